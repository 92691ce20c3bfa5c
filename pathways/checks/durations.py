"""A duration says how long something takes, so it stands only at what takes time; when to come again is a text."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, StepKind

MOMENTS = (StepKind.ASSESSMENT, StepKind.DECISION, StepKind.OUTCOME, StepKind.INFORMATION)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each duration at a check, a decision, an outcome or information."""
    for step in pack.steps.values():
        if step.duration and step.kind in MOMENTS:
            found = f"a duration at a step of kind '{step.kind}'"
            allowed = "durations of what takes time"
            yield Finding(RULE.id, step.id, found, allowed, "Say an interval or a time of waiting in 'how_long'.")


RULE = Rule("durations", "A duration is never an interval.", check)
