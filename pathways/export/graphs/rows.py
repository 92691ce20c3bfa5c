"""What the formats for graphs have in common: nodes and arrows of a view as plain rows, in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.export.request import Request, notice_of, stamp_of, title_of
from pathways.graph import View
from pathways.text import Speaker


@dataclass(frozen=True)
class NodeRow:
    """A step as it is written to a file."""

    id: str
    title: str
    subtitle: str
    phase: str
    group: str
    kind: str
    modality: str
    status: str
    evidence: str
    regions: str
    cite: str


@dataclass(frozen=True)
class ArrowRow:
    """An arrow as it is written to a file."""

    id: str
    source: str
    target: str
    kind: str
    condition: str
    because: str
    cite: str


@dataclass(frozen=True)
class Rows:
    """A view as rows. ``about`` says what it is, of when, and the notice."""

    title: str
    about: str
    nodes: tuple[NodeRow, ...]
    arrows: tuple[ArrowRow, ...]
    phases: tuple[tuple[str, str], ...]


def rows_of(request: Request) -> Rows:
    """Return the steps that the reader may see, and the arrows between them."""
    view, speaker = request.view, request.speaker
    hidden = request.hidden(view)
    shown = [step for step in view.steps if step not in hidden]
    used = {view.phase_of[step] for step in shown}
    phases = [(phase.id, speaker.say(phase.title).text) for phase in view.phases if phase.id in used]
    return Rows(
        title_of(view, speaker),
        " ".join(f"{stamp_of(speaker)}. {notice_of(speaker)}".split()),
        tuple(_node(view, step, speaker) for step in shown),
        _arrows(view, speaker, hidden),
        tuple(phases),
    )


def _node(view: View, step_id: str, speaker: Speaker) -> NodeRow:
    step = view.step(step_id)
    return NodeRow(
        step_id,
        speaker.title(step_id),
        speaker.say(step.subtitle).text,
        view.phase_of[step_id],
        view.group_of.get(step_id, ""),
        step.kind.value,
        step.modality.value,
        step.status.value,
        step.evidence.level.value if step.evidence else "",
        " ".join(step.regions),
        " ".join(step.cite),
    )


def _arrows(view: View, speaker: Speaker, hidden: frozenset[str]) -> tuple[ArrowRow, ...]:
    return tuple(
        ArrowRow(
            t.id,
            t.source,
            t.target,
            t.kind.value,
            speaker.say(t.when.label).text if t.when else "",
            speaker.say(t.because).text,
            " ".join(t.cite),
        )
        for t in view.transitions
        if not {t.source, t.target} & hidden
    )
