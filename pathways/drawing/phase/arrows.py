"""Arrows inside a phase on the grid: straight down, one bend, or along the gutter beside a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pathways.drawing.geometry import Arrow, Point, Rect
from pathways.drawing.metrics import PHASE_GUTTER, PHASE_LINE_ROOM, PHASE_TRACK, PORT_SPACING
from pathways.drawing.routing import round_path
from pathways.drawing.strands import Strand

CLEAR = 4.0
Size = tuple[float, float]


class Draft(NamedTuple):
    """A path as corners, and the sides of the boxes it touches: (box, -1 left / 1 right / 0 top or foot)."""

    corners: tuple[Point, ...]
    leave: int
    enter: int


def lay_arrows(
    arrows: Sequence[Strand], boxes: Mapping[str, Rect], labels: Mapping[str, Rect], sizes: Mapping[str, Size]
) -> list[Arrow] | None:
    """Return all arrows laid, or None if one of them finds no free way (then Graphviz takes the phase).

    ``labels`` are places already kept above boxes; ``sizes`` are those of the other labels, which are put
    on the arrow's last level part.
    """
    drafts: list[Draft] = []
    for arrow in arrows:
        free = [d for d in _ways(arrow, boxes) if _is_free(d.corners, arrow, boxes, labels)]
        if not free and not arrow.is_aside:
            return None
        lines = [
            part
            for other, draft in zip(arrows, drafts, strict=False)
            if not other.is_aside and other.source != arrow.source and other.target != arrow.target
            for part in _upright_parts(draft)
        ]
        apart = (d for d in free if not any(p.overlaps(line) for p in _upright_parts(d) for line in lines))
        drafts.append(next(apart, free[0] if free else next(_ways(arrow, boxes))))
    shifts = _spread(arrows, drafts)
    paths = [_shifted(draft, *shift) for draft, shift in zip(drafts, shifts, strict=True)]
    walls = [rect.grown(1) for rect in (*boxes.values(), *labels.values())]
    laid = []
    for arrow, corners in zip(arrows, paths, strict=True):
        label = labels.get(arrow.id)
        if label is None and arrow.id in sizes:
            lines = [part for other in paths if other is not corners for part in _parts(other)]
            label = _label_on(corners, sizes[arrow.id], [*walls, *lines])
            walls.append(label)
        laid.append(arrow.drawn(round_path(corners), label))
    return laid


def _upright_parts(draft: Draft) -> list[Rect]:
    """Return the long upright parts of a path with some room beside them: two of them must not run together."""
    return [
        Rect(a.x - PHASE_LINE_ROOM, min(a.y, b.y), 2 * PHASE_LINE_ROOM, abs(a.y - b.y))
        for a, b in zip(draft.corners, draft.corners[1:], strict=False)
        if abs(a.x - b.x) < 1 and abs(a.y - b.y) > 8
    ]


def enters_side(arrows: Sequence[Strand], boxes: Mapping[str, Rect]) -> dict[str, float]:
    """Return the arrows that will reach their box from the side, with the length of their last level part."""
    found = {}
    for arrow in arrows:
        draft = next((d for d in _ways(arrow, boxes) if _is_free(d.corners, arrow, boxes, {})), None)
        if draft is not None and draft.enter:
            found[arrow.id] = abs(draft.corners[-1].x - draft.corners[-2].x)
    return found


def _label_on(corners: Sequence[Point], size: Size, walls: Sequence[Rect]) -> Rect:
    """Put a label above (else below) the last level part of a path, next to the box it leads to or farther off."""
    before, tip = corners[-2], corners[-1]
    near = tip.x + 6 if before.x > tip.x else tip.x - 6 - size[0]
    far = before.x - 6 - size[0] if before.x > tip.x else before.x + 6
    places = [Rect(x, y, *size) for x in (near, far) for y in (tip.y - size[1] - 3, tip.y + 3)]
    return next((place for place in places if not any(place.overlaps(wall) for wall in walls)), places[0])


def _parts(corners: Sequence[Point]) -> list[Rect]:
    """Return the straight parts of a path as thin rectangles."""
    return [
        Rect(min(a.x, b.x), min(a.y, b.y), max(abs(a.x - b.x), 0.2), max(abs(a.y - b.y), 0.2))
        for a, b in zip(corners, corners[1:], strict=False)
    ]


def _ways(arrow: Strand, boxes: Mapping[str, Rect]) -> Iterator[Draft]:
    """Ways to draw an arrow, the quietest first."""
    s, t = boxes[arrow.source], boxes[arrow.target]
    if abs(s.center.x - t.center.x) < 1:
        yield from _ways_in_column(s, t)
    else:
        yield from _ways_across(s, t)


def _ways_in_column(s: Rect, t: Rect) -> Iterator[Draft]:
    """Straight down, else along a gutter: forward arrows on the left first, returning ones on the right."""
    is_down = t.center.y > s.center.y
    if is_down:
        yield Draft((Point(s.center.x, s.bottom), Point(t.center.x, t.y)), 0, 0)
    first = -1 if is_down else 1
    for way in (first, -first):
        start, end = (s.x, t.x) if way < 0 else (s.right, t.right)
        for track in range(4):
            outer = start + way * (PHASE_GUTTER + track * PHASE_TRACK)
            turns = (Point(outer, s.center.y), Point(outer, t.center.y))
            yield Draft((Point(start, s.center.y), *turns, Point(end, t.center.y)), way, way)


def _ways_across(s: Rect, t: Rect) -> Iterator[Draft]:
    """Between columns: level, one bend into the top, one bend into the side, two bends in the gutter."""
    is_down = t.center.y > s.center.y
    side = 1 if t.center.x > s.center.x else -1
    edge, facing = (s.right, t.x) if side > 0 else (s.x, t.right)
    leave, enter = Point(edge, s.center.y), Point(facing, t.center.y)
    if abs(s.center.y - t.center.y) < 2:
        yield Draft((leave, enter), side, -side)
    if is_down:
        yield Draft((leave, Point(t.center.x, s.center.y), Point(t.center.x, t.y)), side, 0)
    foot = Point(s.center.x, s.bottom if is_down else s.y)
    yield Draft((foot, Point(s.center.x, t.center.y), enter), 0, -side)
    for shift in (0.0, PHASE_TRACK, -PHASE_TRACK):
        middle = (edge + facing) / 2 + shift
        yield Draft((leave, Point(middle, s.center.y), Point(middle, t.center.y), enter), side, -side)


def _is_free(corners: Sequence[Point], arrow: Strand, boxes: Mapping[str, Rect], labels: Mapping[str, Rect]) -> bool:
    own = (boxes[arrow.source], boxes[arrow.target])
    # The frame of an option group is no wall for an arrow of one of its options, nor are they for one of its own.
    walls = [rect.grown(CLEAR) for rect in boxes.values() if not any(e.holds(rect) or rect.holds(e) for e in own)]
    walls += [rect for name, rect in labels.items() if name != arrow.id]
    ends = [boxes[arrow.source].grown(-2), boxes[arrow.target].grown(-2)]
    return not any(part.overlaps(wall) for part in _parts(corners) for wall in (*walls, *ends))


def _spread(arrows: Sequence[Strand], drafts: Sequence[Draft]) -> list[tuple[float, float]]:
    """Move ends that share a side of a box apart, in the order of where they go."""
    users: dict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for index, (arrow, draft) in enumerate(zip(arrows, drafts, strict=True)):
        if draft.leave:
            users[(arrow.source, draft.leave)].append((draft.corners[-1].y, index, 0))
        if draft.enter:
            users[(arrow.target, draft.enter)].append((draft.corners[0].y, index, 1))
    shifts = [[0.0, 0.0] for _ in arrows]
    entered = {arrow.target for arrow, draft in zip(arrows, drafts, strict=True) if not draft.enter}
    for index, (arrow, draft) in enumerate(zip(arrows, drafts, strict=True)):
        if not draft.leave and len(draft.corners) > 2 and draft.corners[1].y < draft.corners[0].y:
            # An arrow that leaves upward stays beside one that comes from above.
            shifts[index][0] = -PORT_SPACING if arrow.source in entered else 0.0
    for items in users.values():
        for place, (_, index, end) in enumerate(sorted(items)):
            shifts[index][end] = (place - (len(items) - 1) / 2) * PORT_SPACING
    return [(a, b) for a, b in shifts]


def _shifted(draft: Draft, leave: float, enter: float) -> list[Point]:
    """Move the horizontal parts at both ends of a draft."""
    points = list(draft.corners)
    if not draft.leave and leave:
        points[:2] = [point.moved(leave, 0) for point in points[:2]]
    if draft.leave:
        points[0] = points[0].moved(0, leave)
        points[1] = points[1].moved(0, leave) if len(points) > 2 else points[1]
    if draft.enter:
        points[-1] = points[-1].moved(0, enter)
        points[-2] = points[-2].moved(0, enter) if len(points) > 2 else points[-2]
    if len(points) == 2 and draft.leave:
        points = [points[0], Point(points[1].x, points[0].y)]
    return points
