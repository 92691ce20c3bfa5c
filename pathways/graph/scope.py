"""Scope: a whole pack or one view of it, for questions that make sense of both."""

from __future__ import annotations

from typing import TypeAlias

from pathways.graph.network import Graph, build_network
from pathways.graph.views import View
from pathways.model import Pack

Scope: TypeAlias = Pack | View


def graph_of(scope: Scope) -> Graph:
    """Return the graph of a pack or of a view. Do not change it: it is shared."""
    return scope.graph if isinstance(scope, View) else build_network(scope)


def start_of(scope: Scope) -> str:
    """Return the step with which a pack or a view starts; a view for a region may not show it."""
    if isinstance(scope, View):
        return scope.pathway.start
    return scope.pathway(scope.manifest.first_pathway).start


def phase_members(scope: Scope) -> dict[str, frozenset[str]]:
    """Return the steps of each phase; in a pack, those of other pathways that are included there too."""
    if isinstance(scope, View):
        placed = [(placement.phase, placement.step) for placement in scope.placements]
        phases = [phase.id for phase in scope.pathway.phases]
    else:
        placed = [(step.phase, step.id) for pathway in scope.pathways.values() for step in pathway.steps]
        placed += [(item.phase, item.step) for pathway in scope.pathways.values() for item in pathway.includes]
        phases = list(scope.phases)
    members: dict[str, set[str]] = {phase: set() for phase in phases}
    for phase, step in placed:
        members.setdefault(phase, set()).add(step)
    return {phase: frozenset(steps) for phase, steps in members.items()}


def name_of(scope: Scope) -> str:
    """Return how to call a scope in a message."""
    if not isinstance(scope, View):
        return f"the pack '{scope.manifest.id}'"
    return f"the view of '{scope.pathway.id}'" + (f" for the region '{scope.region}'" if scope.region else "")
