"""What no seed page supports is marked so, and every passage of the seed page is used or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.checks.finding import Finding, Rule, Severity
from pathways.model import Pack, passages_of, split_cite


def check(pack: Pack) -> Iterator[Finding]:
    """Give findings for marks that do not fit the citations, and warnings for unused passages."""
    seeds = {source.id for source in pack.sources.values() if source.is_seed}
    if not seeds:
        return
    used: set[str] = set()
    for where, cites, is_beyond in _records(pack):
        cited = {split_cite(cite).source for cite in cites}
        used.update(cites)
        if bool(cited & seeds) == is_beyond:
            found = "marked as beyond the seed page, which it cites" if is_beyond else "no citation of the seed page"
            yield Finding(RULE.id, where, found, "beyond_seed: true exactly then", "Correct the mark or the citation.")
    excluded = {exclusion.passage for exclusion in pack.manifest.seed_exclusions}
    for source in (pack.sources[s] for s in seeds):
        for passage in sorted(p for section in source.sections for p in passages_of(section.passages)):
            if f"{source.id}#{passage}" not in used and passage not in excluded:
                remedy = "Cite it, or list it under seed_exclusions with the reason."
                yield Finding(RULE.id, f"{source.id}#{passage}", "cited nowhere", "used", remedy, Severity.WARNING)


def _records(pack: Pack) -> Iterator[tuple[str, Sequence[str], bool]]:
    tables = (pack.steps, pack.transitions, pack.phases, pack.drugs, pack.trials, pack.terms, pack.people, pack.effects)
    for table in tables:
        for record_id, record in table.items():
            cites = [*record.cite, *(cite for change in getattr(record, "changes", ()) for cite in change.cite)]
            yield record_id, cites, record.beyond_seed


RULE = Rule("sources", "The seed page is used up, and what goes beyond it says so.", check)
