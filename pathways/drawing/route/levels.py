"""Levels: the free ways across columns. A line over several columns passes them all at one height."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.geometry import Rect
from pathways.drawing.metrics import MARGIN, ROUTE_TRACK
from pathways.drawing.route.wires import HINTED, THIN, Wire

FAR = 1e6
WALL_ROOM = 6.0  # between a box and a line that passes it
UNDER = 9.0  # between the frames of phases and the first line under them
BEND = 24.0  # what a bend costs, in points of way
CROSSING = 600.0
CROWD = 14.0
APART = 16.0  # between a height that is shunned and another way
ODD = 60.0  # of a way above the frames, which is not looked for there

Span = tuple[float, float]


@dataclass(frozen=True)
class Pass:
    """A free way through one column, and whether the line between the blocks above and below it is crossed there."""

    low: float
    high: float
    is_crossed: bool = False


OVER = Pass(MARGIN - 6, MARGIN - 6)
"""The way above the frames, where lines cross nothing."""


@dataclass(frozen=True)
class _Taken:
    gutters: Span
    y: float
    trunk: tuple[str, str, int]


def passes_of(walls: Sequence[Span], joined: Sequence[bool | None], frame: Span) -> list[Pass]:
    """Return the free ways through a column: between its blocks, under the last in its frame, and under the frame.

    Parameters
    ----------
    joined
        For each two blocks that follow one another, whether a line joins them; None if words stand on it.
    frame
        The top and the foot of the frame of its phase.
    """
    found = []
    for n, ((_, high), (low, _)) in enumerate(zip(walls, walls[1:], strict=False)):
        is_joined = joined[n]
        if is_joined is not None and low - high >= 2 * WALL_ROOM:
            found.append(Pass(high + WALL_ROOM, low - WALL_ROOM, is_joined))
    last = walls[-1][1]
    if frame[1] - last >= 2 * WALL_ROOM:
        found.append(Pass(last + WALL_ROOM, frame[1] - WALL_ROOM))
    found.append(Pass(frame[1] + UNDER, FAR))
    return found


def choose_levels(
    wires: Sequence[Wire],
    rects: Mapping[str, Rect],
    sinks: Mapping[str, float],
    passes: Sequence[Sequence[Pass]],
    shunned: Collection[tuple[str, float]] = (),
) -> dict[str, float]:
    """Return the height of each line that passes other columns; shorter ones choose first.

    Parameters
    ----------
    shunned
        Lines with heights at which they would cross others.
    """
    taken: list[_Taken] = []
    levels: dict[str, float] = {}
    for wire in sorted((w for w in wires if w.is_level), key=_length):
        low, high = sorted(wire.gutters)
        start, end = rects[wire.strand.source].center.y, rects[wire.strand.target].center.y
        start = sinks[wire.strand.source] if wire.sinks else start
        away = [y for name, y in shunned if name == wire.id]
        ways = [OVER, *_common(passes[low:high])]
        found = list(_options(wire, (start, end), ways, taken))
        best = min((option for option in found if all(abs(option[1] - y) >= APART for y in away)), default=min(found))
        levels[wire.id] = round(best[1], 1)
        if wire.style != HINTED:
            taken.append(_Taken((low, high), levels[wire.id], wire.trunk))
    return levels


def _options(wire: Wire, ends: Span, ways: Sequence[Pass], taken: Sequence[_Taken]) -> Iterator[tuple[float, float]]:
    """Give what each way costs, and the height at which it is taken; under the frames there is always one."""
    start, end = ends
    low, high = sorted(wire.gutters)
    for way in ways:
        for wish in (start, end, way.low):
            y = _settle(min(max(wish, way.low), way.high), way, (low, high), wire, taken)
            if y is None:
                continue
            bends = BEND * ((abs(y - start) > 1) + (abs(y - end) > 1))
            near = sum(1 for t in taken if abs(t.y - y) < 3 * ROUTE_TRACK)
            odd = ODD if way is OVER and wire.style != THIN else 0.0
            yield odd + abs(y - start) + abs(y - end) + bends + CROSSING * way.is_crossed + CROWD * near, y


def _length(wire: Wire) -> tuple[bool, int, str]:
    first, last = wire.gutters
    return wire.style == HINTED, abs(first - last), wire.strand.target


def _common(columns: Sequence[Sequence[Pass]]) -> list[Pass]:
    """Return the ways that lead through all of the columns."""
    ways = [Pass(-FAR, FAR)]
    for passes in columns:
        ways = [
            Pass(max(one.low, other.low), min(one.high, other.high), one.is_crossed or other.is_crossed)
            for one in ways
            for other in passes
            if max(one.low, other.low) <= min(one.high, other.high)
        ]
    return ways


def _settle(y: float, way: Pass, gutters: Span, wire: Wire, taken: Sequence[_Taken]) -> float | None:
    """Return the height nearest to ``y`` at which the line runs along no other; None if the way is full."""
    beside = [t for t in taken if t.gutters[0] <= gutters[1] and gutters[0] <= t.gutters[1]]
    own = [t.y for t in beside if t.trunk == wire.trunk and way.low <= t.y <= way.high]
    if own:
        return min(own, key=lambda other: abs(other - y))
    others = [t.y for t in beside if t.trunk != wire.trunk]
    steps = [0.0, *(sign * n * ROUTE_TRACK for n in range(1, 24) for sign in (1, -1))]
    places = (y + step for step in steps)
    free = (p for p in places if way.low <= p <= way.high and all(abs(p - o) >= ROUTE_TRACK - 0.1 for o in others))
    return next(free, None)
