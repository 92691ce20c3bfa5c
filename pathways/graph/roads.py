"""Main roads: the usual way through a view, what leaves it, and what runs beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import networkx as nx

from pathways.errors import UnknownIdError
from pathways.graph.narrow import cut
from pathways.graph.scope import name_of
from pathways.graph.views import View
from pathways.model import MOVES, RETURNS, Road, TransitionKind


@dataclass(frozen=True)
class Side:
    """A side road: steps that leave a main road together.

    Attributes
    ----------
    id
        The first of its steps.
    steps
        Its steps in reading order.
    at
        The step of the road at which it hangs: the last with a move into it, one that leads on before one that leads
        back; if none leads in, the last that it is given with; else the last that it leads to.
    near
        The steps of the road that a move joins with it, either way, and ``at``, in reading order.
    entries
        Where it is entered: each of its steps to which the road leads, with the step of the road at which that is
        told, by the same rule as ``at``. A step that the road only leads back to is none, unless it is the only one.
    """

    id: str
    steps: tuple[str, ...]
    at: str
    near: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class MainRoad:
    """A main road, and where each other step of the view is; every step of the view stands in one place.

    Attributes
    ----------
    road
        The record; None where the pathway has no road here, so that every step is on the road.
    view
        The steps of the road, with the ways to other pathways.
    sides
        The side roads, in reading order of where they hang, then of themselves.
    beside
        Steps that no move joins with any road: they run alongside, or are no longer done.
    elsewhere
        Steps that belong to other roads of the view: that stand on one, or hang at one and not at this.
    """

    road: Road | None
    view: View
    sides: tuple[Side, ...] = ()
    beside: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def roads_of_region(view: View) -> tuple[Road, ...]:
    """Return the main roads for the region of a view (for all regions: each), also those it does not show whole."""
    return tuple(
        road for road in view.pathway.roads if view.region is None or not road.regions or view.region in road.regions
    )


def list_roads(view: View) -> tuple[Road, ...]:
    """Return the main roads of a view: those for its region, if it shows all their steps."""
    return tuple(road for road in roads_of_region(view) if view.phase_of.keys() >= set(road.steps))


def follow_road(view: View, road_id: str | None = None) -> MainRoad:
    """Return a main road of a view, by its id or the first.

    Raises
    ------
    UnknownIdError
        If the view has no such road.
    """
    roads = {road.id: road for road in list_roads(view)}
    if road_id is None and not roads:
        return MainRoad(None, view)
    road = next(iter(roads.values())) if road_id is None else roads.get(road_id)
    if road is None:
        known = ", ".join(roads) or "none"
        raise UnknownIdError(f"{name_of(view)} has no main road '{road_id}'; it has: {known}")
    others = {step for other in roads.values() for step in other.steps}.difference(road.steps)
    sides: list[Side] = []
    beside: set[str] = set()
    elsewhere = set(others)
    for part in _parts(view, others.union(road.steps)):
        into, out = _sources(view, part, MOVES), _targets(view, part)
        near = (into | out).intersection(road.steps)
        if near:
            sides.append(_side(view, part, set(road.steps), near))
        else:
            (elsewhere if into | out else beside).update(part)
    rank = {step: number for number, step in enumerate(view.steps)}
    return MainRoad(
        road,
        cut(view, road.steps, keep_exits=True),
        tuple(sorted(sides, key=lambda side: (rank[side.at], rank[side.id]))),
        _in_order(view, beside),
        _in_order(view, elsewhere),
    )


def _parts(view: View, without: set[str]) -> Iterator[set[str]]:
    """Give the sets of steps that moves join with each other when the steps ``without`` are gone."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(step for step in view.steps if step not in without)
    plain.add_edges_from(
        (t.source, t.target) for t in view.transitions if t.kind in MOVES and t.source in plain and t.target in plain
    )
    yield from nx.connected_components(plain)


def _sources(view: View, part: set[str], kinds: Collection[TransitionKind]) -> set[str]:
    """Return the steps outside ``part`` from which an arrow of ``kinds`` leads into it."""
    return {t.source for t in view.transitions if t.kind in kinds and t.target in part} - part


def _targets(view: View, part: set[str]) -> set[str]:
    """Return the steps outside ``part`` to which a move leads out of it."""
    return {t.target for t in view.transitions if t.kind in MOVES and t.source in part} - part


def _side(view: View, part: set[str], road: set[str], near: set[str]) -> Side:
    ways_in = (_sources(view, part, kinds) & road for kinds in (MOVES - RETURNS, MOVES, {TransitionKind.WITH}))
    at = _in_order(view, next(filter(None, ways_in), near))[-1]
    steps = _in_order(view, part)
    entries = tuple((place, step) for step in steps if (place := _entered_at(view, road, step)))
    return Side(steps[0], steps, at, _in_order(view, near | {at}), entries or ((at, steps[0]),))


def _entered_at(view: View, road: set[str], step: str) -> str | None:
    """Return the step of the road at which a step beside it is entered; None if the road does not lead on to it."""
    ways_in = (_sources(view, {step}, kinds) & road for kinds in (MOVES - RETURNS, {TransitionKind.WITH}))
    found = next(filter(None, ways_in), None)
    if found and len(found) > 1:  # from here and there: told where it may still happen last
        found |= _sources(view, {step}, {TransitionKind.RELAPSE}) & road
    return _in_order(view, found)[-1] if found else None


def _in_order(view: View, steps: set[str]) -> tuple[str, ...]:
    """Return steps in reading order."""
    return tuple(step for step in view.steps if step in steps)
