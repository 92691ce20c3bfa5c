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


def kept(most: int = 64) -> Callable[[Callable[Params, Value]], Callable[Params, Value]]:
    """Keep the ``most`` lately used results of a function, each made once even when several readers ask at once.

    The arguments are the key: everything that the function reads must be among them, and a pack is one (packs are told
    apart by identity; the key holds them, so that none can be taken for another). As with Streamlit's own caches, a
    parameter whose name begins with ``_`` is no part of the key. What raises is not kept.
    """

    def keep(make: Callable[Params, Value]) -> Callable[Params, Value]:
        signature = inspect.signature(make)
        entries: OrderedDict[tuple[Hashable, ...], _Entry[Value]] = OrderedDict()
        guard = threading.Lock()

        @functools.wraps(make)
        def made_once(*args: Params.args, **kwargs: Params.kwargs) -> Value:
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            key = tuple(value for name, value in bound.arguments.items() if not name.startswith("_"))
            with guard:
                entry = entries.setdefault(key, _Entry())
                entries.move_to_end(key)
                if len(entries) > most:
                    entries.popitem(last=False)
            with entry.lock:
                if not entry.value:
                    entry.value.append(make(*args, **kwargs))
                return entry.value[0]

        return made_once

    return keep
