"""The pictures for wide screens: phases from left to right, each folded into columns so that the whole fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

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
from pathways.drawing.route.wires import TAIL, Cell, Wire, least_heights, make_wires, tails_of
from pathways.drawing.sizes import heading_size

WIDTHS = (168.0, 150.0, 134.0)
FRAME_FOOT = 12.0
LIMITS = (180.0, 240.0, 300.0, 360.0, 420.0, 480.0, 560.0, 640.0, 740.0, 860.0, 1000.0)
TRACKS = 18.0  # what tracks need in most gutters
HEAD = 80.0  # heading, margins and frames of most maps
TRIES = 3  # how many ways of folding are drawn to find the best


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
    bundles = {p.id: b for p in plan.view.phases if (b := find_bundle(plan.view, p.id, plan.strands))}
    best: Drawing | None = None
    for columns in _best_folds(plan, bundles, screen):
        drawing = _assemble(plan, layout, columns, bundles)
        if best is None or screen.scale(drawing.width, drawing.height) > screen.scale(best.width, best.height) * 1.01:
            best = drawing
    assert best is not None
    return best


def _best_folds(plan: Plan, bundles: Mapping[str, Bundle], screen: Screen) -> list[list[Column]]:
    """Return the ways of folding that promise the largest picture, the best first."""
    tried: dict[tuple[object, ...], tuple[float, list[Column]]] = {}
    for width, limit, is_parted in product(WIDTHS, LIMITS, (True, False)):
        if is_parted or not plan.is_folded:
            fold = Fold(width, limit, is_parted)
            columns = [c for p in plan.view.phases for c in fold_phase(plan, p.id, bundles.get(p.id), fold)]
            key = (width, *(tuple((b.id, b.width) for b in column.blocks) for column in columns))
            if key not in tried:
                tried[key] = (_promise(plan, bundles, columns, screen), columns)
    ranked = sorted(tried.values(), key=lambda item: -item[0])
    return [columns for _, columns in ranked[:TRIES]]


def _promise(plan: Plan, bundles: Mapping[str, Bundle], columns: Sequence[Column], screen: Screen) -> float:
    """Return about how large the picture of these columns can be shown, from the room that lines and words need."""
    wires = _wires(plan, columns, bundles)
    least, gaps = least_heights(wires), _gaps(wires)
    gutters = make_gutters(wires, {}, [column.phase for column in columns])
    wide = sum(column.width for column in columns) + sum(gutter.width + TRACKS for gutter in gutters)
    high = max(_height(column.stretched(least, tails_of(wires)), gaps) for column in columns)
    return screen.scale(wide, high + HEAD)


def _height(column: Column, gaps: Mapping[tuple[str, str], float]) -> float:
    between = sum(gaps.get((a.id, b.id), BLOCK_GAP) for a, b in pairwise(column.blocks))
    return sum(b.head + b.depth for b in column.blocks) + between


def _assemble(plan: Plan, layout: Layout, columns: Sequence[Column], bundles: Mapping[str, Bundle]) -> Drawing:
    wires = _wires(plan, columns, bundles)
    least = least_heights(wires)
    columns = [column.stretched(least, tails_of(wires)) for column in columns]
    headings = _headings(plan, columns)
    top = MARGIN + FRAME_PAD + max(h for _, h in headings.values()) + HEADING_GAP
    standing = stand_up(columns, top, _gaps(wires))
    rects = _ports(standing)
    feet = _feet(standing)
    joined = {(w.strand.source, w.strand.target): None if w.label[0] else True for w in wires if w.is_straight}
    passes = [
        passes_of(
            s.walls,
            [joined.get((a.id, b.id), False) for a, b in pairwise(s.column.blocks)],
            (MARGIN, feet[s.column.phase]),
        )
        for s in standing
    ]
    sinks = {b.id: rects[b.id].y + b.depth for column in columns for b in column.blocks if b.tail}
    levels = choose_levels(wires, rects, sinks, passes)
    ports = place_ports(wires, rects, sinks, levels)
    tracks = order_tracks(wires, ports, levels)
    gutters, standing = _side_by_side(make_gutters(wires, tracks, [c.phase for c in columns]), standing)
    rects = _ports(standing)
    at_stem = {*plan.leads, *plan.jumps}
    grid = Grid(ports, levels, tracks, gutters)
    arrows = [draw_wire(wire, rects, grid, wire.strand.source in at_stem) for wire in wires]
    arrows += [arrow for column in standing for arrow in column.arrows]
    return _finish(plan, layout, standing, gutters, headings, feet, arrows)


def _wires(plan: Plan, columns: Sequence[Column], bundles: Mapping[str, Bundle]) -> list[Wire]:
    strands = plan.strands
    for bundle in bundles.values():
        strands = tie(strands, bundle)
    cells = {
        name: Cell(number, index)
        for number, column in enumerate(columns)
        for index, block in enumerate(column.blocks)
        for name in block.ports
    }
    blocks = (block.id for column in columns for block in column.blocks)
    last = {next(b.id for b in reversed(column.blocks) if not b.strip) for column in columns if not column.blocks[0].strip}
    return make_wires(strands, cells, blocks, last, plan.labels, quiet={*plan.aside, *plan.view.group_of})


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
        room = rect.width - 2 * FRAME_PAD
        title = Rect(left + FRAME_PAD, MARGIN + FRAME_PAD - 2, room, headings[phase.id][1])
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
