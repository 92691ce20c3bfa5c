"""Crossings: where lines turn, and which of them cross."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from pathways.drawing.geometry import Point

STRAIGHT = 0.05  # how far a point may lie off a line, as a share of its length


def corners_of(curve: Sequence[Point]) -> list[Point]:
    """Return the points at which a rounded line turns, and its ends."""
    anchors = list(curve[::3])
    corners = [anchors[0]]
    for before, here, after in zip(anchors, anchors[1:], anchors[2:], strict=False):
        if abs(_turn(before, here, after)) > STRAIGHT * (math.dist(before, here) + 1) * (math.dist(here, after) + 1):
            corners.append(here)
    return [*corners, anchors[-1]]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def count_crossings(lines: Iterable[Sequence[Point]]) -> int:
    """Return how many pairs of lines cross away from their ends.

    >>> count_crossings([[Point(0, 0), Point(10, 10)], [Point(0, 10), Point(10, 0)]])
    1
    """
    return sum(do_cross(one, other) for one, other in combinations(list(lines), 2))


def do_cross(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Tell whether two lines cross; lines that only touch or run together do not."""
    return any(_cross(a, b, c, d) for a, b in pairwise(one) for c, d in pairwise(other))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < -1 and _turn(c, d, a) * _turn(c, d, b) < -1
