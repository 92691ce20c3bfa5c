"""The pictures for wide screens: phases from left to right, each folded into columns so that the whole fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pathways.drawing.bundles import Bundle, find_bundle, tie
from pathways.drawing.geometry import Arrow, Drawing, Frame, Layout, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import BLOCK_GAP, FRAME_PAD, HEADING_GAP, MARGIN
from pathways.drawing.outline import touch_shapes
from pathways.drawing.place.columns import Column, Standing, stand_up
from pathways.drawing.place.fold import Fold, fold_phase
from pathways.drawing.place.plan import Plan
from pathways.drawing.route.gutters import Gutter, make_gutters
from pathways.drawing.route.levels import choose_levels, passes_of
from pathways.drawing.route.lines import HEAD_ROOM, Grid, draw_wire
from pathways.drawing.route.ports import place_ports
from pathways.drawing.route.tracks import order_tracks
from pathways.drawing.route.wires import Cell, Wire, least_heights, make_wires
from pathways.drawing.sizes import heading_size
from pathways.drawing.strands import strands_of

WIDTHS = (168.0, 150.0, 134.0)
FRAME_FOOT = 12.0
TAIL = 8.0  # of a line that leaves downward, before the words on it
TRIES = 4  # how many ways of folding are drawn to find the best


@dataclass(frozen=True)
class Screen:
    """The room that a picture should fit, in any unit: only its proportions count."""

    width: float
    height: float

    def scale(self, width: float, height: float) -> float:
        """Return how large a picture of this size can be shown."""
        return min(self.width / width, self.height / height)


def draw_wide(plan: Plan, layout: Layout, screen: Screen) -> Drawing:
    """Return the picture of a plan, folded so that it is as large as can be on ``screen``."""
    strands = strands_of(plan.view)
    bundles = {p.id: b for p in plan.view.phases if (b := find_bundle(plan.view, p.id, strands))}
    best: Drawing | None = None
    for columns in _best_folds(plan, bundles, screen):
        drawing = _assemble(plan, layout, columns, bundles)
        if best is None or screen.scale(drawing.width, drawing.height) > screen.scale(best.width, best.height) * 1.01:
            best = drawing
    assert best is not None
    return best


def _best_folds(plan: Plan, bundles: Mapping[str, Bundle], screen: Screen) -> list[list[Column]]:
    """Return the ways of folding that promise the largest picture, the best first."""
    tried: dict[tuple[tuple[str, ...], ...], tuple[float, list[Column]]] = {}
    for width in WIDTHS:
        for limit in (240.0, 320.0, 400.0, 480.0, 560.0, 660.0, 780.0, 900.0, 1040.0):
            fold = Fold(width, limit)
            columns = [c for p in plan.view.phases for c in fold_phase(plan, p.id, bundles.get(p.id), fold)]
            wide = sum(column.width for column in columns) + 46.0 * len(columns)
            high = max(_height(column) for column in columns) + 70.0
            key = (tuple(str(width)), *(tuple(b.id for b in column.blocks) for column in columns))
            tried.setdefault(key, (screen.scale(wide, high), columns))
    ranked = sorted(tried.values(), key=lambda item: -item[0])
    return [columns for _, columns in ranked[:TRIES]]


def _height(column: Column) -> float:
    return sum(b.head + b.height + b.foot for b in column.blocks) + BLOCK_GAP * (len(column.blocks) - 1)


def _assemble(plan: Plan, layout: Layout, columns: Sequence[Column], bundles: Mapping[str, Bundle]) -> Drawing:
    wires = _wires(plan, columns, bundles)
    least = least_heights(wires)
    columns = [column.stretched(least) for column in columns]
    headings = _headings(plan, columns)
    top = MARGIN + FRAME_PAD + max(h for _, h in headings.values()) + HEADING_GAP
    standing = stand_up(columns, top, _gaps(wires))
    rects = _ports(standing)
    feet = _feet(standing)
    joined = {(w.strand.source, w.strand.target) for w in wires if w.is_straight}
    passes = [
        passes_of(s.walls, [(a.id, b.id) in joined for a, b in pairwise(s.column.blocks)], (MARGIN, feet[s.column.phase]))
        for s in standing
    ]
    levels = choose_levels(wires, rects, passes)
    ports = place_ports(wires, rects, levels)
    tracks = order_tracks(wires, ports, levels)
    gutters, standing = _side_by_side(make_gutters(wires, tracks, [c.phase for c in columns]), standing)
    rects = _ports(standing)
    at_stem = {step for step, leads in plan.leads.items() if leads}
    grid = Grid(ports, levels, tracks, gutters)
    arrows = [draw_wire(wire, rects, grid, wire.strand.source in at_stem) for wire in wires]
    return _finish(plan, layout, standing, gutters, headings, feet, arrows)


def _wires(plan: Plan, columns: Sequence[Column], bundles: Mapping[str, Bundle]) -> list[Wire]:
    strands = strands_of(plan.view)
    for bundle in bundles.values():
        strands = tie(strands, bundle)
    cells = {
        name: Cell(number, index)
        for number, column in enumerate(columns)
        for index, block in enumerate(column.blocks)
        for name in block.ports
    }
    return make_wires(strands, cells, (block.id for column in columns for block in column.blocks), plan.labels)


def _headings(plan: Plan, columns: Sequence[Column]) -> dict[str, tuple[float, float]]:
    found = {}
    for phase in plan.view.phases:
        widths = [column.width for column in columns if column.phase == phase.id]
        room = sum(widths) + 20.0 * (len(widths) - 1)
        found[phase.id] = heading_size(plan.labels.phases[phase.id], phase.number, room)
    return found


def _gaps(wires: Iterable[Wire]) -> dict[tuple[str, str], float]:
    """Return the room that the words on lines straight down need between two boxes."""
    return {
        (w.strand.source, w.strand.target): w.label[1] + HEAD_ROOM + TAIL for w in wires if w.is_straight and w.label[0]
    }


def _ports(standing: Iterable[Standing]) -> dict[str, Rect]:
    return {name: rect for column in standing for name, rect in column.ports.items()}


def _feet(standing: Iterable[Standing]) -> dict[str, float]:
    feet: dict[str, float] = {}
    for column in standing:
        feet[column.column.phase] = max(feet.get(column.column.phase, 0.0), column.foot + FRAME_FOOT)
    return feet


def _side_by_side(gutters: Sequence[Gutter], standing: Sequence[Standing]) -> tuple[list[Gutter], list[Standing]]:
    """Move gutters and columns to their places."""
    x, placed, located = 0.0, [], []
    for gutter, column in zip(gutters, standing, strict=False):
        located.append(replace(gutter, x=x))
        placed.append(replace(column, x=x + gutter.width))
        x = placed[-1].x + column.column.width
    return [*located, replace(gutters[-1], x=x)], placed


def _finish(
    plan: Plan,
    layout: Layout,
    standing: Sequence[Standing],
    gutters: Sequence[Gutter],
    headings: Mapping[str, tuple[float, float]],
    feet: Mapping[str, float],
    arrows: Sequence[Arrow],
) -> Drawing:
    frames = []
    for phase in plan.view.phases:
        own = [n for n, column in enumerate(standing) if column.column.phase == phase.id]
        left = standing[own[0]].x - gutters[own[0]].inside[1]
        last = standing[own[-1]]
        right = last.x + last.column.width + gutters[own[-1] + 1].inside[0]
        rect = Rect(left, MARGIN, right - left, feet[phase.id] - MARGIN)
        title = Rect(standing[own[0]].x, MARGIN + FRAME_PAD - 2, right - FRAME_PAD - standing[own[0]].x, headings[phase.id][1])
        frames.append(Frame(phase.id, rect, title))
    boxes = [box for column in standing for box in column.boxes]
    low = max([frame.rect.bottom for frame in frames] + [p.y for a in arrows for p in a.curve])
    return Drawing(
        layout,
        round(gutters[-1].x + gutters[-1].width, 1),
        round(low + MARGIN, 1),
        tuple(boxes),
        tuple(touch_shapes(arrows, boxes, plan.view, plan.labels)),
        tuple(frames),
        tuple(g for column in standing for g in column.groups),
        tuple(b for column in standing for b in column.bundles),
        tuple(s for column in standing for s in column.strips),
        tuple(c for column in standing for c in column.chips),
    )
