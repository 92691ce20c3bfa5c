"""Every id that a record names must exist: ends of arrows, drugs, terms, citations and the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from pathways.errors import Problem
from pathways.loading.records import nearest
from pathways.loading.plain_text import Where
from pathways.loading.yaml_tree import YamlTree
from pathways.model import Pack, Pathway


class Link(NamedTuple):
    """One mention of an id: where it stands, what it names, and in which table that must be."""

    file: str
    where: Where
    id: str
    table: str


def find_broken_links(pack: Pack, trees: Mapping[str, YamlTree]) -> list[Problem]:
    """Return a problem for each id that names nothing, and for each citation of an unknown passage."""
    known = _known_ids(pack)
    problems = []
    for link in _links(pack):
        allowed = known[link.table]
        if link.id in allowed:
            continue
        if link.table == "passage" and pack.section_of(link.id) is not None:
            continue
        tree = trees[link.file]
        shown = f"an id of the table '{link.table}'" if link.table != "passage" else "source#passage of sources.yaml"
        problems.append(
            Problem(
                f"{tree.file}:{tree.line_of(link.where)}",
                ".".join(str(part) for part in link.where),
                f"'{link.id}', which is not there",
                shown,
                nearest(link.id, sorted(allowed)) if allowed else f"Add '{link.id}' or correct the citation.",
            )
        )
    return problems


def _known_ids(pack: Pack) -> dict[str, Collection[str]]:
    return {
        "step": pack.steps,
        "phase": pack.phases,
        "pathway": pack.pathways,
        "region": {region.id for region in pack.manifest.regions},
        "drug": pack.drugs,
        "trial": pack.trials,
        "term": pack.terms,
        "person": pack.people,
        "effect": pack.effects,
        "group": {g.id for p in pack.pathways.values() for g in p.groups},
        "passage": (),
    }


def _links(pack: Pack) -> Iterator[Link]:
    yield Link("pack.yaml", ("first_pathway",), pack.manifest.first_pathway, "pathway")
    yield from _cites("pack.yaml", (), pack.manifest)
    tables = {
        "drugs.yaml": pack.drugs,
        "trials.yaml": pack.trials,
        "glossary.yaml": pack.terms,
        "people.yaml": pack.people,
        "effects.yaml": pack.effects,
    }
    for file, table in tables.items():
        for index, record in enumerate(table.values()):
            yield from _cites(file, (index,), record)
    for pathway in pack.pathways.values():
        yield from _pathway_links(f"pathways/{pathway.id}.yaml", pathway)


def _pathway_links(file: str, pathway: Pathway) -> Iterator[Link]:
    yield Link(file, ("start",), pathway.start, "step")
    yield from (Link(file, ("regions", i), r, "region") for i, r in enumerate(pathway.regions))
    yield from _cites(file, (), pathway)
    for i, step in enumerate(pathway.steps):
        at: Where = ("steps", i)
        yield Link(file, (*at, "phase"), step.phase, "phase")
        if step.group:
            yield Link(file, (*at, "group"), step.group, "group")
        if step.opens:
            yield Link(file, (*at, "opens"), step.opens, "pathway")
        yield from _many(file, at, step)
    for i, inclusion in enumerate(pathway.includes):
        yield Link(file, ("includes", i, "step"), inclusion.step, "step")
        yield Link(file, ("includes", i, "phase"), inclusion.phase, "phase")
    for i, group in enumerate(pathway.groups):
        yield Link(file, ("groups", i, "phase"), group.phase, "phase")
    for i, transition in enumerate(pathway.transitions):
        yield Link(file, ("transitions", i, "from"), transition.source, "step")
        yield Link(file, ("transitions", i, "to"), transition.target, "step")
        yield from _many(file, ("transitions", i), transition)
    for i, route in enumerate(pathway.routes):
        yield from (
            Link(file, ("routes", i, "steps", n), s, "step")
            for n, s in enumerate(route.steps)
            if s not in _phase_ids(pathway)
        )


def _phase_ids(pathway: Pathway) -> frozenset[str]:
    return frozenset(phase.id for phase in pathway.phases)


_LISTS = {
    "drugs": "drug",
    "effects": "effect",
    "people": "person",
    "trials": "trial",
    "terms": "term",
    "regions": "region",
}


def _many(file: str, at: Where, record: BaseModel) -> Iterator[Link]:
    for name, table in _LISTS.items():
        for n, item in enumerate(getattr(record, name, ())):
            yield Link(file, (*at, name, n), item, table)
    evidence = getattr(record, "evidence", None)
    if evidence is not None:
        yield from (Link(file, (*at, "evidence", "trials", n), t, "trial") for n, t in enumerate(evidence.trials))


def _cites(file: str, at: Where, value: object) -> Iterator[Link]:
    """Find every ``cite`` list anywhere inside a record."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            child = getattr(value, name)
            key = field.alias or name
            if name == "cite":
                yield from (Link(file, (*at, key, n), cite, "passage") for n, cite in enumerate(child))
            else:
                yield from _cites(file, (*at, key), child)
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _cites(file, (*at, n), item)
