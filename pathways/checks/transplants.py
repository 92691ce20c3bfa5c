"""Every transplant treatment requires something beforehand: the stored cells."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Modality, Pack, Step, StepKind, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each transplant that no collecting step is required for."""
    required = {t.target: t.source for t in pack.transitions.values() if t.kind is TransitionKind.REQUIRES}
    providers = {t.source for t in pack.transitions.values() if t.kind is TransitionKind.REQUIRES}
    for step in pack.steps.values():
        if not _is_transplant(step) or step.id in providers:
            continue
        source = required.get(step.id)
        if source is None or pack.step(source).modality is not Modality.TRANSPLANT:
            allowed = "an arrow of kind 'requires' from the step that collects the cells"
            yield Finding(RULE.id, step.id, "a transplant without stored cells", allowed, "Add that arrow.")


def _is_transplant(step: Step) -> bool:
    return step.modality is Modality.TRANSPLANT and step.kind in (StepKind.TREATMENT, StepKind.OPTION)


RULE = Rule("transplants", "Every transplant requires a harvest.", check)
