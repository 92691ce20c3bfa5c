"""The lines of a drawing as straight parts, to see what they touch, cross and run along."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pathways.drawing import Arrow, Drawing, Point, Rect

Part = tuple[Point, Point]
SAME = 0.3  # points of the picture that nobody sees


def corners_of(curve: Sequence[Point]) -> list[Point]:
    """Return the corners of a line of level and upright parts, as if its round bends were sharp."""
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


def parts_of(curve: Sequence[Point]) -> list[Part]:
    """Return the level and upright parts of a line, each as long as it is straight."""
    return list(itertools.pairwise(corners_of(curve)))


def length(curve: Sequence[Point]) -> float:
    """Return how long a line is."""
    return sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in parts_of(curve))


def cross(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Tell whether two lines cross; that one ends at the other, or turns into it, is no crossing."""
    return any(_crossing(a, b) or _crossing(b, a) for a in one for b in other)


def _crossing(level: Part, upright: Part) -> bool:
    (a, b), (c, d) = level, upright
    return (
        min(a.x, b.x) + SAME < (c.x + d.x) / 2 < max(a.x, b.x) - SAME
        and min(c.y, d.y) + SAME < (a.y + b.y) / 2 < max(c.y, d.y) - SAME
    )


def run_together(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Tell whether two lines share more than 6 points of a level or upright way, or are less than 3 points apart."""
    for (a, b), (c, d) in itertools.product(one, other):
        for axis in (0, 1):
            is_along = abs(a[1 - axis] - b[1 - axis]) < 0.5 and abs(c[1 - axis] - d[1 - axis]) < 0.5
            first, last = (
                max(min(a[axis], b[axis]), min(c[axis], d[axis])),
                min(max(a[axis], b[axis]), max(c[axis], d[axis])),
            )
            if is_along and abs(a[1 - axis] - c[1 - axis]) < 3 and last - first > 6:
                return True
    return False


def passes(parts: Sequence[Part], rect: Rect) -> bool:
    """Tell whether a line runs through the inside of a rectangle."""
    return any(
        Rect(min(a.x, b.x), min(a.y, b.y), max(abs(a.x - b.x), 0.1), max(abs(a.y - b.y), 0.1)).overlaps(rect)
        for a, b in parts
    )


def arrow_of(drawing: Drawing, transition: str) -> Arrow:
    """Return the line that stands for a transition, alone or with others."""
    return next(arrow for arrow in drawing.arrows if transition in (arrow.members or (arrow.id,)))
