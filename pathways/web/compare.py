"""Composes the picture of a comparison: each way drawn by itself, and its differences numbered on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pathways.cards import make_labels
from pathways.cards.card import Block, CitedSource, Item
from pathways.cards.comparison import Cell, Compared, Difference, Told
from pathways.cards.library_data import LibraryFact
from pathways.drawing import Picture, draw_beside, make_picture
from pathways.graph import View, Way, cut, follow_road, list_roads
from pathways.text import Speaker
from pathways.web.compare_data import CompareDifference, ComparePicture, CompareSide, CompareStep, CompareTold

MOST = 30
"""Of a way with more steps than this, the main road is shown."""


def compose_compare(here: Way, there: Way, found: Compared, speaker: Speaker) -> ComparePicture:
    """Return the picture of two ways whose comparison was ``found``."""
    ways = [_shown(way, speaker) for way in (here, there)]
    numbers = [(line.number, line.here, line.there) for part in found.parts for line in part.lines if line.number]
    ends = {number: (ours, theirs) for number, ours, theirs in numbers}
    return {
        "lang": speaker.lang,
        "voice": speaker.voice.value,
        "sides": [
            _side(name, title, way, speaker)
            for name, title, way in zip(("here", "there"), found.sides, ways, strict=True)
        ],
        "differences": [_difference(one, *ends[one.number], speaker) for one in found.differences],
        "words": speaker.reader.words.for_script("compare"),
        "partly": any(len(way.steps) < len(whole.steps) for way, whole in zip(ways, (here, there), strict=True)),
    }


def _shown(way: Way, speaker: Speaker) -> Way:
    """Return what the picture shows of a way: what this reader may see, of a large one its main road."""
    steps = tuple(step for step in way.steps if speaker.unasked(step) is None)
    if len(steps) > MOST and list_roads(way.view):
        road = set(follow_road(way.view).view.steps)
        steps = tuple(step for step in steps if step in road)
    return replace(way, steps=steps)


def _side(name: str, title: str, way: Way, speaker: Speaker) -> CompareSide:
    view = cut(way.view, way.steps)
    links = {step: _link(step, way.view, speaker) for step in way.steps}
    wide, phone = _pictures(view, speaker)
    return {"id": name, "title": title, "wide": wide, "phone": phone, "steps": links}


def _pictures(view: View, speaker: Speaker) -> tuple[Picture, Picture]:
    labels = make_labels(view, speaker.reader.translators)
    wide, phone = (draw_beside(view, labels, is_phone=is_phone) for is_phone in (False, True))
    return make_picture(wide, view, labels, speaker.lang), make_picture(phone, view, labels, speaker.lang)


def _link(step: str, view: View, speaker: Speaker) -> CompareStep:
    manifest = speaker.pack.manifest
    query = {"pathway": view.pathway.id, "step": step}
    if view.region is not None and view.region != manifest.regions[0].id:
        query["region"] = view.region
    if not speaker.is_family:
        query["voice"] = speaker.voice.value
    if speaker.lang != manifest.languages[0]:
        query["lang"] = speaker.lang
    return {"title": speaker.title(step), "query": query}


def _difference(one: Difference, here: Cell | None, there: Cell | None, speaker: Speaker) -> CompareDifference:
    return {
        "number": one.number,
        "heading": one.heading,
        "here": here.step if here else None,
        "there": there.step if there else None,
        "told": [_told(told, speaker) for told in one.told],
    }


def _told(told: Told, speaker: Speaker) -> CompareTold:
    return {
        "side": told.side,
        "step": told.cell.step,
        "badge": told.cell.badge,
        "facts": list(_facts(told.blocks, speaker)),
        "sources": list(_sources(told.blocks)),
    }


def _facts(blocks: Iterable[Block], speaker: Speaker) -> Iterator[LibraryFact]:
    for block in blocks:
        if block["type"] == "text":
            yield {"title": "", "text": block["text"], "lang": block.get("lang", speaker.lang)}
        elif block["type"] == "list":
            for item in block["items"]:
                yield _fact(item, speaker)
        elif block["type"] == "entries":
            for entry in block["items"]:
                yield {"title": entry["title"], "text": entry["text"], "lang": speaker.lang}


def _fact(item: Item, speaker: Speaker) -> LibraryFact:
    if isinstance(item, str):
        return {"title": "", "text": item, "lang": speaker.lang}
    return {"title": "", "text": item["text"], "lang": item.get("lang", speaker.lang)}


def _sources(blocks: Iterable[Block]) -> Iterator[CitedSource]:
    for block in blocks:
        if block["type"] == "sources":
            yield from block["items"]
