"""Gives every text of a record the key by which catalogues know it, in one walk over the fields.

A record stands at a key such as ``high-risk/hr-harvest``; what is in its field ``title`` stands at
``high-risk/hr-harvest/title``. Items of a list stand at their id, or at the field's name and their number. A field
that differs says so by ``At("…")``, in which ``{at}`` is the record's own key, ``{id}`` its id, ``{item}`` the id of
an item and ``{n}`` the number in the nearest list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar

from pathways.model.base import Record
from pathways.model.text import At, Text

R = TypeVar("R", bound=Record)


def give_keys(record: R, at: str, n: int = 0) -> R:
    """Return ``record`` with keyed texts; a record whose texts have these keys already is returned as it is.

    Parameters
    ----------
        at: the key at which the record stands.
        n: its number in the list that it is an item of.
    """
    changed = {}
    for name, pattern in _patterns(type(record)):
        old = getattr(record, name)
        new = _keyed(old, pattern, name, {"at": at, "id": str(getattr(record, "id", "")), "n": n})
        if new is not old:
            changed[name] = new
    return record.model_copy(update=changed) if changed else record


def texts_in(value: object) -> Iterator[Text]:
    """Give every keyed text of a record, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, Record):
        for name, _ in _patterns(type(value)):
            yield from texts_in(getattr(value, name))


def _keyed(value: Any, pattern: str, name: str, names: dict[str, object]) -> Any:
    if isinstance(value, tuple):
        items = tuple(_keyed_item(item, pattern, name, {**names, "n": n}) for n, item in enumerate(value))
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return _keyed_item(value, pattern or "{at}/{field}", name, names)


def _keyed_item(value: Any, pattern: str, name: str, names: dict[str, object]) -> Any:
    if not isinstance(value, Text | Record):
        return value
    item = str(getattr(value, "id", ""))
    pattern = pattern or ("{at}/{item}" if item else "{at}/{field}/{n}")
    key = pattern.format(**names, item=item, field=name)
    return value.at(key) if isinstance(value, Text) else give_keys(value, key, int(str(names["n"])))


@lru_cache(maxsize=128)
def _patterns(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind of record with their patterns, empty for the usual one; without unsaid fields."""
    found = []
    for name, field in kind.model_fields.items():
        at = next((mark for mark in field.metadata if isinstance(mark, At)), At(""))
        if at.pattern is not None:
            found.append((name, at.pattern))
    return tuple(found)
