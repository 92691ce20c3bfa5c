"""Cards as they are sent: each source and entry once beside them, named in the cards by its key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, NotRequired, TypeAlias

from typing_extensions import TypedDict

from pathways.cards.card import (
    Badge,
    Block,
    Card,
    CitedSource,
    DoorBlock,
    Entry,
    FactsBlock,
    ListBlock,
    TextBlock,
    WaysBlock,
)


class KeysBlock(TypedDict):
    """Sources or entries by their keys in the payload: a citation, or ``table/id``."""

    type: Literal["sources", "entries"]
    items: list[str]


class SentAskBlock(TypedDict):
    """Blocks that are shown only after one clear step; a yes to ``question`` holds for the whole visit."""

    type: Literal["ask"]
    title: str
    text: str
    blocks: list[SentBlock]
    question: NotRequired[str]


SentBlock: TypeAlias = TextBlock | DoorBlock | ListBlock | FactsBlock | WaysBlock | KeysBlock | SentAskBlock


class SentFold(TypedDict):
    """A part of a card under a title; ``open`` says whether it is unfolded at first."""

    id: str
    title: str
    open: bool
    blocks: list[SentBlock]


class SentCard(TypedDict):
    """Everything that is said about one thing of a map, in a voice and a language."""

    version: Literal[1]
    title: str
    subtitle: str
    badges: list[Badge]
    folds: list[SentFold]


class Shared(NamedTuple):
    """What cards have in common, by the keys that name it in them."""

    sources: dict[str, CitedSource]
    entries: dict[str, Entry]


def send_cards(cards: Mapping[str, Card], shared: Shared) -> dict[str, SentCard]:
    """Return cards with keys in place of sources and entries, which are put into ``shared``."""
    return {name: _send_card(card, shared) for name, card in cards.items()}


def _send_card(card: Card, shared: Shared) -> SentCard:
    folds: list[SentFold] = [
        {**fold, "blocks": [_send_block(block, shared) for block in fold["blocks"]]} for fold in card["folds"]
    ]
    return {**card, "folds": folds}


def _share(source: CitedSource, known: dict[str, CitedSource]) -> None:
    """Keep a source once for both voices: as trainees read it, with its passage; a family's card leaves that out."""
    if len(source["section"]) >= len(known.get(source["cite"], source)["section"]):
        known[source["cite"]] = source


def _send_block(block: Block, shared: Shared) -> SentBlock:
    if block["type"] == "sources":
        for source in block["items"]:
            _share(source, shared.sources)
        return {"type": "sources", "items": [source["cite"] for source in block["items"]]}
    if block["type"] == "entries":
        entries = {f"{entry['table']}/{entry['id']}": entry for entry in block["items"]}
        shared.entries.update(entries)
        return {"type": "entries", "items": list(entries)}
    if block["type"] == "ask":
        return {**block, "blocks": [_send_block(inner, shared) for inner in block["blocks"]]}
    return block
