"""A talk as data: both voices, nothing a family has not asked for, badges, numbers apart, a route alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from pathways.cards import compose_scenes
from pathways.export.talk import make_talk
from pathways.graph import on_route, resolve_routes, view_pathway
from pathways.model import MOVES, Status, StepKind, Voice
from pathways.text import NUMBERS, Reader, Speaker, load_words
from pathways.web.assets import load_script
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_page import render_talk_page
from tests.browser.talk_fixture import make_talks
from tests.unit.cards.test_cards import FOLDER, shipped
from tests.unit.export.requests import EVERYTHING, ask_for

pytestmark = pytest.mark.slow

PATHWAYS = list(shipped().pathways)


@pytest.mark.parametrize("pathway", PATHWAYS)
def test_a_family_is_told_nothing_that_it_has_not_asked_for(pathway: str) -> None:
    """The family's scenes light up no step behind a question; these are hidden, as are all of a map that asks."""
    pack = shipped()
    for talk in make_talks(pathway):
        asked = {step for step in talk["members"] and view_steps(talk) if pack.question_of(step)}
        is_open = pack.pathway(pathway).asks is None
        assert set(talk["hidden"]["family"]) == (asked if is_open else set(view_steps(talk)))
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
        talk = compose_talk(view, TalkShow(Voice.FAMILY, named.route), Reader(shipped(), agreed=frozenset({NUMBERS})))
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
    assert keys - load_words().for_script("talk").keys() == set()


ROUTES = [
    (pathway.id, region.id, named.route.id)
    for pathway in shipped().pathways.values()
    for region in shipped().manifest.regions
    if region.id in (pathway.regions or (region.id,))
    for named in resolve_routes(view_pathway(shipped(), pathway.id, region.id))
]


@pytest.mark.parametrize(("pathway", "region", "route"), ROUTES)
def test_the_slides_of_a_route_tell_the_same_talk_as_the_presenter(pathway: str, region: str, route: str) -> None:
    """Scene by scene, the title too, in both voices and every language: a route's deck is made of its talk's scenes."""
    view, pack = view_pathway(shipped(), pathway, region), shipped()
    everything = frozenset(question.id for question in pack.manifest.questions)
    wanted = next(named.route for named in resolve_routes(view) if named.route.id == route)
    for lang in pack.manifest.languages:
        reader = Reader.of(pack, FOLDER, lang, everything)
        talk = compose_talk(view, TalkShow(route=wanted), reader)
        for voice in Voice:
            deck = compose_scenes(on_route(view, route), Speaker(reader, voice))  # what make_slides draws
            scenes = talk["scenes"][voice]
            assert [(s["id"], tuple(s["steps"])) for s in scenes] == [(s.id, s.steps) for s in deck]
            for scene, slide in zip(scenes, deck, strict=True):
                if "lang" not in scene:  # what is not translated stays in English on the stage as a whole
                    assert (scene["heading"], tuple(scene.get("figured", scene["lines"]))) == (
                        slide.heading,
                        slide.lines,
                    )
            assert deck[0].lines[0] == Speaker(reader, voice).say(wanted.title).text


def test_a_route_keeps_the_ways_to_other_maps() -> None:
    """Most routes come through a decision that also leads to other maps; their scenes name those maps."""
    speaker = Speaker(Reader(shipped()), Voice.TRAINEE)
    telling = 0
    for pathway, region, route in ROUTES:
        view = on_route(view_pathway(shipped(), pathway, region), route)
        scenes = {scene.id: scene for scene in compose_scenes(view, speaker)}
        for way in (t for t in view.exits if view.step(t.source).kind is StepKind.DECISION and t.kind in MOVES):
            target = view.step(way.target)
            other = shipped().pathway(target.opens or shipped().home_of(target.id))
            if other.id != pathway:
                name = speaker.word("way_map", title=speaker.say(other.title).text)
                assert name in scenes[f"step/{way.source}"].lines
                telling += 1
    assert telling > 30


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
