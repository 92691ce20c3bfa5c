"""The library as data: tables of entries with what they are filtered by, and medicines by phase."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.cards.card import CitedSource


class LibraryChoice(TypedDict):
    """A column, a filter's value, or a voice: what it is called."""

    id: str
    title: str


class LibraryFilter(TypedDict):
    """What a table is filtered by, and the values that occur in it, in order."""

    id: str
    title: str
    choices: list[LibraryChoice]


class LibraryFact(TypedDict):
    """A named text of an entry, with the language that the text is in."""

    title: str
    text: str
    lang: str


class LibraryLink(TypedDict):
    """A step that uses an entry, as the query that opens its card in Explore."""

    title: str
    query: dict[str, str]


class LibraryRow(TypedDict):
    """One entry. ``facets`` are its values by filter; ``held`` says that numbers wait for a family's yes."""

    id: str
    title: str
    cells: list[str]
    facets: dict[str, list[str]]
    facts: list[LibraryFact]
    held: bool
    links: list[LibraryLink]
    sources: list[CitedSource]


class LibraryTable(TypedDict):
    """One kind of thing. The first column is the title of a row; ``cells`` are the other columns."""

    id: str
    title: str
    columns: list[LibraryChoice]
    filters: list[LibraryFilter]
    rows: list[LibraryRow]


class LibraryMatrixRow(TypedDict):
    """A medicine, and for each phase whether it belongs there."""

    id: str
    title: str
    cells: list[bool]


class LibraryMatrix(TypedDict):
    """Which medicine belongs to which phase of one pathway."""

    id: str
    title: str
    tab: str
    phases: list[str]
    rows: list[LibraryMatrixRow]


class Library(TypedDict):
    """All tables that a reader sees, in one voice and language."""

    lang: str
    voice: str
    tables: list[LibraryTable]
    matrix: LibraryMatrix
