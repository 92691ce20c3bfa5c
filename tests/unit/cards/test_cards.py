"""Cards are complete, their sources resolve, and a family meets nothing it has not asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pathways.cards import Card, compose_arrow_card, compose_phase_card, compose_step_card, search_words
from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.model import Pack, Voice
from pathways.text import Reader, Speaker

FOLDER = Path(__file__).parents[3] / "data" / "neuroblastoma"


@cache
def shipped() -> Pack:
    """Return the shipped pack."""
    return load_pack(FOLDER)


@cache
def views() -> tuple[View, ...]:
    """Return every pathway for the first region."""
    return tuple(view_pathway(shipped(), p, "north-america") for p in shipped().pathways)


def all_cards(voice: Voice) -> Iterator[tuple[str, Card]]:
    """Give every card of the pack in a voice."""
    speaker = Speaker(Reader(shipped()), voice)
    for view in views():
        for step in view.steps:
            yield step, compose_step_card(view, view.step(step), speaker)
        for transition in view.transitions:
            yield transition.id, compose_arrow_card(transition, speaker)
        for phase in view.phases:
            yield phase.id, compose_phase_card(view, phase, speaker)


def open_text(value: Any) -> str:
    """Return all text of a card except what stands behind an 'ask'."""
    if isinstance(value, dict):
        if value.get("type") == "ask":
            return f"{value['title']} {value['text']}"
        return " ".join(open_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(open_text(part) for part in value)
    return str(value)


@pytest.mark.parametrize("voice", list(Voice))
def test_every_card_is_complete(voice: Voice) -> None:
    """Each card has a title, folds with content, exactly one of sources, and ids of folds only once."""
    for name, card in all_cards(voice):
        assert card["title"], name
        ids = [fold["id"] for fold in card["folds"]]
        assert len(ids) == len(set(ids)), name
        assert ids.count("sources") == 1, name
        for fold in card["folds"]:
            assert fold["blocks"], (name, fold["id"])
            for block in fold["blocks"]:
                assert block.get("items") or block.get("text"), (name, fold["id"])


@pytest.mark.parametrize("voice", list(Voice))
def test_every_citation_resolves(voice: Voice) -> None:
    """Each source of each card names its page, its section, and when it was published and checked."""
    for name, card in all_cards(voice):
        block = next(fold for fold in card["folds"] if fold["id"] == "sources")["blocks"][0]
        assert block["type"] == "sources" and block["items"], name
        for source in block["items"]:
            assert source["section"] and not source["section"].startswith("None"), (name, source)
            assert source["published"] and source["dates"], name


def open_steps(value: Any) -> set[str]:
    """Return the steps that ways lead to, outside of an 'ask'."""
    if isinstance(value, dict):
        if value.get("type") == "ask":
            return set()
        own = {value["step"]} if "step" in value else set()
        return own.union(*(open_steps(part) for part in value.values()))
    return set().union(*(open_steps(part) for part in value)) if isinstance(value, list) else set()


def test_families_see_no_opt_in_step_before_they_ask() -> None:
    """Outside an 'ask' no family card of another step leads to a hard part, or tells a figure."""
    hidden = {s for s in shipped().steps if shipped().question_of(s) is not None}
    assert {"relapse", "refractory", "hospice", "rr-it-dinu"} <= hidden
    figures = [f.says.family for s in shipped().steps.values() for f in s.figures]
    hard_arrows = {t.id for t in shipped().transitions.values() if t.source in hidden or t.target in hidden}
    groups = {group.id for pathway in shipped().pathways.values() if pathway.asks for group in pathway.groups}
    for name, card in all_cards(Voice.FAMILY):
        if name in hidden | hard_arrows | groups:
            continue
        assert open_steps(card) & hidden == set(), name
        assert [figure for figure in figures if figure in open_text(card)] == [], name


def test_trainees_see_figures_at_once() -> None:
    """The trainee's card of a step with figures shows them under the evidence."""
    cards = dict(all_cards(Voice.TRAINEE))
    assert "56.6% vs 46.1%" in open_text(cards["hr-immuno"])


def test_a_step_is_found_by_its_other_names() -> None:
    """Brand names, abbreviations and older names lead to the step."""
    speaker = Speaker(Reader(shipped()), Voice.FAMILY)
    for typed, step in (
        ("DFMO", "hr-dfmo"),
        ("Iwilfin", "hr-dfmo"),
        ("ch14.18", "hr-immuno"),
        ("Unituxin", "hr-immuno"),
    ):
        assert typed in search_words(shipped().step(step), shipped(), speaker)


def test_a_missing_translation_falls_back_and_says_so() -> None:
    """Families read Spanish throughout; texts for trainees, which are not translated, are marked as English."""
    view = next(v for v in views() if v.pathway.id == "high-risk")
    step = view.step("hr-harvest")

    def told(speaker: Speaker) -> list[str]:
        """Return the languages that the blocks of the card name, sources left out."""
        folds = [fold for fold in compose_step_card(view, step, speaker)["folds"] if fold["id"] != "sources"]
        return re.findall(r'"(?:title_)?lang": "(\w+)"', json.dumps(folds))

    spanish = Speaker(Reader.of(shipped(), FOLDER, "es"), Voice.FAMILY)
    assert compose_step_card(view, step, spanish)["title"] == "Recoger células madre"
    assert told(spanish) == []
    trainee = Speaker(Reader.of(shipped(), FOLDER, "es"), Voice.TRAINEE)
    assert set(told(trainee)) == {"en"}
    assert told(Speaker(Reader(shipped()), Voice.FAMILY)) == []
