"""Every statement of a pack as a row of its own: what it says, in which record, and on which sources."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathways.model import Duration, Pack, Record, Step, Transition, Voiced

# Fields that only hold the record in its place, or are said by the lead row of the record.
SILENT = frozenset(
    {"id", "phase", "lane", "source", "target", "order", "start", "phases", "groups", "steps", "includes",
     "transitions", "routes", "roads", "number", "lanes", "cite", "checked", "reviewed", "beyond_seed", "asks", "opens",
     "regions", "sensitivity", "pathway", "region", "route", "step", "picture",
     "also_called", "terms", "settings", "unit", "least", "most"}
)  # fmt: skip
# Of a record itself; inside a figure, the group is whom the number is about.
SILENT_ON_TOP = frozenset({"kind", "modality", "status", "group"})
TABLES = ("drugs", "trials", "terms", "people", "effects", "cases", "criteria", "calendars", "first_days", "contacts")

LISTS = ("drugs", "effects", "people", "trials", "evidence.trials", "contacts", "languages")
"""Fields that are one statement: what they name, not each name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a reviewer can tick or correct.

    ``record`` is the id by which findings name the record (``drugs/aspirin``); ``field`` is the path inside it.
    """

    part: str
    record: str
    title: str
    field: str
    text: str
    cites: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name of the statement in a review sheet."""
        return f"{self.record}:{self.field}"

    @property
    def mark(self) -> str:
        """A short print of the text: a tick counts only for the text that was ticked."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:10]


def list_statements(pack: Pack) -> Iterator[Statement]:
    """Give every statement, pathway by pathway in the order of the maps, then table by table."""
    for pathway in pack.pathways.values():
        part = pathway.title.trainee
        yield from _rows(part, f"pathways/{pathway.id}", part, pathway, ())
        for phase in pathway.phases:
            yield from _rows(part, phase.id, f"Phase: {phase.title.trainee}", phase, phase.cite)
        for group in pathway.groups:
            yield from _rows(part, group.id, f"Options: {group.title.trainee}", group, group.cite)
        for step in pathway.steps:
            yield Statement(part, step.id, step.title.trainee, "place", _place_of(pack, step), step.cite)
            yield from _rows(part, step.id, step.title.trainee, step, step.cite)
        for arrow in pathway.transitions:
            title = f"{pack.step(arrow.source).title.trainee} → {pack.step(arrow.target).title.trainee}"
            yield Statement(part, arrow.id, title, "arrow", _arrow_text(pack, arrow), arrow.cite)
            yield from _rows(part, arrow.id, title, arrow, arrow.cite)
    for table in TABLES:
        entries: Mapping[str, Any] = getattr(pack, table)
        for name, entry in entries.items():
            titles = (getattr(entry, field) for field in ("name", "term", "role", "title") if hasattr(entry, field))
            title = next(titles, name)
            yield from _rows(f"Table: {table}", f"{table}/{name}", title, entry, entry.cite)
    for comparison in pack.manifest.comparisons:
        record = f"comparisons/{comparison.id}"
        yield from _rows("Comparisons", record, comparison.title.trainee, comparison, comparison.cite)


def _place_of(pack: Pack, step: Step) -> str:
    """Say where a step stands: kind, status, phase and region are statements too."""
    regions = ", ".join(step.regions) or "all regions"
    phase = pack.phases[step.phase].title.trainee
    return f"{step.kind}; {step.modality}; status: {step.status}; phase: {phase}; {regions}"


def _arrow_text(pack: Pack, arrow: Transition) -> str:
    regions = f" ({', '.join(arrow.regions)})" if arrow.regions else ""
    return f"{pack.step(arrow.source).title.trainee} – {arrow.kind} – {pack.step(arrow.target).title.trainee}{regions}"


def _rows(part: str, record: str, title: str, value: Record, cites: tuple[str, ...]) -> Iterator[Statement]:
    for field, text, own in _texts(value, "", cites):
        yield Statement(part, record, title, field, text, own)


def _texts(value: Record, prefix: str, cites: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give (path, text, citations) of everything that a record says; parts with citations of their own use those."""
    own = getattr(value, "cite", None)
    if prefix and own:
        cites = own
    held = SILENT if prefix else SILENT | SILENT_ON_TOP
    for name in type(value).model_fields:
        item = getattr(value, name)
        if name in held or item in (None, (), ""):
            continue
        yield from _item(item, f"{prefix}{name}", cites)


def _item(item: Any, path: str, cites: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if isinstance(item, Voiced):
        yield f"{path}.family", item.family, cites
        if item.trainee != item.family:
            yield f"{path}.trainee", item.trainee, cites
    elif isinstance(item, Record):
        yield from _texts(item, f"{path}.", cites)
        if isinstance(item, Duration):
            yield path, f"{item.least:g} to {item.most:g} {item.unit}", item.cite
    elif isinstance(item, tuple) and all(isinstance(one, str) for one in item):
        is_list = path in LISTS
        if is_list:
            yield path, ", ".join(item), cites
        else:
            yield from ((f"{path}.{number}", str(one), cites) for number, one in enumerate(item))
    elif isinstance(item, tuple):
        for number, one in enumerate(item):
            yield from _item(one, f"{path}.{number}", cites)
    else:
        yield path, str(item), cites
