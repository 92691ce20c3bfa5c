"""Standard care is never reached only through a trial, and a trial is never an unconditional next step."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import reachable, reachable_without
from pathways.model import Pack, Status, TransitionKind

TRIALS = frozenset(status for status in Status if status.is_trial)


def check(pack: Pack) -> Iterator[Finding]:
    """Give findings for standard steps behind trials, and for trials that simply follow standard care."""
    for view in complete_views(pack):
        lost = reachable(view) - reachable_without(view, TRIALS)
        for step in view.steps:
            if step in lost and pack.step(step).status is Status.STANDARD:
                found = f"reached only through a trial in {name_of(view)}"
                yield Finding(
                    RULE.id, step, found, "a way of standard care", "Add that way, or mark the step as trial."
                )
    for t in pack.transitions.values():
        is_into_trial = pack.step(t.target).status.is_trial and not pack.step(t.source).status.is_trial
        if t.kind is TransitionKind.THEN and is_into_trial:
            yield Finding(
                RULE.id, t.id, "a trial that follows by itself", "kind 'if' or 'option'", "Give the condition."
            )


RULE = Rule("trials", "Trials never look like standard care.", check)
