"""Where each record of a pack is written: its id, as findings name it, to ``file:line``."""

from __future__ import annotations

from pathlib import Path

from pathways.loading.files import list_files
from pathways.loading.known import TABLES, records_in
from pathways.loading.yaml_file import read_yaml

OPTIONAL = ("cases.yaml", "criteria.yaml", "calendars.yaml", "first-days.yaml", "lookups.yaml", "contacts.yaml")
# The names that findings give to the tables, by file.
NAMES = {
    "sources.yaml": "sources",
    "drugs.yaml": "drugs",
    "trials.yaml": "trials",
    "glossary.yaml": "terms",
    "people.yaml": "people",
    "effects.yaml": "effects",
    "cases.yaml": "cases",
    "criteria.yaml": "criteria",
    "calendars.yaml": "calendars",
    "first-days.yaml": "first_days",
    "lookups.yaml": "lookups",
    "contacts.yaml": "contacts",
}


def find_places(folder: Path) -> dict[str, str]:
    """Return ``file:line`` of every pathway, phase, step, arrow, route, road, source and entry of a pack.

    Arrows go by ``from--kind--to``; entries by ``table/id``, and by their bare id where nothing else has it;
    passages of sources are found by ``find_place``. A pack that cannot be read gives fewer places, never an error.
    """
    files, _ = list_files(folder, ("pack.yaml", "sources.yaml", *TABLES.values()), OPTIONAL)
    bare: dict[str, str] = {}
    found: dict[str, str] = {}
    for name, path in files.items():
        tree = read_yaml(path, name, inside=folder)
        if name in NAMES:
            for index, record in records_in(tree):
                place = f"{name}:{tree.line_of((index,))}"
                found[f"{NAMES[name]}/{record.get('id')}"] = place
                bare.setdefault(str(record.get("id")), place)
            continue
        if isinstance(tree.value, dict):
            bare.setdefault(str(tree.value.get("id")), f"{name}:{tree.line_of(('id',))}")
        for section in ("phases", "steps", "routes", "roads", "groups"):
            for index, record in records_in(tree, section):
                found.setdefault(str(record.get("id")), f"{name}:{tree.line_of((section, index))}")
        for index, record in records_in(tree, "transitions"):
            arrow = "--".join(str(record.get(part)) for part in ("from", "kind", "to"))
            found[arrow] = f"{name}:{tree.line_of(('transitions', index))}"
    return bare | found


def find_place(places: dict[str, str], where: str) -> str | None:
    """Return where a finding's ``where`` is written; for a passage, where its source is.

    >>> find_place({"sources/book": "sources.yaml:7"}, "book#p3")
    'sources.yaml:7'
    """
    source, is_passage, _ = where.partition("#")
    return places.get(f"sources/{source}" if is_passage else where)
