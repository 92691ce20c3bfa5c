"""Quiet paths: straight parts joined by round corners, and tracks that keep parallel parts apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pathways.drawing.geometry import Arrow, Point

RADIUS = 9.0
# A cubic Bézier with this handle length is a quarter circle to within 0.03 %.
CIRCLE = 0.5523


def round_path(corners: Sequence[Point], radius: float = RADIUS) -> tuple[Point, ...]:
    """Return the Bézier curve along ``corners`` with round bends."""
    points = _without_repeats(corners)
    curve = [points[0]]
    for index in range(1, len(points) - 1):
        before, here, after = points[index - 1], points[index], points[index + 1]
        room = min(radius, _length(before, here) / 2, _length(here, after) / 2)
        first, last = _toward(here, before, room), _toward(here, after, room)
        _line_to(curve, first)
        curve += [_toward(first, here, room * CIRCLE), _toward(last, here, room * CIRCLE), last]
    _line_to(curve, points[-1])
    return tuple(Point(round(p.x, 1), round(p.y, 1)) for p in curve)


def moved_arrow(arrow: Arrow, dx: float, dy: float) -> Arrow:
    """Return the arrow moved by (dx, dy)."""
    label = arrow.label.moved(dx, dy) if arrow.label else None
    return replace(arrow, curve=tuple(point.moved(dx, dy) for point in arrow.curve), label=label)


def _line_to(curve: list[Point], end: Point) -> None:
    """Add a straight part as a Bézier, so that every part of a curve has the same form."""
    start = curve[-1]
    if start == end:
        return
    third = Point(start.x + (end.x - start.x) / 3, start.y + (end.y - start.y) / 3)
    two = Point(start.x + (end.x - start.x) * 2 / 3, start.y + (end.y - start.y) * 2 / 3)
    curve += [third, two, end]


def _without_repeats(corners: Sequence[Point]) -> list[Point]:
    points = [corners[0]]
    for corner in corners[1:]:
        if _length(points[-1], corner) > 0.05:
            points.append(corner)
    return points if len(points) > 1 else [*points, points[0].moved(0.1, 0)]


def _length(a: Point, b: Point) -> float:
    return math.hypot(a.x - b.x, a.y - b.y)


def _toward(start: Point, end: Point, distance: float) -> Point:
    length = _length(start, end) or 1.0
    share = distance / length
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
