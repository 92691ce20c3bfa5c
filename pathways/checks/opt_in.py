"""What families see only when they ask is never the only way on, and never simply the next step."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import MOVES, Pack, Sensitivity, StepKind, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step whose only ways on lead to opt-in steps, and each plain arrow into one."""
    opt_in = {s.id for s in pack.steps.values() if s.sensitivity is Sensitivity.OPT_IN}
    for step in pack.steps.values():
        ways = {t.target for t in pack.transitions.values() if t.source == step.id and t.kind in MOVES}
        is_open = step.id not in opt_in and step.kind is not StepKind.OUTCOME
        if is_open and ways and ways <= opt_in:
            yield Finding(RULE.id, step.id, "only opt-in steps follow", "another way on too", "Add the other way.")
    for t in pack.transitions.values():
        if t.kind is TransitionKind.THEN and t.target in opt_in and t.source not in opt_in:
            allowed = "a condition, or kind 'relapse' or 'option'"
            yield Finding(RULE.id, t.id, "an opt-in step that follows by itself", allowed, "Change the kind.")


RULE = Rule("opt-in", "Opt-in steps are never on a family's path without a clear act.", check)
