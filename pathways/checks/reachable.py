"""Everything is joined to the start of its pathway, in each region that the pathway is complete for."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import View, unreachable
from pathways.model import Pack, StepKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step that no arrow joins to the start."""
    for view in complete_views(pack):
        for step in unreachable(view):
            if _stands_alongside(view, step):
                continue
            yield Finding(RULE.id, step, f"no way from the start of {name_of(view)}", "a way", "Add an arrow to it.")


def _stands_alongside(view: View, step: str) -> bool:
    """Support and information may explain or support another step, and need no way of their own."""
    is_aside = view.step(step).kind in (StepKind.SUPPORT, StepKind.INFORMATION)
    entered = any(t.target == step for t in view.entries)
    return entered or (is_aside and any(step in (t.source, t.target) for t in view.transitions))


RULE = Rule("reachable", "Every step can be reached from the start of its pathway.", check)
