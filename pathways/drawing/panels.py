"""Panels: a side road, or the options of a folded group, as they open over the picture near what opens them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from pathways.drawing.geometry import Box, Drawing, Frame, Look, Panel, Rect
from pathways.drawing.metrics import GROUP_PAD, OPTION_GAP, PHONE_FRAME_PAD, PHONE_MARGIN, PHONE_WIDTH
from pathways.drawing.outline import touch_shapes
from pathways.drawing.paths import moved_arrow
from pathways.drawing.phone import BLOCK_WIDTH, Pile, on_demand, phone_block
from pathways.drawing.place.blocks import pill_block, step_block
from pathways.drawing.place.columns import Make, make_column
from pathways.drawing.place.options import fill_stacks, plan_block, split_evenly
from pathways.drawing.place.plan import Plan
from pathways.drawing.route.net import Net
from pathways.drawing.strands import Strand
from pathways.graph import Side, View, cut
from pathways.model import MOVES

PAD = 10.0
HEAD = 30.0  # where a panel is closed
WIDTH = 150.0
LEAST_LIMIT = 240.0
OPTION_WIDTH = 158.0
GAP = 8.0  # between a panel and what opens it
ROW = 20.0


def with_panels(
    drawing: Drawing, view: View, plan: Plan, sides: Sequence[Side] = (), is_phone: bool = False
) -> Drawing:
    """Return the drawing with a panel for each side road and for each folded group of options."""
    panels = []
    for side in sides:
        part = _part(view, plan, side)
        panel = _phone_panel(part, side) if is_phone else _wide_panel(part, side, drawing.height)
        opener = next(chip.rect for chip in drawing.chips if chip.target in side.steps)
        panels.append(_near(panel, opener, drawing))
    for group in drawing.groups:
        panels.append(_near(_options(view, plan, group.id, is_phone), group.rect, drawing))
    return replace(drawing, panels=tuple(panels))


def _part(view: View, plan: Plan, side: Side) -> Plan:
    """Return the plan of a side road: its steps, and those of the road from which and to which one comes."""
    part = cut(view, {*side.steps, *side.near})
    inside = set(side.steps)
    kept = tuple(t for t in part.transitions if t.source in inside or t.target in inside)
    return Plan(replace(part, transitions=kept), plan.labels, frozenset(inside), pills=frozenset(side.near))


def _wide_panel(part: Plan, side: Side, height: float) -> Panel:
    into = [s for s in side.near if any(t.source == s and t.kind in MOVES for t in part.view.transitions)]
    out = [s for s in side.near if s not in into]
    limit = max(LEAST_LIMIT, height - 2 * HEAD)
    steps: list[Make] = [partial(step_block, part.labels, step) for step in side.steps]
    heights = [make(WIDTH).depth for make in steps]
    stacks = split_evenly(heights, len(fill_stacks(heights, limit, ROW)), ROW)
    rows: list[list[Make]] = [
        [partial(pill_block, part.labels, step) for step in into],
        *([steps[n] for n in stack] for stack in stacks),
        [partial(pill_block, part.labels, step) for step in out],
    ]
    columns = [make_column(side.id, makers, WIDTH, {}) for makers in rows if makers]
    laid = Net.of(columns, part.strands, part.labels, part.view.group_of).lay_out(HEAD, {side.id: PAD})
    boxes = [box for column in laid.columns for box in column.boxes]
    arrows = touch_shapes(laid.arrows, boxes, part.view, part.labels)
    rect = Rect(0, 0, laid.width, laid.foot + PAD)
    return Panel(side.id, rect, *_parted(boxes, part), tuple(arrows))


def _parted(boxes: Sequence[Box], part: Plan) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    return tuple(b for b in boxes if b.id not in part.pills), tuple(b for b in boxes if b.id in part.pills)


def _phone_panel(part: Plan, side: Side) -> Panel:
    strands: list[Strand] = part.strands
    pile = Pile(part, strands, PHONE_MARGIN + PHONE_FRAME_PAD, HEAD)
    into = [s for s in side.near if any(t.source == s and t.kind in MOVES for t in part.view.transitions)]
    order = [*into, *side.steps]
    for number, name in enumerate(order):
        pile.add(phone_block(part, name, strands, order), is_first=number == 0)
    boxes = pile.boxes()
    arrows = touch_shapes([*pile.arrows(), *on_demand(strands, boxes)], boxes, part.view, part.labels)
    return Panel(
        side.id,
        Rect(PHONE_MARGIN, 0, PHONE_WIDTH - 2 * PHONE_MARGIN, pile.y + PAD),
        *_parted(boxes, part),
        tuple(arrows),
    )


def _options(view: View, plan: Plan, group: str, is_phone: bool) -> Panel:
    """Return the options of a group, in no order."""
    count = len(view.members_of(group))
    columns = min(2, count) if is_phone else 2 if count <= 4 else 3
    width = BLOCK_WIDTH if is_phone else columns * OPTION_WIDTH + (columns - 1) * OPTION_GAP + 2 * GROUP_PAD
    block = plan_block(view, group, plan.labels, width, columns, Look.FULL).moved(PAD, HEAD)
    frame = block.frame
    rect = Rect(0, 0, frame.rect.right + PAD, frame.rect.bottom + PAD)
    return Panel(group, rect, block.boxes, (), (), (frame,))


def _near(panel: Panel, opener: Rect, drawing: Drawing) -> Panel:
    """Move a panel below what opens it, or above, or beside it: as much inside the picture as there is room."""
    width, height = panel.rect.width, panel.rect.height
    x = min(max(opener.x - PAD, 0.0), max(0.0, drawing.width - width))
    below, above = opener.bottom + GAP, opener.y - GAP - height
    y = below if below + height <= drawing.height or above < 0 else above
    if y + height > drawing.height and opener.right + GAP + width <= drawing.width:
        x, y = opener.right + GAP, max(0.0, min(opener.y, drawing.height - height))
    elif y + height > drawing.height and opener.x - GAP - width >= 0:
        x, y = opener.x - GAP - width, max(0.0, min(opener.y, drawing.height - height))
    dx, dy = x - panel.rect.x, y - panel.rect.y
    return Panel(
        panel.id,
        panel.rect.moved(dx, dy),
        tuple(replace(b, rect=b.rect.moved(dx, dy)) for b in panel.boxes),
        tuple(replace(b, rect=b.rect.moved(dx, dy)) for b in panel.pills),
        tuple(moved_arrow(a, dx, dy) for a in panel.arrows),
        tuple(Frame(f.id, f.rect.moved(dx, dy), f.title.moved(dx, dy)) for f in panel.groups),
    )
