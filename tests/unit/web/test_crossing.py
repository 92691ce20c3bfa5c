"""What is sent is of the types that say so: every map, region, voice, language and detail, and nothing besides."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from pathways.cards import Card, compose_arrow_card, compose_group_card, compose_phase_card, compose_step_card
from pathways.cards.comparison import compose_comparison
from pathways.cards.library import compose_library
from pathways.cards.library_data import Library
from pathways.graph import View, resolve_routes, resolve_side, trim_ways, view_pathway
from pathways.model import Voice
from pathways.study import CasesData, StudyData, TablesData, cases_data, study_data, tables_data
from pathways.text import NUMBERS, Reader, Speaker, Translator, pack_translator
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.web.compare import compose_compare
from pathways.web.compare_data import ComparePicture
from pathways.web.payload import Show, compose_payload
from pathways.web.payload_data import Payload
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_data import Talk
from tests.browser.flowchart_fixture import make_payload
from tests.unit.cards.test_cards import FOLDER, shipped

pytestmark = pytest.mark.slow

REGIONS = [region.id for region in shipped().manifest.regions]
LANGUAGES = shipped().manifest.languages
AGREED = frozenset({NUMBERS, *(question.id for question in shipped().manifest.questions)})
SHOWS = (
    Show(Voice.FAMILY, "everything", has_place=True),
    Show(Voice.FAMILY, "everything", has_place=True),
    Show(Voice.TRAINEE, "phases"),
)
"""The voice chooses words and the detail chooses pictures; neither changes what the other chooses. The cards of both
voices are in every payload, so in a translation one of them is enough."""


@cache
def checker(kind: Any) -> TypeAdapter[Any]:
    """Return what reads JSON of a type, strictly, and refuses a key that the type does not have."""
    return TypeAdapter(list[kind], config=ConfigDict(extra="forbid", strict=True))


def check(kind: Any, value: object) -> None:
    """Fail unless ``value``, as it travels, is of the type."""
    checker(kind).validate_json(json.dumps([value]))


@cache
def translator_of(lang: str) -> Translator:
    """Return the translator of a language of the pack."""
    return pack_translator(FOLDER, lang)


def views_of(pathway: str) -> list[View]:
    """Return a map in every region that it is drawn for."""
    views = (view_pathway(shipped(), pathway, region) for region in REGIONS)
    return [view for view in views if view.steps]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pathway", shipped().pathways)
def test_payloads_are_of_their_type(pathway: str, lang: str) -> None:
    """Both voices and every detail, before and after the questions of the pack got a yes."""
    for view in views_of(pathway):
        for show in SHOWS if lang == SOURCE_LANGUAGE else SHOWS[:1]:
            agreed = AGREED if show.detail == "everything" else frozenset()
            check(Payload, compose_payload(view, show, Reader.of(shipped(), FOLDER, lang, agreed), "library?entry="))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pathway", shipped().pathways)
def test_talks_are_of_their_type(pathway: str, lang: str) -> None:
    """The whole map, started in either voice (the scenes of both are in it), and each of its routes."""
    for view in views_of(pathway):
        shows = [TalkShow(voice) for voice in Voice]
        shows += [TalkShow(route=named.route, languages=(("en", "English"),)) for named in resolve_routes(view)]
        for show in shows:
            check(Talk, compose_talk(view, show, Reader.of(shipped(), FOLDER, lang, AGREED)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_study_data_are_of_their_types(lang: str) -> None:
    """Every view, the cases and the tables."""
    for pathway in shipped().pathways:
        for view in views_of(pathway):
            check(StudyData, study_data(view, translator_of(lang)))
    check(CasesData, cases_data(shipped(), translator_of(lang)))
    check(TablesData, tables_data(shipped(), translator_of(lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("voice", Voice)
def test_cards_are_of_their_type(voice: Voice, lang: str) -> None:
    """Before their sources and entries are sent apart: steps, arrows, phases and option groups."""
    speaker = Speaker(Reader.of(shipped(), FOLDER, lang), voice)
    for view in (view for pathway in shipped().pathways for view in views_of(pathway)):
        cards = [compose_step_card(view, view.step(step), speaker) for step in view.steps]
        cards += [compose_arrow_card(arrow, speaker) for arrow in view.transitions]
        cards += [compose_phase_card(view, phase, speaker) for phase in view.phases]
        cards += [compose_group_card(view, group, speaker) for group in view.groups]
        for card in cards:
            check(Card, card)


def test_the_small_map_of_the_tests_is_of_the_type_too() -> None:
    """What is made by hand shows the script what it gets in earnest."""
    check(Payload, make_payload())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("voice", list(Voice))
def test_the_library_and_comparisons_are_of_their_type(voice: Voice, lang: str) -> None:
    """All tables, and the picture of every comparison, with each number on a box of one of its sides."""
    speaker = Speaker(Reader.of(shipped(), FOLDER, lang, AGREED), voice)
    check(Library, compose_library(speaker))
    for comparison in shipped().manifest.comparisons:
        here, there = (resolve_side(shipped(), side) for side in (comparison.here, comparison.there))
        if comparison.here.route and comparison.there.route:
            here, there = trim_ways(here, there)
        picture = compose_compare(here, there, compose_comparison(here, there, ("a", "b"), speaker), speaker)
        check(ComparePicture, picture)
        sides = {side["id"]: side for side in picture["sides"]}
        for one in picture["differences"]:
            steps = [(side, step) for side, step in (("here", one["here"]), ("there", one["there"])) if step]
            assert steps
            for side, step in steps:
                assert step in sides[side]["steps"]
                assert all(step in sides[side][size]["boxes"] for size in ("wide", "phone"))


@pytest.mark.parametrize("change", [{"extra": 1}, {"voice": "doctor"}, {"order": "a"}, {"nodes": {"a": {}}}])
def test_what_is_not_of_the_type_is_found(change: dict[str, Any]) -> None:
    """A key too much, an unknown word, a text for a list, a key too few."""
    with pytest.raises(ValidationError):
        check(Payload, {**make_payload(), **change})
