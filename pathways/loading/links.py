"""Every id that a file names must exist: ends of arrows, drugs, terms, citations and the rest.

Works on the plain values of the files, so that broken links are found also where records have other faults.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from pathways.errors import Problem
from pathways.loading.known import ID, Known, know, records_in
from pathways.loading.nearest import nearest
from pathways.loading.plain_text import Where, shorten
from pathways.loading.yaml_tree import YamlTree

CITATION = re.compile(r"([a-z0-9-]+)#([A-Za-z0-9._-]+)")
IN_PACK = {
    "first_pathway": "pathway",
    "changes.asks": "question",
    "comparisons.asks": "question",
    **{
        f"comparisons.{side}.{field}": table
        for side in ("here", "there")
        for field, table in (("pathway", "pathway"), ("region", "region"), ("route", "route"), ("steps", "step"))
    },
}
IN_CASES = {"pathway": "pathway", "region": "region", "stops.step": "step", "stops.ask.right": "step"}
IN_PATHWAYS = {
    "asks": "question",
    "start": "shown",
    "phases.times.regions": "region",
    "regions": "region",
    "steps.phase": "phase",
    "steps.group": "group",
    "steps.opens": "pathway",
    "steps.asks": "question",
    "steps.regions": "region",
    "steps.drugs": "drug",
    "steps.effects": "effect",
    "steps.see": "step",
    "steps.contacts": "contact",
    "steps.people": "person",
    "steps.trials": "trial",
    "steps.terms": "term",
    "steps.evidence.trials": "trial",
    "includes.step": "step",
    "includes.phase": "phase",
    "groups.phase": "phase",
    "transitions.from": "step",
    "transitions.to": "step",
    "transitions.regions": "region",
    "transitions.evidence.trials": "trial",
    "routes.steps": "stop",
    "roads.regions": "region",
    "roads.steps": "shown",
}
"""Fields of a pathway that hold ids, and what they name. ``shown``, ``phase`` and ``group`` are the pathway's own."""

IN_FILES = {
    "pack.yaml": IN_PACK,
    "cases.yaml": IN_CASES,
    "calendars.yaml": {"pathway": "pathway", "region": "region", "rows.step": "step"},
    "first-days.yaml": {"people": "person", "steps": "step", "contacts": "contact"},
    "lookups.yaml": {"asks": "question", "effects": "effect", "steps": "step"},
    "sources.yaml": {"label_of": "drug"},
}

NAMES = {
    "shown": "a step of this pathway, its own or included",
    "phase": "a phase of this pathway",
    "group": "a group of this pathway",
    "stop": "a step, or a phase of this pathway",
    "question": "a question of pack.yaml",
    "drug": "an entry of drugs.yaml",
    "effect": "an entry of effects.yaml",
    "person": "an entry of people.yaml",
    "trial": "an entry of trials.yaml",
    "term": "an entry of glossary.yaml",
    "contact": "an entry of contacts.yaml",
    "region": "a region of pack.yaml",
    "route": "a route of a pathway",
}


class Link(NamedTuple):
    """One mention of an id: where it stands, what it names, and in which table that must be."""

    where: Where
    id: str
    table: str


def find_broken_links(trees: Mapping[str, YamlTree]) -> Iterator[Problem]:
    """Give a problem for each id that names nothing, and for each citation of an unknown passage."""
    known = know(trees)
    for file, tree in trees.items():
        fields = IN_PATHWAYS if "/" in file else IN_FILES.get(file, {})
        for link in _links(tree.value, fields):
            broken = _look_up_cite(link.id, known) if link.table == "passage" else _look_up(link, known, file)
            if broken:
                yield tree.problem(link.where, f"'{shorten(link.id)}'", *broken)
        yield from _lanes(tree, known)


def _links(value: Any, fields: Mapping[str, str]) -> Iterator[Link]:
    """Walk through plain values and give each text that must be an id or a citation."""
    todo: list[tuple[Where, Any]] = [((), value)]
    while todo:
        where, part = todo.pop()
        if isinstance(part, dict):
            todo.extend(((*where, key), part[key]) for key in reversed(part))
        elif isinstance(part, list):
            todo.extend(((*where, index), part[index]) for index in reversed(range(len(part))))
        elif isinstance(part, str):
            names = [name for name in where if isinstance(name, str)]
            if names and names[-1] == "cite":
                yield Link(where, part, "passage")
            else:
                table = fields.get(".".join(names))
                if table and ID.fullmatch(part):
                    yield Link(where, part, table)


def _look_up(link: Link, known: Known, file: str) -> tuple[str, str] | None:
    """Return what is allowed and the remedy if the id is not there; None if it is, or if nobody can tell."""
    allowed = known.ids(link.table, file)
    if allowed is None or link.id in allowed:
        return None
    return NAMES.get(link.table, f"a {link.table} of this pack"), _remedy(link.id, allowed)


def _look_up_cite(cite: str, known: Known) -> tuple[str, str] | None:
    match = CITATION.fullmatch(cite)
    if known.passages is None or match is None:  # a malformed citation is reported with its record
        return None
    source, passage = match.groups()
    if source not in known.passages:
        return "a source of sources.yaml", _remedy(source, known.passages)
    if passage in known.passages[source]:
        return None
    return f"a passage of '{source}' in sources.yaml", "Correct it, or add it to a section of the source."


def _remedy(found: str, allowed: Collection[str]) -> str:
    return nearest(found, allowed) if allowed else "Add it there, or remove the mention."


def _lanes(tree: YamlTree, known: Known) -> Iterator[Problem]:
    """Give a problem for each step in a lane that its phase does not have."""
    if "/" not in tree.file:
        return
    for section in ("steps", "includes"):
        for index, record in records_in(tree, section):
            lane, allowed = record.get("lane"), known.lanes.get((tree.file, str(record.get("phase"))))
            if isinstance(lane, str) and ID.fullmatch(lane) and allowed and lane not in allowed:
                shown = f"a lane of its phase: {', '.join(allowed)}"
                yield tree.problem((section, index, "lane"), f"'{lane}'", shown, nearest(lane, allowed))
