"""Shortcuts: moves that a road does without, since it leads to the same step by way of others, or back."""

from __future__ import annotations

import networkx as nx

from pathways.graph.views import View
from pathways.model import MOVES, RETURNS


def find_shortcuts(view: View) -> frozenset[str]:
    """Return the ids of moves between steps of ``view`` that skip steps of it or lead back.

    Without them what is left is the same road with nothing said twice: the transitive reduction of its order.
    """
    rank = {step: number for number, step in enumerate(view.steps)}
    moves = [t for t in view.transitions if t.kind in MOVES]
    back = {t.id for t in moves if t.kind in RETURNS or rank[t.source] >= rank[t.target]}
    forward: nx.DiGraph[str] = nx.DiGraph()
    forward.add_edges_from((t.source, t.target) for t in moves if t.id not in back)
    needed = set(nx.transitive_reduction(forward).edges)
    return frozenset(back | {t.id for t in moves if t.id not in back and (t.source, t.target) not in needed})
