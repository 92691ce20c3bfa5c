"""Narrowing: the part of a view that a route, a page of paper or a reader's questions leave of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pathways.errors import UnknownIdError
from pathways.graph.routes import resolve_routes
from pathways.graph.views import View


def cut(view: View, steps: Collection[str], *, keep_exits: bool = False) -> View:
    """Return ``view`` with only these steps and the arrows between them; nothing is added or joined anew.

    Parameters
    ----------
    keep_exits
        Whether the arrows to and from other pathways stay at the steps that remain.
    """
    kept = frozenset(steps)
    return replace(
        view,
        placements=tuple(p for p in view.placements if p.step in kept),
        transitions=tuple(t for t in view.transitions if t.source in kept and t.target in kept),
        exits=tuple(t for t in view.exits if keep_exits and t.source in kept),
        entries=tuple(t for t in view.entries if keep_exits and t.target in kept),
    )


def on_route(view: View, route_id: str) -> View:
    """Return the view of a named route: its steps, those of the phases it names, and the ways to other pathways.

    Raises
    ------
    UnknownIdError
        If the pathway has no such route in this region.
    """
    routes = {named.route.id: named.route for named in resolve_routes(view)}
    if route_id not in routes:
        known = ", ".join(routes) or "none"
        raise UnknownIdError(f"'{view.pathway.id}' has no route '{route_id}' here; it has: {known}")
    route = routes[route_id]
    steps = {p.step for p in view.placements if p.step in route.steps or p.phase in route.steps}
    return replace(cut(view, steps, keep_exits=True), route=route)
