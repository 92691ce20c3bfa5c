"""One phase as DOT text: positions only, with box sizes measured by us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import graphviz

POINTS = 72.0


@dataclass(frozen=True, slots=True)
class DotNode:
    """A box to place, in points."""

    id: str
    width: float
    height: float
    lane: str


@dataclass(frozen=True, slots=True)
class DotEdge:
    """An arrow to lay. ``is_loose`` arrows do not shape the layout (repeats, things alongside).

    ``head`` and ``tail`` are the sides of the boxes that it must touch (``n``, ``e``, …), where that matters.
    """

    id: str
    source: str
    target: str
    label: tuple[float, float]
    is_loose: bool
    head: str = ""
    tail: str = ""


def phase_dot(nodes: Sequence[DotNode], edges: Sequence[DotEdge], lanes: Sequence[str]) -> str:
    """Return DOT in which time runs down and lanes stand side by side.

    Ids are replaced by numbers so that nothing a pack says can be read as DOT; the same input gives
    the same text, byte for byte.
    """
    graph = graphviz.Digraph(
        "phase",
        graph_attr={"rankdir": "TB", "nodesep": "0.30", "ranksep": "0.30", "splines": "spline", "ordering": ""},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowsize": "0", "dir": "none"},
    )
    number = {node.id: f"n{index}" for index, node in enumerate(nodes)}
    used = [lane for lane in lanes if any(node.lane == lane for node in nodes)]
    parallel = len(used) > 1
    for node in nodes:
        group = {"group": f"g{used.index(node.lane)}"} if parallel and node.lane in used else {}
        graph.node(number[node.id], width=_inches(node.width), height=_inches(node.height), **group)
    if parallel:
        _add_lanes(graph, nodes, number, used)
    for index, edge in enumerate(edges):
        graph.edge(number[edge.source], number[edge.target], **_edge_attributes(index, edge))
    return str(graph.source)


def _add_lanes(
    graph: graphviz.Digraph, nodes: Sequence[DotNode], number: Mapping[str, str], lanes: Sequence[str]
) -> None:
    """Keep lanes in their order: an invisible row of anchors above the first steps of the lanes."""
    with graph.subgraph() as top:
        top.attr(rank="min")
        for index, lane in enumerate(lanes):
            width = max(node.width for node in nodes if node.lane == lane)
            top.node(f"lane{index}", width=_inches(width), height="0.01", style="invis", group=f"g{index}")
    for index in range(len(lanes) - 1):
        graph.edge(f"lane{index}", f"lane{index + 1}", style="invis", id=f"lane{index}")
    for index, lane in enumerate(lanes):
        first = next(node for node in nodes if node.lane == lane)
        graph.edge(f"lane{index}", number[first.id], style="invis", weight="20", id=f"first{index}")


def _edge_attributes(index: int, edge: DotEdge) -> dict[str, str]:
    attributes = {"id": f"e{index}", "weight": "1" if edge.is_loose else "4"}
    if edge.is_loose:
        attributes["constraint"] = "false"
    if edge.head:
        attributes["headport"] = edge.head
    if edge.tail:
        attributes["tailport"] = edge.tail
    width, height = edge.label
    if width:
        # An HTML-like table of fixed size reserves exactly the room that our own font needs.
        attributes["label"] = (
            f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" '
            f'width="{width:.0f}" height="{height:.0f}"><tr><td></td></tr></table>>'
        )
    return attributes


def _inches(points: float) -> str:
    return f"{points / POINTS:.4f}"
