"""What must come before is never, in the end, required to come after."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack, TransitionKind


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each step that, through arrows of kind 'requires', requires itself."""
    needs: dict[str, set[str]] = {}
    for t in pack.transitions.values():
        if t.kind is TransitionKind.REQUIRES:
            needs.setdefault(t.target, set()).add(t.source)
    for step in needs:
        seen: set[str] = set()
        todo = list(needs[step])
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo.extend(needs.get(one, ()))
        if step in seen:
            yield Finding(RULE.id, step, "it requires itself", "no circle of 'requires'", "Turn one arrow round.")


RULE = Rule("requires-cycle", "Nothing requires itself.", check)
