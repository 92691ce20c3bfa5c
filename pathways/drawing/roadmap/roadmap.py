"""The roadmap for wide screens: phases are columns from left to right, time runs down inside them.

A phase of many options in groups has no order of its own to show; it lies as a panel under the columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from pathways.drawing.bundles import Bundle, find_bundle, tie
from pathways.drawing.geometry import Arrow, Box, Drawing, Frame, Layout, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import FRAME_PAD, HEADING_GAP, MARGIN, STEP_WIDTH
from pathways.drawing.outline import touch_shapes
from pathways.drawing.phase.plan import PhasePlan, moved_arrow, moved_frame, plan_phase
from pathways.drawing.roadmap.links import make_links, order_labels, plan_gaps, route_link
from pathways.drawing.roadmap.panel import Panel, is_panel, plan_panel, route_panel
from pathways.drawing.roadmap.parts import Column, Gap
from pathways.drawing.roadmap.tracks import BUS_GAP
from pathways.drawing.sizes import heading_size
from pathways.drawing.strands import Strand, strands_of
from pathways.graph import View

FRAME_FOOT = 17.0  # lines that leave the last row downward stay clear of the frame


def draw_roadmap(view: View, labels: Labels) -> Drawing:
    """Return the roadmap of ``view``."""
    strands = strands_of(view)
    below = next((phase.id for phase in view.phases if is_panel(view, phase.id)), None)
    below = below if len(view.phases) > 2 else None
    bundle = find_bundle(view, below, strands) if below else None
    strands = tie(strands, bundle)
    loose = order_labels(_columns(view, labels, strands, below), strands)
    # First everything at x = 0: the gaps between the columns depend on what must pass through them.
    links = make_links(strands, loose, labels, below)
    trunks = {link.id: link for link in links if below in (link.source, link.target)}
    direct = [link for link in links if link.id not in trunks]
    columns, gaps = _side_by_side(loose, plan_gaps(links, len(loose)))
    rects = {name: rect for column in columns for name, rect in column.ports.items()}
    waiting = {name: rect for column in columns for name, rect in column.waiting.items()}
    strand_of = {strand.id: strand for strand in strands}
    routed = [route_link(link, rects, gaps, waiting.get(link.id), strand_of[link.id]) for link in direct]
    arrows = [arrow for column in columns for arrow in column.arrows] + routed
    if below is None:
        return _finish(view, labels, columns, arrows, None)
    foot = _foot(columns, arrows) + BUS_GAP
    inside = {s for s, phase in view.phase_of.items() if phase == below} | {g.id for g in view.groups}
    panel = _panel_below(view, below, labels, strands, columns, foot, inside, bundle)
    return _finish(view, labels, columns, [*arrows, *route_panel(panel, strands, trunks, rects, gaps, foot)], panel)


def _columns(view: View, labels: Labels, strands: Sequence[Strand], below: str | None) -> list[Column]:
    phases = [phase for phase in view.phases if phase.id != below]
    plans = [plan_phase(view, phase.id, labels, STEP_WIDTH, strands) for phase in phases]
    headings = [
        heading_size(labels.phases[phase.id], phase.number, max(plan.width, STEP_WIDTH))
        for phase, plan in zip(phases, plans, strict=True)
    ]
    lead = max((plan.lead for plan in plans), default=0)
    top = MARGIN + FRAME_PAD + max((h for _, h in headings), default=0) + HEADING_GAP + lead
    badged = frozenset(labels.badges)
    return [_column(plan, heading, 0, top, badged) for plan, heading in zip(plans, headings, strict=True)]


def _column(plan: PhasePlan, heading: tuple[float, float], x: float, top: float, badged: frozenset[str]) -> Column:
    left = x + FRAME_PAD
    inner = max(plan.width, heading[0], STEP_WIDTH)
    dx = left + (inner - plan.width) / 2
    rect = Rect(x, MARGIN, inner + 2 * FRAME_PAD, top + plan.height + FRAME_FOOT - MARGIN)
    title = Rect(left, MARGIN + FRAME_PAD - 2, inner, heading[1])
    return Column(
        Frame(plan.phase, rect, title),
        tuple(Box(b.id, b.rect.moved(dx, top)) for b in plan.boxes),
        tuple(moved_arrow(a, dx, top) for a in plan.arrows),
        {name: rect.moved(dx, top) for name, rect in plan.waiting.items()},
        tuple(moved_frame(group, dx, top) for group in plan.groups),
        badged,
    )


def _panel_below(
    view: View,
    phase_id: str,
    labels: Labels,
    strands: Sequence[Strand],
    columns: Sequence[Column],
    foot: float,
    inside: set[str],
    bundle: Bundle | None,
) -> Panel:
    """Place the panel under everything, with room above it for the lines that lead into it and out of it."""
    main = [s for s in strands if not s.is_aside]
    ends = {s.source for s in main if s.target in inside} | {s.target for s in main if s.source in inside}
    width = columns[-1].frame.rect.right - MARGIN
    number = next(phase.number for phase in view.phases if phase.id == phase_id)
    size = heading_size(labels.phases[phase_id], number, width - 2 * FRAME_PAD)
    y = foot + 9.0 * len(ends - inside) + BUS_GAP
    heading = Rect(MARGIN + FRAME_PAD, y + FRAME_PAD - 2, width - 2 * FRAME_PAD, size[1])
    return plan_panel(view, labels, strands, heading, width, phase_id, size[0], bundle)


def _side_by_side(columns: Sequence[Column], gaps: Sequence[Gap]) -> tuple[list[Column], list[Gap]]:
    """Move the columns to their places, with each gap as wide as it must be."""
    x = MARGIN
    placed, located = [], []
    for index, column in enumerate(columns):
        placed.append(column.moved(x - column.frame.rect.x))
        x = placed[-1].frame.rect.right
        if index < len(gaps):
            located.append(gaps[index].at(x))
            x += gaps[index].width
    return placed, located


def _foot(columns: Sequence[Column], arrows: Sequence[Arrow]) -> float:
    return max([c.frame.rect.bottom for c in columns] + [p.y for a in arrows for p in a.curve], default=0.0)


def _finish(
    view: View, labels: Labels, columns: Sequence[Column], arrows: Sequence[Arrow], panel: Panel | None
) -> Drawing:
    frames = [column.frame for column in columns] + ([panel.frame] if panel else [])
    groups = [group for column in columns for group in column.groups] + (list(panel.groups) if panel else [])
    boxes = [box for column in columns for box in column.boxes] + (list(panel.boxes) if panel else [])
    xs = [f.rect.right for f in frames] + [p.x for a in arrows for p in a.curve]
    ys = [f.rect.bottom for f in frames] + [p.y for a in arrows for p in a.curve]
    return Drawing(
        Layout.ROADMAP,
        round(max(xs, default=0) + MARGIN, 1),
        round(max(ys, default=0) + MARGIN, 1),
        tuple(boxes),
        tuple(touch_shapes(arrows, boxes, view, labels)),
        tuple(frames),
        tuple(groups),
        (panel.bundle,) if panel and panel.bundle and panel.bundle != panel.frame else (),
    )
