"""Plain values to model records; what pydantic finds wrong becomes problems with file and line."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from pathways.loading.plain_text import Where
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
        tree.add(1, "", _shown(tree.value), "a list of records, each starting with '- id: …'", "Begin each with '- '.")
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
        tree.add(
            tree.line_of(base),
            _dotted(base),
            _shown(value),
            f"a {kind.__name__} as a map",
            "Write 'field: value' lines.",
        )
        return None
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(kind, tree, base, detail)
        return None


def _report(kind: type[Record], tree: YamlTree, base: Where, detail: Any) -> None:
    where: Where = (*base, *detail["loc"])
    field = _dotted(where)
    line = tree.line_of(where)
    what = detail["type"]
    context = detail.get("ctx", {})
    if what == "extra_forbidden":
        names = _field_names(kind, detail["loc"][:-1])
        tree.add(line, field, "an unknown field", ", ".join(names), nearest(str(where[-1]), names))
    elif what == "missing":
        tree.add(line, field, "nothing", "this field is required", f"Add '{where[-1]}:'.")
    elif what == "enum":
        allowed = [part.strip(" '") for part in str(context["expected"]).replace(" or ", ",").split(",")]
        tree.add(line, field, _shown(detail["input"]), ", ".join(allowed), nearest(str(detail["input"]), allowed))
    elif what == "string_type":
        tree.add(line, field, _shown(detail["input"]), "a text", "Put the value in quotes.")
    else:
        tree.add(line, field, _shown(detail["input"]), detail["msg"].removeprefix("Value error, "), "Change the value.")


def nearest(found: str, allowed: Sequence[str]) -> str:
    """Suggest the nearest allowed word.

    >>> nearest("treatmnt", ["treatment", "decision"])
    "Did you mean 'treatment'?"
    """
    close = difflib.get_close_matches(found, allowed, n=1, cutoff=0.5)
    return f"Did you mean '{close[0]}'?" if close else "Use one of the allowed words."


def _field_names(kind: type[Record], location: tuple[str | int, ...]) -> list[str]:
    """Names that the record at ``location`` inside ``kind`` may have (its YAML names)."""
    current: Any = kind
    for part in location:
        if isinstance(part, int):
            continue
        fields = getattr(current, "model_fields", {})
        field = fields.get(part) or next((f for f in fields.values() if f.alias == part), None)
        current = _record_in(field.annotation) if field is not None else None
    return [f.alias or name for name, f in getattr(current, "model_fields", {}).items()]


def _record_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    found = (_record_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((record for record in found if record is not None), None)


def _dotted(where: Where) -> str:
    return ".".join(str(part) for part in where)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…"
