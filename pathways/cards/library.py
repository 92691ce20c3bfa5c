"""The tables of a pack as a reader sees them: each entry with its texts, its steps, its sources, and its filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.cards.blocks import mark_language, sources_block
from pathways.cards.card import CitedSource
from pathways.cards.library_data import Library, LibraryChoice, LibraryFact, LibraryFilter, LibraryLink, LibraryTable
from pathways.cards.library_entries import MAKERS, Entry, Fact
from pathways.cards.library_matrix import compose_matrix
from pathways.text import Phrase
from pathways.text.dates import say_dates, say_published
from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE

FILTERS = ("class", "phase", "map", "status", "year", "group", "region")
"""All that tables are filtered by; public facts, which an address may name."""


def compose_library(speaker: Speaker) -> Library:
    """Return all tables; what is used only in parts that this reader has not asked for is left out."""
    tables = [_table(speaker, name, list(_shown(speaker, name))) for name in TABLES]
    voice, drugs = speaker.voice.value, {row["id"] for row in tables[0]["rows"]}
    return {"lang": speaker.lang, "voice": voice, "tables": tables, "matrix": compose_matrix(speaker, drugs)}


def list_questions(speaker: Speaker) -> dict[str, str]:
    """Return the entries that are left out, as ``table/id``, with the question that comes first."""
    found: dict[str, str] = {}
    for name in TABLES:
        for entry in MAKERS[name](speaker):
            asked = [speaker.unasked(step) for step in entry.steps]
            if asked and all(asked):
                found[f"{name}/{entry.id}"] = str(asked[0])
    return found


def _shown(speaker: Speaker, name: str) -> Iterator[Entry]:
    for entry in MAKERS[name](speaker):
        if not entry.steps or any(speaker.unasked(step) is None for step in entry.steps):
            yield entry


def _table(speaker: Speaker, name: str, entries: list[Entry]) -> LibraryTable:
    others = HARD_COLUMNS if speaker.is_family else FAMILY_COLUMNS
    columns = [column for column in COLUMNS[name] if column not in others]
    return {
        "id": name,
        "title": speaker.word(f"table_{name}"),
        "columns": [{"id": column, "title": speaker.word(f"column_{column}")} for column in columns],
        "filters": [f for f in (_filter(speaker, key, entries) for key in FILTERS) if len(f["choices"]) > 1],
        "rows": [
            {
                "id": entry.id,
                "title": entry.title,
                "cells": list(entry.cells),
                "facets": {key: [plain(value) for value in values] for key, values in entry.facets.items()},
                "facts": list(_facts(speaker, entry.facts)),
                "held": entry.held,
                "links": list(_links(speaker, entry.steps)),
                "sources": _sources_of(speaker, entry),
            }
            for entry in entries
        ],
    }


def _sources_of(speaker: Speaker, entry: Entry) -> list[CitedSource]:
    """Return what an entry cites; a source is its own."""
    page = entry.page
    if page is None:
        return sources_block(speaker, entry.cites)["items"]
    return [
        {
            "cite": page.id,
            "title": page.title,
            "section": "",
            "published": say_published(page.published, speaker),
            "dates": say_dates(page, speaker),
            "address": page.address,
            **mark_language(speaker, Phrase(page.title, SOURCE_LANGUAGE)),
        }
    ]


def plain(value: str) -> str:
    """Return a value of a filter as it stands in an address.

    >>> plain("Tyrosine kinase inhibitor (class)")
    'tyrosine-kinase-inhibitor-class'
    """
    kept = "".join(letter if letter.isalnum() else " " for letter in value.casefold())
    return "-".join(kept.split())


def _filter(speaker: Speaker, key: str, entries: list[Entry]) -> LibraryFilter:
    """Return a filter with the values that occur: years from the last, phases as they come, others by name."""
    values = list(dict.fromkeys(value for entry in entries for value in entry.facets.get(key, ())))
    if key in ("class", "group", "status"):
        values.sort(key=str.casefold)
    elif key == "year":
        values.sort(reverse=True)
    elif key == "phase":
        order = list(dict.fromkeys(_phase_names(speaker)))
        values.sort(key=order.index)
    choices: list[LibraryChoice] = [{"id": plain(value), "title": value} for value in values]
    return {"id": key, "title": speaker.word(f"column_{key}"), "choices": choices}


def _facts(speaker: Speaker, pairs: Iterable[Fact]) -> Iterator[LibraryFact]:
    for key, value in pairs:
        phrase = value if isinstance(value, Phrase) else Phrase(value or "", SOURCE_LANGUAGE)
        if phrase.text:
            yield {"title": speaker.word(key), "text": phrase.text, "lang": phrase.lang}


def _links(speaker: Speaker, steps: Iterable[str]) -> Iterator[LibraryLink]:
    """Give the steps that use an entry; steps that are shown only on asking are not named here."""
    pack = speaker.pack
    rest = {} if speaker.is_family else {"voice": speaker.voice.value}
    if speaker.lang != pack.manifest.languages[0]:
        rest["lang"] = speaker.lang
    for step in steps:
        if speaker.unasked(step) is None:
            query = {"pathway": pack.home_of(step), "step": step, **_region(speaker, step), **rest}
            yield {"title": speaker.title(step), "query": query}


def _region(speaker: Speaker, step: str) -> dict[str, str]:
    """Return the region that a step belongs to, if it is not on the map that is shown at first."""
    regions, first = speaker.pack.step(step).regions, speaker.pack.manifest.regions[0].id
    return {"region": regions[0]} if regions and first not in regions else {}


def _phase_names(speaker: Speaker) -> Iterator[str]:
    for phase in speaker.pack.phases.values():
        yield speaker.say(phase.title).text


TABLES = tuple(MAKERS)
HARD_COLUMNS = ("class", "phase")
FAMILY_COLUMNS = ("map",)
COLUMNS: dict[str, tuple[str, ...]] = {
    "drugs": ("title", "class", "phase", "map"),
    "trials": ("title", "status", "year", "group"),
    "terms": ("title",),
    "people": ("title",),
    "effects": ("title", "phase", "map"),
    "sources": ("title", "group", "year", "checked"),
}
