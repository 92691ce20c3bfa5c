"""Text measured with the bundled font, the same that draws it, so that no text overflows its box.

Atkinson Hyperlegible Next, SIL Open Font License: ``fonts/OFL.txt``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
FILES = {"regular": "atkinson-hyperlegible-next-regular", "bold": "atkinson-hyperlegible-next-bold"}
# A character that the font lacks is drawn by a fallback font; this is wider than any likely one.
UNKNOWN_EM = 1.0
# Browsers round and hint glyphs; a little room keeps the last letter inside.
SAFETY = 1.02


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A size in points with its weight and the height of one line."""

    size: float
    weight: str
    line: float


SHORTEST_REST = 3  # letters that at least go to the next line when a word is cut
TITLE = TextStyle(14.5, "bold", 17.5)
SUBTITLE = TextStyle(12, "regular", 15)
HEADING = TextStyle(16, "bold", 20)
ARROW_LABEL = TextStyle(12, "regular", 14)
BADGE = TextStyle(11, "bold", 14)


@lru_cache(maxsize=4)
def _advances(weight: str) -> dict[int, float]:
    """Advance widths in em by code point."""
    font = TTFont(FOLDER / f"{FILES[weight]}.ttf", lazy=True)
    units = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return {code: metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}


@lru_cache(maxsize=20_000)
def measure(text: str, style: TextStyle) -> float:
    """Return the width of one line of ``text`` in points."""
    advances = _advances(style.weight)
    return SAFETY * style.size * sum(advances.get(ord(letter), UNKNOWN_EM) for letter in text)


@lru_cache(maxsize=20_000)
def wrap(text: str, style: TextStyle, width: float) -> tuple[str, ...]:
    """Break ``text`` into lines no wider than ``width``; a single longer word is broken too.

    >>> wrap("Collecting stem cells", TITLE, 90)
    ('Collecting', 'stem cells')
    """
    lines: list[str] = []
    current = ""
    for word in text.split():
        for part in _parts(word, style, width):
            joined = f"{current} {part}" if current else part
            if measure(joined, style) <= width:
                current = joined
                continue
            if current:
                lines.append(current)
            current = part
    lines.append(current)
    return tuple(lines)


def _parts(word: str, style: TextStyle, width: float) -> list[str]:
    """Cut a word that is wider than the line: after a hyphen or slash if there is one, else with a hyphen."""
    if measure(word, style) <= width or len(word) == 1:
        return [word]
    fits = [n for n in range(1, len(word)) if measure(word[:n], style) <= width]
    soft = max((n for n in fits if word[n - 1] in "-/–+"), default=0)
    if soft:
        return [word[:soft], *_parts(word[soft:], style, width)]
    hyphened = max((n for n in fits if measure(word[:n] + "-", style) <= width), default=1)
    end = next((n for n, letter in enumerate(word) if letter in "-/–+"), len(word))
    cut = max(1, min(hyphened, end - SHORTEST_REST))
    return [f"{word[:cut]}-", *_parts(word[cut:], style, width)]
