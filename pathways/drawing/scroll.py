"""The scroll layout for phones: one box under the other, long arrows in rails at the sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pathways.drawing.geometry import Arrow, Box, Drawing, Frame, Layout, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.phase_plan import is_aside
from pathways.drawing.routing import round_path
from pathways.drawing.sizes import box_height, heading_size, label_size
from pathways.graph import View

WIDTH = 358.0
MARGIN = 2.0
FRAME_PAD = 10.0
GAP = 24.0
PHASE_GAP = 18.0
TRACK = 8.0
RAIL_PAD = 9.0
PORT = 9.0
LABEL_GAP = 4.0
MIN_BOX = 190.0


@dataclass(frozen=True)
class Rail:
    """One arrow that does not simply lead to the next box; ``side`` is -1 for left, 1 for right."""

    id: str
    source: str
    target: str
    side: int
    aside: bool
    track: int = 0
    ports: tuple[float, float] = (0.0, 0.0)


@dataclass
class Stack:
    """Labels that wait above one box: those of rails on the left, those of straight arrows on the right."""

    left: list[tuple[str, tuple[float, float]]] = field(default_factory=list)
    right: list[tuple[str, tuple[float, float]]] = field(default_factory=list)
    foot: float = 5.0

    @property
    def height(self) -> float:
        """Room the labels need."""
        sums = [sum(size[1] + LABEL_GAP for _, size in side) for side in (self.left, self.right)]
        return max(sums) + self.foot if max(sums) else 0.0


def draw_scroll(view: View, labels: Labels) -> Drawing:
    """Return the scroll layout of ``view``."""
    order = {step: place for place, step in enumerate(view.steps)}
    rails, straight = _sort_arrows(view, order)
    rails = _give_tracks(rails, order)
    left = _rail_width(rails, -1)
    box_x = MARGIN + left
    box_width = max(MIN_BOX, WIDTH - MARGIN - _rail_width(rails, 1) - box_x)
    stacks = _stack_labels(view, rails, straight, labels, box_width / 2 - 14)
    boxes, frames, height = _pile(view, labels, stacks, box_x, box_width)
    rects = {box.id: box.rect for box in boxes}
    placed = _place_labels(stacks, rects)
    rails = _give_ports(rails, rects)
    arrows = [_straight(t, rects, placed) for t in straight]
    arrows += [_rail_arrow(rail, rects, box_x, box_x + box_width, placed) for rail in rails]
    by_id = {arrow.id: arrow for arrow in arrows}
    ordered = tuple(by_id[t.id] for t in view.transitions if t.id in by_id)
    return Drawing(Layout.SCROLL, WIDTH, round(height, 1), boxes, ordered, frames)


def _sort_arrows(view: View, order: Mapping[str, int]) -> tuple[list[Rail], list[tuple[str, str, str]]]:
    rails: list[Rail] = []
    straight: list[tuple[str, str, str]] = []
    for t in view.transitions:
        if t.source == t.target:
            continue
        distance = order[t.target] - order[t.source]
        if distance == 1 and not is_aside(t) and not any(s[1:] == (t.source, t.target) for s in straight):
            straight.append((t.id, t.source, t.target))
        else:
            rails.append(Rail(t.id, t.source, t.target, -1 if distance > 0 else 1, is_aside(t)))
    return rails, straight


def _give_tracks(rails: Sequence[Rail], order: Mapping[str, int]) -> list[Rail]:
    """Short arrows run next to the boxes, long ones farther out; things alongside share the outermost track."""
    done: dict[int, Rail] = {}
    taken: dict[int, list[list[tuple[int, int]]]] = {-1: [], 1: []}

    def span(rail: Rail) -> tuple[int, int]:
        ends = (order[rail.source], order[rail.target])
        return min(ends), max(ends)

    main = [i for i, rail in enumerate(rails) if not rail.aside]
    for index in sorted(main, key=lambda i: (span(rails[i])[1] - span(rails[i])[0], i)):
        rail, (low, high) = rails[index], span(rails[index])
        tracks = taken[rail.side]
        track = next((n for n, used in enumerate(tracks) if all(h < low or high < a for a, h in used)), len(tracks))
        if track == len(tracks):
            tracks.append([])
        tracks[track].append((low, high))
        done[index] = replace(rail, track=track)
    for index, rail in enumerate(rails):
        if rail.aside:
            done[index] = replace(rail, track=len(taken[rail.side]))
    return [done[index] for index in range(len(rails))]


def _rail_width(rails: Sequence[Rail], side: int) -> float:
    tracks = [rail.track + 1 for rail in rails if rail.side == side]
    return RAIL_PAD + FRAME_PAD / 2 + (max(tracks) * TRACK if tracks else 0)


def _stack_labels(
    view: View, rails: Sequence[Rail], straight: Sequence[tuple[str, str, str]], labels: Labels, limit: float
) -> dict[str, Stack]:
    stacks: dict[str, Stack] = defaultdict(Stack)
    for step in labels.badges:
        # A badge sits on the upper edge of its box; labels stand clear of it.
        stacks[step].foot = 12.0
    for arrow_id, _, target in straight:
        size = label_size(labels.arrows.get(arrow_id, ()), limit)
        if size[0]:
            stacks[target].right.append((arrow_id, size))
    for rail in rails:
        size = label_size(labels.arrows.get(rail.id, ()), limit)
        if size[0] and not rail.aside:
            side = stacks[rail.target].left if rail.side < 0 else stacks[rail.target].right
            side.append((rail.id, size))
    return stacks


def _pile(
    view: View, labels: Labels, stacks: Mapping[str, Stack], x: float, width: float
) -> tuple[tuple[Box, ...], tuple[Frame, ...], float]:
    boxes: list[Box] = []
    frames: list[Frame] = []
    y = MARGIN
    for phase in view.phases:
        top = y
        size = heading_size(labels.phases[phase.id], phase.number, width)
        title = Rect(x, top + FRAME_PAD, width, size[1])
        y = title.bottom + 6
        for placement in view.placements:
            if placement.phase != phase.id:
                continue
            stack = stacks.get(placement.step)
            y += max(GAP if boxes and y > title.bottom + 6 else 10, stack.height + 6 if stack else 0)
            rect = Rect(x, y, width, box_height(labels.nodes[placement.step], width))
            boxes.append(Box(placement.step, rect))
            y = rect.bottom
        y += FRAME_PAD + 4
        frames.append(Frame(phase.id, Rect(MARGIN, top, WIDTH - 2 * MARGIN, y - top), title))
        y += PHASE_GAP
    return tuple(boxes), tuple(frames), y - PHASE_GAP + MARGIN


def _place_labels(stacks: Mapping[str, Stack], rects: Mapping[str, Rect]) -> dict[str, Rect]:
    placed: dict[str, Rect] = {}
    for step, stack in stacks.items():
        if step not in rects:
            continue
        box = rects[step]
        for side, x in ((stack.left, box.x + 2), (stack.right, box.center.x + 9)):
            y = box.y - stack.foot
            for arrow_id, (width, height) in reversed(side):
                y -= height
                placed[arrow_id] = Rect(x, y, width, height)
                y -= LABEL_GAP
    return placed


def _give_ports(rails: Sequence[Rail], rects: Mapping[str, Rect]) -> list[Rail]:
    """Keep arrows on the same side of a box apart: farther tracks nearer to the box's outer ends."""
    users: dict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for index, rail in enumerate(rails):
        for end, here, there in ((0, rail.source, rail.target), (1, rail.target, rail.source)):
            users[(here, rail.side)].append((rects[there].y, index, end))
    ports: dict[tuple[int, int], float] = {}
    for (step, _), items in users.items():
        box = rects[step]
        step_y = min(PORT, max(0.0, box.height - 16) / max(1, len(items) - 1))
        for place, (_, index, end) in enumerate(sorted(items)):
            ports[(index, end)] = box.center.y + (place - (len(items) - 1) / 2) * step_y
    return [replace(rail, ports=(ports[(i, 0)], ports[(i, 1)])) for i, rail in enumerate(rails)]


def _straight(arrow: tuple[str, str, str], rects: Mapping[str, Rect], placed: Mapping[str, Rect]) -> Arrow:
    arrow_id, source, target = arrow
    x = rects[source].center.x
    path = round_path([Point(x, rects[source].bottom), Point(x, rects[target].y)])
    return Arrow(arrow_id, source, target, path, placed.get(arrow_id))


def _rail_arrow(rail: Rail, rects: Mapping[str, Rect], left: float, right: float, placed: Mapping[str, Rect]) -> Arrow:
    offset = RAIL_PAD + rail.track * TRACK
    edge = left if rail.side < 0 else right
    x = edge + rail.side * offset
    leave, enter = rail.ports
    path = round_path([Point(edge, leave), Point(x, leave), Point(x, enter), Point(edge, enter)], 7)
    return Arrow(rail.id, rail.source, rail.target, path, placed.get(rail.id), rail.aside)
