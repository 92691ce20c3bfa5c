"""A term that the translators of a language have chosen: what they say, and what they never say."""

from __future__ import annotations

from pydantic import Field

from pathways.model.base import LongText, Record, ShortText


class ChosenTerm(Record):
    """What translators use for an English term, and what they never use where English says it.

    Each of ``never`` is one or more whole words; a ``*`` at the end of a word stands for any
    ending. ``unless`` names words beside which they are right after all.
    """

    english: tuple[ShortText, ...] = Field(min_length=1)
    use: ShortText
    never: tuple[ShortText, ...] = Field(min_length=1)
    because: LongText
    unless: tuple[ShortText, ...] = ()
