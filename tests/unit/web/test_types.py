"""The types that the scripts read are made from those in Python, and are never behind them."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NotRequired, TypeAlias

import pytest
from typing_extensions import TypedDict

from pathways.web.types import FILE, HEAD, write_types


class Colour(StrEnum):
    """A colour."""

    RED = "red"
    BLUE = "blue"


class Named(TypedDict, total=False):
    """What may have a name."""

    name: str


class Leaf(Named):
    """A leaf. It says ``size``.

    More about it.
    """

    type: Literal["leaf"]
    size: float


class Branch(TypedDict):
    """A branch."""

    type: Literal["branch"]
    parts: list[Part]
    by_colour: dict[Colour, int]
    by_id: dict[str, tuple[int, bool] | None]
    note: NotRequired[str]


Part: TypeAlias = Leaf | Branch


def other_leaf() -> type:
    """Return another type of the same name."""

    class Leaf(TypedDict):
        size: int

    return Leaf


class Odd(TypedDict):
    """Holds what JSON has not."""

    parts: set[str]


def test_the_types_of_the_scripts_are_up_to_date() -> None:
    """Whoever changes a type in Python runs ``make types`` too."""
    assert FILE.read_text(encoding="utf-8") == write_types()


def test_a_typed_dict_becomes_an_interface_with_all_that_it_uses() -> None:
    """Optional keys, inherited ones, choices, lists, tables and a type that holds itself."""
    assert write_types([Branch], {"Part": Part}) == (
        f"{HEAD}\n\n"
        "/** A branch. */\nexport interface Branch {\n"
        "  type: 'branch';\n  parts: Part[];\n  by_colour: Partial<Record<Colour, number>>;\n"
        "  by_id: Record<string, [number, boolean] | null>;\n  note?: string;\n}\n\n"
        "/** A colour. */\nexport type Colour = 'red' | 'blue';\n\n"
        "/** A leaf. It says `size`. */\nexport interface Leaf {\n"
        "  name?: string;\n  type: 'leaf';\n  size: number;\n}\n\n"
        "export type Part = Leaf | Branch;\n"
    )


def test_what_json_has_not_is_refused() -> None:
    """A set cannot cross."""
    with pytest.raises(TypeError, match="allowed: what JSON has"):
        write_types([Odd], {})


def test_two_types_of_one_name_are_refused() -> None:
    """One would hide the other."""
    with pytest.raises(TypeError, match="Leaf: found two types"):
        write_types([Leaf, other_leaf()], {})
