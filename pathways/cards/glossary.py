"""Words of the glossary that a set of texts uses, to be explained where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from typing_extensions import TypedDict

from pathways.cards.parts import terms_block
from pathways.text.speaker import Speaker


class Explained(TypedDict):
    """A word of the glossary: its name, its meaning, and how texts may call it."""

    id: str
    title: str
    text: str
    match: list[str]


def explained_terms(speaker: Speaker, cards: Mapping[str, Any]) -> list[Explained]:
    """Return the terms that the paragraphs of ``cards`` name, in the speaker's voice and language."""
    block = terms_block(speaker, list(speaker.pack.terms))
    said = "\n".join(_paragraphs(list(cards.values()))).lower()
    found: list[Explained] = []
    for item in block["items"] if block else ():
        names = [item["title"], *speaker.pack.terms[item["id"]].also_called]
        used = [name for name in names if name.lower() in said]
        if used:
            found.append({"id": item["id"], "title": item["title"], "text": item["text"], "match": used})
    return found


def _paragraphs(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("type") == "text":
            yield str(value["text"])
        for inner in value.values():
            yield from _paragraphs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _paragraphs(inner)
