"""Every condition has its "else": where an arrow is taken only if something is so, another way leads on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.model import MOVES, Pack, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step that has one conditional way on and no other, in any region."""
    for view in complete_views(pack):
        ways = [t for t in (*view.transitions, *view.exits) if t.kind in MOVES]
        for step in view.steps:
            mine = [t for t in ways if t.source == step]
            if len({t.target for t in mine}) == 1 and all(t.kind is TransitionKind.IF for t in mine):
                found = f"a condition without another way on, in {name_of(view)}"
                yield Finding(RULE.id, mine[0].id, found, "a way on if it is not so", "Add that way.")


RULE = Rule("otherwise", "Every condition says what happens if it is not met.", check)
