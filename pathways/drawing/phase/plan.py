"""One phase laid out by itself: boxes, inner arrows and labels, relative to the phase's own first row.

Phases are laid out one by one, so that a change in one never moves a box in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from pathways.drawing.geometry import Arrow, Box, Frame, Point, Rect, surround
from pathways.drawing.graphviz.dot import DotEdge, DotNode, phase_dot
from pathways.drawing.graphviz.engine import lay_out
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import LABEL_PAD, PHASE_LABEL_ROOM
from pathways.drawing.phase.arrows import enters_side, lay_arrows
from pathways.drawing.phase.grid import GridNode, is_grid, place_grid
from pathways.drawing.phase.label_stack import BADGE_FOOT, LabelStack
from pathways.drawing.phase.options import OptionBlock, plan_block
from pathways.drawing.sizes import label_size, step_height, widest_word
from pathways.drawing.strands import Strand, strands_of
from pathways.graph import View
from pathways.model import StepKind, TransitionKind

BEYOND_BOX = 2.0
LOOSE = frozenset({TransitionKind.REPEAT, TransitionKind.WITH, TransitionKind.INFORMS, TransitionKind.RELAPSE})


@dataclass(frozen=True)
class PhasePlan:
    """A phase with its left edge at x = 0 and its first row of boxes at y = 0.

    ``lead`` is the room that labels need above the first row; ``waiting`` holds the places kept for
    labels of arrows that come from other phases.
    """

    phase: str
    width: float
    height: float
    lead: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    waiting: Mapping[str, Rect]
    groups: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class Parts:
    """What a phase is made of: nodes to place (steps, and option groups as one node each) and lines."""

    nodes: tuple[GridNode, ...]
    lanes: tuple[str, ...]
    blocks: Mapping[str, OptionBlock]
    inner: tuple[Strand, ...]
    outer: tuple[Strand, ...]

    @cached_property
    def shaping(self) -> tuple[Strand, ...]:
        """Inner lines with their ends at nodes: a line of one option counts for its group."""
        anchor = {box.id: name for name, block in self.blocks.items() for box in block.boxes}
        moved = (
            replace(s, source=anchor.get(s.source, s.source), target=anchor.get(s.target, s.target)) for s in self.inner
        )
        return tuple(strand for strand in moved if strand.source != strand.target)


def plan_phase(
    view: View, phase_id: str, labels: Labels, box_width: float, strands: Sequence[Strand] | None = None
) -> PhasePlan:
    """Lay out one phase of ``view`` with boxes of ``box_width``."""
    parts = _parts(view, phase_id, labels, box_width, strands_of(view) if strands is None else strands)
    if is_grid(parts.nodes, parts.shaping):
        plan = _grid_plan(phase_id, labels, parts)
        if plan is not None:
            return plan
    return _dot_plan(phase_id, labels, parts)


def _parts(view: View, phase_id: str, labels: Labels, box_width: float, strands: Sequence[Strand]) -> Parts:
    members = [p for p in view.placements if p.phase == phase_id]
    names = {p.step for p in members} | {group.id for group in view.groups if group.phase == phase_id}
    lanes = _lanes(view, phase_id)
    blocks = {g.id: plan_block(view, g.id, labels, box_width, 1) for g in view.groups if g.phase == phase_id}
    nodes: dict[str, GridNode] = {}
    for placement in members:
        name = view.group_of.get(placement.step, placement.step)
        height = blocks[name].frame.rect.height if name in blocks else step_height(labels, name, box_width)
        is_end = view.step(placement.step).kind in (StepKind.INFORMATION, StepKind.OUTCOME)
        nodes.setdefault(name, GridNode(name, lanes.index(placement.lane), box_width, height, is_end))
    inner = tuple(s for s in strands if s.source in names and s.target in names)
    outer = tuple(s for s in strands if s.target in names and s.source not in names)
    return Parts(tuple(nodes.values()), tuple(lanes), blocks, inner, outer)


def _grid_plan(phase_id: str, labels: Labels, parts: Parts) -> PhasePlan | None:
    # Where an arrow reaches its box decides where its label stands, and labels need room: so, twice.
    trial = _spread_blocks(place_grid(parts.nodes, parts.shaping, {}), parts.blocks)
    sideways = enters_side(parts.inner, trial.ports)
    sizes = {s.id: label_size(labels.arrows[s.id]) for s in parts.inner if s.id in sideways and s.id in labels.arrows}
    sizes = {name: size for name, size in sizes.items() if sideways[name] >= size[0] + PHASE_LABEL_ROOM}
    stacked = [s for s in parts.shaping if s.id not in sizes]
    stacks = _stack_labels(labels, stacked, parts.outer, parts.nodes, frozenset(sideways))
    placed = _spread_blocks(place_grid(parts.nodes, parts.shaping, stacks), parts.blocks)
    standing = {name: r for node, stack in stacks.items() for name, r in stack.place(placed.ports[node]).items()}
    arrows = lay_arrows(parts.inner, placed.ports, standing, sizes)
    if arrows is None:
        return None
    known = {s.id for s in parts.inner}
    waiting = {name: rect for name, rect in standing.items() if name not in known}
    return _at_corner(phase_id, placed, arrows, waiting)


class Placed(NamedTuple):
    """Boxes and group frames in their places; ``ports`` are where arrows touch steps and groups."""

    boxes: tuple[Box, ...]
    groups: tuple[Frame, ...]
    ports: dict[str, Rect]


def _spread_blocks(nodes: Sequence[Box], blocks: Mapping[str, OptionBlock]) -> Placed:
    """Put the options into the places of their groups. An option is reached at its height on the group's frame."""
    boxes: list[Box] = []
    groups: list[Frame] = []
    ports = {node.id: node.rect for node in nodes}
    for node in nodes:
        if node.id not in blocks:
            boxes.append(node)
            continue
        block = blocks[node.id].moved(node.rect.x, node.rect.y)
        groups.append(block.frame)
        boxes += block.boxes
        frame = block.frame.rect
        ports.update({b.id: Rect(frame.x, b.rect.y, frame.width, b.rect.height) for b in block.boxes})
    return Placed(tuple(boxes), tuple(groups), ports)


