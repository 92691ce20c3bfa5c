"""Graphviz as a peer: a whole map laid out by ``dot``, with our sizes of boxes and words or with its own."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import graphviz
import pygraphviz

from benchmarks.graphs import PlainGraph
from pathways.drawing import Labels, Point
from pathways.drawing.sizes import label_size, step_height
from pathways.drawing.strands import strands_of
from pathways.graph import View
from pathways.model import RETURNS

STEP_WIDTH = 154.0
POINTS = 72.0  # in an inch, Graphviz's unit of size


class Found(NamedTuple):
    """What ``dot`` made of a map: its size and its lines, in points."""

    width: float
    height: float
    lines: list[list[Point]]


def lay_out(dot: str) -> dict[str, Any]:
    """Return Graphviz's own JSON of a graph in DOT."""
    found: dict[str, Any] = json.loads(pygraphviz.AGraph(string=dot).draw(format="json", prog="dot"))
    return found


def as_plain_dot(graph: PlainGraph) -> str:
    """Return DOT as anyone would write it: texts in boxes, labels on arrows, everything else left to dot."""
    dot = graphviz.Digraph(node_attr={"shape": "box"})
    for name, title in graph.nodes:
        dot.node(name, title)
    for index, (source, target, label) in enumerate(graph.arrows):
        dot.edge(source, target, label=label or None, id=f"e{index}")
    return str(dot.source)


def as_map(view: View, labels: Labels, direction: str) -> str:
    """Return a map as DOT for the best that ``dot`` can do: a cluster a phase, our sizes, ways back without weight.

    Parameters
    ----------
    direction
        ``LR`` or ``TB``.
    """
    look = {"rankdir": direction, "nodesep": "0.2", "ranksep": "0.3", "compound": "true"}
    dot = graphviz.Digraph(graph_attr=look, node_attr={"shape": "box", "fixedsize": "true", "label": ""})
    for phase in view.phases:
        with dot.subgraph(name=f"cluster_{phase.id}") as cluster:
            for step in (p.step for p in view.placements if p.phase == phase.id):
                height = step_height(labels, step, STEP_WIDTH) / POINTS
                cluster.node(step, width=f"{STEP_WIDTH / POINTS:.3f}", height=f"{height:.3f}")
    for strand in strands_of(view):
        if strand.is_aside:
            continue
        ends = [(view.members_of(end) or (end,))[0] for end in (strand.source, strand.target)]
        width, height = label_size(labels.arrows.get(strand.id, ()))
        room = (
            f'<<table border="0" fixedsize="true" width="{width:.0f}" height="{height:.0f}"><tr><td></td></tr></table>>'
        )
        dot.edge(*ends, label=room if width else None, constraint=str(strand.kind not in RETURNS).lower())
    return str(dot.source)


def draw_by_dot(view: View, labels: Labels, direction: str) -> Found:
    """Lay out a map by ``dot`` and return its size and lines."""
    answer = lay_out(as_map(view, labels, direction))
    _, _, width, height = (float(number) for number in answer["bb"].split(","))
    lines = [
        [Point(*point) for point in part["points"][::3]]
        for edge in answer.get("edges", [])
        for part in edge.get("_draw_", [])
        if part["op"] in "bB"
    ]
    return Found(width, height, lines)
