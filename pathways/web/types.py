"""Writes ``js/types/payload.d.ts``: what Python sends and hears, as types for the scripts (``make types``)."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Required, Union, get_args, get_origin, get_type_hints

from typing_extensions import is_typeddict

from pathways.cards.card import Item
from pathways.cards.library_data import Library
from pathways.drawing import Area
from pathways.study import CasesData, StudyData, TablesData
from pathways.study.exercise import RuleData
from pathways.web.compare_data import ComparePicture
from pathways.web.finder_data import FinderData
from pathways.web.payload_data import Detail, Payload
from pathways.web.sent_card import SentBlock
from pathways.web.talk_data import Talk
from pathways.web.triggers import (
    AgreedTrigger,
    AnswersData,
    AskedTrigger,
    BarData,
    BarParts,
    ChartData,
    ConnectionData,
    DeskData,
    DoorsData,
    LibrarySent,
    LibraryState,
    PickedTrigger,
    PresenterData,
    SheetFile,
    SlidesTrigger,
    SpokeTrigger,
    Target,
    WantedTrigger,
    WentTrigger,
    WishedTrigger,
    WishKind,
)

FILE = Path(__file__).parent / "js" / "types" / "payload.d.ts"
HEAD = (
    "// Made by `make types` from the types in Python: change those. In JSDoc: import('./types/payload.d.ts').Payload"
)
ROOTS = (
    Payload, Talk, StudyData, CasesData, TablesData,
    ChartData, PresenterData, DeskData, AnswersData, BarData, BarParts, ConnectionData, DoorsData, FinderData,
    SheetFile, Target, PickedTrigger, WishedTrigger, AskedTrigger, SlidesTrigger, WantedTrigger, WentTrigger,
    SpokeTrigger, AgreedTrigger, Library, LibrarySent, LibraryState, ComparePicture,
)  # fmt: skip
NAMES = {
    "Area": Area, "Detail": Detail, "Item": Item,
    "RuleData": RuleData, "SentBlock": SentBlock, "WishKind": WishKind,
}  # fmt: skip
"""Types that have a name of their own in Python, which types there do not remember."""

WIDEST = 120
PLAIN = {str: "string", bool: "boolean", int: "number", float: "number", NoneType: "null", object: "unknown"}


def write_types(roots: Sequence[type] = ROOTS, names: dict[str, Any] = NAMES) -> str:
    """Return declarations of ``roots`` and of all types that they use, each once, sorted by name.

    Parameters
    ----------
    names
        Unions, literals and tuples to be declared under a name.

    Raises
    ------
    TypeError
        If two types bear the same name, or one has no counterpart in JSON.
    """
    writer = _Writer(names)
    for root in roots:
        writer.name(root)
    return "\n\n".join([HEAD, *(text for _, (_, text) in sorted(writer.declared.items()))]) + "\n"


class _Writer:
    """Declarations by name, each with the type it was made from."""

    def __init__(self, names: dict[str, Any]) -> None:
        self.declared: dict[str, tuple[Any, str]] = {}
        self.names = names

    def name(self, kind: Any) -> str:
        """Return how TypeScript calls a type; declare it if it has a name of its own."""
        named = next((name for name, known in self.names.items() if known == kind), None)
        if named is not None:
            return self._declare(named, kind, lambda: _alias(named, self._spell(kind)))
        if is_typeddict(kind):
            return self._declare(kind.__name__, kind, lambda: self._interface(kind))
        if inspect.isclass(kind) and issubclass(kind, Enum):
            values = " | ".join(_quote(member.value) for member in kind)
            return self._declare(kind.__name__, kind, lambda: _doc(kind) + _alias(kind.__name__, values))
        return self._spell(kind)

    def _declare(self, name: str, kind: Any, make: Callable[[], str]) -> str:
        known = self.declared.get(name)
        if known is None:
            self.declared[name] = (kind, "")  # so that a type may hold itself
            self.declared[name] = (kind, make())
        elif known[0] != kind:
            raise TypeError(f"{name}: found two types of this name; allowed: one. Rename one of them.")
        return name

    def _interface(self, kind: Any) -> str:
        lines = []
        for key, hint in get_type_hints(kind, include_extras=True).items():
            is_optional = get_origin(hint) is NotRequired or (key in kind.__optional_keys__)
            inner = get_args(hint)[0] if get_origin(hint) in (NotRequired, Required) else hint
            lines.append(f"  {key}{'?' if is_optional else ''}: {self.name(inner)};")
        return "\n".join([f"{_doc(kind)}export interface {kind.__name__} {{", *lines, "}"])

    def _spell(self, kind: Any) -> str:
        origin, args = get_origin(kind), get_args(kind)
        if kind in PLAIN:
            return PLAIN[kind]
        if origin is Literal:
            return " | ".join(_quote(value) for value in args)
        if origin in (Union, UnionType):
            return " | ".join(dict.fromkeys(self.name(arg) for arg in args))
        if origin is list:
            inner = self.name(args[0])
            return f"({inner})[]" if " " in inner else f"{inner}[]"
        if origin is tuple:
            return f"[{', '.join(self.name(arg) for arg in args)}]"
        if origin is dict:
            record = f"Record<{self.name(args[0])}, {self.name(args[1])}>"
            return record if args[0] is str else f"Partial<{record}>"
        raise TypeError(f"found {kind!r}; allowed: what JSON has, TypedDict, Literal and StrEnum. Use one of these.")


def _alias(name: str, spelled: str) -> str:
    """Return a type under a name; a long choice has a line for each."""
    line = f"export type {name} = {spelled};"
    return line if len(line) <= WIDEST else f"export type {name} =\n  | " + spelled.replace(" | ", "\n  | ") + ";"


def _quote(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


def _doc(kind: type) -> str:
    """Return the first line of a type's docstring as a comment."""
    first = (inspect.getdoc(kind) or "").split("\n")[0].replace("``", "`")
    return f"/** {first} */\n" if first else ""


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(write_types(), encoding="utf-8")


if __name__ == "__main__":
    main()
