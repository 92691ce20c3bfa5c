"""Mermaid: a map as text that wikis and notes draw."""

from __future__ import annotations

from pathways.export.graphs.rows import NodeRow, rows_of
from pathways.export.request import Request
from pathways.model import MOVES, Status, StepKind, TransitionKind

FORMS = {
    StepKind.DECISION.value: ("{{", "}}"),
    StepKind.OUTCOME.value: ("([", "])"),
    StepKind.ASSESSMENT.value: ("[", "]"),
}
ENTITIES = str.maketrans({"#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "'": "#39;", "`": "#96;"})
"""Mermaid knows no hexadecimal entity: an apostrophe as Python escapes it would be shown as letters."""


def make_mermaid(request: Request) -> bytes:
    """Return the map as Mermaid. Steps are numbered inside the file, so that no id is a word of the language."""
    rows = rows_of(request)
    name = {node.id: f"n{number}" for number, node in enumerate(rows.nodes)}
    lines = [f"%% {_plain(rows.title)}", f"%% {_plain(rows.about)}", "flowchart LR"]
    for number, (phase, title) in enumerate(rows.phases):
        lines.append(f'  subgraph p{number}["{_text(title)}"]')
        lines += [f"    {name[node.id]}{_box(node, request)}" for node in rows.nodes if node.phase == phase]
        lines.append("  end")
    for arrow in rows.arrows:
        line = "-->" if TransitionKind(arrow.kind) in MOVES else "-.->"
        said = arrow.condition if line == "-->" else arrow.condition or arrow.kind
        label = f'|"{_text(said)}"|' if said else ""
        lines.append(f"  {name[arrow.source]} {line}{label} {name[arrow.target]}")
    trials = [name[node.id] for node in rows.nodes if Status(node.status).is_trial]
    if trials:
        lines += ["  classDef trial stroke-dasharray: 6 4", f"  class {','.join(trials)} trial"]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _box(node: NodeRow, request: Request) -> str:
    status = Status(node.status)
    badge = "" if status is Status.STANDARD else f"<br/>({_text(request.speaker.word(f'badge_{status}'))})"
    left, right = FORMS.get(node.kind, ("(", ")"))
    return f'{left}"{_text(node.title)}<br/>{_text(node.subtitle)}{badge}"{right}'


def _text(text: str) -> str:
    """Return a text that is no markup for Mermaid, which reads entities with a hash: names, or decimal numbers.

    >>> _text("it's <i> & #1")
    'it#39;s #lt;i#gt; #amp; #35;1'
    """
    return _plain(text).translate(ENTITIES)


def _plain(text: str) -> str:
    return " ".join(text.split())
