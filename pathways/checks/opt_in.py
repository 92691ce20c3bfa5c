"""What families see only when they ask is never the only way on, never simply the next step, and has its question."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import View
from pathways.model import MOVES, Pack, Sensitivity, StepKind, TransitionKind

ASIDES = frozenset({StepKind.SUPPORT, StepKind.INFORMATION})


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each hard part without a question, and for each path on which a family meets it unasked."""
    asked = {step for step in pack.steps if pack.question_of(step) is not None}
    for step in pack.steps.values():
        if step.sensitivity is Sensitivity.OPT_IN and step.id not in asked:
            yield Finding(RULE.id, step.id, "no question", "'asks' here or in the pathway", "Name a question.")
        ways = {t.target for t in pack.transitions.values() if t.source == step.id and t.kind in MOVES}
        if step.id not in asked and step.kind is not StepKind.OUTCOME and ways and ways <= asked:
            yield Finding(RULE.id, step.id, "only opt-in steps follow", "another way on too", "Add the other way.")
    for t in pack.transitions.values():
        if t.kind is TransitionKind.THEN and t.target in asked and t.source not in asked:
            allowed = "a condition, or kind 'relapse' or 'option'"
            yield Finding(RULE.id, t.id, "an opt-in step that follows by itself", allowed, "Change the kind.")
    for view in complete_views(pack):
        if view.pathway.asks is None:
            yield from _cut_off(view, asked)


def _cut_off(view: View, asked: set[str]) -> Iterator[Finding]:
    """Give a finding for each open step that a family could reach only through steps it has not asked for."""
    joined = {t.target for t in view.transitions if t.kind in MOVES}
    reached = {view.pathway.start, *(s for s in view.steps if s not in joined)} - asked
    todo = sorted(reached)
    while todo:
        here = todo.pop()
        ahead = {t.target for t in view.transitions if t.source == here and t.kind in MOVES} - asked - reached
        reached |= ahead
        todo += sorted(ahead)
    for step in view.steps:
        if step in joined and step not in reached and step not in asked and view.step(step).kind not in ASIDES:
            found = f"reached only through opt-in steps in {name_of(view)}"
            yield Finding(RULE.id, step, found, "a way of its own", "Add the way, or set 'asks' here too.")


RULE = Rule("opt-in", "Opt-in steps are never on a family's path without a clear act.", check)
