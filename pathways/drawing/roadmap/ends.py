"""Where an arrow between phases meets a box: straight at its side, or over its top or under its foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pathways.drawing.geometry import Arrow, Point, Rect
from pathways.drawing.metrics import LEVEL_GAP, PORT_SPACING, ROADMAP_LINE_ROOM
from pathways.drawing.strands import Strand

# How far from a box a line may pass over or under it; and where it may meet it, as shares of the width from the middle.
LEVELS = (LEVEL_GAP, LEVEL_GAP - 4, *(LEVEL_GAP + 4 * n for n in range(1, 28)))
MEETS = (0.28, 0.0, -0.28, 0.42, -0.42)
JOG = 2
JOG_ROOM = 13.0
FAR = 1e6
SHORT = 8.0  # parts of a line that are too short to be run along


class End(NamedTuple):
    """Where an arrow touches a box: the height of the line outside, and how it goes from there to the box."""

    y: float
    bend: int  # -1: over the top, 0: straight into the side, 1: under the foot, JOG: out of the side, then up or down
    x: float = 0.0  # where it goes up or down, from the left edge of the box

    def corners(self, box: Rect, to_right: bool) -> list[Point]:
        """Return the corners between the box and the level of the line."""
        if self.bend == 0:
            return [Point(box.right if to_right else box.x, self.y)]
        x = box.x + self.x
        if self.bend == JOG:
            port = box.y + box.height * (0.8 if self.y > box.center.y else 0.2)
            return [Point(box.right if to_right else box.x, port), Point(x, port), Point(x, self.y)]
        return [Point(x, box.y if self.bend < 0 else box.bottom), Point(x, self.y)]

    def upright(self, box: Rect, to_right: bool) -> list[Rect]:
        """Return the strip in which the line goes up or down to its level; none if it is straight."""
        if self.bend == 0:
            return []
        *_, edge, level = self.corners(box, to_right)
        return [Rect(edge.x - ROADMAP_LINE_ROOM, min(edge.y, level.y), 2 * ROADMAP_LINE_ROOM, abs(edge.y - level.y))]


class Line(NamedTuple):
    """The level part of an arrow inside a column, which arrows of other boxes keep clear of."""

    column: int
    box: str
    strand: Strand
    rect: Rect
    is_straight: bool

    def joins(self, other: Strand) -> bool:
        """Tell whether ``other`` may run together with this line."""
        return self.strand.source == other.source or self.strand.target == other.target


def choose_end(
    name: str,
    box: Rect,
    walls: Sequence[Rect],
    lines: Sequence[Line],
    inner: Sequence[Line],
    to_right: bool,
    from_above: bool,
) -> End:
    """Choose the side if the way beside the box is free, else a line over or under it (``from_above`` first).

    The last resort is to go out of the side and up or down beside the box.

    ``inner`` are parts of the arrows inside the phase, which it may cross but not run along.
    ``lines`` are those of arrows chosen before; straight ends at the same box need not keep clear of each
    other, because they get ports of their own.
    """
    side = 1 if to_right else -1
    choices = [End(box.center.y, 0)]
    for bend in (-1, 1) if from_above else (1, -1):
        edge = box.y if bend < 0 else box.bottom
        choices += [
            End(edge + bend * away, bend, (0.5 + share * side) * box.width) for share in MEETS for away in LEVELS
        ]
    beside = (box.width if to_right else 0.0) + side * JOG_ROOM
    choices += [End(box.center.y + 5.0 * away * way, JOG, beside) for away in range(4, 60) for way in (1, -1)]
    others = [other for other in walls if not other.holds(box)]
    crossed: End | None = None
    for end in choices:
        near = [line.rect for line in lines if end.bend or not (line.is_straight and line.box == name)]
        if not _is_end_free(end, box, others, to_right):
            continue
        parallel = [line.rect for line in inner if end.bend or name not in (line.strand.source, line.strand.target)]
        along = _runs_along(end, box, [*near, *parallel], to_right)
        if not along and _is_end_free(end, box, near, to_right):
            return end
        # Where nothing is free, rather cross a line than a box, and rather cross it than run along it.
        if crossed is None and not along:
            crossed = end
    if crossed is not None:
        return crossed
    return next((end for end in choices if _is_end_free(end, box, others, to_right)), choices[1])


def _runs_along(end: End, box: Rect, lines: Sequence[Rect], to_right: bool) -> bool:
    """Tell whether a part of an end lies on a line of the same direction."""
    parts = [level_strip(end, box, to_right, ROADMAP_LINE_ROOM), *end.upright(box, to_right)]
    return any(
        part.overlaps(line) and (part.width > part.height) == (line.width > line.height)
        for part in parts
        for line in lines
    )


def _is_end_free(end: End, box: Rect, walls: Sequence[Rect], to_right: bool) -> bool:
    """Tell whether an end touches nothing on its way: beside the box and, if it bends, up or down to it."""
    # A straight arrow may still move up or down, to make room for others.
    parts = [level_strip(end, box, to_right, PORT_SPACING + 3 if end.bend == 0 else ROADMAP_LINE_ROOM)]
    parts += end.upright(box, to_right)
    return not any(part.overlaps(wall) for part in parts for wall in walls)


def inner_lines(column: int, arrows: Sequence[Arrow], strands: Mapping[str, Strand]) -> list[Line]:
    """Return the level and the upright parts of the arrows inside a phase."""
    found = []
    for arrow in arrows:
        for a, b in pairwise(() if arrow.is_aside else arrow.curve[::3]):
            rect = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
            if min(rect.width, rect.height) < 0.5 and max(rect.width, rect.height) > SHORT:
                found.append(Line(column, "", strands[arrow.id], rect.grown(1.0), False))
    return found


def level_strip(end: End, box: Rect, to_right: bool, reach: float) -> Rect:
    """Return the strip in which an arrow runs between the box and the gap beside its column."""
    start = box.x + end.x if end.bend else box.right + 1 if to_right else box.x - 1
    return Rect(start if to_right else start - FAR, end.y - reach, FAR, 2 * reach)


def free_heights(box: Rect, used: Sequence[tuple[float, float]], count: int) -> list[float]:
    """Return ``count`` heights on a side of ``box``, near its middle and away from those in use.

    ``used`` are heights of arrows inside the phase, each with the height that it comes from or goes to. Where all
    of those lie above, lines into the gap go below them, so that they do not cross; and the other way round.
    """
    taken = [y for y, _ in used]
    step = min(PORT_SPACING, (box.height - 14) / max(1, count + len(used)))
    offsets = sorted((n * step / 2 for n in range(-40, 41)), key=lambda o: (abs(o), o))
    inside = [box.center.y + o for o in offsets if abs(o) <= box.height / 2 - 5]
    is_clear = [y for y in inside if all(abs(y - other) >= step - 0.01 for other in taken)]
    below = [y for y in is_clear if used and all(there < box.center.y for _, there in used) and y > max(taken)]
    above = [y for y in is_clear if used and all(there > box.center.y for _, there in used) and y < min(taken)]
    for heights in (below, above, is_clear):
        chosen: list[float] = []
        for y in heights:
            if len(chosen) < count and all(abs(y - other) >= step - 0.01 for other in chosen):
                chosen.append(y)
        if len(chosen) == count:
            return sorted(chosen)
    return sorted([*chosen, *([box.center.y] * (count - len(chosen)))])
