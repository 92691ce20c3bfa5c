"""The family's sheet: two pages whatever is marked; what matters now stands on the first."""

from __future__ import annotations

import random

import pytest

from pathways.export.papers.paper import HAND_SIZES, PaperError, find_paper
from pathways.export.papers.sheet import compose_sheet
from pathways.export.papers.sheet_pdf import fit_sheet, sheet_pdf
from pathways.graph import Place, view_pathway
from pathways.model import Voice
from pathways.text import Speaker, load_words
from tests.unit.export.paper_requests import (
    AGREED,
    BETWEEN,
    PACK,
    high_risk,
    reader,
    sheet,
    squeezed,
)

pytestmark = pytest.mark.slow
LEAST_SIZE = 7.8  # points


def test_the_first_page_tells_where_we_are_what_may_be_next_and_when_to_call() -> None:
    """Between two transplants: the step, its way on, the signs, phases, marks and the notice are on page one."""
    read = sheet(high_risk(), BETWEEN)
    first = squeezed(read.pages[0])
    step, follows = PACK.step("hr-recover"), PACK.step("hr-tx2")
    said: list[str | None] = [
        step.title.family,
        step.family.what,
        step.family.call,
        follows.title.family,
        PACK.manifest.notice,
    ]
    said += [phase.title.family for phase in high_risk().phases]
    said += [
        load_words()[key] for key in ("mark_now", "mark_done", "mark_next", "sheet_lead", "sheet_watch", "fold_next")
    ]
    said += ["2026-11-23"]
    assert [text for text in said if text and squeezed(text) not in first] == []


def test_the_first_page_has_medicines_the_wards_number_and_questions() -> None:
    """What a talk needs at once is in front: medicines by name, room for the ward's number, what to ask."""
    read = sheet(high_risk(), Place(frozenset({"hr-tx1"})))
    first = squeezed(read.pages[0])
    said: list[str] = [PACK.drugs[drug].name for drug in PACK.step("hr-tx1").drugs]
    said += [load_words()["sheet_phone"], load_words()["sheet_phone_night"], *PACK.step("hr-tx1").family.ask[:2]]
    assert [text for text in said if squeezed(text) not in first] == []


def test_it_opens_with_how_to_use_it_and_has_what_matters_most_to_the_family() -> None:
    """Three steps in front, a line for what matters most, a key to the marks, and the notice once on both pages."""
    read = sheet(high_risk(), BETWEEN)
    first = squeezed(read.pages[0])
    words = load_words()
    wanted = ["sheet_use", "sheet_use_phone", "sheet_use_tick", "sheet_use_bring", "sheet_matters"]
    assert [key for key in wanted if squeezed(words[key]) not in first] == []
    assert squeezed(read.text).count(squeezed(PACK.manifest.notice)) == 1
    key = compose_sheet(high_risk(), BETWEEN, reader())["picture"]["key"]
    assert [item["mark"] for item in key] == ["now", "next", "done", "another-way"]


def test_a_decision_has_its_ways_side_by_side_and_how_sure_it_is() -> None:
    """In short, why, how sure, the ways, and each medicine in plain words; no trial and no term of doctors."""
    said = PACK.step("hr-dfmo-decide")
    read = squeezed(sheet(high_risk(), Place(frozenset({said.id}))).text)
    note = said.evidence.note if said.evidence else None
    wanted = [said.family.short, said.family.why, note.family if note else None, PACK.drugs["eflornithine"].family]
    wanted += [way.means for way in said.family.choices]
    texts = [load_words()["sheet_no_order"], load_words()["sheet_words"], *map(str, wanted)]
    assert [text for text in texts if squeezed(text) not in read] == []
    without = squeezed(sheet(high_risk(), Place(frozenset({"hr-tx1"}))).text)
    assert squeezed(PACK.step("hr-tx1").family.without or "-") in without


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_what_is_seen_at_a_glance_stands_on_the_first_page(paper: str) -> None:
    """A decision has its ways there, and what to do with them; a treatment has its course in pictures."""
    ways = squeezed(sheet(high_risk(), Place(frozenset({"hr-dfmo-decide"})), paper=paper).pages[0])
    said = PACK.step("hr-dfmo-decide").family
    wanted = [load_words()["sheet_no_order"], said.short, *(way.means for way in said.choices)]
    assert [text for text in wanted if squeezed(text or "-") not in ways] == []
    course = squeezed(sheet(high_risk(), Place(frozenset({"hr-tx1"})), paper=paper).pages[0])
    # Columns beside each other are read line by line: each word is there, under its heading.
    words = [word for moment in PACK.step("hr-tx1").family.happens for word in moment.says.split()]
    assert squeezed(load_words()["fold_happens"]) in course
    assert len(words) > 15 and [word for word in words if squeezed(word) not in course] == []
    phases = [PACK.phases[phase].plain for phase in ("hr-induction", "hr-consolidation")]
    assert [text for text in phases if squeezed(text or "-") not in course] == []


