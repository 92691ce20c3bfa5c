"""The roadmap for wide screens: phases are columns from left to right, time runs down inside them."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.drawing.geometry import Arrow, Box, Drawing, Frame, Layout, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.phase_plan import PhasePlan, moved_arrow, plan_phase
from pathways.drawing.roadmap_links import Column, Gap, Link, make_links, plan_gaps, route_link
from pathways.drawing.sizes import heading_size
from pathways.graph import View

BOX_WIDTH = 154.0
MARGIN = 14.0
FRAME_PAD = 11.0
HEADING_GAP = 12.0


def draw_roadmap(view: View, labels: Labels) -> Drawing:
    """Return the roadmap of ``view``."""
    plans = [plan_phase(view, phase.id, labels, BOX_WIDTH) for phase in view.phases]
    headings = [
        heading_size(labels.phases[phase.id], phase.number, max(plan.width, BOX_WIDTH))
        for phase, plan in zip(view.phases, plans, strict=True)
    ]
    lead = max((plan.lead for plan in plans), default=0)
    top = MARGIN + FRAME_PAD + max((h for _, h in headings), default=0) + HEADING_GAP + lead
    # First everything at x = 0: the gaps between the columns depend on what must pass through them.
    loose = [_column(plan, heading, 0, top) for plan, heading in zip(plans, headings, strict=True)]
    links = make_links(view, loose, labels)
    gaps = plan_gaps(links, len(loose))
    columns, gaps = _side_by_side(loose, gaps)
    bus = _bus_level(links, columns)
    rects = {box.id: box.rect for column in columns for box in column.boxes}
    waiting = {name: rect for column in columns for name, rect in column.waiting.items()}
    routed = [route_link(link, rects, gaps, bus, waiting.get(link.id)) for link in links]
    arrows = [arrow for column in columns for arrow in column.arrows] + routed
    return _finish(columns, arrows)


def _column(plan: PhasePlan, heading: tuple[float, float], x: float, top: float) -> Column:
    left = x + FRAME_PAD
    inner = max(plan.width, heading[0], BOX_WIDTH)
    dx = left + (inner - plan.width) / 2
    rect = Rect(x, MARGIN, inner + 2 * FRAME_PAD, top + plan.height + FRAME_PAD - MARGIN)
    title = Rect(left, MARGIN + FRAME_PAD - 2, inner, heading[1])
    return Column(
        Frame(plan.phase, rect, title),
        tuple(Box(b.id, b.rect.moved(dx, top)) for b in plan.boxes),
        tuple(moved_arrow(a, dx, top) for a in plan.arrows),
        {name: rect.moved(dx, top) for name, rect in plan.waiting.items()},
    )


def _side_by_side(columns: Sequence[Column], gaps: Sequence[Gap]) -> tuple[list[Column], list[Gap]]:
    """Move the columns to their places, with each gap as wide as it must be."""
    x = MARGIN
    placed, located = [], []
    for index, column in enumerate(columns):
        dx = x - column.frame.rect.x
        frame = Frame(column.frame.id, column.frame.rect.moved(dx, 0), column.frame.title.moved(dx, 0))
        boxes = tuple(Box(b.id, b.rect.moved(dx, 0)) for b in column.boxes)
        arrows = tuple(moved_arrow(a, dx, 0) for a in column.arrows)
        placed.append(Column(frame, boxes, arrows, {n: r.moved(dx, 0) for n, r in column.waiting.items()}))
        x = frame.rect.right
        if index < len(gaps):
            located.append(gaps[index].at(x))
            x += gaps[index].width
    return placed, located


def _bus_level(links: Sequence[Link], columns: Sequence[Column]) -> float:
    """Return the height below every frame that some long arrow passes under."""
    passed = {i for link in links for i in range(min(link.ends) + 1, max(link.ends))}
    return max((columns[i].frame.rect.bottom for i in passed), default=0.0) + 14


def _finish(columns: Sequence[Column], arrows: Sequence[Arrow]) -> Drawing:
    frames = tuple(column.frame for column in columns)
    xs = [f.rect.right for f in frames] + [p.x for a in arrows for p in a.curve]
    ys = [f.rect.bottom for f in frames] + [p.y for a in arrows for p in a.curve]
    return Drawing(
        Layout.ROADMAP,
        round(max(xs, default=0) + MARGIN, 1),
        round(max(ys, default=0) + MARGIN, 1),
        tuple(box for column in columns for box in column.boxes),
        tuple(arrows),
        frames,
    )
