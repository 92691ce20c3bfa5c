"""Slides: every scene, native shapes, arrows that are glued where the picture has them, notes, foot, and same bytes."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.oxml.ns import qn

from pathways.cards import SceneKind, compose_scenes
from pathways.cards.scenes import name_phase
from pathways.drawing import Point
from pathways.export.request import notice_of, stamp_of
from pathways.export.slides.deck import make_slides
from pathways.export.slides.lines import OUT, connect, points_of
from pathways.export.slides.stairs import place_stairs
from pathways.graph import link_usual_phases, view_pathway
from pathways.model import Status, Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped
from tests.unit.export.requests import EVERYTHING, ask_for

pytestmark = pytest.mark.slow

CASES = (("high-risk", Voice.FAMILY, "es"), ("relapse", Voice.TRAINEE, "en"))


@cache
def deck(pathway: str, voice: Voice, lang: str = "en") -> bytes:
    """Return the deck of a map, made once for all tests."""
    return make_slides(ask_for(pathway, voice=voice, lang=lang))


def opened(pathway: str, voice: Voice, lang: str = "en") -> Any:
    """Return the deck as an independent reader of the format sees it."""
    return Presentation(io.BytesIO(deck(pathway, voice, lang)))


def boxes_on(slide: Any) -> dict[str, Any]:
    """Return the groups that are boxes, by the name of their shape."""
    return {shape.name: shape for shape in slide.shapes if shape.shape_type == 6}


@pytest.mark.parametrize(("pathway", "voice", "lang"), CASES)
def test_every_scene_has_a_slide_with_the_foot_and_its_notes(pathway: str, voice: Voice, lang: str) -> None:
    """Titles are those of the scenes in their order; each slide bears notice, date and version; notes are spoken."""
    request = ask_for(pathway, voice=voice, lang=lang)
    scenes = compose_scenes(request.view, request.speaker)
    slides = list(opened(pathway, voice, lang).slides)
    titles = [slide.shapes.title.text.split(" (")[0] for slide in slides]
    wanted = [scene.heading.split(" (")[0] for scene in scenes]
    assert list(dict.fromkeys(titles))[:-1] == list(dict.fromkeys(wanted))
    for slide in slides:
        words = [shape.text_frame.text for shape in slide.placeholders]
        assert notice_of(request.speaker) in words
        assert stamp_of(request.speaker) in words
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    for scene in scenes:
        for said in (*scene.notes.say, *(ask.answer for ask in scene.notes.asks)):
            assert said in notes


@pytest.mark.parametrize(("pathway", "voice", "lang"), CASES)
def test_phase_slides_hold_the_steps_and_arrows_of_the_map(pathway: str, voice: Voice, lang: str) -> None:
    """Over the slides of a phase stand all its steps; each drawn move inside one slide is one glued arrow."""
    request = ask_for(pathway, voice=voice, lang=lang)
    scenes = [s for s in compose_scenes(request.view, request.speaker) if s.kind is SceneKind.PHASE]
    slides = list(opened(pathway, voice, lang).slides)
    for scene in scenes:
        found = [slide for slide in slides if slide.shapes.title.text.split(" (")[0] == scene.heading.split(" (")[0]]
        names = {name for slide in found for name in boxes_on(slide)}
        assert {request.speaker.title(step) for step in scene.steps} <= names


@pytest.mark.parametrize(("pathway", "voice", "lang"), CASES)
def test_every_arrow_is_glued_at_both_ends_with_a_head(pathway: str, voice: Voice, lang: str) -> None:
    """An arrow names the shapes at its ends, ends where they are, and says from where to where it leads."""
    count = 0
    for slide in opened(pathway, voice, lang).slides:
        ids = {int(e.get("id")): e for e in slide._element.iter(qn("p:cNvPr"))}
        for arrow in slide._element.iter(qn("p:cxnSp")):
            ends = [arrow.find(f".//{qn(tag)}") for tag in ("a:stCxn", "a:endCxn")]
            names = [ids[int(end.get("id"))].get("name") for end in ends]
            assert arrow.find(f".//{qn('p:cNvPr')}").get("descr") == " → ".join(names)
            assert arrow.find(f".//{qn('a:tailEnd')}").get("type") == "triangle"
            count += 1
    assert count > 40


def test_the_phases_are_joined_as_the_graph_joins_them() -> None:
    """The slide of all phases has exactly the usual ways, each from its phase to its phase; none is a wrong end."""
    request = ask_for("high-risk", voice=Voice.FAMILY, lang="es")
    names = {phase.id: name_phase(phase, request.speaker) for phase in request.view.phases}
    wanted = {f"{names[link.source]} → {names[link.target]}" for link in link_usual_phases(request.view)}
    slides = opened("high-risk", Voice.FAMILY, "es").slides
    stairs = next(slide for slide in slides if set(names.values()) <= boxes_on(slide).keys())
    arrows = stairs._element.iter(qn("p:cxnSp"))
    assert {arrow.find(f".//{qn('p:cNvPr')}").get("descr") for arrow in arrows} == wanted
    assert f"{names['hr-consolidation']} → {names['hr-after']}" not in wanted


def test_trials_are_dashed_and_named_and_options_have_their_words() -> None:
    """A trial never looks like standard care; a frame of options says that there is no order."""
    request = ask_for("relapse", voice=Voice.TRAINEE)
    trials = {request.speaker.title(step) for step in request.view.steps if request.view.step(step).status.is_trial}
    plain = {
        request.speaker.title(step) for step in request.view.steps if request.view.step(step).status is Status.STANDARD
    }
    seen = set()
    text = ""
    for slide in opened("relapse", Voice.TRAINEE).slides:
        text += "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for name, group in boxes_on(slide).items():
            dashes = [e.get("val") for e in group.shapes[0]._element.iter(qn("a:prstDash"))]
            words = " ".join(shape.text_frame.text for shape in group.shapes if shape.has_text_frame)
            if name in trials:
                seen.add(name)
                assert dashes == ["dash"] and "trial" in words
            elif name in plain:
                assert dashes == []
    assert seen == trials
    assert "options, in no order" in text


def test_shapes_speak_and_take_font_and_colours_from_the_theme() -> None:
    """Every box has words for a screen reader; no run names a font of its own or a colour as a number."""
    for slide in opened("high-risk", Voice.FAMILY).slides:
        for name, group in boxes_on(slide).items():
            assert name in group._element.xpath(".//p:cNvPr")[0].get("descr", "")
        for run in slide._element.iter(qn("a:rPr")):
            assert run.find(qn("a:latin")) is None
            assert not list(run.iter(qn("a:srgbClr")))


def test_a_family_deck_holds_nothing_that_was_not_asked_for() -> None:
    """Titles of hard steps are in no slide and no notes of an open map; after a yes they are."""
    hard = [s for s in shipped().steps if shipped().question_of(s)]
    view = view_pathway(shipped(), "high-risk", "north-america")
    speaker = Speaker(Reader(shipped()), Voice.FAMILY)
    titles = {speaker.title(step) for step in hard if step in view.steps}
    assert titles
    closed, open_ = (
        " ".join(
            e.text or ""
            for slide in Presentation(io.BytesIO(make_slides(ask_for("high-risk", agreed=agreed)))).slides
            for e in slide._element.iter(qn("a:t"))
        )
        for agreed in (frozenset[str](), EVERYTHING)
    )
    assert not [title for title in titles if title in closed]
    assert [title for title in titles if title in open_]


def test_the_same_data_give_the_same_bytes() -> None:
    """A deck bears the date of its content, never that of its making."""
    assert deck("high-risk", Voice.FAMILY, "es") == make_slides(ask_for("high-risk", lang="es"))


coordinates = st.integers(-400, 400).map(float)


@given(coordinates, coordinates, st.sampled_from(sorted(OUT)), st.sampled_from(sorted(OUT)))
def test_a_connector_starts_and_ends_where_it_should(x: float, y: float, leaves: str, enters: str) -> None:
    """Whatever way it turns, its first corner is the start, its last the end, and what it can it leaves outwards."""
    line = connect(Point(0, 0), leaves, Point(x, y), enters)
    corners = points_of(line)
    for found, wanted in ((corners[0], Point(0, 0)), (corners[-1], Point(x, y))):
        assert abs(found.x - wanted.x) <= 1.5 and abs(found.y - wanted.y) <= 1.5
    assert line.frame.width >= 0 and line.frame.height >= 0
    if line.preset == "bentConnector3" and line.bend:
        step = Point(corners[1].x - corners[0].x, corners[1].y - corners[0].y)
        assert step.x * OUT[leaves].x + step.y * OUT[leaves].y > 0


@pytest.mark.parametrize("count", range(1, 13))
def test_stairs_leave_room_for_every_arrow(count: int) -> None:
    """No arrow on the stairs runs through a phase that is not its end."""
    rects = list(place_stairs([str(n) for n in range(count)]).values())
    for a, first in enumerate(rects):
        for b, second in enumerate(rects):
            corner = Point(first.center.x, second.center.y)
            others = [rect for n, rect in enumerate(rects) if n not in (a, b)]
            if a != b:
                ways = ((first.center, corner), (corner, second.center))
                assert not [r for r in others for way in ways if _touches(r, *way)]


def _touches(rect: Any, start: Point, end: Point) -> bool:
    return bool(
        min(start.x, end.x) < rect.right
        and max(start.x, end.x) > rect.x
        and min(start.y, end.y) < rect.bottom
        and max(start.y, end.y) > rect.y
    )


def test_an_arrow_that_no_line_can_show_is_told_in_words() -> None:
    """Every move between boxes of one picture is a glued arrow on its slides, or stands there in words."""
    request = ask_for("high-risk", voice=Voice.TRAINEE, region="europe")
    slides = list(Presentation(io.BytesIO(make_slides(request))).slides)
    said = {
        element.get("descr")
        for slide in slides
        for element in (arrow.find(f".//{qn('p:cNvPr')}") for arrow in slide._element.iter(qn("p:cxnSp")))
    }
    text = " ".join(shape.text_frame.text for slide in slides for shape in slide.placeholders)
    moves = [t for t in request.view.transitions if t.kind.value in ("then", "if", "repeat")]
    inside = [t for t in moves if request.view.phase_of[t.source] == request.view.phase_of[t.target]]
    for t in inside:
        arrow = f"{request.speaker.title(t.source)} → {request.speaker.title(t.target)}"
        assert arrow in said or arrow in text, arrow
