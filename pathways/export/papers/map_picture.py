"""A part of a map as SVG for paper, with a family's place told by words and shapes, so that grey is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from pathways.drawing import LIGHT, Drawing, Labels, Rect, render_svg
from pathways.drawing.font import BADGE, measure
from pathways.drawing.svg.text import area, number
from pathways.export.flat_style import flat_style, with_style
from pathways.graph import Mark, View
from pathways.model import Voice

FLAG_HEIGHT = 14.5
FLAG_INSIDE = 3.0  # how far a flag reaches into its box, whose words end above it; those of arrows begin at its left
FLAG_PAD = 7.0
TICK = 11.0
INK = LIGHT.ground["text"]
ACCENT = LIGHT.ground["accent"]
_FADED = '.np-node[data-id="{}"] {{ opacity: 0.75; }}'
_RULES = {
    Mark.NOW: f'.np-node[data-id="{{}}"] .np-box {{{{ stroke: {ACCENT}; stroke-width: 4.5; }}}}',
    Mark.NEXT: f'.np-node[data-id="{{}}"] .np-box {{{{ stroke: {INK}; stroke-width: 2.8; }}}}',
    Mark.ANOTHER_WAY: _FADED,
    Mark.NOT_FOR_US: _FADED,
}


@dataclass(frozen=True)
class Marks:
    """What each step is to the reader, and the word for it that stands on the box."""

    of: Mapping[str, Mark] = field(default_factory=dict)
    words: Mapping[Mark, str] = field(default_factory=dict)


def map_svg(
    drawing: Drawing,
    view: View,
    labels: Labels,
    voice: Voice,
    lang: str,
    marks: Marks | None = None,
    hidden: frozenset[str] = frozenset(),
) -> str:
    """Return a picture that needs no style sheet. Marks of places are drawn over it.

    Parameters
    ----------
    hidden
        Steps to leave out; their places stay empty.
    """
    marks = marks or Marks()
    svg = render_svg(drawing, view, labels, lang, hidden=hidden)
    boxes = [box for box in drawing.boxes if box.id in marks.of and box.id not in hidden]
    flags = "".join(_flag(box.rect, marks.of[box.id], marks.words.get(marks.of[box.id], "")) for box in boxes)
    rules = [_RULES[marks.of[box.id]].format(box.id) for box in boxes if marks.of[box.id] in _RULES]
    styled = with_style(svg, "\n".join([flat_style(voice), *rules]))
    return styled.removesuffix("</svg>") + f'<g class="np-picture np-places">{flags}</g></svg>'


def _flag(box: Rect, mark: Mark, word: str) -> str:
    """Draw a word on the lower edge of a box: dark for now, with a tick for done, framed for next.

    The upper edge is taken: conditions of arrows stand above it, and the badge.
    """
    if not word:
        return ""
    tick = TICK + 3 if mark is Mark.DONE else 0.0
    width = measure(word, BADGE) + 2 * FLAG_PAD + tick
    rect = Rect(max(box.x + 10, box.right - 8 - width), box.bottom - FLAG_INSIDE, width, FLAG_HEIGHT)
    ground, ink, line = (ACCENT, "#ffffff", ACCENT) if mark is Mark.NOW else ("#ffffff", INK, INK)
    drawn = _tick(rect.x + FLAG_PAD, rect.y + 2.5, ink) if tick else ""
    x, y = rect.x + FLAG_PAD + tick, rect.y + 11.2
    return (
        f'<rect {area(rect)} rx="9" fill="{ground}" stroke="{line}" stroke-width="1.4"/>{drawn}'
        f'<text x="{number(x)}" y="{number(y)}" font-size="{BADGE.size}" font-weight="700" fill="{ink}">'
        f"{escape(word)}</text>"
    )


def _tick(x: float, y: float, ink: str) -> str:
    path = f"M{number(x)} {number(y + 5)}l4 4.5l7 -9"
    return f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="2"/>'
