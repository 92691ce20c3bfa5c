"""A text that can be said in other languages: once it is in a pack it knows the key of its translations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from pathways.errors import KeylessTextError

LONGEST = 2000


class Text(str):
    """A text of a pack. It compares, hashes and prints as the plain text that it is.

    >>> text = Text("Collecting stem cells", "high-risk/hr-harvest/title/family")
    >>> text.key, text == "Collecting stem cells"
    ('high-risk/hr-harvest/title/family', True)
    """

    __slots__ = ("_key",)
    _key: str | None

    def __new__(cls, value: str, key: str | None = None) -> Self:
        """Make a text; ``key`` is given by the pack that it comes into (see ``keys.py``)."""
        text = super().__new__(cls, value)
        text._key = key
        return text

    @property
    def key(self) -> str:
        """The context under which catalogues know this text.

        Raises
        ------
        KeylessTextError
            If the text is in no pack; saying it would fall back to English in silence.
        """
        if self._key is None:
            raise KeylessTextError(
                f"found a text without a key: '{self[:60]}'; only texts of a pack can be said. "
                "Take it from the pack's records, unchanged."
            )
        return self._key

    def at(self, key: str) -> Text:
        """Return the same text under ``key``."""
        return self if self._key == key else Text(self, key)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text as pydantic reads a string, with the usual limit of length."""
        return _schema(LONGEST)


@dataclass(frozen=True, slots=True)
class Longest:
    """Another limit of length for a field that holds a text."""

    letters: int

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text of at most so many letters."""
        return _schema(self.letters)


Title = Annotated[Text, Longest(200)]
Caption = Annotated[Text, Longest(44)]


@dataclass(frozen=True, slots=True)
class At:
    """The key of a field's texts, where it is not the usual one (see ``keys.py``); ``None`` if they are never said."""

    pattern: str | None


def _schema(longest: int) -> CoreSchema:
    text = core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=longest)
    return core_schema.no_info_wrap_validator_function(_read, text)


def _read(value: object, check: ValidatorFunctionWrapHandler) -> Text:
    """Return what was read as a text; one that has a key keeps it."""
    return Text(check(value), value._key if isinstance(value, Text) else None)
