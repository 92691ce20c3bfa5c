"""What is made once and kept for all readers: payloads, talks, files."""

from __future__ import annotations

import functools
import inspect
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, ParamSpec, TypeVar

Params = ParamSpec("Params")
Value = TypeVar("Value")


@dataclass
class _Entry(Generic[Value]):
    """A value, or the lock behind which it is being made. A list, because None is a value too."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    value: list[Value] = field(default_factory=list)


class Kept(Generic[Params, Value]):
    """A function whose lately used results are kept, each made once even when several readers ask at once."""

    def __init__(self, make: Callable[Params, Value], most: int) -> None:
        """Keep the ``most`` lately used results of ``make``."""
        functools.update_wrapper(self, make)
        self._make, self._most = make, most
        self._signature = inspect.signature(make)
        self._entries: OrderedDict[tuple[Hashable, ...], _Entry[Value]] = OrderedDict()
        self._guard = threading.Lock()

    def __call__(self, *args: Params.args, **kwargs: Params.kwargs) -> Value:
        """Return the result, made now if it is not kept."""
        key = self._key(*args, **kwargs)
        with self._guard:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            if len(self._entries) > self._most:
                self._entries.popitem(last=False)
        with entry.lock:
            if not entry.value:
                entry.value.append(self._make(*args, **kwargs))
            return entry.value[0]

    def known(self, *args: Params.args, **kwargs: Params.kwargs) -> Value | None:
        """Return the result if it is kept already: for those who would rather go without than wait."""
        entry = self._entries.get(self._key(*args, **kwargs))
        return entry.value[0] if entry is not None and entry.value else None

    def _key(self, *args: Params.args, **kwargs: Params.kwargs) -> tuple[Hashable, ...]:
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return tuple(value for name, value in bound.arguments.items() if not name.startswith("_"))


def kept(most: int = 64) -> Callable[[Callable[Params, Value]], Kept[Params, Value]]:
    """Keep the ``most`` lately used results of a function.

    The arguments are the key: everything that the function reads must be among them, and a pack is one (packs are told
    apart by identity; the key holds them, so that none can be taken for another). As with Streamlit's own caches, a
    parameter whose name begins with ``_`` is no part of the key. What raises is not kept.
    """
    return lambda make: Kept(make, most)
