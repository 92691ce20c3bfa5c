"""Arrows between phases of the roadmap: they run in the gaps between columns and below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pathways.drawing.geometry import Arrow, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import LABEL_GAP
from pathways.drawing.roadmap.ends import End, Line, choose_end, free_heights, inner_lines, level_strip
from pathways.drawing.roadmap.parts import DEEP, Column, Gap, Link
from pathways.drawing.roadmap.tracks import spread_bus, spread_tracks
from pathways.drawing.routing import round_path
from pathways.drawing.sizes import label_size
from pathways.drawing.strands import Strand

ALMOST_LEVEL = 22.0
PORT_ROOM = 8.0
CORNER = 12.0
LEVEL_ROOM = 5.0  # between level lines of arrows that have nothing to do with each other


def make_links(strands: Sequence[Strand], columns: Sequence[Column], labels: Labels, below: str | None) -> list[Link]:
    """Return all arrows between phases with their ports; x is not known yet, y is.

    ``below`` is the phase that lies under the columns, if there is one: one line, a trunk, leads down from each
    step that has arrows into it, and one leads up to each step that is reached from there.
    """
    place = {name: index for index, column in enumerate(columns) for name in column.ports}
    rects = {name: rect for column in columns for name, rect in column.ports.items()}
    walls = [column.walls for column in columns]
    kept = {name for column in columns for name in column.waiting}
    by_id = {strand.id: strand for strand in strands}
    inner = [line for index, column in enumerate(columns) for line in inner_lines(index, column.arrows, by_id)]
    taken: list[Line] = []
    links: list[Link] = []
    for strand in strands:
        if strand.source not in place or strand.target not in place:
            trunk = _trunk(strand, place, below, len(columns)) if below else None
            if trunk is None or any(link.id == trunk.id for link in links):
                continue
        else:
            trunk = None
            if place[strand.source] == place[strand.target]:
                continue
        ends = trunk.ends if trunk else (place[strand.source], place[strand.target])
        link = trunk or Link(strand.id, strand.source, strand.target, ends, (0.0, 0.0), strand.is_aside, DEEP, DEEP)
        links.append(_meet(link, strand, rects, walls, taken, inner))
        if not trunk and strand.id not in kept:
            links[-1] = replace(links[-1], label=label_size(labels.arrows.get(strand.id, ())))
    used = _used_ports(columns)
    links = spread_bus(links, [column.frame.rect.bottom for column in columns])
    return _part_levels(spread_tracks(_straighten(_spread_ports(links, rects, used), rects, used)))


def _trunk(strand: Strand, place: Mapping[str, int], below: str, count: int) -> Link | None:
    """Return the line from a step down to the phase below, or from there up to a step; None if neither is above."""
    if strand.source in place:
        index = place[strand.source]
        ends = (index, index + 1 if index + 1 < count else index - 1)
        return Link(trunk_id(strand.source, True), strand.source, below, ends, (0, 0), strand.is_aside, DEEP, DEEP)
    if strand.target in place:
        index = place[strand.target]
        ends = (index - 1 if index else index + 1, index)
        return Link(trunk_id(strand.target, False), below, strand.target, ends, (0, 0), strand.is_aside, DEEP, DEEP)
    return None


def trunk_id(step: str, is_down: bool) -> str:
    """Return the name of the line that joins a step with the phase below."""
    return f"{step}--down" if is_down else f"{step}--up"


def _meet(
    link: Link,
    strand: Strand,
    rects: Mapping[str, Rect],
    walls: Sequence[Sequence[Rect]],
    taken: list[Line],
    inner: Sequence[Line],
) -> Link:
    """Choose where an arrow meets its boxes, and note its lines for the arrows that come after it."""
    for name, column, is_source in ((link.source, link.ends[0], True), (link.target, link.ends[1], False)):
        if name not in rects:
            continue
        # Lines of others are walls too, unless both share their source or target.
        lines = [line for line in taken if line.column == column and not line.joins(strand)]
        to_right = link.is_forward is is_source
        beside = [line for line in inner if line.column == column and not line.joins(strand)]
        end = choose_end(name, rects[name], walls[column], lines, beside, to_right, from_above=not is_source)
        link = replace(link, leave=end) if is_source else replace(link, enter=end)
        if not link.aside:
            strips = [level_strip(end, rects[name], to_right, 1.5), *end.upright(rects[name], to_right)]
            taken += [Line(column, name, strand, strip, end.bend == 0) for strip in strips]
    return link


Used = dict[tuple[str, bool], list[tuple[float, float]]]


def _used_ports(columns: Sequence[Column]) -> Used:
    """Heights at which arrows inside a phase already touch the sides of boxes, and those of their other ends."""
    used: Used = defaultdict(list)
    for column in columns:
        rects = column.ports
        for arrow in column.arrows:
            ends = (arrow.source, arrow.curve[0], arrow.tip), (arrow.target, arrow.tip, arrow.curve[0])
            for box_id, point, other in () if arrow.is_aside else ends:
                rect = rects[box_id]
                if abs(point.x - rect.right) < 1:
                    used[(box_id, True)].append((point.y, other.y))
                elif abs(point.x - rect.x) < 1:
                    used[(box_id, False)].append((point.y, other.y))
    return used


def _spread_ports(links: list[Link], rects: Mapping[str, Rect], used: Used) -> list[Link]:
    """Keep arrows on the same side of a box apart, in the order of where they come from or go to."""
    sides: dict[tuple[str, bool], list[tuple[float, int, bool]]] = defaultdict(list)
    for index, link in enumerate(links):
        if link.aside:
            continue
        if link.leave.bend == 0:
            sides[(link.source, link.is_forward)].append((_goal(link, link.enter.y), index, True))
        if link.enter.bend == 0:
            sides[(link.target, not link.is_forward)].append((_goal(link, link.leave.y), index, False))
    result = list(links)
    for side, users in sides.items():
        if side[0] not in rects:
            continue
        heights = free_heights(rects[side[0]], used.get(side, []), len(users))
        for y, (_, index, leaving) in zip(heights, sorted(users), strict=True):
            link = result[index]
            result[index] = replace(link, leave=End(y, 0)) if leaving else replace(link, enter=End(y, 0))
    return result


def _goal(link: Link, y: float) -> float:
    """Return the height that an arrow makes for: that of its other end, or of its level under the columns."""
    return y if link.gaps[0] == link.gaps[1] else link.bus


def _straighten(links: list[Link], rects: Mapping[str, Rect], used: Used) -> list[Link]:
    """Move one end of an almost level arrow to the height of the other, where its box has room for that."""
    result = list(links)
    ports: dict[tuple[str, bool], list[float]] = {side: [y for y, _ in items] for side, items in used.items()}
    for link in links:
        if not link.aside and link.leave.bend == 0:
            ports.setdefault((link.source, link.is_forward), []).append(link.leave.y)
        if not link.aside and link.enter.bend == 0:
            ports.setdefault((link.target, not link.is_forward), []).append(link.enter.y)
    for index, link in enumerate(result):
        is_flat = not link.aside and link.gaps[0] == link.gaps[1]
        if not is_flat or not 0.1 < abs(link.leave.y - link.enter.y) <= ALMOST_LEVEL:
            continue
        for end, side, old, new in (
            ("enter", (link.target, not link.is_forward), link.enter.y, link.leave.y),
            ("leave", (link.source, link.is_forward), link.leave.y, link.enter.y),
        ):
            if (link.enter if end == "enter" else link.leave).bend or side[0] not in rects:
                continue
            box = rects[side[0]]
            others = list(ports[side])
            others.remove(old)
            is_in_order = all((other < old) == (other < new) and abs(other - new) >= PORT_ROOM for other in others)
            if is_in_order and abs(new - box.center.y) <= box.height / 2 - CORNER and abs(new - old) <= ALMOST_LEVEL:
                moved = End(new, 0)
                result[index] = replace(link, enter=moved) if end == "enter" else replace(link, leave=moved)
                ports[side] = [*others, new]
                break
    return result


def _part_levels(links: list[Link]) -> list[Link]:
    """Move a straight start up or down where its level part would lie on that of an arrow into another box."""
    result = list(links)
    for index, one in enumerate(links):
        if one.aside or one.leave.bend != 0:
            continue
        for other in links:
            is_same_gap = other.gaps[1] == one.gaps[0] and other.is_forward == one.is_forward and not other.aside
            related = one.source == other.source or one.target == other.target
            meets = one.tracks[0] > other.tracks[1] if one.is_forward else one.tracks[0] < other.tracks[1]
            if is_same_gap and meets and not related and abs(one.leave.y - other.enter.y) < LEVEL_ROOM:
                shift = LEVEL_ROOM if one.leave.y >= other.enter.y else -LEVEL_ROOM
                result[index] = replace(one, leave=one.leave._replace(y=other.enter.y + shift))
    return result


def plan_gaps(links: Sequence[Link], columns: int) -> list[Gap]:
    """Return the gaps between the columns, each wide enough for its tracks and labels."""
    tracks = [1] * max(0, columns - 1)
    widths = [0.0] * max(0, columns - 1)
    for link in links:
        for gap, track in zip(link.gaps, link.tracks, strict=True):
            tracks[gap] = max(tracks[gap], track + 1)
        home = link.gaps[1] if link.is_forward else link.gaps[0]
        widths[home] = max(widths[home], 0.0 if link.aside else link.label[0])
    return [Gap(t, w) for t, w in zip(tracks, widths, strict=True)]


def order_labels(columns: Sequence[Column], strands: Sequence[Strand]) -> list[Column]:
    """Sort the labels that stand one over the other above a box in the order in which their arrows will reach it."""
    place = {name: index for index, column in enumerate(columns) for name in column.ports}
    sorted_columns = []
    for index, column in enumerate(columns):
        stacks: dict[tuple[str, float], list[Strand]] = defaultdict(list)
        for strand in strands:
            if strand.id in column.waiting and strand.source in place:
                stacks[(strand.target, column.waiting[strand.id].x)].append(strand)
        waiting = dict(column.waiting)
        for stack in stacks.values():
            y = min(waiting[strand.id].y for strand in stack)
            # First those from the left by the height of their start, then from under the columns, then returning ones.
            keys = {
                s.id: (index - place[s.source] < 0, index - place[s.source] > 1, _start(s.source, columns))
                for s in stack
            }
            for strand in sorted(stack, key=lambda s: keys[s.id]):
                waiting[strand.id] = waiting[strand.id]._replace(y=y)
                y += waiting[strand.id].height + LABEL_GAP
        sorted_columns.append(replace(column, waiting=waiting))
    return sorted_columns


def _start(source: str, columns: Sequence[Column]) -> float:
    """Return about how high an arrow leaves: from the outer lane straight out, from an inner one under its box."""
    ports = next(column.ports for column in columns if source in column.ports)
    rect = ports[source]
    is_outer = rect.right > max(other.right for other in ports.values()) - 1
    return rect.center.y if is_outer else rect.bottom


def route_link(
    link: Link,
    rects: Mapping[str, Rect],
    gaps: Sequence[Gap],
    kept: Rect | None,
    strand: Strand,
) -> Arrow:
    """Return the finished arrow of a strand; ``kept`` is the place its target's phase keeps for its label."""
    source, target = rects[link.source], rects[link.target]
    first, last = (gaps[g] for g in link.gaps)
    x1, x2 = first.track_x(link.tracks[0]), last.track_x(link.tracks[1])
    corners = leave_box(source, link) + [Point(x1, link.leave.y)]
    if link.gaps[0] != link.gaps[1]:
        corners += [Point(x1, link.bus), Point(x2, link.bus)]
    corners += [Point(x2, link.enter.y), *enter_box(target, link)]
    home = last if link.is_forward else first
    label = kept or _label_rect(link, home)
    return strand.drawn(round_path(corners), label)


def leave_box(box: Rect, link: Link) -> list[Point]:
    """Return the corners with which an arrow leaves its box."""
    return link.leave.corners(box, link.is_forward)


def enter_box(box: Rect, link: Link) -> list[Point]:
    """Return the corners with which an arrow reaches its box."""
    return link.enter.corners(box, not link.is_forward)[::-1]


def _label_rect(link: Link, gap: Gap) -> Rect | None:
    if not link.label[0] or link.aside:
        return None
    y = link.enter.y if link.is_forward else link.leave.y
    return Rect(gap.label_x, y - link.label[1] - 3, *link.label)
