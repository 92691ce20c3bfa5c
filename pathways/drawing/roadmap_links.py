"""Arrows between phases of the roadmap: they run in the gaps between columns and below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pathways.drawing.geometry import Arrow, Box, Frame, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.phase_plan import is_aside
from pathways.drawing.roadmap_ends import End, Line, choose_end, free_heights, level_strip
from pathways.drawing.routing import assign_tracks, round_path
from pathways.drawing.sizes import label_size
from pathways.graph import View
from pathways.model import Transition

TRACK = 11.0
GAP_PAD = 12.0
LABEL_ROOM = 10.0


@dataclass(frozen=True)
class Link:
    """An arrow between two phases, before its path is known."""

    id: str
    source: str
    target: str
    ends: tuple[int, int]
    label: tuple[float, float]
    aside: bool
    leave: End
    enter: End
    tracks: tuple[int, int] = (0, 0)
    bus: int = 0
    label_y: float | None = None

    @property
    def is_forward(self) -> bool:
        """Tell whether the arrow runs from left to right."""
        return self.ends[0] < self.ends[1]

    @property
    def gaps(self) -> tuple[int, int]:
        """The gap it goes through after its source and the gap before its target (may be the same)."""
        first, last = self.ends
        return (first, last - 1) if self.is_forward else (first - 1, last)


@dataclass(frozen=True)
class Column:
    """A phase in its place: frame, boxes, inner arrows, and places kept for labels of arrows from outside."""

    frame: Frame
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    waiting: Mapping[str, Rect]


@dataclass(frozen=True)
class Gap:
    """The space between two columns: tracks first, then room for labels."""

    tracks: int
    label: float
    x: float = 0.0

    @property
    def width(self) -> float:
        """Width from frame to frame."""
        labels = self.label + LABEL_ROOM if self.label else 0.0
        return 2 * GAP_PAD + max(0, self.tracks - 1) * TRACK + labels

    def at(self, x: float) -> Gap:
        """Return the gap with its left edge at ``x``."""
        return replace(self, x=x)

    def track_x(self, track: int) -> float:
        """Return the x of a track."""
        return self.x + GAP_PAD + track * TRACK

    @property
    def label_x(self) -> float:
        """Where labels start."""
        return self.x + self.width - self.label - 7


def make_links(view: View, columns: Sequence[Column], labels: Labels) -> list[Link]:
    """Return all arrows between phases with their ports; x is not known yet, y is."""
    place = {box.id: index for index, column in enumerate(columns) for box in column.boxes}
    rects = {box.id: box.rect for column in columns for box in column.boxes}
    walls = [
        [b.rect for b in c.boxes] + [a.label for a in c.arrows if a.label] + list(c.waiting.values()) for c in columns
    ]
    kept = {name for column in columns for name in column.waiting}
    taken: list[Line] = []
    links = []
    for transition in view.transitions:
        ends = (place[transition.source], place[transition.target])
        if ends[0] == ends[1]:
            continue
        forward = ends[0] < ends[1]
        leave, enter = (
            _choose(transition, box, column, is_source, forward, rects, walls, taken)
            for box, column, is_source in (
                (transition.source, ends[0], True),
                (transition.target, ends[1], False),
            )
        )
        if not is_aside(transition):
            taken += [
                _line(transition, transition.source, ends[0], leave, rects, forward),
                _line(transition, transition.target, ends[1], enter, rects, not forward),
            ]
        size = (0.0, 0.0) if transition.id in kept else label_size(labels.arrows.get(transition.id, ()))
        links.append(
            Link(transition.id, transition.source, transition.target, ends, size, is_aside(transition), leave, enter)
        )
    used = _used_ports(columns)
    return _spread_tracks(_spread_ports(links, rects, used))


def _choose(
    transition: Transition,
    box: str,
    column: int,
    is_source: bool,
    forward: bool,
    rects: Mapping[str, Rect],
    walls: Sequence[Sequence[Rect]],
    taken: Sequence[Line],
) -> End:
    """Choose where an arrow meets a box. Lines of others are walls too, unless both share their source or target."""
    lines = [line for line in taken if line.column == column and not line.joins(transition)]
    return choose_end(box, rects[box], walls[column], lines, forward is is_source, from_above=not is_source)


def _line(transition: Transition, box: str, column: int, end: End, rects: Mapping[str, Rect], to_right: bool) -> Line:
    return Line(column, box, transition, level_strip(end, rects[box], to_right, 1.5), end.bend == 0)


def _used_ports(columns: Sequence[Column]) -> dict[tuple[str, bool], list[float]]:
    """Heights at which arrows inside a phase already touch the sides of boxes: (box, is right side) to ys."""
    used: dict[tuple[str, bool], list[float]] = defaultdict(list)
    for column in columns:
        rects = {box.id: box.rect for box in column.boxes}
        for arrow in column.arrows:
            for box_id, point in ((arrow.source, arrow.curve[0]), (arrow.target, arrow.tip)):
                rect = rects[box_id]
                if abs(point.x - rect.right) < 1:
                    used[(box_id, True)].append(point.y)
                elif abs(point.x - rect.x) < 1:
                    used[(box_id, False)].append(point.y)
    return used


def _spread_ports(
    links: list[Link], rects: Mapping[str, Rect], used: Mapping[tuple[str, bool], list[float]]
) -> list[Link]:
    """Keep arrows on the same side of a box apart, in the order of where they come from or go to."""
    sides: dict[tuple[str, bool], list[tuple[float, int, bool]]] = defaultdict(list)
    for index, link in enumerate(links):
        if link.leave.bend == 0:
            sides[(link.source, link.is_forward)].append((rects[link.target].center.y, index, True))
        if link.enter.bend == 0:
            sides[(link.target, not link.is_forward)].append((rects[link.source].center.y, index, False))
    result = list(links)
    for side, users in sides.items():
        heights = free_heights(rects[side[0]], used.get(side, []), len(users))
        for y, (_, index, leaving) in zip(heights, sorted(users), strict=True):
            link = result[index]
            result[index] = replace(link, leave=End(y, 0)) if leaving else replace(link, enter=End(y, 0))
    return result


def _spread_tracks(links: list[Link]) -> list[Link]:
    """Give every arrow its own track in each gap it uses, ordered so that few of them cross."""
    users: dict[int, list[tuple[tuple[float, ...], int, int]]] = defaultdict(list)
    for index, link in enumerate(links):
        if link.aside:
            continue
        first, last = link.gaps
        if first == last:
            users[first].append((_track_order(link.leave.y, link.enter.y, link.is_forward), index, 0))
            continue
        deep = 1e9
        users[first].append((_track_order(link.leave.y, deep, link.is_forward), index, 0))
        users[last].append((_track_order(deep, link.enter.y, link.is_forward), index, 1))
    result = list(links)
    for items in users.values():
        for track, (_, index, part) in enumerate(sorted(items)):
            first, last = result[index].tracks
            both = result[index].gaps[0] == result[index].gaps[1]
            tracks = (track + 1, track + 1) if both else (track + 1, last) if part == 0 else (first, track + 1)
            result[index] = replace(result[index], tracks=tracks)
    return _spread_bus(result)


def _track_order(start: float, end: float, forward: bool) -> tuple[float, ...]:
    """Sort key from left to right: rising arrows by target from the top, falling ones the other way round."""
    rising = end < start
    key = (0.0, end, start) if rising else (1.0, -end, -start)
    return key if forward else tuple(-part for part in key)


def _spread_bus(links: list[Link]) -> list[Link]:
    long = [i for i, link in enumerate(links) if link.gaps[0] != link.gaps[1] and not link.aside]
    spans = [(min(links[i].gaps) + 0.0, max(links[i].gaps) + 0.0) for i in long]
    for index, track in zip(long, assign_tracks(spans), strict=True):
        links[index] = replace(links[index], bus=track + 1)
    return links


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


def route_link(link: Link, rects: Mapping[str, Rect], gaps: Sequence[Gap], bus: float, kept: Rect | None) -> Arrow:
    """Return the finished arrow; ``kept`` is the place its target's phase keeps for its label."""
    source, target = rects[link.source], rects[link.target]
    first, last = (gaps[g] for g in link.gaps)
    x1, x2 = first.track_x(link.tracks[0]), last.track_x(link.tracks[1])
    corners = _leave(source, link) + [Point(x1, link.leave.y)]
    if link.gaps[0] != link.gaps[1]:
        level = bus + link.bus * TRACK
        corners += [Point(x1, level), Point(x2, level)]
    corners += [Point(x2, link.enter.y), *_enter(target, link)]
    home = last if link.is_forward else first
    label = kept or _label_rect(link, home)
    return Arrow(link.id, link.source, link.target, round_path(corners), label, link.aside)


def _leave(box: Rect, link: Link) -> list[Point]:
    if link.leave.bend == 0:
        return [Point(box.right if link.is_forward else box.x, link.leave.y)]
    x = box.x + link.leave.x
    return [Point(x, box.y if link.leave.bend < 0 else box.bottom), Point(x, link.leave.y)]


def _enter(box: Rect, link: Link) -> list[Point]:
    if link.enter.bend == 0:
        return [Point(box.x if link.is_forward else box.right, link.enter.y)]
    x = box.x + link.enter.x
    return [Point(x, link.enter.y), Point(x, box.y if link.enter.bend < 0 else box.bottom)]


def _label_rect(link: Link, gap: Gap) -> Rect | None:
    if not link.label[0] or link.aside:
        return None
    y = link.enter.y if link.is_forward else link.leave.y
    return Rect(gap.label_x, y - link.label[1] - 3, *link.label)
