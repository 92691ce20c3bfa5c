"""Routes: ways through the graph as lists of stops, where a stop is a step or a whole phase."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from pathways.errors import UnknownIdError
from pathways.graph.network import leaving
from pathways.graph.reduce import FORWARD, Plain, reduce_view, require_steps
from pathways.graph.scope import Scope, graph_of, name_of, phase_members
from pathways.graph.views import View
from pathways.model import MOVES, Route, Transition, TransitionKind

WALKABLE = MOVES | {TransitionKind.WITH}
"""Kinds along which a walk may go: the moves, and what runs alongside."""


@dataclass(frozen=True)
class Leg:
    """From one stop to the next. ``transitions`` are those that join them; none from a phase to its own step."""

    source: str
    target: str
    transitions: tuple[Transition, ...]
    joined: bool


@dataclass(frozen=True)
class NamedRoute:
    """A route of a pathway, resolved: its stops and the legs between them."""

    route: Route
    legs: tuple[Leg, ...]

    @property
    def complete(self) -> bool:
        """Tell whether every leg can be walked."""
        return all(leg.joined for leg in self.legs)


def resolve_routes(view: View) -> tuple[NamedRoute, ...]:
    """Return the pathway's named routes; one that names a step the view does not show is left out."""
    known = view.phase_of.keys() | {phase.id for phase in view.phases}
    routes = [route for route in view.pathway.routes if known.issuperset(route.steps)]
    return tuple(NamedRoute(route, walk_legs(view, route.steps)) for route in routes)


def walk_legs(scope: Scope, stops: Sequence[str], kinds: Collection[TransitionKind] = WALKABLE) -> tuple[Leg, ...]:
    """Return the legs between ``stops``, joined or not.

    A step leads to a step by a transition; anything outside a phase leads to the phase by a
    transition into one of its members; a phase leads to each of its members, and to whatever one of
    its members leads to.

    Raises
    ------
    UnknownIdError
        If a stop is neither a step nor a phase of the pack or view.
    """
    members = phase_members(scope)
    graph = graph_of(scope)
    for stop in stops:
        if stop not in graph and stop not in members:
            raise UnknownIdError(f"{name_of(scope)} has no step or phase '{stop}'; correct the id or add the step")
    legs = []
    for source, target in zip(stops, stops[1:], strict=False):
        inside_source = frozenset([source]) if source in graph else members[source]
        inside_target = frozenset([target]) if target in graph else members[target]
        entered = target not in graph
        found = tuple(
            record
            for step in sorted(inside_source)
            for record in leaving(graph, step)
            if record.target in inside_target and record.kind in kinds and not (entered and step in inside_target)
        )
        contains = source not in graph and target in graph and target in members[source]
        legs.append(Leg(source, target, found, bool(found) or contains))
    return tuple(legs)


def list_routes(
    view: View, start: str | None = None, ends: Collection[str] | None = None, limit: int = 50
) -> tuple[tuple[str, ...], ...]:
    """Return at most ``limit`` ways from ``start`` to one of ``ends``, without loops.

    ``start`` is the pathway's start unless given; ``ends`` are the steps from which no move leads on
    or round (a relapse is neither).
    Arrows that close a loop are left out beforehand, and no step is entered from which no end can be
    reached, so the work grows with what is returned and never with the number of all routes.

    Raises
    ------
    UnknownIdError
        If the view does not show the start or one of the ends.
    """
    first = view.pathway.start if start is None else start
    require_steps(view, [first, *sorted(ends or ())])
    loopless = _cut_loops(reduce_view(view, FORWARD & MOVES), first)
    onward = reduce_view(view, MOVES - {TransitionKind.RELAPSE})
    goals = {step for step in loopless if not onward.adj[step]} if ends is None else set(ends)
    useful = set(goals & loopless.nodes)
    for step in reversed(list(nx.topological_sort(loopless))):
        if not useful.isdisjoint(loopless.successors(step)):
            useful.add(step)
    routes: list[tuple[str, ...]] = []
    if first in useful:
        for route in _walk(loopless, first, goals, useful):
            if len(routes) >= limit:
                break
            routes.append(route)
    return tuple(routes)


def _walk(plain: Plain, first: str, goals: set[str], useful: set[str]) -> Iterator[tuple[str, ...]]:
    path = [first]
    stack = [iter([step for step in plain.successors(first) if step in useful])]
    if first in goals:
        yield tuple(path)
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
            path.pop()
            continue
        path.append(step)
        stack.append(iter([onward for onward in plain.successors(step) if onward in useful]))
        if step in goals:
            yield tuple(path)


def _cut_loops(plain: Plain, first: str) -> Plain:
    """Return what can be reached from ``first``, without the edges that lead back to a step on the way there."""
    kept: Plain = nx.DiGraph()
    kept.add_node(first)
    on_path = {first}
    path = [first]
    stack = [iter(plain.successors(first))]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
            on_path.discard(path.pop())
        elif step not in on_path:
            is_new = step not in kept
            kept.add_edge(path[-1], step)
            if is_new:
                path.append(step)
                on_path.add(step)
                stack.append(iter(plain.successors(step)))
    return kept
