"""What a reader counts on is there: notes for phases and decisions, evidence for what is given to a child."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, StepKind

GIVEN = (StepKind.TREATMENT, StepKind.OPTION)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each phase or decision without an educator's notes, and each treatment without evidence."""
    for phase in pack.phases.values():
        if phase.teaching is None:
            yield Finding(RULE.id, phase.id, "no 'teaching'", "notes for educators", "Say it in a breath.")
    for step in pack.steps.values():
        if step.kind is StepKind.DECISION and step.teaching is None:
            yield Finding(RULE.id, step.id, "no 'teaching'", "notes for educators", "Say it in a breath.")
        if step.kind in GIVEN and step.evidence is None:
            remedy = "Give its level, and what it does not show."
            yield Finding(RULE.id, step.id, "no 'evidence'", "a level of evidence", remedy)


RULE = Rule("completeness", "Phases and decisions have notes, treatments and options their evidence.", check)
