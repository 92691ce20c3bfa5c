"""DOT: a map for Graphviz, with phases as clusters; trials dashed and named, as on screen."""

from __future__ import annotations

from pathways.export.graphs.rows import Rows, rows_of
from pathways.export.request import Request
from pathways.model import MOVES, Status, StepKind, TransitionKind

SHAPES = {StepKind.DECISION.value: "hexagon", StepKind.ASSESSMENT.value: "note", StepKind.OUTCOME.value: "oval"}


def make_dot(request: Request) -> bytes:
    """Return the map as DOT."""
    rows = rows_of(request)
    lines = [
        f"digraph {_quoted(rows.title)} {{",
        f"  // {rows.about}",
        "  rankdir=LR;",
        '  node [shape=box, style="rounded"];',
    ]
    for number, (phase, title) in enumerate(rows.phases):
        lines.append(f"  subgraph cluster_{number} {{ label={_quoted(title)};")
        lines += [f"    {_node(rows, request, n)}" for n in range(len(rows.nodes)) if rows.nodes[n].phase == phase]
        lines.append("  }")
    for arrow in rows.arrows:
        style = "" if TransitionKind(arrow.kind) in MOVES else ", style=dotted, constraint=false"
        label = f"label={_quoted(arrow.condition or arrow.kind if style else arrow.condition)}"
        lines.append(f"  {_quoted(arrow.source)} -> {_quoted(arrow.target)} [{label}{style}];")
    return ("\n".join([*lines, "}"]) + "\n").encode("utf-8")


def _node(rows: Rows, request: Request, number: int) -> str:
    node = rows.nodes[number]
    status = Status(node.status)
    word = "" if status is Status.STANDARD else f"\n[{request.speaker.word(f'badge_{status}')}]"
    dashed = ', style="dashed"' if status.is_trial else ""
    shape = f", shape={SHAPES[node.kind]}" if node.kind in SHAPES else ""
    label = "\n".join(part for part in (node.title, node.subtitle) if part) + word
    return f"{_quoted(node.id)} [label={_quoted(label)}{shape}{dashed}];"


def _quoted(text: str) -> str:
    r"""Return a text as DOT writes it.

    >>> _quoted('a "b"')
    '"a \\"b\\""'
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
