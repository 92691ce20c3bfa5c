"""Comparisons: each of the pack's as data for the picture and as HTML in words, for every set of answers."""

from __future__ import annotations

import json
from dataclasses import replace

from typing_extensions import TypedDict

from pathways.cards.comparison import Cell, Compared, compose_comparison
from pathways.graph import Way, resolve_side, trim_ways
from pathways.model import Comparison, Voice
from pathways.site.address import Place, link_from, path_of
from pathways.site.answers import asked_in, for_answers
from pathways.site.files import Files
from pathways.site.maps import Index
from pathways.text import Reader, Speaker
from pathways.web.compare import compose_compare
from pathways.web.compare_html import Link, render_comparison
from pathways.web.compare_sides import Named, first_question, list_sides, preset_sides


class ComparedSent(TypedDict):
    """A comparison: the question that comes first, or its picture as JSON with what is said around it, as HTML."""

    asks: str | None
    what: str
    picture: str
    notes: list[str]
    html: str


def add_comparisons(files: Files, reader: Reader, index: Index) -> None:
    """Add every comparison of the pack in one language."""
    for voice in Voice:
        for one in reader.pack.manifest.comparisons:

            def make(answers: frozenset[str], one: Comparison = one, voice: Voice = voice) -> str:
                speaker = Speaker(replace(reader, agreed=answers), voice)
                return files.data(f"compare.{one.id}.{reader.lang}", compare(one, speaker, ""))

            index[f"compare/{one.id}/{voice.value}"] = dict(for_answers(voice, _asked(one, reader), make))


def _asked(one: Comparison, reader: Reader) -> list[str]:
    """Return every question whose answer can change what a comparison shows."""
    views = [resolve_side(reader.pack, side).view for side in (one.here, one.there)]
    return sorted({*(question for view in views for question in asked_in(view)), *([one.asks] if one.asks else [])})


def compare(one: Comparison, speaker: Speaker, path: str) -> ComparedSent:
    """Return a comparison of the pack, with links that lead on from the page ``path``."""
    here, there = preset_sides(one, list_sides(speaker), speaker)
    what, asks = speaker.say(one.what).text, first_question(here, there, one, speaker)
    if asks is not None:
        return {"asks": asks, "what": "", "picture": "", "notes": [], "html": ""}
    found, ours, theirs = _compose(here, there, speaker)
    picture = compose_compare(ours, theirs, found, speaker) if ours.steps and theirs.steps else None
    notes = [speaker.word("compare_region_note")] if ours.view.region != theirs.view.region else []
    notes += [speaker.word("compare_hidden")] if found.hidden else []
    return {
        "asks": None,
        "what": what,
        "picture": json.dumps(picture, ensure_ascii=False, separators=(",", ":")) if picture else "",
        "notes": notes,
        "html": render_comparison(found, speaker.word, _link(speaker, path)),
    }


def _compose(here: Named, there: Named, speaker: Speaker) -> tuple[Compared, Way, Way]:
    ours, theirs = resolve_side(speaker.pack, here.side), resolve_side(speaker.pack, there.side)
    if here.side.route and there.side.route:
        ours, theirs = trim_ways(ours, theirs)
    return compose_comparison(ours, theirs, (here.name, there.name), speaker), ours, theirs


def _link(speaker: Speaker, path: str) -> Link:
    def link(cell: Cell) -> str:
        place = Place(speaker.lang, "explore", speaker.voice, cell.region, cell.pathway, cell.step)
        return link_from(path, path_of(place, speaker.pack))

    return link
