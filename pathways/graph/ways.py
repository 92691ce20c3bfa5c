"""Ways: what one side of a comparison is, and two of them laid beside each other, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pathways.errors import UnknownIdError
from pathways.graph.difference import differ
from pathways.graph.routes import resolve_routes
from pathways.graph.views import View, view_pathway
from pathways.model import Pack
from pathways.model.comparison import Side


@dataclass(frozen=True)
class Way:
    """One side: the view it is part of, and its steps in the order in which they are read."""

    view: View
    steps: tuple[str, ...]


class RowKind(StrEnum):
    """How the two ways relate in a row.

    ``counterpart``: each has a step of its own for the same kind of work; ``elsewhere``: so it is, but at another
    place in the phase, so that each stands in a row of its own.
    """

    SHARED = "shared"
    COUNTERPART = "counterpart"
    ELSEWHERE = "elsewhere"
    ONLY_HERE = "only-here"
    ONLY_THERE = "only-there"
    MOVED = "moved"


_ALONE = (RowKind.ONLY_HERE, RowKind.ONLY_THERE)


@dataclass(frozen=True)
class Row:
    """One line of a comparison; a side without a step has None. ``phase`` is that of the side that has one."""

    kind: RowKind
    here: str | None
    there: str | None
    phase: str


def resolve_side(pack: Pack, side: Side) -> Way:
    """Return the way that a side stands for.

    Raises
    ------
    UnknownIdError
        If the pathway, the route or a step is not there, or not in that region.
    """
    pathway = pack.pathway(side.pathway)
    regions = [side.region] if side.region else [*pathway.regions, None]
    if side.route is None:
        view = view_pathway(pack, pathway.id, regions[0])
        unknown = [step for step in side.steps if step not in view.phase_of]
        if unknown:
            raise UnknownIdError(
                f"{pathway.id} does not show the step '{unknown[0]}' here; correct the id or the region"
            )
        return Way(view, tuple(s for s in view.steps if s in side.steps) if side.steps else view.steps)
    for region in regions:
        view = view_pathway(pack, pathway.id, region)
        for named in resolve_routes(view):
            if named.route.id == side.route:
                return Way(view, _steps_of(view, named.route.steps))
    known = ", ".join(route.id for route in pathway.routes) or "none"
    raise UnknownIdError(f"{pathway.id} has no route '{side.route}' in that region; it has: {known}")


def _steps_of(view: View, stops: Sequence[str]) -> tuple[str, ...]:
    """Return the steps of a route, each once; a phase stands for its steps."""
    found: dict[str, None] = {}
    for stop in stops:
        inside = [stop] if stop in view.phase_of else [s for s in view.steps if view.phase_of[s] == stop]
        found.update(dict.fromkeys(inside))
    return tuple(found)


def trim_ways(here: Way, there: Way) -> tuple[Way, Way]:
    """Cut two routes down to the stretch that both tell: where a route begins or ends is no difference of treatment."""
    ours, theirs = here.steps, there.steps
    if ours and theirs and set(ours) & set(theirs):
        if ours[-1] in theirs:
            theirs = theirs[: theirs.index(ours[-1]) + 1]
        elif theirs[-1] in ours:
            ours = ours[: ours.index(theirs[-1]) + 1]
        if ours[0] in theirs:
            theirs = theirs[theirs.index(ours[0]) :]
        elif theirs[0] in ours:
            ours = ours[ours.index(theirs[0]) :]
    return replace(here, steps=ours), replace(there, steps=theirs)


def align_ways(here: Way, there: Way) -> tuple[Row, ...]:
    """Lay two ways beside each other, phase by phase.

    What ``differ`` calls shared stands in one row and keeps its order on both sides. Between two shared rows the
    steps of the same phase meet; there, steps of the same kind and modality are counterparts.
    """
    found = differ(here.steps, there.steps)
    shared, moved = set(found.shared), set(found.moved)
    rows: list[Row] = []
    gaps = zip(_gaps(here.steps, shared), _gaps(there.steps, shared), strict=True)
    for (ours, anchor), (theirs, _) in gaps:
        rows += _fill(here, there, ours, theirs, moved)
        if anchor is not None:
            rows.append(Row(RowKind.SHARED, anchor, anchor, here.view.phase_of[anchor]))
    return tuple(rows)


def _gaps(steps: Sequence[str], shared: set[str]) -> Iterator[tuple[list[str], str | None]]:
    """Give the steps before each shared one with it, and at last those after all of them with None."""
    gap: list[str] = []
    for step in steps:
        if step in shared:
            yield gap, step
            gap = []
        else:
            gap.append(step)
    yield gap, None


def _fill(here: Way, there: Way, ours: list[str], theirs: list[str], moved: set[str]) -> Iterator[Row]:
    own, other = _by_phase(here, ours), _by_phase(there, theirs)
    for key in _merge(list(own), list(other)):
        mine, yours = own.get(key, []), other.get(key, [])
        pairs = list(_pair(mine, yours, lambda step: None if step in moved else _work(here, step)))
        alone = [{_work(here, s) for p in pairs if p[1 - side] is None and (s := p[side])} for side in (0, 1)]
        for a, b in pairs:
            row = _row(here, there, a, b, moved)
            is_elsewhere = row.kind in _ALONE and _work(here, a or b or "") in alone[0] & alone[1]
            yield replace(row, kind=RowKind.ELSEWHERE) if is_elsewhere else row


def _by_phase(way: Way, steps: list[str]) -> dict[str, list[str]]:
    """Return steps by phase. Numbered phases of two pathways are the same one; others go by their id."""
    phases = {phase.id: phase for phase in way.view.phases}
    found: dict[str, list[str]] = {}
    for step in steps:
        phase = phases[way.view.phase_of[step]]
        found.setdefault(f"#{phase.number}" if phase.number else phase.id, []).append(step)
    return found


def _merge(ours: list[str], theirs: list[str]) -> list[str]:
    """Return both lists in one, each in its own order as far as they agree.

    >>> _merge(["a", "c"], ["b", "c", "d"])
    ['a', 'b', 'c', 'd']
    """
    merged, rest = [], list(theirs)
    for name in ours:
        if name in rest:
            at = rest.index(name)
            merged += [other for other in rest[:at] if other not in ours]
            rest = rest[at + 1 :]
        merged.append(name)
    return [*merged, *(other for other in rest if other not in ours)]


def _work(way: Way, step_id: str) -> str:
    step = way.view.step(step_id)
    return f"{step.kind}/{step.modality}"


def _pair(
    ours: list[str], theirs: list[str], work: Callable[[str], str | None]
) -> Iterator[tuple[str | None, str | None]]:
    """Give pairs that do the same kind of work, as many as keep the order on both sides; the others alone."""
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    fits = [[work(a) is not None and work(a) == work(b) for b in theirs] for a in ours]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + 1 if fits[i][j] else 0)
    i = j = 0
    while i < len(ours) or j < len(theirs):
        both = i < len(ours) and j < len(theirs)
        if both and fits[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            yield ours[i], theirs[j]
            i, j = i + 1, j + 1
        elif j == len(theirs) or (both and best[i + 1][j] >= best[i][j + 1]):
            yield ours[i], None
            i += 1
        else:
            yield None, theirs[j]
            j += 1


def _row(here: Way, there: Way, a: str | None, b: str | None, moved: set[str]) -> Row:
    phase = here.view.phase_of[a] if a is not None else there.view.phase_of[b or ""]
    if a is not None and b is not None:
        return Row(RowKind.COUNTERPART, a, b, phase)
    if (a or b) in moved:
        return Row(RowKind.MOVED, a, b, phase)
    return Row(RowKind.ONLY_HERE if b is None else RowKind.ONLY_THERE, a, b, phase)