def _stack_labels(
    labels: Labels,
    inner: Sequence[Strand],
    outer: Sequence[Strand],
    nodes: Sequence[GridNode],
    sideways: frozenset[str] = frozenset(),
    entered: frozenset[str] = frozenset(),
) -> dict[str, LabelStack]:
    """Put each label above the box it leads to: beside the line for arrows from above, else on the left.

    ``sideways`` are inner arrows into the side of a box; ``entered`` are boxes that arrows reach from above anyway.
    """
    column = {node.id: node.column for node in nodes}
    width = nodes[0].width
    from_above = entered | {t.target for t in inner if not t.is_aside and t.kind not in LOOSE and t.id not in sideways}
    stacks: dict[str, LabelStack] = defaultdict(LabelStack)
    for step in (node.id for node in nodes if node.id in labels.badges):
        stacks[step].foot = BADGE_FOOT
    for transition in [*outer, *inner]:
        if transition.is_aside or transition.id not in labels.arrows:
            continue
        is_beside = transition.source in column and transition.kind not in LOOSE and transition.id not in sideways
        limit = width / 2 - 9 if is_beside or transition.target in from_above else width - 4
        words = labels.arrows[transition.id]
        if is_beside:  # rather a little beyond the box than a word cut in two
            limit = max(limit, min(widest_word(words), width / 2 + BEYOND_BOX))
        size = label_size(words, limit)
        if size[0]:
            stack = stacks[transition.target]
            (stack.right if is_beside else stack.left).append((transition.id, size))
    return stacks


def _dot_plan(phase_id: str, labels: Labels, parts: Parts) -> PhasePlan:
    plain = max((node.height for node in parts.nodes if node.id not in parts.blocks), default=0.0)
    heights = {node.id: node.height if node.id in parts.blocks else plain for node in parts.nodes}
    # Labels of arrows from other phases wait above their boxes: for the engine they are part of the box.
    stacks = _stack_labels(labels, [], parts.outer, parts.nodes, entered=frozenset(s.target for s in parts.shaping))
    room = {name: stack.height for name, stack in stacks.items()}
    dot_nodes = [
        DotNode(n.id, n.width, heights[n.id] + room.get(n.id, 0.0), parts.lanes[n.column]) for n in parts.nodes
    ]
    edges = [_dot_edge(s, labels, room) for s in parts.shaping]
    answer = lay_out(phase_dot(dot_nodes, edges, parts.lanes))
    nodes = []
    for index, node in enumerate(dot_nodes):
        (x, y), height = answer["nodes"][f"n{index}"], heights[node.id]
        nodes.append(Box(node.id, Rect(x - node.width / 2, y + node.height / 2 - height, node.width, height)))
    rects = {node.id: node.rect for node in nodes}
    lines = {s.id: s for s in parts.inner}
    arrows = []
    for index, strand in enumerate(parts.shaping):
        if f"e{index}" in answer["edges"]:
            arrow = _dot_arrow(lines[strand.id], answer["edges"][f"e{index}"], edges[index].label)
            arrows.append(_reach(arrow, rects[strand.target]))
    nodes, arrows = _raise_heads(nodes, arrows)
    top = min(node.rect.y for node in nodes)
    placed = _spread_blocks([Box(node.id, node.rect.moved(0, -top)) for node in nodes], parts.blocks)
    waiting = {name: rect for step, stack in stacks.items() for name, rect in stack.place(placed.ports[step]).items()}
    return _at_corner(phase_id, placed, [moved_arrow(a, 0, -top) for a in arrows], waiting)


