"""A talk as data: both voices, nothing a family has not asked for, badges, numbers apart, a route alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from pathways.export.talk import make_talk
from pathways.graph import resolve_routes, view_pathway
from pathways.model import Status, Voice
from pathways.text import ENGLISH, NUMBERS
from pathways.text.words_talk import TALK_WORDS
from pathways.web.assets import load_script
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_page import render_talk_page
from tests.browser.talk_fixture import make_talks
from tests.unit.cards.test_cards import shipped
from tests.unit.export.requests import EVERYTHING, ask_for

PATHWAYS = list(shipped().pathways)


@pytest.mark.parametrize("pathway", PATHWAYS)
def test_a_family_is_told_nothing_that_it_has_not_asked_for(pathway: str) -> None:
    """The family's scenes light up no step behind a question, and all such steps are named as hidden."""
    pack = shipped()
    for talk in make_talks(pathway):
        asked = {step for step in talk["members"] and view_steps(talk) if pack.question_of(step)}
        assert set(talk["hidden"]["family"]) == asked
        assert talk["hidden"]["trainee"] == []
        for scene in talk["scenes"]["family"]:
            assert asked.isdisjoint(scene["steps"])
        assert [v["id"] for v in talk["choices"]["voices"]] == [v for v in ("family", "trainee") if talk["scenes"][v]]


def view_steps(talk: Mapping[str, object]) -> tuple[str, ...]:
    """Return the steps of the view that a talk is about."""
    return view_pathway(shipped(), str(talk["id"]).split("/")[1], str(talk["region"])).steps


@pytest.mark.parametrize("pathway", PATHWAYS)
def test_what_is_not_standard_says_so_and_numbers_stand_apart(pathway: str) -> None:
    """A scene of a step carries the word of its status; figures are never among its lines."""
    pack = shipped()
    for scene in make_talks(pathway, agreed=True)[0]["scenes"]["family"]:
        if scene["kind"] not in ("step", "decision"):
            assert scene["numbers"] == []
            continue
        step = pack.step(scene["steps"][0])
        if step.status is not Status.STANDARD:
            assert scene["badges"], f"{step.id} looks like standard care"
        assert len(scene["numbers"]) == len(step.figures)
        for figure in step.figures:
            assert figure.says.family not in scene["lines"]


def test_both_voices_have_the_same_scenes_when_everything_is_asked_for() -> None:
    """Turning the voice in the middle of a talk finds the same scene."""
    for pathway in PATHWAYS:
        for talk in make_talks(pathway, agreed=True):
            family, trainee = ([scene["id"] for scene in talk["scenes"][v]] for v in ("family", "trainee"))
            assert family == trainee and len(set(family)) == len(family)


def test_a_talk_about_a_route_has_its_steps_alone() -> None:
    """Only steps of the route are scenes; its name is in the title scene; the picture is that of the whole map."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    for named in resolve_routes(view):
        talk = compose_talk(view, TalkShow(Voice.FAMILY, frozenset({NUMBERS}), named.route), ENGLISH, (ENGLISH,))
        steps = [s["steps"][0] for s in talk["scenes"][Voice.FAMILY] if s["kind"] in ("step", "decision")]
        assert set(steps) == set(named.route.steps)
        assert talk["scenes"][Voice.FAMILY][0]["lines"][0] == named.route.title.family
        assert talk["id"].endswith(f"/{named.route.id}")


def test_the_page_holds_its_talk_as_data() -> None:
    """Script in a text can't end the element that holds it, and the page allows no request."""
    talk = {**make_talks("end-of-life", agreed=True)[0], "notice": "</script><script>alert(1)</script>"}
    page = render_talk_page([talk], "<b>A talk</b>")
    assert "<script>alert" not in page and "<b>A talk" not in page
    assert "default-src 'none'" in page
    found = re.search(r'id="payload">(.*?)</script>', page, re.DOTALL)
    assert found and json.loads(found.group(1))[0]["notice"] == talk["notice"]


def test_every_word_of_the_script_is_there() -> None:
    """Each key that the presenter's script says is a word."""
    keys = set(re.findall(r"'(talk_[a-z_]+)'", load_script("talk")))
    keys -= {key for key in keys if key.endswith("_")}
    assert keys - TALK_WORDS.keys() == set()


def test_the_file_holds_every_language_and_region_and_starts_with_the_one_asked_for() -> None:
    """A request in Spanish for Europe starts there; a way has its own region alone, in every language."""
    made = make_talk(ask_for("high-risk", lang="es", region="europe")).decode("utf-8")
    found = [(talk["lang"], talk["region"]) for talk in payload_of(made)]
    assert found[0] == ("es", "europe")
    assert set(found) == {(lang, region) for lang in ("en", "es") for region in ("europe", "north-america")}
    assert [lang["name"] for lang in payload_of(made)[0]["choices"]["langs"]] == ["English", "Español"]
    way = payload_of(make_talk(ask_for("high-risk", route="tandem")).decode("utf-8"))
    assert [(talk["lang"], talk["region"], talk["id"]) for talk in way] == [
        (lang, "north-america", "neuroblastoma/high-risk/tandem") for lang in ("en", "es")
    ]


def payload_of(page: str) -> list[dict[str, Any]]:
    """Return the talks in a page."""
    found = re.search(r'id="payload">(.*?)</script>', page, re.DOTALL)
    assert found
    talks: list[dict[str, Any]] = json.loads(found.group(1))
    return talks


def test_a_file_for_a_family_keeps_what_it_has_not_asked_for_out_of_its_scenes() -> None:
    """Steps behind a question stand in the family's scenes after a yes only."""
    for agreed, expected in ((frozenset[str](), False), (EVERYTHING, True)):
        (talk, *_) = payload_of(make_talk(ask_for("high-risk", agreed=agreed)).decode("utf-8"))
        shown = {step for scene in talk["scenes"]["family"] for step in scene["steps"]}
        hard = {step for step in view_steps(talk) if shipped().question_of(step)}
        assert hard and bool(shown & hard) is expected
