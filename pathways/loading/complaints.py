"""What pydantic says about a value, in words for an author: what was found, what is allowed, what to do."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pathways.loading.nearest import nearest
from pathways.loading.plain_text import shorten
from pathways.model import Record

TYPES = {
    "string_type": ("a text", "Put the value in quotes."),
    "tuple_type": ("a list", "Write [one, two], or lines that begin with '- '."),
    "int_type": ("a whole number", "Write a number without quotes."),
    "float_type": ("a number", "Write a number without quotes."),
    "bool_type": ("true or false", "Write true or false without quotes."),
    "date_type": ("a date such as 2026-01-31", "Write year-month-day."),
    "date_parsing": ("a date such as 2026-01-31", "Write year-month-day."),
    "date_from_datetime_parsing": ("a date such as 2026-01-31", "Write year-month-day."),
}


class Complaint(NamedTuple):
    """What was found, what is allowed, and what to do."""

    found: str
    allowed: str
    remedy: str


def complain(kind: type[Record], detail: Any) -> Complaint:
    """Return the complaint for one of pydantic's error details about a record of ``kind``."""
    what, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    found = "nothing" if value is None else shorten(repr(value), 80)
    field = str(detail["loc"][-1]) if detail["loc"] else ""
    if what in TYPES:
        return Complaint(found, *TYPES[what])
    if what == "extra_forbidden":
        names = _field_names(kind, detail["loc"][:-1])
        return Complaint("an unknown field", ", ".join(names), nearest(field, names))
    if what == "missing":
        return Complaint("nothing", "this field is required", f"Add '{field}:'.")
    if what == "enum":
        allowed = re.findall(r"'([^']*)'", str(context["expected"]))
        return Complaint(found, ", ".join(allowed), nearest(str(value), allowed))
    if what == "model_type":
        names = _field_names(kind, detail["loc"])
        return Complaint(found, f"the fields {', '.join(names)}", f"Write them as lines under '{field}:'.")
    if what == "string_pattern_mismatch":
        return _malformed(str(value), found, str(context["pattern"]))
    if what in ("string_too_long", "string_too_short", "too_short"):
        return _wrong_length(what, value, context)
    if what == "value_error":
        said = str(detail["msg"]).removeprefix("Value error, ")
        return Complaint("fields that do not fit together", said, "Correct one of them.")
    return Complaint(found, str(detail["msg"]), "Change the value.")


def _malformed(value: str, found: str, pattern: str) -> Complaint:
    if "#" in pattern:
        return Complaint(found, "source#passage, such as handbook#p12", "Name the source and the passage.")
    if "A-Z" in pattern:
        return Complaint(found, "a code of a language, such as es, pt-BR or zh-Hant", "Write the code.")
    better = "-".join(re.findall(r"[a-z0-9]+", value.lower()))[:60].strip("-")
    remedy = f"Write '{better}'." if better else "Choose an id of letters and digits."
    return Complaint(found, "lower-case words joined by hyphens, such as first-visit", remedy)


def _wrong_length(what: str, value: Any, context: Any) -> Complaint:
    if what == "string_too_long":
        most = context["max_length"]
        return Complaint(f"{len(value):,} letters", f"at most {most:,}", "Shorten the text, or divide it.")
    if what == "string_too_short":
        return Complaint("an empty text", "a text", "Write the text; a field that may be left out can be removed.")
    return Complaint("an empty list", f"at least {context['min_length']}", "Add what is missing.")


def _field_names(kind: type[Record], location: tuple[str | int, ...]) -> list[str]:
    """Names that the record at ``location`` inside ``kind`` may have (its YAML names)."""
    current: Any = kind
    for part in location:
        if isinstance(part, int):
            continue
        fields = getattr(current, "model_fields", {})
        field = fields.get(part) or next((f for f in fields.values() if f.alias == part), None)
        current = record_in(field.annotation) if field is not None else None
    return [f.alias or name for name, f in getattr(current, "model_fields", {}).items()]


def record_in(annotation: Any) -> type[Record] | None:
    """Return the kind of record that an annotation of a field stands for, alone or as items of a list."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    found = (record_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((record for record in found if record is not None), None)
