"""Crossings: lines as level and upright parts, as if their round bends were sharp, and which of them cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from pathways.drawing.geometry import Point

SAME = 0.3  # points of the picture that nobody sees


def corners_of(curve: Sequence[Point]) -> list[Point]:
    """Return the corners of a line, as if its round bends were sharp, and its ends."""
    corners = [curve[0]]
    for start in range(0, len(curve) - 3, 3):
        a, b, _, d = curve[start : start + 4]
        if abs(a.x - d.x) > SAME and abs(a.y - d.y) > SAME:  # a bend: it begins in the direction of its handle
            corners.append(Point(d.x, a.y) if abs(a.x - b.x) > abs(a.y - b.y) else Point(a.x, d.y))
        corners.append(d)
    turns = [b for a, b, c in zip(corners, corners[1:], corners[2:], strict=False) if not _is_straight(a, b, c)]
    return [corners[0], *turns, corners[-1]]


def _is_straight(a: Point, b: Point, c: Point) -> bool:
    return any(max(p[axis] for p in (a, b, c)) - min(p[axis] for p in (a, b, c)) < SAME for axis in (0, 1))


def count_crossings(lines: Iterable[Sequence[Point]]) -> int:
    """Return how many pairs of lines cross, each given by its corners.

    >>> count_crossings([[Point(0, 5), Point(10, 5)], [Point(5, 0), Point(5, 10)]])
    1
    """
    return sum(do_cross(one, other) for one, other in combinations([list(pairwise(line)) for line in lines], 2))


Part = tuple[Point, Point]


def do_cross(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Tell whether two lines cross; that one ends at the other, or turns into it, is no crossing."""
    return any(_crossing(a, b) or _crossing(b, a) for a in one for b in other)


def _crossing(level: Part, upright: Part) -> bool:
    (a, b), (c, d) = level, upright
    return (
        min(a.x, b.x) + SAME < (c.x + d.x) / 2 < max(a.x, b.x) - SAME
        and min(c.y, d.y) + SAME < (a.y + b.y) / 2 < max(c.y, d.y) - SAME
    )
