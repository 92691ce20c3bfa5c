"""The pictures for wide screens: phases from left to right, each folded into columns so that the whole fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import product

from pathways.drawing.bundles import Bundle, find_bundle, tie
from pathways.drawing.crossings import corners_of, count_crossings
from pathways.drawing.geometry import Drawing, Frame, Layout, Rect, Screen
from pathways.drawing.metrics import BLOCK_GAP, FRAME_PAD, HEADING_GAP, MARGIN
from pathways.drawing.outline import touch_shapes
from pathways.drawing.place.columns import Column
from pathways.drawing.place.fold import Fold, fold_phase
from pathways.drawing.place.plan import Plan
from pathways.drawing.report import is_seen
from pathways.drawing.route.net import Laid, Net
from pathways.drawing.sizes import heading_size, time_height

WIDTHS = (168.0, 150.0, 134.0)
NARROW_WIDTHS = (150.0, 142.0, 134.0, 126.0, 118.0)
SQUARE = 1.6  # a screen of which the width is a smaller multiple of its height needs narrow steps
LIMITS = (180.0, 240.0, 300.0, 360.0, 420.0, 480.0, 560.0, 600.0, 640.0, 690.0, 740.0, 800.0, 860.0, 1000.0)
HEAD = 64.0  # heading, margins and frames of most maps
FRAME_FOOT = 9.0
MANY = 150  # steps, which no screen can show at once: how they fold matters less than how long it takes
GUESSES = 18  # how many ways of folding are looked at more closely
TRIES = 8  # and how many of them are drawn, to find the best
TIDIED = 3  # and of how many, if they are main roads, lines that cross look for other ways
BESIDE = 52.0  # the room beside a column, on average
UNCROSSED = 0.8  # what each crossing makes a picture worth


def draw_wide(plan: Plan, layout: Layout, screen: Screen, least: float = 0.0) -> Drawing:
    """Return the picture of a plan, folded so that it is large on ``screen`` and few of its lines cross.

    Parameters
    ----------
    least
        The scale below which it cannot be read well: what is smaller is chosen only if nothing is larger.
    """
    bundles = {p.id: b for p in plan.view.phases if (b := find_bundle(plan.view, p.id, plan.strands))}
    worth = partial(_worth, screen, least)
    drawn = [(_draw(plan, layout, net), net) for net in _best_nets(plan, bundles, screen)]
    drawn.sort(key=lambda pair: worth(pair[0]), reverse=True)
    best = drawn[0][0]
    if layout not in (Layout.ROAD, Layout.ROAD_MIDDLE) or not _crossings(best):
        return best
    tidied = [(_draw(plan, layout, net, is_tidy=True), net) for _, net in drawn[:TIDIED]]
    best, net = max(tidied, key=lambda pair: worth(pair[0]))
    if not _crossings(best):
        return best
    return max([best, *(_draw(plan, layout, other, is_tidy=True) for other in net.turned())], key=worth)


def _worth(screen: Screen, least: float, drawing: Drawing) -> tuple[float, float]:
    scale = screen.scale(drawing.width, drawing.height)
    return min(scale, least), scale * UNCROSSED ** _crossings(drawing)


def _crossings(drawing: Drawing) -> int:
    return count_crossings(corners_of(arrow.curve) for arrow in drawing.arrows if is_seen(arrow))


def _best_nets(plan: Plan, bundles: Mapping[str, Bundle], screen: Screen) -> list[Net]:
    """Return the ways of folding that promise the largest picture, the best first."""
    strands = plan.strands
    for bundle in bundles.values():
        strands = tie(strands, bundle)
    quiet = plan.quiet
    folded = sorted(_folds(plan, bundles, screen), key=lambda columns: -_first_guess(columns, screen))
    nets = [Net.of(columns, strands, plan.labels, quiet) for columns in folded[:GUESSES]]
    ranked = sorted(nets, key=lambda net: -_promise(plan, net, screen))
    return ranked[:TRIES]


def _folds(plan: Plan, bundles: Mapping[str, Bundle], screen: Screen) -> list[list[Column]]:
    """Return all ways of folding, each once."""
    widths = WIDTHS if screen.width > SQUARE * screen.height else NARROW_WIDTHS
    ways = product(widths, LIMITS, (True, False))
    if len(plan.view.steps) > MANY:
        ways = product(widths[1:2], LIMITS[-4:-3], (True,))
    tried: dict[tuple[object, ...], list[Column]] = {}
    for width, limit, is_parted in ways:
        fold = Fold(width, limit, is_parted)
        columns = [c for p in plan.view.phases for c in fold_phase(plan, p.id, bundles.get(p.id), fold)]
        key = (width, *(tuple((b.id, b.width) for b in column.blocks) for column in columns))
        tried.setdefault(key, columns)
    return list(tried.values())


def _first_guess(columns: Sequence[Column], screen: Screen) -> float:
    """Return about how large a picture of these columns can be, from their blocks alone."""
    wide = sum(column.width + BESIDE for column in columns)
    high = max(sum(b.head + b.depth + BLOCK_GAP for b in column.blocks) for column in columns)
    return screen.scale(wide, high + HEAD)


def _promise(plan: Plan, net: Net, screen: Screen) -> float:
    """Return about how large the picture of a net can be, with the room that lines and words need."""
    wide, high = net.guess_size(_frame_feet(plan, net.columns))
    return screen.scale(wide, high + HEAD)


def _draw(plan: Plan, layout: Layout, net: Net, is_tidy: bool = False) -> Drawing:
    headings = _headings(plan, net.columns)
    top = MARGIN + FRAME_PAD + max(high for _, high in headings.values()) + HEADING_GAP
    feet = _frame_feet(plan, net.columns)
    laid = net.lay_out(top, feet, is_tidy)
    frames = [_frame(laid, phase.id, headings[phase.id][1]) for phase in plan.view.phases]
    boxes = [box for column in laid.columns for box in column.boxes]
    return Drawing(
        layout,
        round(laid.width, 1),
        round(laid.foot + MARGIN, 1),
        tuple(boxes),
        tuple(touch_shapes(laid.arrows, boxes, plan.view, plan.labels)),
        tuple(frames),
        tuple(group for column in laid.columns for group in column.groups),
        tuple(bundle for column in laid.columns for bundle in column.bundles),
        tuple(strip for column in laid.columns for strip in column.strips),
        tuple(_time(frame, feet[frame.id] - FRAME_FOOT) for frame in frames if feet[frame.id] > FRAME_FOOT),
        tuple(chip for column in laid.columns for chip in column.chips),
    )


def _frame_feet(plan: Plan, columns: Sequence[Column]) -> dict[str, float]:
    """Return the room at the foot of each frame, with what it says of how long its phase takes."""
    used = {column.phase for column in columns}
    times = plan.labels.times
    return {phase: FRAME_FOOT + time_height(times.get(phase, ()), _room(columns, phase)) for phase in used}


def _headings(plan: Plan, columns: Sequence[Column]) -> dict[str, tuple[float, float]]:
    return {
        phase.id: heading_size(plan.labels.phases[phase.id], phase.number, _room(columns, phase.id))
        for phase in plan.view.phases
    }


def _room(columns: Sequence[Column], phase: str) -> float:
    """Return the width that the words of a phase's frame may take."""
    widths = [column.width for column in columns if column.phase == phase]
    return sum(widths) + 20.0 * (len(widths) - 1)


def _frame(laid: Laid, phase: str, heading: float) -> Frame:
    left, right = laid.span(phase)
    rect = Rect(left, MARGIN, right - left, laid.feet[phase] - MARGIN)
    return Frame(phase, rect, Rect(left + FRAME_PAD, MARGIN + FRAME_PAD - 2, rect.width - 2 * FRAME_PAD, heading))


def _time(frame: Frame, height: float) -> Frame:
    """Return where a phase says how long it takes: at the foot of its frame."""
    rect = frame.rect
    area = Rect(rect.x + FRAME_PAD, rect.bottom - height - FRAME_PAD / 2, rect.width - 2 * FRAME_PAD, height)
    return Frame(frame.id, area, area)
