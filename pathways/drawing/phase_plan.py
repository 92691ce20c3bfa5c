"""One phase laid out by itself: boxes, inner arrows and labels, relative to the phase's own first row.

Phases are laid out one by one, so that a change in one never moves a box in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.dot import DotEdge, DotNode, phase_dot
from pathways.drawing.engine import lay_out
from pathways.drawing.geometry import Arrow, Box, Point, Rect, surround
from pathways.drawing.labels import Labels
from pathways.drawing.lane_arrows import Inner, enters_side, lay_arrows
from pathways.drawing.lane_grid import GridNode, LabelStack, is_grid, place_grid
from pathways.drawing.sizes import box_height, label_size
from pathways.graph import View
from pathways.model import MOVES, Transition, TransitionKind

LABEL_GAP = 4.0
BADGE_FOOT = 12.0
LABEL_ROOM = 14.0
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


def is_aside(transition: Transition) -> bool:
    """Tell whether an arrow explains rather than moves; such arrows are drawn thin and on demand."""
    return transition.kind not in MOVES


def plan_phase(view: View, phase_id: str, labels: Labels, box_width: float) -> PhasePlan:
    """Lay out one phase of ``view`` with boxes of ``box_width``."""
    members = [p for p in view.placements if p.phase == phase_id]
    inside = {p.step for p in members}
    inner = [t for t in view.transitions if t.source in inside and t.target in inside and t.source != t.target]
    lanes = _lanes(view, phase_id)
    nodes = [
        GridNode(p.step, lanes.index(p.lane), box_width, box_height(labels.nodes[p.step], box_width)) for p in members
    ]
    if is_grid(nodes, inner):
        plan = _grid_plan(view, phase_id, labels, nodes, inner)
        if plan is not None:
            return plan
    return _dot_plan(view, phase_id, labels, nodes, inner)


def _grid_plan(
    view: View, phase_id: str, labels: Labels, nodes: Sequence[GridNode], inner: Sequence[Transition]
) -> PhasePlan | None:
    outer = [t for t in view.transitions if view.phase_of[t.target] == phase_id != view.phase_of[t.source]]
    lines = [Inner(t.id, t.source, t.target, is_aside(t)) for t in inner]
    # Where an arrow reaches its box decides where its label stands, and labels need room: so, twice.
    trial = {box.id: box.rect for box in place_grid(nodes, inner, {})}
    sideways = enters_side(lines, trial)
    sizes = {t.id: label_size(labels.arrows[t.id]) for t in inner if t.id in sideways and t.id in labels.arrows}
    sizes = {name: size for name, size in sizes.items() if sideways[name] >= size[0] + LABEL_ROOM}
    stacks = _stack_labels(labels, [t for t in inner if t.id not in sizes], outer, nodes, frozenset(sideways))
    boxes = place_grid(nodes, inner, stacks)
    rects = {box.id: box.rect for box in boxes}
    placed = {name: rect for step, stack in stacks.items() for name, rect in stack.place(rects[step]).items()}
    arrows = lay_arrows(lines, rects, placed, sizes)
    if arrows is None:
        return None
    known = {t.id for t in inner}
    waiting = {name: rect for name, rect in placed.items() if name not in known}
    return _at_corner(phase_id, boxes, arrows, waiting)


def _stack_labels(
    labels: Labels,
    inner: Sequence[Transition],
    outer: Sequence[Transition],
    nodes: Sequence[GridNode],
    sideways: frozenset[str] = frozenset(),
) -> dict[str, LabelStack]:
    """Put each label above the box it leads to: beside the line for arrows from above, else on the left."""
    column = {node.id: node.column for node in nodes}
    width = nodes[0].width
    from_above = {t.target for t in inner if not is_aside(t) and t.kind not in LOOSE and t.id not in sideways}
    stacks: dict[str, LabelStack] = defaultdict(LabelStack)
    for step in (node.id for node in nodes if node.id in labels.badges):
        # A badge sits on the upper edge of its box; labels stand clear of it.
        stacks[step].foot = BADGE_FOOT
    for transition in [*outer, *inner]:
        if is_aside(transition) or transition.id not in labels.arrows:
            continue
        is_beside = transition.source in column and transition.kind not in LOOSE and transition.id not in sideways
        limit = width / 2 - 9 if is_beside or transition.target in from_above else width - 4
        size = label_size(labels.arrows[transition.id], limit)
        if size[0]:
            stack = stacks[transition.target]
            (stack.right if is_beside else stack.left).append((transition.id, size))
    return stacks


def _dot_plan(
    view: View, phase_id: str, labels: Labels, nodes: Sequence[GridNode], inner: Sequence[Transition]
) -> PhasePlan:
    lanes = _lanes(view, phase_id)
    height = max(node.height for node in nodes)
    dot_nodes = [DotNode(node.id, node.width, height, lanes[node.column]) for node in nodes]
    edges = [_dot_edge(t, labels) for t in inner]
    answer = lay_out(phase_dot(dot_nodes, edges, lanes))
    boxes = []
    for index, node in enumerate(dot_nodes):
        x, y = answer["nodes"][f"n{index}"]
        boxes.append(Box(node.id, Rect(x - node.width / 2, y - node.height / 2, node.width, node.height)))
    arrows = [
        _dot_arrow(t, answer["edges"][f"e{index}"], edges[index].label)
        for index, t in enumerate(inner)
        if f"e{index}" in answer["edges"]
    ]
    top = min(box.rect.y for box in boxes)
    shifted = [Box(box.id, box.rect.moved(0, -top)) for box in boxes]
    waiting = _labels_over_first_row(view, phase_id, labels, shifted, nodes)
    return _at_corner(phase_id, shifted, [moved_arrow(a, 0, -top) for a in arrows], waiting)


def _labels_over_first_row(
    view: View, phase_id: str, labels: Labels, boxes: Sequence[Box], nodes: Sequence[GridNode]
) -> dict[str, Rect]:
    """Keep room above the first row for labels of arrows from other phases; nothing else stands there."""
    first = {box.id: box.rect for box in boxes if box.rect.y < 1}
    outer = [t for t in view.transitions if t.target in first and view.phase_of[t.source] != phase_id]
    stacks = _stack_labels(labels, [], outer, nodes)
    return {
        name: rect for step, stack in stacks.items() if step in first for name, rect in stack.place(first[step]).items()
    }


def _lanes(view: View, phase_id: str) -> list[str]:
    """Lanes in the order the phase names them, ``main`` first if it does not name it."""
    named = [lane.id for phase in view.phases if phase.id == phase_id for lane in phase.lanes]
    used = list(dict.fromkeys(p.lane for p in view.placements if p.phase == phase_id))
    order = named if "main" in named else ["main", *named]
    return [*order, *(lane for lane in used if lane not in order)]


def _dot_edge(transition: Transition, labels: Labels) -> DotEdge:
    width, height = label_size(labels.arrows.get(transition.id, ()))
    room = (width + 2 * LABEL_GAP, height + 2) if width else (0.0, 0.0)
    return DotEdge(transition.id, transition.source, transition.target, room, transition.kind in LOOSE)


def _dot_arrow(transition: Transition, found: Mapping[str, list[list[float]]], room: tuple[float, float]) -> Arrow:
    curve = tuple(Point(x, y) for x, y in found["curve"])
    rect = None
    if "label" in found:
        x, y = (float(str(n)) for n in found["label"])
        rect = Rect(x - room[0] / 2, y - room[1] / 2, room[0], room[1])
    return Arrow(transition.id, transition.source, transition.target, curve, rect, is_aside(transition))


def _at_corner(phase_id: str, boxes: Sequence[Box], arrows: Sequence[Arrow], waiting: Mapping[str, Rect]) -> PhasePlan:
    """Move everything so that nothing is left of x = 0; y = 0 stays the top of the first row."""
    curves = [Rect(p.x, p.y, 0, 0) for arrow in arrows if not arrow.is_aside for p in arrow.curve]
    marks = [*curves, *(a.label for a in arrows if a.label), *waiting.values()]
    content = surround([*(b.rect for b in boxes), *marks])
    dx = -content.x
    return PhasePlan(
        phase_id,
        content.width,
        content.bottom,
        max(0.0, -content.y),
        tuple(Box(b.id, b.rect.moved(dx, 0)) for b in boxes),
        tuple(moved_arrow(a, dx, 0) for a in arrows),
        {name: rect.moved(dx, 0) for name, rect in waiting.items()},
    )


def moved_arrow(arrow: Arrow, dx: float, dy: float) -> Arrow:
    """Return the arrow moved by (dx, dy)."""
    label = arrow.label.moved(dx, dy) if arrow.label else None
    curve = tuple(point.moved(dx, dy) for point in arrow.curve)
    return Arrow(arrow.id, arrow.source, arrow.target, curve, label, arrow.is_aside)
