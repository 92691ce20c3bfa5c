"""A folder of YAML to a Pack, with all problems of all files reported at once."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TypeVar

from pathways.errors import PackError, Problem
from pathways.loading.files import list_files
from pathways.loading.links import find_broken_links
from pathways.loading.passages import find_bad_passages
from pathways.loading.records import build_record, build_records
from pathways.loading.repeats import find_repeats
from pathways.loading.yaml_file import read_yaml
from pathways.loading.yaml_tree import YamlTree
from pathways.model import (
    Calendar,
    Case,
    Contact,
    Criteria,
    Drug,
    Effect,
    FirstPage,
    Lookup,
    Manifest,
    Pack,
    Pathway,
    Person,
    Record,
    Source,
    Term,
    Trial,
)

TABLES: dict[str, type[Record]] = {
    "sources.yaml": Source,
    "drugs.yaml": Drug,
    "trials.yaml": Trial,
    "glossary.yaml": Term,
    "people.yaml": Person,
    "effects.yaml": Effect,
}
OPTIONAL: dict[str, type[Record]] = {
    "cases.yaml": Case,
    "criteria.yaml": Criteria,
    "calendars.yaml": Calendar,
    "first-days.yaml": FirstPage,
    "lookups.yaml": Lookup,
    "contacts.yaml": Contact,
}
"""Tables that a pack may leave out."""

MAX_LINK_PROBLEMS = 300
Entry = TypeVar(
    "Entry", Source, Drug, Trial, Term, Person, Effect, Case, Criteria, Calendar, FirstPage, Lookup, Contact
)


def load_pack(folder: Path) -> Pack:
    """Load the pack in ``folder``.

    Raises
    ------
    PackError
        With every problem found in any file, each with file, line, field and remedy.
    """
    files, problems = list_files(folder, ("pack.yaml", *TABLES), tuple(OPTIONAL))
    if not files:
        raise PackError(problems)
    trees = {name: read_yaml(path, name, inside=folder) for name, path in files.items()}
    manifest = build_record(Manifest, trees["pack.yaml"]) if _is_read(trees["pack.yaml"]) else None
    tables = {name: build_records(kind, trees[name]) for name, kind in (TABLES | OPTIONAL).items() if name in trees}
    pathways = [p for name in trees if "/" in name for p in [_build_pathway(trees[name])] if p]
    found = itertools.chain(find_bad_passages(trees["sources.yaml"]), find_repeats(trees), find_broken_links(trees))
    problems += itertools.islice(found, MAX_LINK_PROBLEMS)
    problems += [problem for tree in trees.values() for problem in tree.problems]
    if problems or manifest is None:
        raise PackError(sorted(problems, key=_place))
    return _assemble(manifest, tables, pathways)


def _assemble(manifest: Manifest, tables: dict[str, list[Record]], pathways: list[Pathway]) -> Pack:
    records = list(itertools.chain.from_iterable(tables.values()))
    return Pack(
        manifest=manifest,
        pathways={p.id: p for p in sorted(pathways, key=lambda p: (p.order, p.id))},
        sources=_by_id(records, Source),
        drugs=_by_id(records, Drug),
        trials=_by_id(records, Trial),
        terms=_by_id(records, Term),
        people=_by_id(records, Person),
        effects=_by_id(records, Effect),
        cases=_by_id(records, Case),
        criteria=_by_id(records, Criteria),
        calendars=_by_id(records, Calendar),
        first_days=_by_id(records, FirstPage),
        lookups=_by_id(records, Lookup),
        contacts=_by_id(records, Contact),
    )


def _by_id(records: list[Record], kind: type[Entry]) -> dict[str, Entry]:
    return {record.id: record for record in records if isinstance(record, kind)}


def _build_pathway(tree: YamlTree) -> Pathway | None:
    if not _is_read(tree):
        return None
    pathway = build_record(Pathway, tree)
    stem = Path(tree.file).stem
    if pathway is not None and pathway.id != stem:
        tree.add(tree.line_of(("id",)), "id", f"'{pathway.id}'", f"'{stem}', the file's name", "Make the two equal.")
    return pathway


def _is_read(tree: YamlTree) -> bool:
    """Tell whether the file gave a value; if not, its problem is noted already."""
    return tree.value is not None or not tree.problems


def _place(problem: Problem) -> tuple[bool, str, int]:
    """Order problems as an author meets them: the pack's own file first, then file by file from the top."""
    file, _, line = problem.where.rpartition(":")
    return file != "pack.yaml", file or problem.where, int(line) if file and line.isdecimal() else 0
