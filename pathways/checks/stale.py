"""Content that was last checked more than 18 months ago is said to be old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pathways.checks.finding import Finding, Rule, Severity
from pathways.model import Pack

MONTHS = 18


def check(pack: Pack) -> Iterator[Finding]:
    """Give a warning for each record and source whose date is too old today."""
    yield from check_at(pack, date.today())


def check_at(pack: Pack, today: date) -> Iterator[Finding]:
    """Do the same for any day."""
    base = pack.manifest.checked
    dated = {pack.manifest.id: base, **{s.id: s.checked for s in pack.sources.values()}}
    dated |= {s.id: s.checked or base for s in pack.steps.values()}
    for where, checked in dated.items():
        months = (today.year - checked.year) * 12 + today.month - checked.month
        if months > MONTHS:
            found = f"checked {months} months ago"
            yield Finding(RULE.id, where, found, f"at most {MONTHS}", "Check it again.", Severity.WARNING)


RULE = Rule("stale", "Dates are not old.", check)
