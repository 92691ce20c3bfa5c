"""Ways for arrows on a slide: the one that runs through no box, of all that a glued connector can go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from pathways.drawing import Point, Rect
from pathways.export.slides.lines import OUT, Line, anchor, connect, points_of

SIDE_NAMES = tuple(OUT)
BENDS = (0.5,)  # some readers, LibreOffice 7 among them, put every bend in the middle, whatever a file says
CLEAR = 2.0  # how far a line keeps from a box that is not its end, in points
THROUGH, OTHER_SIDE, ROUND, SLANTED = 100.0, 4.0, 60.0, 12.0


@dataclass(frozen=True)
class ConnectorPath:
    """A connector with the sides that it leaves and enters, and through how many boxes it runs."""

    line: Line
    sides: tuple[str, str]
    crossed: int

    @property
    def is_clear(self) -> bool:
        """Tell whether it can be drawn: it runs through no box, and not round from a side to the same side."""
        return self.crossed == 0 and self.sides[0] != self.sides[1]


def find_way(source: Rect, target: Rect, wanted: tuple[str, str], obstacles: Sequence[Rect]) -> ConnectorPath:
    """Return the best way from one box to another; ``wanted`` are the sides that the arrow has on screen."""
    grown = [rect.grown(CLEAR) for rect in obstacles]
    return min(_ways(source, target, grown), key=lambda way: _cost(way, wanted))


def _ways(source: Rect, target: Rect, obstacles: Sequence[Rect]) -> Iterator[ConnectorPath]:
    own = (source.grown(-CLEAR), target.grown(-CLEAR))
    for leaves, enters, bend in product(SIDE_NAMES, SIDE_NAMES, BENDS):
        line = connect(anchor(source, leaves), leaves, anchor(target, enters), enters, bend)
        crossed = sum(runs_through(points_of(line), rect) for rect in (*obstacles, *own))
        yield ConnectorPath(line, (leaves, enters), crossed)


def _cost(way: ConnectorPath, wanted: tuple[str, str]) -> tuple[float, float]:
    corners = points_of(way.line)
    length = sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairwise(corners))
    slanted = way.line.preset == "straightConnector1" and min(way.line.frame.width, way.line.frame.height) > 2
    cost = THROUGH * way.crossed + length / 100
    cost += OTHER_SIDE * sum(a != b for a, b in zip(way.sides, wanted, strict=True))
    cost += SLANTED * slanted + ROUND * (way.sides[0] == way.sides[1])
    return cost, abs((way.line.bend or 0.5) - 0.5)


def runs_through(corners: Iterable[Point], rect: Rect) -> bool:
    """Tell whether a line with these corners touches a box.

    >>> runs_through([Point(0, 5), Point(20, 5)], Rect(5, 0, 5, 10))
    True
    """
    return any(
        min(a.x, b.x) < rect.right and max(a.x, b.x) > rect.x and min(a.y, b.y) < rect.bottom and max(a.y, b.y) > rect.y
        for a, b in pairwise(corners)
    )


def label_place(size: tuple[float, float], line: Line, taken: Sequence[Rect]) -> Rect:
    """Return a place for a label of this size along a line, clear of everything that is ``taken`` if there is one."""
    width, height = size
    places = []
    for a, b in pairwise(points_of(line)):
        x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
        if abs(a.y - b.y) < CLEAR:
            places += [Rect(x - width / 2, y - height - 3, width, height), Rect(x - width / 2, y + 3, width, height)]
        else:
            places += [Rect(x + 4, y - height / 2, width, height), Rect(x - width - 4, y - height / 2, width, height)]
    return next((place for place in places if not any(place.overlaps(rect) for rect in taken)), places[-1])
