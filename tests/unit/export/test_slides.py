"""Slides: every scene, the arrows of the graph each as a shape of its own, readable type, notes, foot, same bytes."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from pathways.cards import SceneKind, compose_scenes
from pathways.export.request import notice_of, stamp_of
from pathways.export.slides.deck import make_slides
from pathways.graph import list_roads, view_pathway
from pathways.model import MOVES, Status, TransitionKind, Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped
from tests.unit.export.requests import EVERYTHING, ask_for
from tests.unit.export.slide_reading import arrows_of, boxes_of, passes_through, rect_of

# Hundredths of a point.
LEAST_TYPE = 1200
pytestmark = pytest.mark.slow

CASES = (
    ("high-risk", Voice.FAMILY, "es", "north-america"),
    ("high-risk", Voice.TRAINEE, "en", "europe"),
    ("overview", Voice.FAMILY, "en", "north-america"),
    ("relapse", Voice.TRAINEE, "en", "north-america"),
)
FEET = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
Case = tuple[str, Voice, str, str]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case))


@cache
def deck(pathway: str, voice: Voice, lang: str = "en", region: str = "north-america") -> bytes:
    """Return the deck of a map, made once for all tests."""
    return make_slides(ask_for(pathway, voice=voice, lang=lang, region=region))


def opened(pathway: str, voice: Voice, lang: str = "en", region: str = "north-america") -> list[Any]:
    """Return the slides as an independent reader of the format sees them."""
    return list(Presentation(io.BytesIO(deck(pathway, voice, lang, region))).slides)


def asked(case: Case) -> tuple[Any, Any]:
    """Return the view of a case and its speaker."""
    pathway, voice, lang, region = case
    request = ask_for(pathway, voice=voice, lang=lang, region=region)
    return request.view, request.speaker


def slides_of(case: Case, kind: SceneKind) -> list[tuple[Any, Any]]:
    """Return the scenes of a kind, each with a slide that shows it as a picture."""
    scenes = [scene for scene in compose_scenes(*asked(case)) if scene.kind is kind]
    slides = opened(*case)
    return [(s, x) for s in scenes for x in slides if x.shapes.title.text.split(" (")[0] == s.heading.split(" (")[0]]


def steps_behind(view: Any, end: str) -> set[str]:
    """Return the steps for which an end of an arrow stands: itself, or the options of a group or of a phase."""
    if end in view.phase_of:
        return {end}
    groups = [group.id for group in view.groups if end in (group.id, group.phase)]
    return {step for group in groups for step in view.members_of(group)}


@each_case
def test_every_scene_has_a_slide_with_the_foot_and_its_notes(case: Case) -> None:
    """Titles are those of the scenes in their order; each slide bears notice, date and version; notes are spoken."""
    view, speaker = asked(case)
    scenes = compose_scenes(view, speaker)
    slides = opened(*case)
    titles = [slide.shapes.title.text.split(" (")[0] for slide in slides]
    wanted = [scene.heading.split(" (")[0] for scene in scenes]
    assert list(dict.fromkeys(titles))[:-1] == list(dict.fromkeys(wanted))
    for slide in slides:
        words = [shape.text_frame.text for shape in slide.placeholders]
        assert notice_of(speaker) in words
        assert stamp_of(speaker) in words
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    for scene in scenes:
        for said in (*scene.notes.say, *(ask.answer for ask in scene.notes.asks)):
            assert said in notes


@each_case
def test_arrows_are_those_of_the_graph(case: Case) -> None:
    """Read back, every arrow on every slide leads from a step to one to which the graph has an arrow from it."""
    view, _ = asked(case)
    pairs = {(t.source, t.target) for t in view.transitions}
    count = 0
    for slide in opened(*case):
        for arrow in arrows_of(slide):
            sources, targets = (steps_behind(view, end) for end in arrow.ends)
            assert any((a, b) in pairs for a in sources for b in targets), arrow.ends
            count += 1
    assert count > 40


@each_case
def test_no_arrow_of_a_picture_is_missing(case: Case) -> None:
    """Of two steps on the slide of a road, or of a phase and its surroundings, every move between them is drawn."""
    view, speaker = asked(case)
    moves = [t for t in view.transitions if t.kind in MOVES and t.source != t.target]
    for kind in (SceneKind.OVERVIEW, SceneKind.PHASE):
        for scene, slide in slides_of(case, kind):
            shown = boxes_of(slide)
            drawn = [tuple(steps_behind(view, end) for end in arrow.ends) for arrow in arrows_of(slide)]
            for t in moves:
                names = (speaker.title(t.source), speaker.title(t.target))
                inside = [shown[name].is_full for name in names if name in shown]
                phases = {view.phase_of[t.source], view.phase_of[t.target]}
                if len(inside) == 2 and any(inside) and (kind is SceneKind.OVERVIEW or scene.phase in phases):
                    assert any(t.source in a and t.target in b for a, b in drawn), (slide.shapes.title.text, names)


@each_case
def test_each_arrow_is_one_shape_with_one_head(case: Case) -> None:
    """No shape holds two lines, none has a head at both ends, and no two of a slide have the same ends and line."""
    for slide in opened(*case):
        seen = []
        for arrow in arrows_of(slide):
            element = arrow.element
            assert len(list(element.iter(qn("a:tailEnd")))) == 1 and not list(element.iter(qn("a:headEnd")))
            assert len(list(element.iter(qn("a:moveTo")))) <= 1
            seen.append((arrow.ends, tuple(arrow.points)))
        assert len(seen) == len(set(seen))


def test_what_is_needed_is_a_thinner_line_than_what_may_follow() -> None:
    """On the whole way, that a transplant needs the harvest does not look like a way from one to the other."""
    case = ("high-risk", Voice.TRAINEE, "en", "north-america")
    view, _ = asked(case)
    kinds = {(t.source, t.target): t.kind for t in view.transitions}
    widths: dict[bool, set[str]] = {True: set(), False: set()}
    for _, slide in slides_of(case, SceneKind.OVERVIEW):
        for arrow in arrows_of(slide):
            (line,) = arrow.element.iter(qn("a:ln"))
            widths[kinds[arrow.ends] is TransitionKind.REQUIRES].add(line.get("w"))
    assert max(map(int, widths[True])) < min(map(int, widths[False]))


def test_straight_arrows_hold_on_to_their_boxes() -> None:
    """An arrow between two boxes of a row is tied to both, by the ids of the shapes that it names."""
    tied = 0
    for slide in opened("high-risk", Voice.FAMILY, "es"):
        boxes = {group.shapes[0].shape_id: group.name for group in slide.shapes if group.shape_type == 6}
        for arrow in arrows_of(slide):
            ids = [int(end.get("id")) for end in arrow.element.iter(qn("a:stCxn"), qn("a:endCxn"))]
            if len(ids) == 2:
                said = arrow.element.xpath(".//p:cNvPr")[0].get("descr")
                assert said == " → ".join(boxes[one] for one in ids)
                tied += 1
    assert tied > 15


@each_case
def test_no_arrow_passes_through_a_box(case: Case) -> None:
    """From the geometry in the file: an arrow touches no box but those at its ends."""
    view, speaker = asked(case)
    for slide in opened(*case):
        boxes = boxes_of(slide)
        for arrow in arrows_of(slide):
            own = {speaker.title(step) for end in arrow.ends for step in steps_behind(view, end)}
            for name, box in boxes.items():
                if name not in own:
                    assert not passes_through(arrow.points, box.rect), (slide.shapes.title.text, arrow.ends, name)


@each_case
def test_nothing_is_outside_the_slide_and_type_is_large(case: Case) -> None:
    """Shapes lie on the slide; words are of 12 points or more, but for the foot."""
    for slide in opened(*case):
        for shape in slide.shapes:
            x, y, right, bottom = rect_of(shape)
            assert x >= -1 and y >= -1 and right <= 961 and bottom <= 541, (slide.shapes.title.text, shape.name)
        feet = [shape for shape in slide.placeholders if shape.placeholder_format.type in FEET]
        said = [e for shape in slide.shapes if shape.shape_id not in {foot.shape_id for foot in feet} for e in
                shape._element.iter(qn("a:rPr"), qn("a:defRPr"))]  # fmt: skip
        sizes = [int(e.get("sz")) for e in said if e.get("sz")]
        assert min(sizes, default=LEAST_TYPE) >= LEAST_TYPE, (slide.shapes.title.text, min(sizes))


def test_each_main_road_has_a_slide() -> None:
    """A map with several roads has a whole way for each of them, by its name; a talk about one has that alone."""
    case: Case = ("relapse", Voice.TRAINEE, "en", "north-america")
    view, speaker = asked(case)
    titles = [slide.shapes.title.text for _, slide in slides_of(case, SceneKind.OVERVIEW)]
    named = [re.sub(r" \(\d of \d\)$", "", title.partition(" (")[2])[:-1] for title in titles]
    assert list(dict.fromkeys(named)) == [speaker.say(road.title).text for road in list_roads(view)]


def test_consolidation_does_not_look_like_an_end() -> None:
    """No arrow leads from consolidation to the time after treatment on the slide of the whole way."""
    case: Case = ("high-risk", Voice.TRAINEE, "en", "north-america")
    view, _ = asked(case)
    arrows = [arrow for _, slide in slides_of(case, SceneKind.OVERVIEW) for arrow in arrows_of(slide)]
    phases = {tuple(view.phase_of[end] for end in arrow.ends) for arrow in arrows}
    assert ("hr-consolidation", "hr-post") in phases
    assert ("hr-consolidation", "hr-after") not in phases


def test_trials_are_dashed_and_named_and_options_have_their_words() -> None:
    """A trial never looks like standard care; a frame of options says that there is no order."""
    request = ask_for("relapse", voice=Voice.TRAINEE)
    steps = [request.view.step(step) for step in request.view.steps]
    trials = {request.speaker.title(step.id) for step in steps if step.status.is_trial}
    plain = {request.speaker.title(step.id) for step in steps if step.status is Status.STANDARD}
    seen, text = set(), ""
    for slide in opened("relapse", Voice.TRAINEE):
        text += "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for group in (shape for shape in slide.shapes if shape.shape_type == 6):
            dashes = [e.get("val") for e in group.shapes[0]._element.iter(qn("a:prstDash"))]
            words = " ".join(shape.text_frame.text for shape in group.shapes if shape.has_text_frame)
            if group.name in trials:
                seen.add(group.name)
                assert dashes == ["dash"] and "trial" in words
            elif group.name in plain:
                assert dashes == []
    assert seen == trials
    assert "options, in no order" in text


def test_shapes_speak_and_take_font_and_colours_from_the_theme() -> None:
    """Every box has words for a screen reader; no run names a font of its own or a colour as a number."""
    for slide in opened("high-risk", Voice.FAMILY):
        for group in (shape for shape in slide.shapes if shape.shape_type == 6):
            assert group.name in group._element.xpath(".//p:cNvPr")[0].get("descr", "")
        for arrow in arrows_of(slide):
            assert " → " in arrow.element.xpath(".//p:cNvPr")[0].get("descr", "")
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
    case = CASES[0]
    assert deck(*case) == make_slides(ask_for(case[0], voice=case[1], lang=case[2], region=case[3]))
