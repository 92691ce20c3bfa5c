"""What the picture of a comparison is sent: two maps, and what differs by number."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.cards.card import CitedSource
from pathways.cards.library_data import LibraryFact
from pathways.drawing import Picture


class CompareSide(TypedDict):
    """One way: its name, its picture for wide screens and for phones, and where the card of each step is."""

    id: str
    title: str
    wide: Picture
    phone: Picture
    steps: dict[str, CompareStep]


class CompareStep(TypedDict):
    """A step of a way: its title, and the query that opens its card."""

    title: str
    query: dict[str, str]


class CompareTold(TypedDict):
    """What one side's step says about a difference."""

    side: str
    step: str
    badge: str
    facts: list[LibraryFact]
    sources: list[CitedSource]


class CompareDifference(TypedDict):
    """A difference, with the step of each side that has one."""

    number: int
    heading: str
    here: str | None
    there: str | None
    told: list[CompareTold]


class ComparePicture(TypedDict):
    """Both ways with their differences, in one voice and language."""

    lang: str
    voice: str
    sides: list[CompareSide]
    differences: list[CompareDifference]
    words: dict[str, str | dict[str, str]]
    partly: bool
