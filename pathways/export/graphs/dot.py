"""DOT: a map for Graphviz, with phases as clusters; trials dashed and named, as on screen."""

from __future__ import annotations

import graphviz

from pathways.export.graphs.rows import ArrowRow, NodeRow, rows_of
from pathways.export.request import Request
from pathways.model import MOVES, Status, StepKind, TransitionKind

SHAPES = {StepKind.DECISION.value: "hexagon", StepKind.ASSESSMENT.value: "note", StepKind.OUTCOME.value: "oval"}


def make_dot(request: Request) -> bytes:
    """Return the map as DOT."""
    rows = rows_of(request)
    graph = graphviz.Digraph(
        _text(rows.title),
        graph_attr={"rankdir": "LR"},
        node_attr={"shape": "box", "style": "rounded"},
        body=[f"\t// {rows.about}\n"],
    )
    for number, (phase, title) in enumerate(rows.phases):
        with graph.subgraph(name=f"cluster_{number}", graph_attr={"label": _text(title)}) as cluster:
            for node in (node for node in rows.nodes if node.phase == phase):
                cluster.node(_text(node.id), **_node(node, request))
    for arrow in rows.arrows:
        graph.edge(_text(arrow.source), _text(arrow.target), **_edge(arrow))
    return str(graph.source).encode("utf-8")


def _node(node: NodeRow, request: Request) -> dict[str, str]:
    status = Status(node.status)
    word = "" if status is Status.STANDARD else f"[{request.speaker.word(f'badge_{status}')}]"
    look = {"label": _text(node.title, node.subtitle, word)}
    if node.kind in SHAPES:
        look["shape"] = SHAPES[node.kind]
    if status.is_trial:
        look["style"] = "dashed"
    return look


def _edge(arrow: ArrowRow) -> dict[str, str]:
    if TransitionKind(arrow.kind) in MOVES:
        return {"label": _text(arrow.condition)} if arrow.condition else {}
    return {"label": _text(arrow.condition or arrow.kind), "style": "dotted", "constraint": "false"}


def _text(*lines: str) -> str:
    r"""Return lines as a text that is no markup for Graphviz.

    >>> print(_text('a\\nb', '', '<i>'))
    a\\nb\n<i>
    """
    text: str = graphviz.nohtml(r"\n".join(graphviz.escape(line) for line in lines if line))
    return text
