"""Every decision has at least two ways on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.model import MOVES, Pack, StepKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each decision with fewer than two ways on, in any region."""
    for view in complete_views(pack):
        for step in view.steps:
            if pack.step(step).kind is not StepKind.DECISION:
                continue
            ways = {t.target for t in (*view.transitions, *view.exits) if t.source == step and t.kind in MOVES}
            if len(ways) < 2:
                found = f"{len(ways)} way on in {name_of(view)}"
                yield Finding(RULE.id, step, found, "at least 2", "Add the other answers, or change the kind.")


RULE = Rule("decisions", "Every decision covers more than one answer.", check)
