"""Every comparison that the pack names can be shown, and its two sides differ."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.errors import UnknownIdError
from pathways.graph import resolve_side
from pathways.model import Pack


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each side that names what is not there, and for each pair that is the same."""
    for comparison in pack.manifest.comparisons:
        where = f"comparisons/{comparison.id}"
        try:
            here, there = (resolve_side(pack, side) for side in (comparison.here, comparison.there))
        except UnknownIdError as error:
            yield Finding(RULE.id, where, str(error), "a pathway and its own route, in a region", "Correct the side.")
            continue
        if here.steps == there.steps:
            yield Finding(RULE.id, where, "two sides that are the same", "two ways that differ", "Correct a side.")


RULE = Rule("comparisons", "Comparisons show two ways that differ.", check)
