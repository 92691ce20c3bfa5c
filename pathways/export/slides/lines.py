"""Connectors as PowerPoint knows them: the preset, its turn and mirror, for two ends and the ways they look.

A preset runs from the upper left to the lower right of its frame; turned and mirrored it runs any way. Which turn
fits is found by trying all of them, so that there is one rule and no list of cases.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from pathways.drawing import Point, Rect

LOOP = 15.0  # how far a line goes round, in points
CLOSE = 1.5
SIDES = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""The numbers of the places where lines are glued, for every shape that is used here."""

OUT = {"top": Point(0, -1), "left": Point(-1, 0), "bottom": Point(0, 1), "right": Point(1, 0)}


@dataclass(frozen=True)
class Line:
    """A connector: frame in points, quarter turns, mirrors and the bend as a share of the width."""

    preset: str
    frame: Rect
    turns: int = 0
    flip_h: bool = False
    flip_v: bool = False
    bend: float | None = None


def anchor(rect: Rect, side: str) -> Point:
    """Return the middle of a side."""
    out, half = OUT[side], Point(rect.width / 2, rect.height / 2)
    return Point(rect.center.x + out.x * half.x, rect.center.y + out.y * half.y)


def nearest_side(rect: Rect, point: Point) -> str:
    """Return the side of a box at which a curve starts or ends.

    >>> nearest_side(Rect(0, 0, 100, 40), Point(60, 40))
    'bottom'
    """
    away = {
        "top": abs(point.y - rect.y),
        "bottom": abs(point.y - rect.bottom),
        "left": abs(point.x - rect.x),
        "right": abs(point.x - rect.right),
    }
    return min(away, key=lambda side: away[side])


def connect(start: Point, leaves: str, end: Point, enters: str, bend: float = 0.5) -> Line:
    """Return the connector from ``start`` on the side ``leaves`` of one box to ``end`` on the side ``enters``.

    ``bend`` says where between both a line turns that turns twice.
    """
    out, back = OUT[leaves], OUT[enters]
    across = Point(end.x - start.x, end.y - start.y)
    ahead = across.x * out.x + across.y * out.y
    sideways = abs(across.x * out.y) + abs(across.y * out.x)
    if out == Point(-back.x, -back.y) and ahead > 0:
        if sideways < CLOSE:
            return _straight(start, end)
        return _turned("bentConnector3", start, end, out, bend)
    if out == back:
        along = max(abs(ahead), 1.0)
        bend = (along + LOOP) / along if ahead >= 0 else -LOOP / along
        return _turned("bentConnector3", start, end, out, bend)
    if out.x * back.x + out.y * back.y == 0:
        return _turned("bentConnector2", start, end, out, None)
    return _straight(start, end)


def _straight(start: Point, end: Point) -> Line:
    frame = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
    return Line("straightConnector1", frame, 0, end.x < start.x, end.y < start.y)


def _turned(preset: str, start: Point, end: Point, out: Point, bend: float | None) -> Line:
    middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    for turns, flip_h, flip_v in product(range(4), (False, True), (False, True)):
        size = (abs(end.x - start.x), abs(end.y - start.y))
        width, height = size if turns % 2 == 0 else size[::-1]
        width, height = max(width, 1.0), max(height, 0.0)
        line = Line(preset, _around(middle, width, height), turns, flip_h, flip_v, bend)
        first, second, *_, last = points_of(line)
        heads = Point(second.x - first.x, second.y - first.y)
        goes_out = heads.x * out.x + heads.y * out.y > 0 and abs(heads.x * out.y) + abs(heads.y * out.x) < 0.01
        if goes_out and _near(first, start) and _near(last, end):
            return line
    return _straight(start, end)


def points_of(line: Line) -> list[Point]:
    """Return the corners of a connector on the slide."""
    frame, middle = line.frame, line.frame.center
    w, h = frame.width, frame.height
    corners = {
        "straightConnector1": [(0, 0), (w, h)],
        "bentConnector2": [(0, 0), (w, 0), (w, h)],
        "bentConnector3": [(0, 0), ((line.bend or 0) * w, 0), ((line.bend or 0) * w, h), (w, h)],
    }[line.preset]
    found = []
    for x, y in corners:
        dx, dy = x - w / 2, y - h / 2
        dx, dy = -dx if line.flip_h else dx, -dy if line.flip_v else dy
        for _ in range(line.turns):
            dx, dy = -dy, dx
        found.append(Point(middle.x + dx, middle.y + dy))
    return found


def _around(middle: Point, width: float, height: float) -> Rect:
    return Rect(middle.x - width / 2, middle.y - height / 2, width, height)


def _near(a: Point, b: Point) -> bool:
    return abs(a.x - b.x) < CLOSE and abs(a.y - b.y) < CLOSE
