"""The scroll layout for phones: one box under the other, long arrows in rails at the sides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pathways.drawing.bundles import bundle_in_a_row, tie
from pathways.drawing.geometry import Arrow, Drawing, Frame, Layout, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import (
    PHONE_BUNDLE_PAD,
    PHONE_FRAME_PAD,
    PHONE_MARGIN,
    PHONE_PORT_SPACING,
    PHONE_TRACK,
    PHONE_WIDTH,
)
from pathways.drawing.outline import touch_shapes
from pathways.drawing.phase.label_stack import BADGE_FOOT, LabelStack
from pathways.drawing.routing import round_path
from pathways.drawing.scroll.pile import foot_of, pile_up
from pathways.drawing.sizes import label_size
from pathways.drawing.strands import Strand, strands_of
from pathways.graph import View

RAIL_PAD = 9.0
MIN_BOX = 190.0
WIDEST_RAILS = 64.0


@dataclass(frozen=True)
class Rail:
    """One line that does not simply lead to the next box; ``side`` is -1 for left, 1 for right.

    Rails of one ``trunk`` run together: those from one step, and those from groups to one step.
    """

    strand: Strand
    side: int
    trunk: str
    track: int = 0
    ports: tuple[float, float] = (0.0, 0.0)


def draw_scroll(view: View, labels: Labels) -> Drawing:
    """Return the scroll layout of ``view``."""
    order = _order(view)
    strands = strands_of(view)
    bundles = [bundle for phase in view.phases if (bundle := bundle_in_a_row(view, phase.id, strands))]
    for bundle in bundles:
        strands = tie(strands, bundle)
    order |= {bundle.id: order[bundle.groups[0]] for bundle in bundles}
    rails, straight = _sort_arrows(view, strands, order, labels)
    rails = _give_tracks(rails, order)
    box_x = PHONE_MARGIN + _rail_width(rails, -1)
    box_width = max(MIN_BOX, PHONE_WIDTH - PHONE_MARGIN - _rail_width(rails, 1) - box_x)
    stacks = _stack_labels(view, rails, straight, labels, box_width / 2 - 14)
    pile = pile_up(view, labels, stacks, box_x, box_width, bundles)
    placed = {
        name: rect
        for node, stack in stacks.items()
        if node in pile.nodes
        for name, rect in stack.place(pile.nodes[node]).items()
    }
    rails = _give_ports(rails, pile.ports)
    arrows = [_straight(s, pile.nodes, placed) for s in straight]
    gaps = {side: _spacing(_tracks(rails, side)) for side in (-1, 1)}
    tied = frozenset(bundle.id for bundle in bundles)
    arrows += [_rail_arrow(rail, gaps[rail.side], (box_x, box_x + box_width), placed, tied) for rail in rails]
    by_id = {arrow.id: arrow for arrow in arrows}
    ordered = tuple(touch_shapes((by_id[s.id] for s in strands), pile.boxes, view, labels))
    bundled = tuple(Frame(bundle.id, pile.nodes[bundle.id], Rect(0, 0, 0, 0)) for bundle in bundles)
    height = round(pile.height, 1)
    frames, groups = tuple(pile.frames), tuple(pile.groups)
    return Drawing(Layout.SCROLL, PHONE_WIDTH, height, tuple(pile.boxes), ordered, frames, groups, bundled)


def _order(view: View) -> dict[str, int]:
    """Return the place of each step and group from top to bottom; a group and its options share theirs."""
    nodes = dict.fromkeys(view.group_of.get(step, step) for step in view.steps)
    place = {node: index for index, node in enumerate(nodes)}
    return place | {step: place[group] for step, group in view.group_of.items()}


def _sort_arrows(
    view: View, strands: Sequence[Strand], order: Mapping[str, int], labels: Labels
) -> tuple[list[Rail], list[Strand]]:
    """Part the lines into those straight down to the next box and those that run in a rail."""
    straight: list[Strand] = []
    lone = Counter(s.source for s in strands if not s.is_aside)
    steps = set(view.steps)
    bent: list[Strand] = []
    for s in strands:
        is_next = order[s.target] - order[s.source] == 1 and not s.is_aside
        is_next = is_next and not {s.source, s.target} & {*view.group_of, *(phase.id for phase in view.phases)}
        is_next = is_next and (s.source in steps or lone[s.source] == 1)
        if is_next and not any((o.source, o.target) == (s.source, s.target) for o in straight):
            straight.append(s)
        else:
            bent.append(s)
    sides = {s.id: -1 if order[s.target] > order[s.source] else 1 for s in bent}
    trunks = _name_trunks(bent, sides, labels)
    return [Rail(s, sides[s.id], trunks[s.id]) for s in bent], straight


def _name_trunks(bent: Sequence[Strand], sides: Mapping[str, int], labels: Labels) -> dict[str, str]:
    """Name the rail that each line runs in: all from one step share one.

    A line that is the only one of its source on that side shares its rail with others of its kind to the same
    step, as long as no condition must be told apart.
    """
    main = [s for s in bent if not s.is_aside]
    fans = Counter((s.source, sides[s.id]) for s in main)
    named = {}
    for s in bent:
        is_plain = not s.is_aside and s.id not in labels.arrows and fans[s.source, sides[s.id]] == 1
        trunk = s.id if s.is_aside else f"* {s.kind} {s.target}" if is_plain else f"{s.source} *"
        named[s.id] = f"{trunk} {sides[s.id]}"
    return named


def _give_tracks(rails: Sequence[Rail], order: Mapping[str, int]) -> list[Rail]:
    """Short arrows run next to the boxes, long ones farther out; things alongside share the outermost track."""
    taken: dict[int, list[list[tuple[int, int]]]] = {-1: [], 1: []}
    spans: dict[str, tuple[int, int]] = {}
    sides = {rail.trunk: rail.side for rail in rails if not rail.strand.is_aside}
    for rail in (r for r in rails if not r.strand.is_aside):
        ends = (order[rail.strand.source], order[rail.strand.target], *spans.get(rail.trunk, ()))
        spans[rail.trunk] = (min(ends), max(ends))
    chosen: dict[str, int] = {}
    for trunk, (low, high) in sorted(spans.items(), key=lambda item: item[1][1] - item[1][0]):
        tracks = taken[sides[trunk]]
        track = next((n for n, used in enumerate(tracks) if all(h < low or high < a for a, h in used)), len(tracks))
        if track == len(tracks):
            tracks.append([])
        tracks[track].append((low, high))
        chosen[trunk] = track
    return [replace(rail, track=chosen.get(rail.trunk, len(taken[rail.side]))) for rail in rails]


def _rail_width(rails: Sequence[Rail], side: int) -> float:
    tracks = _tracks(rails, side)
    return RAIL_PAD + PHONE_FRAME_PAD / 2 + tracks * _spacing(tracks)


def _tracks(rails: Sequence[Rail], side: int) -> int:
    return max((rail.track + 1 for rail in rails if rail.side == side), default=0)


def _spacing(tracks: int) -> float:
    """Return how far rails stand apart: closer where there are many, so that boxes keep their room."""
    return min(PHONE_TRACK, WIDEST_RAILS / tracks) if tracks else PHONE_TRACK


def _stack_labels(
    view: View, rails: Sequence[Rail], straight: Sequence[Strand], labels: Labels, limit: float
) -> dict[str, LabelStack]:
    """Put labels above the box they lead to: those of straight arrows and of returning ones on the right."""
    stacks: dict[str, LabelStack] = defaultdict(LabelStack)
    for step in labels.badges:
        stacks[view.group_of.get(step, step)].foot = BADGE_FOOT
    lines = [(strand, 1) for strand in straight] + [(rail.strand, rail.side) for rail in rails]
    for strand, side in lines:
        size = label_size(labels.arrows.get(strand.id, ()), limit)
        if size[0] and not strand.is_aside:
            stack = stacks[view.group_of.get(strand.target, strand.target)]
            (stack.left if side < 0 else stack.right).append((strand.id, size))
    return stacks


def _give_ports(rails: Sequence[Rail], rects: Mapping[str, Rect]) -> list[Rail]:
    """Keep arrows on the same side of a box apart: farther tracks nearer to the box's outer ends."""
    users: dict[tuple[str, int], dict[tuple[str, int], float]] = defaultdict(dict)
    for rail in rails:
        ends = (_leaving(rail, rects), rail.strand.target)
        for end, here, there in ((0, *ends), (1, *ends[::-1])):
            users[(here, rail.side)].setdefault((rail.trunk, end), rects[there].y)
    ports: dict[tuple[str, str, int], float] = {}
    for (step, _), items in users.items():
        box = rects[step]
        step_y = min(PHONE_PORT_SPACING, max(0.0, box.height - 16) / max(1, len(items) - 1))
        for place, (trunk, end) in enumerate(sorted(items, key=lambda item: items[item])):
            ports[(step, trunk, end)] = box.center.y + (place - (len(items) - 1) / 2) * step_y
    return [
        replace(rail, ports=(ports[(_leaving(rail, rects), rail.trunk, 0)], ports[(rail.strand.target, rail.trunk, 1)]))
        for rail in rails
    ]


