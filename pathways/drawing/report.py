"""How legible a drawing is on a screen: what a designer would measure with a ruler, as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pathways.drawing.crossings import corners_of, count_crossings
from pathways.drawing.font import SUBTITLE, TITLE
from pathways.drawing.geometry import Arrow, Drawing, Point, Rect, Screen

ENDS = 6.0  # points of the way near a box, where lines that meet it come close to each other


@dataclass(frozen=True)
class Legibility:
    """The measures of one drawing on one screen.

    Attributes
    ----------
    scale
        How large a point of the drawing is shown, in pixels.
    names, small
        The size of the letters of names, and of the quiet lines under them and on arrows, in pixels.
    share
        The part of the screen that the picture takes.
    crossings, bends
        How many pairs of lines cross, and how often lines turn; lines that are shown on demand do not count.
    detour
        The longest way of a line, as a multiple of the way across and down between its ends.
    touching
        How many words on lines touch another line or a box.
    """

    scale: float
    names: float
    small: float
    share: float
    crossings: int
    bends: int
    detour: float
    touching: int


def measure_drawing(drawing: Drawing, screen: Screen, is_flowing: bool = False) -> Legibility:
    """Return the measures of a drawing on ``screen``; one that ``is_flowing`` is as wide as that and scrolls."""
    scale = screen.width / drawing.width if is_flowing else screen.scale(drawing.width, drawing.height)
    lines = {arrow.id: corners_of(arrow.curve) for arrow in drawing.arrows if is_seen(arrow)}
    area = drawing.width * drawing.height * scale**2
    return Legibility(
        round(scale, 3),
        round(TITLE.size * scale, 1),
        round(SUBTITLE.size * scale, 1),
        round(min(1.0, area / (screen.width * screen.height)), 2),
        count_crossings(lines.values()),
        sum(max(0, len(line) - 2) for line in lines.values()),
        round(max((_detour(line) for line in lines.values()), default=1.0), 1),
        len(list(touching_labels(drawing))),
    )


def is_seen(arrow: Arrow) -> bool:
    """Tell whether a line is there unasked, and a line: some are shown on demand, some told as words."""
    return not arrow.is_hinted and not arrow.jumps


def _detour(line: Sequence[Point]) -> float:
    way = sum(math.dist(a, b) for a, b in pairwise(line))
    apart = abs(line[0].x - line[-1].x) + abs(line[0].y - line[-1].y)
    return way / apart if apart > ENDS else 1.0


def touching_labels(drawing: Drawing) -> Iterable[tuple[str, str]]:
    """Give each arrow whose words touch something, with what: another line, a box or a group."""
    things = [(box.id, box.rect) for box in drawing.boxes] + [(group.id, group.rect) for group in drawing.groups]
    things += [(chip.target, chip.rect) for chip in drawing.chips]
    lines = [(a.id, corners_of(a.curve)) for a in drawing.arrows if is_seen(a)]
    for arrow in drawing.arrows:
        if arrow.label is None:
            continue
        words = arrow.label.grown(-1)
        yield from ((arrow.id, name) for name, rect in things if words.overlaps(rect))
        yield from ((arrow.id, name) for name, line in lines if name != arrow.id and _meets(line, words))


def _meets(line: Sequence[Point], rect: Rect) -> bool:
    return any(
        rect.overlaps(Rect(min(a.x, b.x), min(a.y, b.y), max(abs(a.x - b.x), 0.1), max(abs(a.y - b.y), 0.1)))
        for a, b in pairwise(line)
    )
