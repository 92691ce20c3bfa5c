"""Pictures for slides and paper: a main road, one phase, or one group of options, as large as a given room permits.

A phase has all lines that touch it; what they lead to or come from outside stands beside it by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import combinations, pairwise, product

from pathways.drawing.bundles import Bundle, find_bundle, tie
from pathways.drawing.geometry import Drawing, Frame, Layout, Look, Rect, Screen
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import FRAME_PAD, GROUP_PAD, HEADING_GAP, MARGIN, OPTION_GAP
from pathways.drawing.outline import touch_shapes
from pathways.drawing.place.blocks import Block, bundle_block, pill_block, tile_block
from pathways.drawing.place.columns import Column, Make, make_column
from pathways.drawing.place.fold import Fold, fold_phase
from pathways.drawing.place.options import plan_block
from pathways.drawing.place.plan import Plan, narrow_plan, plan_everything, plan_road
from pathways.drawing.route.net import Net
from pathways.drawing.sizes import heading_size, time_height
from pathways.drawing.strands import Strand
from pathways.drawing.wide import draw_wide
from pathways.graph import View, follow_road

WIDTHS = (190.0, 168.0, 150.0, 134.0)
BESIDE = 128.0  # of what a line leads to outside
LIMITS = (90.0, 130.0, 180.0, 210.0, 240.0, 270.0, 300.0, 330.0, 360.0, 430.0, 520.0, 640.0)
TRIES = 5
MOST_PARTS = 3  # of a main road, on slides of their own
MOST_OPTIONS = 5  # side by side
OPTION_WIDTH = 158.0
FOOT = 9.0


def draw_road(view: View, labels: Labels, screen: Screen, road: str | None = None) -> Drawing:
    """Return the picture of a main road, folded for ``screen``; ``road`` None is the first of the view."""
    return draw_wide(plan_road(view, labels, follow_road(view, road)), Layout.ROAD, screen)


def draw_road_parts(
    view: View, labels: Labels, screen: Screen, road: str | None = None, least: float = 1.0
) -> tuple[Drawing, ...]:
    """Return the picture of a main road; where its words would be small, two or three, each of some of its phases.

    Parameters
    ----------
    least
        How small the words of one picture may become, as a part of their size.
    """
    plan = plan_road(view, labels, follow_road(view, road))
    used = {plan.view.phase_of[step] for step in plan.view.steps}
    phases = [phase.id for phase in view.phases if phase.id in used]

    @cache
    def draw(part: tuple[str, ...]) -> Drawing:
        narrowed = plan if len(part) == len(phases) else narrow_plan(plan, part)
        return draw_wide(narrowed, Layout.ROAD, screen)

    best: tuple[Drawing, ...] = ()
    for count in range(1, min(MOST_PARTS, len(phases)) + 1):
        ways = (tuple(map(draw, parts)) for parts in _parted(phases, count))
        best = max([best, *ways], key=lambda way: _smallest(way, screen))
        if _smallest(best, screen) >= least:
            break
    return best


def _parted(phases: Sequence[str], count: int) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Give each way to part a road into so many parts, its phases in their order."""
    for cuts in combinations(range(1, len(phases)), count - 1):
        yield tuple(tuple(phases[start:end]) for start, end in pairwise((0, *cuts, len(phases))))


def _smallest(parts: Iterable[Drawing], screen: Screen) -> float:
    """Return how large words are in the picture where they are smallest, as a part of their size; none is nothing."""
    return min((screen.scale(one.width, one.height) for one in parts), default=0.0)


def draw_phase(
    view: View, labels: Labels, phase: str, screen: Screen, road: str | None = None, least: float = 1.0
) -> Drawing:
    """Return the picture of one phase with all of its steps; where they are too many, those of the main road.

    Parameters
    ----------
    screen
        The room in points.
    road
        Which main road; None for the first.
    least
        How small its words may become in that room, as a part of their size.
    """
    whole = plan_everything(view, labels)
    main = plan_road(view, labels, follow_road(view, road))
    plans = [whole, replace(whole, is_folded=True, made={}, grids={})]
    plans += [main] if any(main.view.phase_of.get(step) == phase for step in main.view.steps) else []
    drawings = []
    for plan in plans:
        drawings.append(_best(plan, phase, screen))
        if screen.scale(drawings[-1].width, drawings[-1].height) >= least:
            break
    return max(drawings, key=lambda one: screen.scale(one.width, one.height))


def draw_options(view: View, labels: Labels, group: str, screen: Screen) -> Drawing:
    """Return the picture of one option group, its options in no order, as large as it can be on ``screen``."""
    drawings = []
    for columns in range(1, min(MOST_OPTIONS, len(view.members_of(group))) + 1):
        width = columns * OPTION_WIDTH + (columns - 1) * OPTION_GAP + 2 * GROUP_PAD
        block = plan_block(view, group, labels, width, columns, Look.FULL).moved(1, 1)
        rect = block.frame.rect
        drawing = Drawing(Layout.ROADMAP, rect.right + 1, rect.bottom + 1, block.boxes, (), (), (block.frame,))
        drawings.append(drawing)
    return max(drawings, key=lambda one: screen.scale(one.width, one.height))


