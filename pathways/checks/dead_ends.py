"""A way ends only at an outcome, at information, at support, or at a step that opens another pathway."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import dead_ends
from pathways.model import Pack, StepKind

ENDS = (StepKind.OUTCOME, StepKind.INFORMATION, StepKind.SUPPORT)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step at which a way ends that should lead on."""
    for view in complete_views(pack):
        for step in dead_ends(view):
            if pack.step(step).kind not in ENDS:
                found = f"no way leads on in {name_of(view)}"
                yield Finding(RULE.id, step, found, "a way on, or an outcome", "Add an arrow, or set 'opens'.")


RULE = Rule("dead-ends", "No way ends but at an outcome, information, support or another pathway.", check)
