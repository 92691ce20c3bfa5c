"""Options of one group have no order between them."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import ORDERING, Pack


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each ordering arrow between two options of the same group."""
    for t in pack.transitions.values():
        source, target = pack.step(t.source), pack.step(t.target)
        if t.kind in ORDERING and source.group and source.group == target.group:
            yield Finding(RULE.id, t.id, "an order between options", "no order inside a group", "Remove the arrow.")


RULE = Rule("options", "Options are never a sequence.", check)