@dataclass(frozen=True)
class _Around:
    """The lines that touch a phase, and their ends before and after it."""

    strands: tuple[Strand, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def _best(plan: Plan, phase: str, screen: Screen) -> Drawing:
    """Return the largest of the ways of folding that promise most."""
    bundles = {p.id: found for p in plan.view.phases if (found := find_bundle(plan.view, p.id, plan.strands))}
    bundle = bundles.get(phase)
    # What is told below a step of another phase is a line here.
    told = [strand for step, jumps in plan.jumps.items() if plan.view.phase_of[step] != phase for strand in jumps]
    strands = [*plan.strands, *told]
    for tied in bundles.values():
        strands = tie(strands, tied)
    around = _around(plan.view, strands, phase)
    nets: dict[tuple[object, ...], tuple[float, Net]] = {}
    for width, limit, is_parted in product(WIDTHS, LIMITS, (True, False)):
        columns = fold_phase(plan, phase, bundle, Fold(width, limit, is_parted))
        columns = [*_beside(plan, around.before, bundles), *columns, *_beside(plan, around.after, bundles)]
        key = tuple((b.id, b.width) for column in columns for b in (*column.blocks, Block("", column.width, 0)))
        if key not in nets:
            net = Net.of(columns, around.strands, plan.labels, plan.quiet)
            wide, high = net.guess_size({})
            nets[key] = (screen.scale(wide, high + 60), net)
    ranked = sorted(nets.values(), key=lambda item: -item[0])
    drawings = [_draw(plan, phase, net) for _, net in ranked[:TRIES]]
    return max(drawings, key=lambda one: screen.scale(one.width, one.height))


def _around(view: View, strands: Iterable[Strand], phase: str) -> _Around:
    """Return the lines that touch a phase; those that only explain must lie inside it."""
    places = {p.id: number for number, p in enumerate(view.phases)}
    at = {**view.phase_of, **{g.id: g.phase for g in view.groups}, **{p.id: p.id for p in view.phases}}
    kept: list[Strand] = []
    ends: dict[str, bool] = {}
    for strand in strands:
        outside = [end for end in (strand.source, strand.target) if at[end] != phase]
        if len(outside) == 2 or (outside and strand.is_aside):
            continue
        kept.append(strand)
        ends.update({end: places[at[end]] > places[phase] for end in outside})
    before = tuple(end for end, is_after in ends.items() if not is_after)
    return _Around(tuple(kept), before, tuple(end for end, is_after in ends.items() if is_after))


def _beside(plan: Plan, ends: tuple[str, ...], bundles: Mapping[str, Bundle]) -> Iterator[Column]:
    """Give the column with the names of what is outside the phase."""
    makers: list[Make] = []
    for end in ends:
        if end in bundles:
            makers.append(partial(_tiles, plan, bundles[end]))
        else:
            makers.append(partial(tile_block if end in plan.labels.groups else pill_block, plan.labels, end))
    if makers:
        yield make_column("", makers, BESIDE, {})


def _tiles(plan: Plan, bundle: Bundle, width: float) -> Block:
    """Return a bundle of groups by their titles, in two columns."""
    return bundle_block(plan.view, plan.labels, bundle.id, bundle.groups, width, 2, is_folded=True)


def _draw(plan: Plan, phase: str, net: Net) -> Drawing:
    number = next(p.number for p in plan.view.phases if p.id == phase)
    widths = [column.width for column in net.columns if column.phase == phase]
    room = sum(widths) + 20.0 * (len(widths) - 1)
    heading = heading_size(plan.labels.phases[phase], number, room)[1]
    time = time_height(plan.labels.times.get(phase, ()), room)
    laid = net.lay_out(MARGIN + FRAME_PAD + heading + HEADING_GAP, {phase: FOOT + time})
    left, right = laid.span(phase)
    rect = Rect(left, MARGIN, right - left, laid.feet[phase] - MARGIN)
    inside = Rect(left + FRAME_PAD, MARGIN + FRAME_PAD - 2, rect.width - 2 * FRAME_PAD, heading)
    area = Rect(inside.x, rect.bottom - time - FRAME_PAD / 2, inside.width, time)
    boxes = tuple(box for column in laid.columns for box in column.boxes)
    return Drawing(
        Layout.ROAD,
        round(laid.width, 1),
        round(laid.foot + MARGIN, 1),
        boxes,
        tuple(touch_shapes(laid.arrows, boxes, plan.view, plan.labels)),
        (Frame(phase, rect, inside),),
        tuple(group for column in laid.columns for group in column.groups),
        tuple(bundle for column in laid.columns for bundle in column.bundles),
        tuple(strip for column in laid.columns for strip in column.strips),
        (Frame(phase, area, area),) if time else (),
        tuple(chip for column in laid.columns for chip in column.chips),
    )
