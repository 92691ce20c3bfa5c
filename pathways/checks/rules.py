"""All rules, in the order in which their findings are shown."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import (
    cases,
    comparisons,
    completeness,
    dead_ends,
    decisions,
    doses,
    lengths,
    opt_in,
    options,
    reachable,
    reading,
    regions,
    requires_cycle,
    routes,
    sources,
    stale,
    supplies,
    tone,
    trials,
    unused,
)
from pathways.checks.finding import Finding, Rule
from pathways.model import Pack

RULES: tuple[Rule, ...] = (
    reachable.RULE,
    dead_ends.RULE,
    decisions.RULE,
    supplies.RULE,
    requires_cycle.RULE,
    trials.RULE,
    options.RULE,
    opt_in.RULE,
    regions.RULE,
    routes.RULE,
    comparisons.RULE,
    cases.RULE,
    completeness.RULE,
    sources.RULE,
    lengths.RULE,
    doses.RULE,
    tone.RULE,
    reading.RULE,
    stale.RULE,
    unused.RULE,
)


def check_pack(pack: Pack) -> Iterator[Finding]:
    """Give every finding of every rule."""
    for rule in RULES:
        yield from rule.check(pack)
