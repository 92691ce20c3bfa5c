"""Entries of the tables are used somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule, Severity
from pathways.model import Pack, split_cite
from pathways.model.base import Record
from pathways.model.pack import TABLES


def check(pack: Pack) -> Iterator[Finding]:
    """Give a warning for each table entry that nothing names, and for each source that nothing cites.

    A term is used, too, where a text says it: cards explain it there.
    """
    for name, ids in _used(pack).items():
        for entry in getattr(pack, name):
            if entry not in ids:
                yield _warning(f"{name}/{entry}", "used in no step", "used", "Name it, or remove it.")
    records = [pack.manifest, *(record for table in TABLES for record in getattr(pack, table).values())]
    cited = {split_cite(cite).source for cite in _cites(tuple(records))}
    for source in pack.sources:
        if source not in cited:
            yield _warning(f"sources/{source}", "cited nowhere", "cited", "Cite it, or remove it.")


def _used(pack: Pack) -> dict[str, set[str]]:
    """Return the entries of each table that something names."""
    used: dict[str, set[str]] = {name: set() for name in ("drugs", "effects", "people", "trials", "terms", "contacts")}
    for step in pack.steps.values():
        for name, ids in used.items():
            ids.update(getattr(step, name))
        if step.evidence:
            used["trials"].update(step.evidence.trials)
    for page in pack.first_days.values():
        used["contacts"].update(page.contacts)
    for t in pack.transitions.values():
        used["trials"].update(t.evidence.trials if t.evidence else ())
    used["terms"].update(_said_terms(pack))
    return used


def _said_terms(pack: Pack) -> Iterator[str]:
    """Give the terms that a text outside of the glossary says."""
    said = "\n".join(text for text in pack.texts() if not text.key.startswith("terms/"))
    for term in pack.terms.values():
        names = "|".join(re.escape(name) for name in (term.term, *term.also_called))
        if re.search(rf"(?<!\w)(?:{names})(?!\w)", said, re.IGNORECASE):
            yield term.id


def _cites(value: object) -> Iterator[str]:
    """Give every citation of a record and of what is in it."""
    if isinstance(value, tuple):
        for item in value:
            yield from _cites(item)
    elif isinstance(value, Record):
        yield from getattr(value, "cite", ())
        for field in type(value).model_fields:
            yield from _cites(getattr(value, field))


def _warning(where: str, found: str, allowed: str, remedy: str) -> Finding:
    return Finding(RULE.id, where, found, allowed, remedy, Severity.WARNING)


RULE = Rule("unused", "Tables hold nothing that is not used.", check)