def _raise_heads(nodes: Sequence[Box], arrows: Sequence[Arrow]) -> tuple[list[Box], list[Arrow]]:
    """Align the tops of the first row, which the engine centers: low boxes move up, and lines out of them follow."""
    first = min(nodes, key=lambda node: node.rect.y).rect
    row = [node for node in nodes if abs(node.rect.center.y - first.center.y) < 1 and node.rect.y > first.y + 1]
    reached = {arrow.target for arrow in arrows if not arrow.is_aside}
    lifted = {node.id: node.rect.y - first.y for node in row if node.id not in reached}
    placed = [Box(node.id, node.rect.moved(0, -lifted.get(node.id, 0.0))) for node in nodes]
    drawn = []
    for arrow in arrows:
        start, by = arrow.curve[0], lifted.get(arrow.source, 0.0)
        third = [Point(start.x, start.y - by * part) for part in (1, 2 / 3, 1 / 3)] if by else []
        drawn.append(replace(arrow, curve=(*third, *arrow.curve)))
    return placed, drawn


def _reach(arrow: Arrow, box: Rect) -> Arrow:
    """Draw an arrow that ends above the labels over its box on, straight down to the box."""
    tip = arrow.tip
    if tip.y > box.y - 1:
        return arrow
    third = (box.y - tip.y) / 3
    return replace(arrow, curve=(*arrow.curve, *(Point(tip.x, tip.y + third * n) for n in (1, 2)), Point(tip.x, box.y)))


def _lanes(view: View, phase_id: str) -> list[str]:
    """Lanes in the order the phase names them, ``main`` first if it does not name it."""
    named = [lane.id for phase in view.phases if phase.id == phase_id for lane in phase.lanes]
    used = list(dict.fromkeys(p.lane for p in view.placements if p.phase == phase_id))
    order = named if "main" in named else ["main", *named]
    return [*order, *(lane for lane in used if lane not in order)]


def _dot_edge(strand: Strand, labels: Labels, room: Mapping[str, float]) -> DotEdge:
    width, height = label_size(labels.arrows.get(strand.id, ()))
    size = (width + 2 * LABEL_PAD, height + 2) if width else (0.0, 0.0)
    is_loose = strand.kind in LOOSE
    # Where labels are part of a box, arrows keep to its middle above, and to its side if they do not come from above.
    head = ("e" if is_loose else "n") if strand.target in room else ""
    tail = "e" if is_loose and strand.source in room else ""
    return DotEdge(strand.id, strand.source, strand.target, size, is_loose, head, tail)


def _dot_arrow(strand: Strand, found: Mapping[str, list[list[float]]], room: tuple[float, float]) -> Arrow:
    curve = tuple(Point(x, y) for x, y in found["curve"])
    rect = None
    if "label" in found:
        x, y = (float(str(n)) for n in found["label"])
        rect = Rect(x - room[0] / 2, y - room[1] / 2, *room).grown(-1)
        rect = Rect(rect.x + LABEL_PAD - 1, rect.y, room[0] - 2 * LABEL_PAD, rect.height)
    return strand.drawn(curve, rect)


def _at_corner(phase_id: str, placed: Placed, arrows: Sequence[Arrow], waiting: Mapping[str, Rect]) -> PhasePlan:
    """Move everything so that nothing is left of x = 0; y = 0 stays the top of the first row."""
    curves = [Rect(p.x, p.y, 0, 0) for arrow in arrows if not arrow.is_aside for p in arrow.curve]
    marks = [*curves, *(a.label for a in arrows if a.label), *waiting.values()]
    content = surround([*(b.rect for b in placed.boxes), *(g.rect for g in placed.groups), *marks])
    dx = -content.x
    return PhasePlan(
        phase_id,
        content.width,
        content.bottom,
        max(0.0, -content.y),
        tuple(Box(b.id, b.rect.moved(dx, 0)) for b in placed.boxes),
        tuple(moved_arrow(a, dx, 0) for a in arrows),
        {name: rect.moved(dx, 0) for name, rect in waiting.items()},
        tuple(moved_frame(g, dx, 0) for g in placed.groups),
    )


def moved_arrow(arrow: Arrow, dx: float, dy: float) -> Arrow:
    """Return the arrow moved by (dx, dy)."""
    label = arrow.label.moved(dx, dy) if arrow.label else None
    curve = tuple(point.moved(dx, dy) for point in arrow.curve)
    return replace(arrow, curve=curve, label=label)


def moved_frame(frame: Frame, dx: float, dy: float) -> Frame:
    """Return the frame moved by (dx, dy)."""
    return Frame(frame.id, frame.rect.moved(dx, dy), frame.title.moved(dx, dy))
