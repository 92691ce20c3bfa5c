"""All rules, in the order in which their findings are shown."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import (
    calendars,
    cases,
    codes,
    comments,
    comparisons,
    completeness,
    dead_ends,
    decisions,
    doses,
    durations,
    family_parts,
    figures,
    in_short,
    label_effects,
    lengths,
    letters,
    lookups,
    opt_in,
    options,
    otherwise,
    progression,
    reachable,
    reading,
    regions,
    requires,
    requires_cycle,
    roads,
    routes,
    sources,
    stale,
    supplies,
    tone,
    trial_status,
    trials,
    unused,
)
from pathways.checks.finding import Finding, Rule
from pathways.model import Pack

RULES: tuple[Rule, ...] = (
    reachable.RULE,
    dead_ends.RULE,
    decisions.RULE,
    otherwise.RULE,
    progression.RULE,
    supplies.RULE,
    requires_cycle.RULE,
    trials.RULE,
    trial_status.RULE,
    options.RULE,
    opt_in.RULE,
    regions.RULE,
    routes.RULE,
    lookups.RULE,
    roads.RULE,
    requires.RULE,
    comparisons.RULE,
    cases.RULE,
    calendars.RULE,
    completeness.RULE,
    family_parts.RULE,
    sources.RULE,
    lengths.RULE,
    in_short.RULE,
    letters.RULE,
    doses.RULE,
    figures.RULE,
    durations.RULE,
    label_effects.RULE,
    codes.RULE,
    tone.RULE,
    comments.RULE,
    reading.RULE,
    stale.RULE,
    unused.RULE,
)


def check_pack(pack: Pack) -> Iterator[Finding]:
    """Give every finding of every rule."""
    for rule in RULES:
        yield from rule.check(pack)
