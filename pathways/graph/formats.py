"""Graphs as files that other programs read, written by networkx from plain rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from pathways.graph.network import Graph

Row = Mapping[str, Any]
"""What is known of a step or an arrow; a step has an ``id``, an arrow an ``id``, a ``source`` and a ``target``."""


def build_graph(about: Row, nodes: Iterable[Row], edges: Iterable[Row]) -> Graph:
    """Return a graph with ``about`` as its own attributes; the ids of the edges are their keys."""
    graph: Graph = nx.MultiDiGraph(**_rest(about))
    for node in nodes:
        graph.add_node(node["id"], **_rest(node, "id"))
    for edge in edges:
        graph.add_edge(edge["source"], edge["target"], edge["id"], **_rest(edge, "id", "source", "target"))
    return graph


def write_graphml(graph: Graph) -> str:
    """Return GraphML; attributes must be texts, numbers or truth values."""
    lines = nx.generate_graphml(graph.copy())  # a copy: the writer takes the graph's id out of it
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', *lines)) + "\n"


def to_node_link(graph: Graph) -> dict[str, Any]:
    """Return node-link data, for JSON."""
    return dict(nx.node_link_data(graph, edges="edges"))


def _rest(row: Row, *names: str) -> dict[str, Any]:
    """Return the other marks; what is a kind of text becomes a plain one, the only one that networkx writes."""
    others = ((name, value) for name, value in row.items() if name not in names)
    return {name: str(value) if isinstance(value, str) else value for name, value in others}
