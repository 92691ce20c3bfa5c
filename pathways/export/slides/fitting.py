"""Words that fit: wrapped with the widths of Arial; set closer, then smaller, then cut, until they have room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pathways.drawing.font import TextStyle
from pathways.export.slides.arial import width_of

LEAST = 12.0
"""Points: what a room can read. Only words that have no room else are smaller."""
HALF = 0.5
"""Points: the smallest difference between two sizes."""
SMALLEST = 6.0
CLOSE = 1.12
"""The height of a line, in sizes, that words may be set to before they are made smaller."""
MORE = "…"
ZERO_WIDTH_SPACE = "\u200b"
_PIECES = re.compile(rf"[^\s{ZERO_WIDTH_SPACE}–-]*[{ZERO_WIDTH_SPACE}–-]|[^\s{ZERO_WIDTH_SPACE}–-]+|\s+")
_RANGE = re.compile(r"\d–\d")
_BREAKS = re.compile(r"(?<=[/+])(?=\w)")
_SHRINKS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45)


@dataclass(frozen=True)
class Words:
    """One paragraph in a style of the Drawing, larger or smaller by ``scale``."""

    text: str
    style: TextStyle
    scale: float
    is_quiet: bool = True

    @property
    def size(self) -> float:
        """The size in points, in halves; what lacks one half to be read is made whole; never 0."""
        size = max(1.0, int(self.style.size * self.scale * 2 + 0.01) / 2)
        return LEAST if LEAST - HALF <= size < LEAST else size

    @property
    def line(self) -> float:
        """The height of a line in points."""
        return max(1.0, round(self.style.line * self.scale, 1))

    @property
    def is_bold(self) -> bool:
        """Whether the letters are bold, and so wider."""
        return self.style.weight == "bold"

    def at(self, size: float, line: float) -> Words:
        """Return the same words in another size, with lines of another height."""
        return replace(self, style=TextStyle(size, self.style.weight, line), scale=1.0)


def wrap_words(text: str, size: float, is_bold: bool, width: float) -> list[str]:
    """Return the lines into which a program breaks a text: at spaces, after hyphens; a longer word anywhere.

    >>> wrap_words("One stem cell examination", 14, True, 100)
    ['One stem cell', 'examination']
    """
    lines = [""]
    for piece in _PIECES.findall(text):
        if piece.isspace():
            lines[-1] += " "
        elif width_of(lines[-1] + piece, size, is_bold) <= width:
            lines[-1] += piece
        else:
            lines += _chopped(piece, size, is_bold, width)
    return [line.strip() for line in lines if line.strip()] or [""]


def _chopped(piece: str, size: float, is_bold: bool, width: float) -> list[str]:
    """Return a word in parts that fit a line each."""
    parts = [""]
    for letter in piece:
        if parts[-1] and width_of(parts[-1] + letter, size, is_bold) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def height_of(lines: Sequence[Words], width: float) -> float:
    """Return the height of paragraphs in points."""
    return sum(len(wrap_words(one.text, one.size, one.is_bold, width)) * one.line for one in lines)


def has_room(lines: Sequence[Words], width: float, height: float) -> bool:
    """Tell whether paragraphs fit a place, with no word broken."""
    for one in lines:
        if any(width_of(piece.strip(), one.size, one.is_bold) > width for piece in _PIECES.findall(one.text)):
            return False
    return height_of(lines, width) <= height + 0.5


def fit_words(lines: Sequence[Words], width: float, height: float) -> list[Words]:
    """Return paragraphs that fit a place in points: as they are, else closer, else smaller, else cut with an ellipsis.

    Words that a room can read become smaller than that only when larger ones have been made so.
    """
    lines = [replace(one, text=_breakable(one, width)) for one in lines]
    for tried in _smaller(lines):
        if has_room(tried, width, height):
            return [_with_whole_numbers(one, width) for one in tried]
    return _cut([one.at(SMALLEST, SMALLEST * CLOSE) for one in lines], width, height)


def _with_whole_numbers(words: Words, width: float) -> Words:
    """Begin a line before two numbers with a dash, if programs would break the line at the dash."""
    rows = wrap_words(words.text, words.size, words.is_bold, width)
    for row, below in pairwise(rows):
        if _RANGE.search(f"{row}{below}") and row[-1] == "–" and " " in row:
            start, _, number = row.rpartition(" ")
            return replace(words, text=words.text.replace(f"{row}{below}", f"{start}\n{number}{below}", 1))
    return words


def _breakable(words: Words, width: float) -> str:
    """Let a word that is too wide break after a slash or plus, as on screen."""
    if all(width_of(word, words.size, words.is_bold) <= width for word in words.text.split()):
        return words.text
    return _BREAKS.sub(ZERO_WIDTH_SPACE, words.text)


def _smaller(lines: Sequence[Words]) -> Iterator[list[Words]]:
    yield list(lines)
    yield [one.at(one.size, min(one.line, one.size * CLOSE)) for one in lines]
    for least in (LEAST, SMALLEST):
        for shrink in _SHRINKS[1:]:
            sizes = [max(int(one.size * shrink * 2) / 2, min(one.size, least)) for one in lines]
            yield [one.at(size, size * CLOSE) for one, size in zip(lines, sizes, strict=True)]


def _cut(lines: list[Words], width: float, height: float) -> list[Words]:
    """Cut the last paragraphs first, line by line."""
    left, kept = height, list[Words]()
    for one in lines:
        rows = wrap_words(one.text, one.size, one.is_bold, width)
        most = int((left + 0.5) / one.line)
        if most <= 0 and kept:
            break
        if len(rows) > max(1, most):
            rows = [*rows[: max(1, most)]]
            rows[-1] = cut_line(rows[-1] + MORE * 2, one.size, one.is_bold, width)
            kept.append(replace(one, text=" ".join(rows)))
            break
        kept.append(one)
        left -= len(rows) * one.line
    return kept


def cut_line(text: str, size: float, is_bold: bool, width: float) -> str:
    """Return a text that fits one line, its end cut off if need be.

    >>> cut_line("Collecting stem cells", 20, False, 120)
    'Collecting…'
    """
    if width_of(text, size, is_bold) <= width:
        return text
    most = next((n for n in range(len(text), 0, -1) if width_of(text[:n] + MORE, size, is_bold) <= width), 1)
    return text[:most].rstrip(MORE + " ") + MORE