def _leaving(rail: Rail, rects: Mapping[str, Rect]) -> str:
    """Return the place that a line leaves: of a bundle, its foot."""
    source = rail.strand.source
    return foot_of(source) if foot_of(source) in rects else source


def _straight(strand: Strand, rects: Mapping[str, Rect], placed: Mapping[str, Rect]) -> Arrow:
    x = rects[strand.source].center.x
    path = round_path([Point(x, rects[strand.source].bottom), Point(x, rects[strand.target].y)])
    return strand.drawn(path, placed.get(strand.id))


def _rail_arrow(
    rail: Rail, spacing: float, sides: tuple[float, float], placed: Mapping[str, Rect], tied: frozenset[str]
) -> Arrow:
    """Draw one line in its rail; ``sides`` are the left and the right edge of the boxes, ``tied`` wider frames."""
    edge = sides[0] if rail.side < 0 else sides[1]
    x = edge + rail.side * (RAIL_PAD + rail.track * spacing)
    strand = rail.strand
    start, end = (edge + rail.side * PHONE_BUNDLE_PAD * (name in tied) for name in (strand.source, strand.target))
    leave, enter = rail.ports
    path = round_path([Point(start, leave), Point(x, leave), Point(x, enter), Point(end, enter)], 7)
    return strand.drawn(path, placed.get(strand.id))