@pytest.mark.parametrize(("lang", "paper"), [("es", "letter")])
def test_every_question_of_every_step_stands_on_the_sheet(lang: str, paper: str) -> None:
    """Of each step no question is left out, whatever has to be set closer: long words, on the smaller paper."""
    size = find_paper(paper, HAND_SIZES)
    for step in PACK.steps:
        home = PACK.pathway(PACK.home_of(step))
        region = (PACK.step(step).regions or home.regions or (PACK.manifest.regions[0].id,))[0]
        data = compose_sheet(view_pathway(PACK, home.id, region), Place(frozenset({step})), reader(lang, AGREED))
        fitted = fit_sheet({**data, "paper": size.typst}, size.height)
        assert data["asks"] and fitted["asks"] == data["asks"] and not fitted["left"], step
        assert min(fitted["size"], fitted["back"]["size"]) >= LEAST_SIZE, step


def test_questions_that_find_no_room_are_counted() -> None:
    """With three long steps at once, the sheet says how many questions it left in the app."""
    data = compose_sheet(high_risk(), BETWEEN, reader())
    size = find_paper("letter", HAND_SIZES)
    asks = [f"May we ask about number {n}, and about all that belongs to it?" for n in range(90)]
    left = [str(n) for n in range(91)]
    fitted = fit_sheet({**data, "asks": asks, "asks_left": left, "paper": size.typst}, size.height)
    assert 0 < len(fitted["asks"]) < 90 and fitted["left"] == str(90 - len(fitted["asks"]))


def test_the_second_page_has_room_words_and_sources() -> None:
    """Lines to write, each word explained, each source with the date it was checked."""
    read = sheet(high_risk(), BETWEEN)
    second = squeezed(read.pages[1])
    data = compose_sheet(high_risk(), BETWEEN, reader("en", AGREED))
    said = [load_words()["sheet_talk"], load_words()["sheet_own"]]
    said += [text for word in data["words"] for text in (word["title"], word["text"])]
    said += [text for source in data["sources"] for text in (source["title"], source["dates"], source["passages"])]
    assert len(data["words"]) > 1 and len(data["sources"]) > 1
    assert [text for text in said if squeezed(text) not in second] == []


def test_what_the_map_guesses_is_never_said_to_be_done() -> None:
    """On every map, whatever single step is marked, no phase is told to be done; one whose steps are all marked is."""
    for pathway in PACK.pathways.values():
        view = view_pathway(PACK, pathway.id)
        for step in view.steps[::4]:
            data = compose_sheet(view, Place(frozenset({step})), reader("en", AGREED))
            assert "done" not in {phase["mark"] for phase in data["phases"]}, (pathway.id, step)
    view = high_risk()
    first = frozenset(step for step in view.steps if view.phase_of[step] == view.phases[0].id)
    data = compose_sheet(view, Place(frozenset({"hr-tx1"}), first), reader())
    assert data["phases"][0]["mark"] == "done" and data["phases"][1]["mark"] == "may-have-been"


