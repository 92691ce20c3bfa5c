"""Plain values to model records; what pydantic finds wrong becomes problems with file and line."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import ValidationError

from pathways.loading.complaints import complain
from pathways.loading.plain_text import Where, dotted, shorten
from pathways.loading.yaml_tree import YamlTree
from pathways.model import Record

R = TypeVar("R", bound=Record)


def build_record(kind: type[R], tree: YamlTree) -> R | None:
    """Return the whole file as one record, or None with the problems added to ``tree``."""
    return _build(kind, tree.value, tree, ())


def build_records(kind: type[R], tree: YamlTree) -> list[R]:
    """Return the file's list as records; bad items are left out and reported, and ids must be unique."""
    if tree.value is None:
        return []
    if not isinstance(tree.value, list):
        allowed = "a list of records, each starting with '- id: …'"
        tree.add(1, "", shorten(repr(tree.value), 80), allowed, "Begin each with '- '.")
        return []
    records: dict[str, R] = {}
    for index, value in enumerate(tree.value):
        record = _build(kind, value, tree, (index,))
        if record is None:
            continue
        record_id = str(getattr(record, "id", index))
        if record_id in records:
            line = tree.line_of((index, "id"))
            tree.add(line, f"{index}.id", f"'{record_id}' again", "each id once", "Rename or merge one of the two.")
        records.setdefault(record_id, record)
    return list(records.values())


def _build(kind: type[R], value: Any, tree: YamlTree, base: Where) -> R | None:
    if not isinstance(value, dict):
        found = "nothing" if value is None else shorten(repr(value), 80)
        allowed = f"the fields of a {kind.__name__.lower()}"
        tree.add(tree.line_of(base), dotted(base), found, allowed, "Write 'field: value' lines.")
        return None
    try:
        # As JSON, because pydantic's strict mode then takes texts for dates and words and lists for tuples,
        # but never "1" for 1 or 1 for true.
        return kind.model_validate_json(json.dumps(value), strict=True)
    except ValidationError as error:
        details: list[Any] = error.errors(include_url=False)
        places = {detail["loc"] for detail in details}
        for detail in details:
            if tree.is_full:
                break
            # A list of bad items also counts as empty; that says nothing new.
            if detail["type"] == "too_short" and any(_is_inside(place, detail["loc"]) for place in places):
                continue
            where = (*base, *detail["loc"])
            tree.add(tree.line_of(where), dotted(where), *complain(kind, detail))
        return None


def _is_inside(place: Where, whole: Where) -> bool:
    return len(place) > len(whole) and place[: len(whole)] == whole
