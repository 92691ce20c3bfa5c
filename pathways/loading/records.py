"""Plain values to model records; what pydantic finds wrong becomes problems with file and line."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import ValidationError

from pathways.loading.complaints import complain, record_in
from pathways.loading.nearest import nearest
from pathways.loading.plain_text import Where, dotted, shorten
from pathways.loading.yaml_tree import MAX_PROBLEMS, YamlTree
from pathways.model import Record

R = TypeVar("R", bound=Record)
SMALL = 2_000  # values that are looked at together


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
        if tree.is_full:
            break
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
    if not _check_items(kind, value, tree, base):
        return None
    return _validate(kind, value, tree, base)


def _check_items(kind: type[Record], value: dict[str, Any], tree: YamlTree, base: Where) -> bool:
    """Look at the records in the long lists of a record one by one first, and stop when there are enough problems.

    pydantic lists every error of a value before it says the first one: of a large value that could be millions.
    """
    if _size(value) <= SMALL:
        return True
    before = len(tree.problems)
    names = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
    for name in [name for name in value if name not in names][:MAX_PROBLEMS]:
        remedy = nearest(name, list(names))
        tree.add(tree.line_of((*base, name)), dotted((*base, name)), "an unknown field", ", ".join(names), remedy)
    for name, items in value.items():
        if tree.is_full:
            break
        inner = record_in(names.get(name))
        if not isinstance(items, list) or _size(items) <= SMALL:
            if isinstance(items, dict) and inner is not None:
                _build(inner, items, tree, (*base, name))
        elif inner is None:
            found = f"a list of {len(items):,}"
            tree.add(tree.line_of((*base, name)), dotted((*base, name)), found, f"at most {SMALL:,}", "Shorten it.")
        else:
            for index, item in enumerate(items):
                if tree.is_full:
                    break
                _build(inner, item, tree, (*base, name, index))
    return len(tree.problems) == before


def _size(value: Any) -> int:
    """Return how many values there are in a value; beyond what counts as small it is not counted exactly."""
    if not isinstance(value, dict | list):
        return 1
    count = 1
    for part in value.values() if isinstance(value, dict) else value:
        count += _size(part)
        if count > SMALL:
            break
    return count


def _validate(kind: type[R], value: dict[str, Any], tree: YamlTree, base: Where) -> R | None:
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