def longest_steps(count: int) -> list[tuple[str, str]]:
    """Return the steps of which there is most to say, with their pathways."""
    sizes = {s.id: len(s.family.model_dump_json()) + 150 * len(s.effects) for s in PACK.steps.values()}
    for arrow in PACK.transitions.values():
        sizes[arrow.source] += 120
    chosen = sorted(sizes, key=lambda s: -sizes[s])[:count]
    return [(PACK.home_of(step), step) for step in chosen]


def places(seed: int, count: int) -> list[tuple[str, Place]]:
    """Return places as families may mark them: up to four steps of any map at once, and some that are done."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        name = chance.choice(sorted(PACK.pathways))
        steps = view_pathway(PACK, name).steps
        some = chance.sample(steps, min(len(steps), chance.randint(0, 4)))
        found.append((name, Place(frozenset(some), frozenset(chance.sample(steps, min(len(steps), 3))))))
    return found


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_whatever_is_marked_the_sheet_has_two_pages(lang: str, paper: str) -> None:
    """Many places on all maps, in both languages, on both papers: two pages, no more and no less."""
    for name, place in places(20261128, 12):
        read = sheet(view_pathway(PACK, name), place, lang, paper)
        assert len(read.pages) == 2, (name, place)


@pytest.mark.parametrize(("pathway", "step"), longest_steps(6))
def test_the_longest_steps_fit_two_pages(pathway: str, step: str) -> None:
    """The steps with most text, most ways on and most side effects make a sheet of two pages, in Spanish too."""
    read = sheet(view_pathway(PACK, pathway), Place(frozenset({step})), "es", "letter")
    assert len(read.pages) == 2
    assert [page.split()[-3:] for page in read.pages] == [["1", "/", "2"], ["2", "/", "2"]]
    name = reader("es").translator.say(PACK.step(step).title.family).text
    assert squeezed(name) in squeezed(read.pages[0])


def test_a_place_on_many_steps_and_no_place_at_all() -> None:
    """Four steps at once fit two pages, the fourth by its name; without a place the sheet asks where we are."""
    many = sheet(high_risk(), Place(frozenset({"hr-immuno", "hr-ra", "sup-pain", "sup-hearing"})))
    assert len(many.pages) == 2
    assert all(squeezed(PACK.step(s).title.family) in squeezed(many.text) for s in ("hr-immuno", "sup-hearing"))
    none = sheet(high_risk(), Place())
    assert squeezed(load_words()["sheet_nothing"]) in squeezed(none.text)
    assert squeezed(load_words()["sheet_nowhere_text"]) in squeezed(none.text)


def test_hard_parts_are_not_on_paper_before_a_yes() -> None:
    """Relapse, end of life and numbers are nowhere on a sheet, in its file or its alternative texts, until agreed."""
    place = Place(frozenset({"hr-eoi-decide"}))
    closed = compose_sheet(high_risk(), place, reader())
    hidden = [s for s in high_risk().steps if Speaker(reader(), Voice.FAMILY).unasked(s)]
    assert hidden
    for step in hidden:
        assert f'data-id="{step}"' not in repr(closed) and PACK.step(step).title.family not in repr(closed)
    figures = [f.says.family for f in PACK.step("hr-dfmo").figures]
    at_figures = Place(frozenset({"hr-dfmo"}))
    assert figures and not any(f in repr(compose_sheet(high_risk(), at_figures, reader())) for f in figures)
    assert any(f in repr(compose_sheet(high_risk(), at_figures, reader("en", AGREED))) for f in figures)
    assert PACK.step("refractory").title.family in repr(compose_sheet(high_risk(), place, reader("en", AGREED)))


def test_another_paper_is_refused_with_those_there_are() -> None:
    """A sheet on A2 is a mistake, and the message lists the sizes that it can have."""
    with pytest.raises(PaperError, match="found 'a2'; allowed: a4, letter"):
        sheet_pdf(high_risk(), BETWEEN, reader(), paper="a2")
