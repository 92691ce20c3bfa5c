"""Shortcuts: arrows that a picture does without, since others lead to the same step, or back, or say it before."""

from __future__ import annotations

import networkx as nx

from pathways.graph.views import View
from pathways.model import MOVES, RETURNS, TransitionKind


def flow_order(view: View) -> dict[str, int]:
    """Return the place of each step in an order in which moves lead on: the reading order as far as it can be kept.

    Where steps lead to each other in a circle, the reading order decides.
    """
    rank = {step: number for number, step in enumerate(view.steps)}
    moves = [(t.source, t.target) for t in view.transitions if t.kind in MOVES - RETURNS]
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(view.steps)
    plain.add_edges_from(moves)
    circle = {step: n for n, part in enumerate(nx.strongly_connected_components(plain)) for step in part}
    plain.remove_edges_from([(a, b) for a, b in moves if circle[a] == circle[b] and rank[a] >= rank[b]])
    return {step: n for n, step in enumerate(nx.lexicographical_topological_sort(plain, key=rank.__getitem__))}


def find_shortcuts(view: View) -> frozenset[str]:
    """Return the ids of moves between steps of ``view`` that skip steps of it or lead back.

    Without them what is left is the same road with nothing said twice: the transitive reduction of its order.
    """
    rank = flow_order(view)
    moves = [t for t in view.transitions if t.kind in MOVES]
    back = {t.id for t in moves if t.kind in RETURNS or rank[t.source] >= rank[t.target]}
    forward: nx.DiGraph[str] = nx.DiGraph()
    forward.add_edges_from((t.source, t.target) for t in moves if t.id not in back)
    needed = set(nx.transitive_reduction(forward).edges)
    return frozenset(back | {t.id for t in moves if t.id not in back and (t.source, t.target) not in needed})


def find_later_needs(view: View) -> frozenset[str]:
    """Return the ids of those ``requires`` arrows whose step comes after another that requires the same beforehand."""
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(view.steps)
    plain.add_edges_from((t.source, t.target) for t in view.transitions if t.kind in MOVES - RETURNS)
    needs = [t for t in view.transitions if t.kind is TransitionKind.REQUIRES]
    after = {t.target: nx.descendants(plain, t.target) for t in needs}
    return frozenset(t.id for t in needs for o in needs if o.source == t.source and t.target in after[o.target])
