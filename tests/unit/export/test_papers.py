"""Sheet, handout and poster: what stands on them, what does not, and that any reader can read them."""

from __future__ import annotations

import hashlib
import random
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathways.errors import ExportError
from pathways.export.flat_style import flat_style
from pathways.export.naming import file_name
from pathways.export.papers.handout import LEAST_SCALE, MARGINS, compose_handout, make_handout
from pathways.export.papers.paper import HAND_SIZES, PAPERS, POSTER_SIZES, PaperError
from pathways.export.papers.poster import make_poster
from pathways.export.papers.sheet import compose_sheet
from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.export.request import Request
from pathways.graph import Place, View, list_roads, view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.text import NUMBERS, Reader, Speaker, load_words
from tests.pack_builder import PackBuilder
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow

SHIPPED = Path(__file__).parents[3] / "data" / "neuroblastoma"
PACK = load_pack(SHIPPED)
LANGUAGES = PACK.manifest.languages
AGREED = frozenset({NUMBERS, *(question.id for question in PACK.manifest.questions)})
BETWEEN = Place(frozenset({"hr-recover"}), frozenset({"hr-harvest", "hr-tx1"}))
HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") *b* _i_ $x$ @a <b> \\ `c` // '
HOSTILE += "سلام עברית \U0001f600 漢字"


def reader(lang: str = "en", agreed: frozenset[str] = frozenset()) -> Reader:
    """Return a reader of the shipped pack."""
    return Reader.of(PACK, SHIPPED, lang, agreed)


def ask(view: View, voice: Voice, who: Reader | None = None, paper: str = "") -> Request:
    """Return a request for a paper about a view, by a reader without answers if no other is named."""
    return Request((view,), Speaker(who or Reader(view.pack), voice), paper=paper)


def high_risk(region: str = "north-america") -> View:
    """Return the map that most tests look at."""
    return view_pathway(PACK, "high-risk", region)


def sheet(view: View, place: Place, lang: str = "en", paper: str = "a4", agreed: frozenset[str] = AGREED) -> Read:
    """Return the sheet as a reader finds it."""
    return Read(sheet_pdf(view, place, reader(lang, agreed), paper))


def squeezed(text: str) -> str:
    """Return a text without what breaking lines adds or takes away."""
    return re.sub(r"[\s\-\u2010\ufffe\x02]", "", text)


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
    assert "refractory" in repr(compose_sheet(high_risk(), place, reader("en", AGREED)))


@pytest.mark.parametrize("make", [sheet_pdf, make_handout, make_poster])
def test_a_pathway_behind_a_question_is_refused_with_its_name(make: Callable[..., bytes]) -> None:
    """A paper about relapse for families needs the yes; the message says to what."""
    view = view_pathway(PACK, "relapse", "europe")
    how = (view, Place(), reader()) if make is sheet_pdf else (ask(view, Voice.FAMILY, reader()),)
    with pytest.raises(ExportError, match="relapse"):
        make(*how)


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
        assert squeezed(speaker.say(phase.what).text) in text
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


@pytest.mark.parametrize("paper", POSTER_SIZES)
def test_the_poster_is_one_landscape_page_of_vectors(paper: str) -> None:
    """Every size of paper, lying; every step's title as text; no picture of dots."""
    view = high_risk()
    read = Read(make_poster(ask(view, Voice.TRAINEE, reader(), paper)))
    size = PAPERS[paper]
    assert read.sizes == {(round(size.height), round(size.width))}
    assert len(read.pages) == 1 and read.photos == 0
    text = squeezed(read.text)
    assert [s for s in view.steps if squeezed(PACK.step(s).title.trainee) not in text] == []
    assert squeezed(PACK.manifest.notice) in text and squeezed(load_words()["poster_legend"]) in text


@pytest.mark.parametrize("paper", HAND_SIZES)
@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_papers_are_tagged_titled_and_carry_their_fonts(lang: str, paper: str) -> None:
    """Tags, bookmarks, a title, alternative texts, all fonts inside, the right paper: sheet and handout."""
    size = PAPERS[paper]
    for data in (
        sheet_pdf(high_risk(), BETWEEN, reader(lang, AGREED), paper),
        make_handout(ask(high_risk(), Voice.FAMILY, reader(lang, AGREED), paper)),
    ):
        read = Read(data)
        assert read.is_tagged and read.bookmarks and read.alternatives and all(read.alternatives)
        assert read.fonts and all(read.fonts.values())
        assert read.sizes == {(round(size.width), round(size.height))}
        assert read.file.get_metadata_dict()["Title"]
        assert f"/Lang({lang})".encode() in re.sub(rb"\s", b"", data)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    """Markup, other scripts, signs that no font has: in every field of a pack, and the papers are set all the same."""
    builder = PackBuilder(tmp_path)
    said = {"family": HOSTILE, "trainee": HOSTILE}
    asked = {"what": HOSTILE, "why": HOSTILE, "call": HOSTILE, "feels_like": HOSTILE, "ask": [HOSTILE]}
    builder.change_step("operate", title=said, subtitle=said, family=asked, trainee={"what": HOSTILE})
    pack = builder.load()
    pathway = next(iter(pack.pathways))
    view = view_pathway(pack, pathway)
    made = [sheet_pdf(view, Place(frozenset({"operate"})), Reader(pack))]
    made += [make_handout(ask(view, voice)) for voice in Voice]
    made += [make_poster(ask(view, Voice.FAMILY))]
    for data in made:
        text = squeezed(Read(data).text)
        assert squeezed('<script>alert(1)</script> #read("/etc/passwd") *b* _i_ $x$ @a <b>') in text
        assert "root:" not in text


def test_the_same_data_are_the_same_bytes_in_another_process() -> None:
    """Neither the clock nor the order of sets has a say: a process with another hash seed makes the same files."""
    code = "from tests.unit.export.test_papers import fingerprints; print(fingerprints())"  # the same, far from here
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=SHIPPED.parents[1],
        env={"PYTHONHASHSEED": "4711", "PATH": "", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprints()


def fingerprints() -> str:
    """Return what sheet, handout and poster come to."""
    view = high_risk()
    made = (
        sheet_pdf(view, BETWEEN, reader("es", AGREED)),
        make_handout(ask(view, Voice.TRAINEE, reader())),
        make_poster(ask(view, Voice.FAMILY, reader())),
    )
    return " ".join(hashlib.sha256(data).hexdigest() for data in made)


def test_another_paper_is_refused_with_those_there_are() -> None:
    """A sheet on A2 is a mistake, and the message lists the sizes that it can have."""
    with pytest.raises(PaperError, match="found 'a2'; allowed: a4, letter"):
        sheet_pdf(high_risk(), BETWEEN, reader(), paper="a2")


def test_names_of_files_sort_and_are_safe() -> None:
    """Pathway before document before voice; nothing in a name can leave the folder or tell of a place."""
    day = date(2026, 11, 24)
    name = file_name("neuroblastoma", "high-risk", "europe", "sheet", "pdf", day, "family", "es", "a4")
    assert name == "neuroblastoma_high-risk_europe_sheet_family_es_a4_2026-11-24.pdf"
    odd = file_name("../../etc", "A B/ü", None, "x\\y", "p/df", day)
    assert re.fullmatch(r"[a-z0-9._-]+", odd) and ".." not in odd


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_flat_style_has_no_variables_left(theme: str) -> None:
    """Readers without CSS variables get every colour written out, for each kind of treatment."""
    for voice in Voice:
        style = flat_style(voice, theme)
        assert "var(" not in style and "--" not in style.replace("<!--", "")
        assert ".np-modality-surgery .np-box" in style
