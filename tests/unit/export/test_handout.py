"""The handouts: the long one has every phase and step, the short one is one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pathways.drawing.geometry import Screen
from pathways.export.papers.brief import compose_brief, make_brief
from pathways.export.papers.handout import LEAST_SCALE, MARGINS, compose_handout, make_handout
from pathways.export.papers.paper import HAND_SIZES, PAPERS
from pathways.graph import list_roads, view_pathway
from pathways.model import Voice
from pathways.text import Speaker, load_words
from tests.unit.export.paper_requests import (
    AGREED,
    LANGUAGES,
    PACK,
    ask,
    high_risk,
    reader,
    squeezed,
)
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("voice", list(Voice))
@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_the_handout_has_every_phase_every_step_and_the_small_print(voice: Voice, lang: str) -> None:
    """Titles of phases and steps, the paragraph of each phase, words, sources and the notice are in the text."""
    view = high_risk("europe")
    speaker = Speaker(reader(lang, AGREED), voice)
    read = Read(make_handout(ask(view, voice, speaker.reader)))
    text = squeezed(read.text)
    for phase in view.phases:
        assert squeezed(speaker.say(phase.title).text) in text
        assert squeezed(speaker.say(phase.what_in("europe")).text) in text
    assert [s for s in view.steps if squeezed(speaker.title(s)) not in text] == []
    assert squeezed(speaker.word("handout_notes")) in text and PACK.manifest.checked.isoformat() in read.text
    assert len(read.alternatives) >= len(view.phases)


def test_a_handout_for_families_tells_nothing_of_hidden_steps() -> None:
    """Not even that one phase leads to another, where only a hidden step says so."""
    text = squeezed(Read(make_handout(ask(high_risk(), Voice.FAMILY, reader()))).text)
    assert squeezed(PACK.step("refractory").title.family) not in text
    assert squeezed(load_words()["handout_hidden"]) in text


def test_a_handout_names_the_usual_phases_alone() -> None:
    """After consolidation it names the third phase, and not the time after treatment."""
    read = squeezed(Read(make_handout(ask(high_risk(), Voice.TRAINEE, reader()))).text)
    titles = {phase.id: phase.title.trainee for phase in high_risk().phases}
    leads = load_words()["handout_leads"].partition("{")[0]
    assert squeezed(f"{leads}{titles['hr-post']}.") in read
    assert squeezed(f"{leads}{titles['hr-post']}, {titles['hr-after']}") not in read


def test_no_type_on_the_maps_of_a_handout_is_tiny() -> None:
    """Each phase of each pathway is a picture that fits the page at a readable size, and holds a step of it."""
    for pathway in PACK.pathways:
        view = view_pathway(PACK, pathway, "north-america")
        speaker = Speaker(reader(agreed=AGREED), Voice.TRAINEE)
        for paper in (PAPERS[name] for name in HAND_SIZES):
            room = (paper.width - MARGINS[0], paper.height - MARGINS[1])
            phases = compose_handout(view, speaker, room)["phases"]
            assert len(phases) == len(view.phases)
            for phase, composed in zip(view.phases, phases, strict=True):
                picture = composed["picture"]
                assert min(room[0] / picture["width"], room[1] / picture["height"]) >= LEAST_SCALE, phase.id
                shown = {view.group_of.get(s, s) for s in view.steps if view.phase_of[s] == phase.id}
                assert any(f'data-id="{name}"' in picture["svg"] for name in shown)


def test_a_handout_shows_each_main_road_in_one_look() -> None:
    """One road has a picture without a title; of several each has its own; one that is asked for stands alone."""
    speaker = Speaker(reader(agreed=AGREED), Voice.TRAINEE)
    assert [road["title"] for road in compose_handout(high_risk(), speaker, (500, 600))["roads"]] == [""]
    view = view_pathway(PACK, "relapse", "north-america")
    titles = [road.title.trainee for road in list_roads(view)]
    assert [road["title"] for road in compose_handout(view, speaker, (500, 600))["roads"]] == titles
    (road,) = compose_handout(view, speaker, (500, 600), "road-cns")["roads"]
    assert road["title"] in titles and 'data-id="rel-cns"' in road["picture"]["svg"]


@pytest.mark.parametrize("paper", HAND_SIZES)
@pytest.mark.parametrize("voice", list(Voice))
def test_no_page_of_a_handout_is_all_but_empty(voice: Voice, paper: str) -> None:
    """Each page but that for notes has some lines of text; the opening words are in the reader's language."""
    request = ask(high_risk(), voice, reader("es"), paper)
    pages = Read(make_handout(request)).pages
    small = len(request.speaker.say(PACK.manifest.notice).text) + 400
    notes = squeezed(request.speaker.word("handout_notes"))
    assert [n for n, page in enumerate(pages, 1) if len(page) < small and notes not in squeezed(page)] == []
    summary = request.speaker.say(request.view.pathway.summary)
    assert squeezed(summary.text) in squeezed(pages[0]) and (summary.lang == "es" or voice is Voice.TRAINEE)


@pytest.mark.parametrize(
    ("voice", "lang", "paper", "region"),
    [(Voice.FAMILY, "es", "letter", "north-america"), (Voice.TRAINEE, "en", "a4", "europe")],
    ids=lambda value: str(value),
)
def test_the_short_handout_is_one_page_about_any_map(voice: Voice, lang: str, paper: str, region: str) -> None:
    """Lying, with its picture said, each phase named, the notice, room for the ward's number for families."""
    for pathway in PACK.pathways:
        view = view_pathway(PACK, pathway, region)
        if not view.steps:
            continue
        request = ask(view, voice, reader(lang, AGREED), paper)
        read = Read(make_brief(request))
        size, say = PAPERS[paper], request.speaker
        assert read.sizes == {(round(size.height), round(size.width))} and len(read.pages) == 1, pathway
        assert read.is_tagged and all(read.alternatives) and read.photos == 0
        text = squeezed(read.text)
        said = [say.say(phase.title).text for phase in view.phases] + [say.say(PACK.manifest.notice).text]
        said += [say.word("sheet_phone"), say.word("sheet_phone_night")] if voice is Voice.FAMILY else []
        assert [one for one in said if squeezed(one) not in text] == [], pathway


def test_the_short_handout_shows_no_road_for_the_others_and_nothing_hidden() -> None:
    """Of several roads it shows the phases, or the one asked for; a step that nobody asked for is not there."""
    view = view_pathway(PACK, "relapse", "north-america")
    request = ask(view, Voice.TRAINEE, reader())
    assert 'data-id="rel-cns"' not in compose_brief(request, Screen(700, 300))["picture"]["svg"]
    asked = compose_brief(replace(request, road="road-cns"), Screen(700, 300))
    assert asked["road"] and 'data-id="rel-cns"' in asked["picture"]["svg"]
    closed = compose_brief(ask(high_risk(), Voice.FAMILY, reader()), Screen(700, 300))
    assert closed["partial"] and PACK.step("refractory").title.family not in repr(closed)
