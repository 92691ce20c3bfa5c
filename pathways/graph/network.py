"""The whole pack as one directed multigraph; every view is a subgraph of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import networkx as nx

from pathways.model import Pack, Transition

Graph: TypeAlias = "nx.MultiDiGraph[str]"
"""Steps joined by transitions; several transitions may join the same two steps."""


@lru_cache(maxsize=16)
def build_network(pack: Pack) -> Graph:
    """Return a graph with a node per step and an edge per transition.

    Edge keys are transition ids; the edge attribute ``transition`` holds the record. Do not change
    the result: it is shared.
    """
    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from(pack.steps)
    for transition in pack.transitions.values():
        graph.add_edge(transition.source, transition.target, key=transition.id, transition=transition)
    return graph


def leaving(graph: Graph, step: str) -> list[Transition]:
    """Return the transitions that start at a step."""
    return [data["transition"] for parallel in graph.adj[step].values() for data in parallel.values()]


def entering(graph: Graph, step: str) -> list[Transition]:
    """Return the transitions that end at a step."""
    return [data["transition"] for parallel in graph.pred[step].values() for data in parallel.values()]
