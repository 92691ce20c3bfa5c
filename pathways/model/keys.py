"""Gives every text of a record the key by which catalogues know it, in one walk over the fields.

A record stands at a key such as ``high-risk/hr-harvest``; what is in its field ``title`` stands at
``high-risk/hr-harvest/title``. Items of a list stand at their id, or at the field's name and their number. A field
that differs says so by ``At("…")``, in which ``{at}`` is the record's own key, ``{id}`` its id, ``{item}`` the id of
an item and ``{n}`` the number in the nearest list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar, get_args

from pathways.model.base import Record
from pathways.model.text import At, Text

R = TypeVar("R", bound=Record)


def give_keys(record: R, at: str, n: int = 0) -> R:
    """Return ``record`` with keyed texts; a record whose texts have these keys already is returned as it is.

    Parameters
    ----------
    at
        The key at which the record stands.
    n
        Its number in the list that it is an item of.
    """
    changed = {}
    for field, pattern in _fields(type(record)):
        old = getattr(record, field)
        if isinstance(old, tuple):
            items = tuple(_keyed(item, _key(record, at, pattern, field, i, item), i) for i, item in enumerate(old))
            new: Any = items if any(a is not b for a, b in zip(items, old, strict=True)) else old
        else:
            new = _keyed(old, _key(record, at, pattern, field, n), n)
        if new is not old:
            changed[field] = new
    return record.model_copy(update=changed) if changed else record


def texts_in(value: object) -> Iterator[Text]:
    """Give every keyed text of a record, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, Record):
        for field, _ in _fields(type(value)):
            yield from texts_in(getattr(value, field))


def _keyed(value: Any, key: str, n: int) -> Any:
    if isinstance(value, Text):
        return value.at(key)
    return give_keys(value, key, n) if isinstance(value, Record) else value


def _key(record: Record, at: str, pattern: str, field: str, n: int, item: object = None) -> str:
    """Return the key of what is in a field, or of one ``item`` of the list in it."""
    name = getattr(item, "id", "")
    if pattern:
        return pattern.format(at=at, id=getattr(record, "id", ""), item=name, n=n)
    if item is None:
        return f"{at}/{field}"
    return f"{at}/{name}" if name else f"{at}/{field}/{n}"


@lru_cache(maxsize=128)
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields that hold texts to say, each with its pattern, which is empty for the usual one."""
    found = []
    for name, field in kind.model_fields.items():
        at = next((mark for mark in field.metadata if isinstance(mark, At)), At(""))
        if at.pattern is not None and _holds_texts(field.annotation):
            found.append((name, at.pattern))
    return tuple(found)


def _holds_texts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Text | Record):
        return True
    return any(_holds_texts(inner) for inner in get_args(annotation))
