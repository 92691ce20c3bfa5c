"""An arrow joins only steps that exist together in some region."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each arrow whose ends and own regions have no region in common."""
    everywhere = frozenset(region.id for region in pack.manifest.regions)
    for t in pack.transitions.values():
        common = everywhere & frozenset(t.regions or everywhere)
        for end in (t.source, t.target):
            common &= frozenset(pack.step(end).regions or everywhere)
        if not common:
            yield Finding(RULE.id, t.id, "ends in different regions", "a region in common", "Correct 'regions'.")


RULE = Rule("regions", "Arrows stay inside a region.", check)
