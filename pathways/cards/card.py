"""A card as plain data: folds of blocks about one step, arrow, phase or option group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from pathways.model import Pictogram, TransitionKind

CARD_VERSION: Literal[1] = 1


class WithLang(TypedDict, total=False):
    """The language of a text, where it is not the page's."""

    lang: str


class WithTitleLang(TypedDict, total=False):
    """The language of a title, where it is not the page's."""

    title_lang: str


class TextInLang(WithLang):
    """A text that says which language it is in; a ``link`` leads out to an ``address``, only when it is tapped."""

    text: str
    address: NotRequired[str]
    link: NotRequired[str]


class TextBlock(WithLang):
    """A paragraph."""

    type: Literal["text"]
    text: str


class DoorBlock(TextBlock):
    """A paragraph about another pathway, or about a ``step`` that may be there, which can be opened; and its name."""

    map: str
    map_title: str
    step: NotRequired[str]


Item: TypeAlias = str | TextInLang


class ListBlock(TypedDict):
    """A list of texts; ``pictures`` names a small drawing for each, which says nothing that its text does not.

    One ``in_order`` tells one thing after another.
    """

    type: Literal["list"]
    items: list[Item]
    pictures: NotRequired[list[Pictogram]]
    in_order: NotRequired[bool]


class Fact(WithLang):
    """A name with a value; the language is the value's. ``of_ten`` is drawn as a row of ten, beside the words."""

    name: str
    value: str
    of_ten: NotRequired[int]


class FactsBlock(TypedDict):
    """Names with values; ``beside`` where they are to be compared and stand side by side."""

    type: Literal["facts"]
    items: list[Fact]
    beside: NotRequired[bool]


class Outward(TypedDict, total=False):
    """The name of the other pathway, where a way leads out of this one."""

    map: str


class WayItem(WithLang, WithTitleLang, Outward):
    """A way on or back over an arrow."""

    arrow: str
    step: str
    title: str
    label: str | None
    text: str
    kind: TransitionKind


class WaysBlock(TypedDict):
    """Links that move the selection (``step``) or open an arrow's card (``arrow``)."""

    type: Literal["ways"]
    items: list[WayItem]


class Entry(WithLang, WithTitleLang):
    """A medicine, person, effect, term or trial, explained in place."""

    table: str
    id: str
    title: str
    text: str


class EntriesBlock(TypedDict):
    """Entries of the pack's tables."""

    type: Literal["entries"]
    items: list[Entry]


class SourceData(WithLang):
    """A passage of a source, with its ``dates`` in one phrase; the language is that of the source."""

    title: str
    section: str
    published: str
    dates: str
    address: str


class CitedSource(SourceData):
    """A source with the citation that names it."""

    cite: str


class SourcesBlock(TypedDict):
    """Sources, each with the passage that is cited."""

    type: Literal["sources"]
    items: list[CitedSource]


class AskBlock(TypedDict):
    """Blocks that are shown only after one clear step; a yes to ``question`` holds for the whole visit."""

    type: Literal["ask"]
    title: str
    text: str
    blocks: list[Block]
    question: NotRequired[str]


Block: TypeAlias = TextBlock | DoorBlock | ListBlock | FactsBlock | WaysBlock | EntriesBlock | SourcesBlock | AskBlock


class Fold(TypedDict):
    """A part of a card under a title; ``open`` says whether it is unfolded at first."""

    id: str
    title: str
    open: bool
    blocks: list[Block]


class Badge(TypedDict):
    """A mark under a card's title; ``hint`` says what it means."""

    kind: Literal["status", "evidence", "beyond"]
    text: str
    hint: str


class Card(TypedDict):
    """Everything that is said about one thing of a map, in a voice and a language."""

    version: Literal[1]
    title: str
    subtitle: str
    badges: list[Badge]
    folds: list[Fold]


def make_card(title: str, subtitle: str, badges: list[Badge], folds: Iterable[Fold | None]) -> Card:
    """Return a card with those of the folds that are there."""
    return {
        "version": CARD_VERSION,
        "title": title,
        "subtitle": subtitle,
        "badges": badges,
        "folds": [fold for fold in folds if fold is not None],
    }
