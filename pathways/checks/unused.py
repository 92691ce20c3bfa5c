"""Entries of the tables are used somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule, Severity
from pathways.model import Pack, split_cite


def check(pack: Pack) -> Iterator[Finding]:
    """Give a warning for each table entry that no step or arrow names."""
    used: dict[str, set[str]] = {name: set() for name in ("drugs", "effects", "people", "trials", "terms")}
    for step in pack.steps.values():
        for name, ids in used.items():
            ids.update(getattr(step, name))
        if step.evidence:
            used["trials"].update(step.evidence.trials)
    for t in pack.transitions.values():
        used["trials"].update(t.evidence.trials if t.evidence else ())
    for name, ids in used.items():
        for entry in getattr(pack, name):
            if entry not in ids:
                yield Finding(
                    RULE.id, f"{name}/{entry}", "used in no step", "used", "Name it, or remove it.", Severity.WARNING
                )
    cited = {split_cite(c).source for table in (pack.steps, pack.transitions) for r in table.values() for c in r.cite}
    for source in pack.sources:
        if source not in cited:
            yield Finding(
                RULE.id, f"sources/{source}", "cited by no step", "cited", "Cite it, or remove it.", Severity.WARNING
            )


RULE = Rule("unused", "Tables hold nothing that is not used.", check)
