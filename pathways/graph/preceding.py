"""Before: what must have happened before a step, each with the shortest explanation.

A step must have happened if it lies on every way from the start of the view (a dominator), or if
it is required, directly or through others. Every move counts as a way, alternatives and loops too:
a second way to a step makes a claim weaker, never stronger, so nothing is claimed that a child on
another branch has not had. What only may have happened is in ``Relations.leads_here``.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from pathways.graph.chains import Chain, follow_chain, steps_toward
from pathways.graph.reduce import FORWARD, Plain, once_per_view, reduce_view, require_steps, step_indexes
from pathways.graph.views import View
from pathways.model import MOVES, ORDERING, Evidence, Transition, TransitionKind, Voiced

_ROOT = ""
_TIERS = (ORDERING, FORWARD, MOVES | ORDERING)
"""Explanations use arrows that fix an order where these suffice, then other ways on, then ways back."""


@dataclass(frozen=True)
class Before:
    """A step that must have happened, and the chain of transitions that leads from it to the step asked about."""

    step: str
    chain: Chain

    @property
    def required(self) -> bool:
        """Tell whether the explanation is a requirement all the way, not only an order."""
        return all(transition.kind is TransitionKind.REQUIRES for transition in self.chain)

    @property
    def reasons(self) -> tuple[Voiced, ...]:
        """Why, arrow by arrow."""
        return tuple(transition.because for transition in self.chain)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of those arrows that state any."""
        return tuple(transition.evidence for transition in self.chain if transition.evidence is not None)


def preceding(view: View, step: str, limit: int | None = None) -> tuple[Before, ...]:
    """Return what must have happened before ``step``, shortest explanation first, then in reading order.

    ``limit`` bounds how many are explained.

    Raises
    ------
    UnknownIdError
        If the view does not show the step.
    """
    require_steps(view, [step])
    must = nx.descendants(needs_of(view), step)
    explained: list[tuple[Plain, dict[str, str], dict[str, int]]] = []
    for kinds in _TIERS:
        plain = reduce_view(view, kinds)
        onward = steps_toward(plain, step)
        explained.append((plain, onward, _distances(onward, step)))
        if must <= onward.keys():
            break
    ways = {m: next(way for way in explained if m in way[1]) for m in must}
    reading = step_indexes(view)
    ordered = sorted(must, key=lambda m: (ways[m][2][m], reading[m]))
    return tuple(Before(m, follow_chain(ways[m][0], ways[m][1], m)) for m in ordered[:limit])


def _distances(onward: dict[str, str], target: str) -> dict[str, int]:
    """Return how many transitions each step is away; ``onward`` is in order of distance."""
    distance = {target: 0}
    for step, following in onward.items():
        distance[step] = distance[following] + 1
    return distance


@once_per_view
def needs_of(view: View) -> Plain:
    """Return a graph with an edge from each step to what it directly needs; its paths give all that must precede."""
    needs: Plain = nx.DiGraph()
    needs.add_nodes_from(view.steps)
    for step, dominator in _dominators(view).items():
        if dominator is not None and dominator not in (_ROOT, step):
            needs.add_edge(step, dominator)
    for transition in view.transitions:
        if transition.kind is TransitionKind.REQUIRES and _binds(view, transition):
            needs.add_edge(transition.target, transition.source)
    return needs


def _binds(view: View, transition: Transition) -> bool:
    """Tell whether a requirement holds for every child who comes to its target.

    With all regions shown together, a requirement of one region says nothing about a child of another.
    """
    if view.region is not None:
        return True
    here = set(view.step(transition.target).regions)
    return all(
        not limits or (here and here <= set(limits))
        for limits in (transition.regions, view.step(transition.source).regions)
    )


def _dominators(view: View) -> dict[str, str | None]:
    """Return the last step that every way from the start to a step passes.

    Steps to which no way leads from the start hang from their own first steps; a way from such a
    step into the others is left out, because no child has walked it from the start.
    """
    moves = reduce_view(view, MOVES)
    rooted: Plain = nx.DiGraph(moves)
    start = view.pathway.start
    reached = {start} | nx.descendants(moves, start) if start in moves else set()
    rooted.remove_edges_from([(a, b) for a, b in moves.edges if a not in reached and b in reached])
    if start in moves:
        rooted.add_edge(_ROOT, start)
    rooted.add_edges_from((_ROOT, step) for step in _first_steps(moves, reached))
    if _ROOT not in rooted:
        return {}
    found: dict[str, str | None] = nx.immediate_dominators(rooted, _ROOT)
    return found


def _first_steps(moves: Plain, reached: set[str]) -> list[str]:
    """Return the steps outside ``reached`` with which their part of the view begins."""
    outside = moves.subgraph([step for step in moves if step not in reached])
    condensed = nx.condensation(outside)
    firsts = {node for node in condensed if condensed.in_degree(node) == 0}
    return [step for step, node in condensed.graph["mapping"].items() if node in firsts]
