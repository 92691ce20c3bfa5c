"""The family's sheet for the next talk: where we are, what may come next, what to ask, room to write.

What stands on it is composed here as plain data; ``sheet_pdf.py`` sets it on paper, ``sheet.js`` does so on the device.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathways.cards import compose_step_card
from pathways.cards.card import Card
from pathways.cards.family_parts import CALLS
from pathways.drawing import pictogram_svg
from pathways.export.papers.parts import (
    ACCENT,
    Data,
    cites_of,
    heading_of,
    list_sources,
    list_words,
    paper_facts,
    shown_steps,
    take_fold,
    take_folds,
)
from pathways.export.papers.sheet_map import list_phases, picture_of
from pathways.graph import Mark, Place, View, derive_place
from pathways.model import MOVES, Voice
from pathways.text import Reader, Speaker

FIRST_FOLDS = ("short", "choices", "what", "who", "decides")
BESIDE_FOLDS = ("happens", "why", "sure", "without", "where")
"""On the first page as far as there is room, else on the second."""
BEHIND_FOLDS = ("feels", "numbers", "outside")
MOST_EXPLAINED = 3
LABELS = (
    "sheet_title", "sheet_lead", "sheet_phases", "sheet_map", "sheet_map_note", "sheet_nowhere_text", "sheet_more",
    "sheet_also", "sheet_next_none", "sheet_next_hint", "sheet_elsewhere",
    "sheet_watch", "sheet_watch_none", "sheet_ask", "sheet_own", "sheet_answers", "sheet_phone", "sheet_phone_night",
    "sheet_phone_none", "sheet_talk", "sheet_words", "sheet_sources", "fold_next", "fold_drugs",
    "sheet_use", "sheet_use_phone", "sheet_use_tick", "sheet_use_bring", "sheet_matters", "sheet_no_order",
    "sheet_drugs",
)  # fmt: skip


def compose_sheet(view: View, place: Place, reader: Reader) -> Data:
    """Return what stands on the sheet, in the family's voice.

    Parameters
    ----------
    place
        What the family said; steps that this map does not have, or that were not agreed to, are left out.
    reader
        Hard parts that it did not agree to do not exist here.

    Raises
    ------
    ExportError
        If the pathway comes after a question that has no yes.
    """
    speaker = Speaker(reader, Voice.FAMILY)
    shown = shown_steps(view, speaker)
    derived = derive_place(view, _limited(place, shown))
    now = [s for s in derived.steps(Mark.NOW) if s in shown]
    cards = {s: compose_step_card(view, view.step(s), speaker) for s in now[:MOST_EXPLAINED]}
    steps = [_step(cards[s], speaker) for s in cards]
    data: Data = {
        **paper_facts(view, speaker),
        **heading_of(view, speaker),
        "notice_once": True,
        "phones": [pictogram_svg(call, ACCENT) for call in CALLS],
        "labels": {key: speaker.word(key) for key in LABELS},
        "phases": list_phases(view, derived, shown, speaker),
        "picture": picture_of(view, derived, shown, speaker),
        "steps": steps,
        "also": [speaker.title(s) for s in now[MOST_EXPLAINED:]],
        "nowhere": speaker.word("sheet_nowhere" if place != Place() else "sheet_nothing"),
        "asks": list(dict.fromkeys(ask for step in steps for ask in step["ask"])),
        "drugs": list({drug["title"]: drug for step in steps for drug in step["drugs"]}.values()),
    }
    data["asks_left"] = [speaker.word("sheet_asks_left", count=n) for n in range(len(data["asks"]) + 1)]
    terms = (term for s in cards for term in view.step(s).terms)
    data["words"] = list_words(steps, terms, speaker)
    data["sources"] = list_sources(cites_of(cards.values()) + _arrow_cites(view, cards, speaker), speaker)
    return data


def _limited(place: Place, shown: Iterable[str]) -> Place:
    known = frozenset(shown)
    return Place(place.now & known, place.done & known, place.not_for_us & known)


def _step(card: Card, speaker: Speaker) -> Data:
    """Return one current step: the urgent parts first, the others after them. Ways on this map go before other maps."""
    ways = [_way(item) for item in _items(card, "next")]
    here = [way for way in ways if not way["map"]]
    return {
        "name": card["title"],
        "title": speaker.word("sheet_here", title=card["title"]),
        "subtitle": card["subtitle"],
        "badges": [badge["text"] for badge in card["badges"] if badge["kind"] == "status"],
        "first": take_folds(card, FIRST_FOLDS),
        "next": here or ways,
        "leads_elsewhere": bool(here) and len(here) < len(ways),
        "drugs": [{"title": item["title"], "text": item["text"]} for item in _items(card, "drugs")],
        "watch": (take_fold(card, "call") or {"blocks": []})["blocks"],
        "beside": take_folds(card, BESIDE_FOLDS),
        "behind": take_folds(card, BEHIND_FOLDS),
        "ask": _items(card, "ask"),
    }


def _items(card: Card, fold_id: str) -> list[Any]:
    """Return the items of all blocks of a fold that have some."""
    fold = take_fold(card, fold_id)
    return [item for block in (fold["blocks"] if fold else []) for item in block.get("items", [])]


def _way(item: Any) -> Data:
    return {"title": item["title"], "label": item["label"] or "", "text": item["text"], "map": item.get("map", "")}


def _arrow_cites(view: View, steps: Iterable[str], speaker: Speaker) -> list[str]:
    """Return the citations of the ways on that the sheet tells."""
    wanted = set(steps)
    ways = [t for t in (*view.transitions, *view.exits) if t.source in wanted and t.kind in MOVES]
    return [cite for t in ways if speaker.unasked(t.target) is None for cite in t.cite]
