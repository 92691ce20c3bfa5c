"""The family's sheet on the device: it says what the PDF says, prints on two pages, and sends nothing."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from pathways.export.papers.sheet import compose_sheet
from pathways.graph import Place, view_pathway
from pathways.loading import load_pack
from pathways.text import Reader
from tests.browser.conftest import PHONE, AppOpener, PageMaker, RequestsGuard
from tests.browser.sheet_page import FOLDER, sheet_page
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.browser
MAP = "neuroblastoma/high-risk/north-america"
SHARES = """(side) => {
    const size = (e) => parseFloat(getComputedStyle(e).fontSize);
    const all = {p: '.np-sheet-asks p', h2: '.np-sheet-here', h3: 'h3', li: '.np-sheet-use li'};
    const share = ([name, path]) => [name, Math.round((size(side.querySelector(path)) / size(side)) * 100) / 100];
    return Object.fromEntries(Object.entries(all).map(share));
}"""
NOTE = "She likes the <b>green</b> room. SECRET-OF-OURS"
PLACE: dict[str, Any] = {
    "now": ["hr-recover"],
    "done": ["hr-chemo-early", "hr-harvest", "hr-tx1"],
    "no": [],
    "notes": {"hr-recover": NOTE},
}
ADDRESS = "http://localhost/sheet"
LEAST_SIZE = 8.0  # points


def open_map(page: Page, pathway: str = "high-risk", region: str = "north-america", **wanted: Any) -> Page:
    """Show a map of its own page, with a place kept in this browser."""
    html = sheet_page(pathway, region, **{"place": PLACE, **wanted})

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    page.route(ADDRESS, answer)
    page.goto(ADDRESS)
    expect(page.locator(".np-root[data-ready=true]")).to_be_visible()
    return page


def open_sheet(page: Page, **wanted: Any) -> Page:
    """Open the sheet over the map."""
    open_map(page, **wanted).evaluate("openSheet()")
    expect(page.locator(".np-sheet-page")).to_be_visible()
    return page


def test_the_device_and_the_pdf_say_the_same(new_page: PageMaker) -> None:
    """Phases with their marks, ways on, questions and sources are those that Python composes for the same place."""
    pack = load_pack(FOLDER)
    place = Place(frozenset(PLACE["now"]), frozenset(PLACE["done"]))
    wanted = compose_sheet(view_pathway(pack, "high-risk", "north-america"), place, Reader.of(pack, FOLDER, "en"))
    page = open_map(new_page())
    found = page.evaluate("sheetData()")
    assert [(p["title"], p["plain"], p["mark"] or "") for p in found["phases"]] == [
        (p["title"], p["plain"], p["mark"]) for p in wanted["phases"]
    ]
    assert [p["title"] for p in found["phases"] if p["plain"]][0] == "Induction"
    (step,), (other,) = found["steps"], wanted["steps"]
    assert step["name"] == other["name"] and step["ask"] == other["ask"]
    assert [way["title"] for way in step["next"]] == [way["title"] for way in other["next"]]
    assert step["watch"] == other["watch"] and step["first"] == other["first"]
    assert step["drugs"] == other["drugs"] and found["asks"] == wanted["asks"]
    drawn = [block.pop("svg", None) for fold in other["beside"] for block in fold["blocks"]]
    assert step["beside"] == other["beside"] and any(drawn) and found["drugs"] == wanted["drugs"]
    assert [fold["id"] for fold in step["behind"]] == [fold["id"] for fold in other["behind"]]
    assert {s[0]["title"] for s in found["sources"]} <= {s["title"] for s in wanted["sources"]}


def some_places(count: int) -> list[tuple[str, str, dict[str, Any]]]:
    """Return places as families may mark them, on any map, with short and long notes and questions."""
    chance = random.Random(20261128)
    pack = load_pack(FOLDER)
    found = []
    for n in range(count):
        pathway = chance.choice(sorted(pack.pathways))
        region = (pack.pathway(pathway).regions or [pack.manifest.regions[0].id])[0]
        steps = view_pathway(pack, pathway, region).steps
        now = chance.sample(steps, min(len(steps), n % 5))
        notes = {step: "We saw the doctor. " * chance.choice([1, 20, 400]) for step in now[:2]}
        asks = {step: [{"text": f"May we ask this, {i}?", "asked": False} for i in range(n)] for step in now[:1]}
        done = chance.sample(steps, min(len(steps), 2))
        found.append((pathway, region, {"now": now, "done": done, "no": [], "notes": notes, "asks": asks}))
    return found


@pytest.mark.parametrize("lang", ["en", "es"])
def test_whatever_is_marked_it_prints_on_two_pages_and_nothing_is_cut(new_page: PageMaker, lang: str) -> None:
    """Many places on all maps, on both papers: two pages, and no side is higher than its page."""
    pack = load_pack(FOLDER)
    agreed = tuple(question.id for question in pack.manifest.questions)
    for number, (pathway, region, place) in enumerate(some_places(8)):
        page = open_map(new_page(), pathway, region, lang=lang, agreed=agreed, place=place)
        page.evaluate("openSheet()")
        paper = ["a4", "letter"][number % 2]
        page.locator(".np-sheet select").select_option(paper)
        page.emulate_media(media="print")
        over = page.locator(".np-sheet-side").evaluate_all("all => all.map((e) => e.scrollHeight - e.clientHeight)")
        assert max(over) <= 0, (pathway, place["now"], over)
        wide = page.locator(".np-sheet-side").evaluate_all("all => all.map((e) => e.scrollWidth - e.clientWidth)")
        assert max(wide) <= 0, (pathway, place["now"], wide)
        assert len(Read(page.pdf(prefer_css_page_size=True)).pages) == 2, (pathway, paper, place["now"])


def test_who_marked_nothing_is_told_so(new_page: PageMaker) -> None:
    """An empty place makes no claim: the sheet says that nothing is marked, and asks where we are."""
    sheet = open_sheet(new_page(), place={}).locator(".np-sheet-first")
    expect(sheet).to_contain_text("You marked nothing")
    expect(sheet.locator(".np-sheet-chip")).to_have_count(0)


def test_the_first_page_has_what_a_talk_needs(new_page: PageMaker) -> None:
    """Medicines, when to call with room for the ward's number, our questions first; nothing is said to be done."""
    place = {"now": ["hr-tx1"], "asks": {"hr-tx1": [{"text": "May grandma come?", "asked": False}]}}
    sheet = open_sheet(new_page(), place=place)
    first = sheet.locator(".np-sheet-first")
    expect(first).to_contain_text("Thiotepa, Cyclophosphamide")
    expect(first).to_contain_text("Phone number of the ward")
    expect(first.locator(".np-sheet-asked").first).to_contain_text("May grandma come?")
    expect(first.locator(".np-sheet-phases")).to_contain_text("may have been")
    assert "done" not in first.locator(".np-sheet-phases").inner_text()
    assert "saved cells:" not in sheet.locator(".np-sheet-back").inner_text()


def test_it_says_how_to_use_it_what_the_marks_mean_and_what_it_is_once(new_page: PageMaker) -> None:
    """Three steps in front, boxes to tick, a line for what matters most, a key to the drawn marks, one notice."""
    sheet = open_sheet(new_page())
    first = sheet.locator(".np-sheet-first")
    expect(first.locator(".np-sheet-use li")).to_have_count(3)
    expect(first.locator(".np-sheet-matters")).to_contain_text("What matters most to us")
    expect(first.locator(".np-sheet-asked .np-sheet-tick")).to_have_count(len(sheet.evaluate("sheetData()")["asks"]))
    key = ["You are here", "may come next", "another way"]
    assert first.locator(".np-sheet-key li").all_inner_texts() == key
    assert sheet.locator(".np-sheet-page").inner_text().count(load_pack(FOLDER).manifest.notice) == 1


def test_a_decision_has_its_ways_side_by_side_and_its_medicine_in_words(new_page: PageMaker) -> None:
    """In short, how sure, the ways beside each other without an order; words that may be heard, the medicine told."""
    sheet = open_sheet(new_page(), place={"now": ["hr-dfmo-decide"]}).locator(".np-sheet-page")
    expect(sheet).to_contain_text("In short")
    expect(sheet).to_contain_text("How sure is this")
    expect(sheet).to_contain_text("No way stands before another.")
    ways = sheet.locator(".np-sheet-beside > div")
    expect(ways).to_have_count(2)
    expect(sheet).to_contain_text("Words you may hear")
    expect(sheet.locator(".np-sheet-back")).to_contain_text("Eflornithine: A medicine by mouth")
    assert "Study 3b" not in sheet.inner_text()


def test_questions_that_find_no_room_are_counted(new_page: PageMaker) -> None:
    """Of three steps at once and many questions of our own, what is left out is said."""
    steps = ["hr-chemo-early", "hr-immuno", "hr-tx1"]
    asks = {"hr-tx1": [{"text": f"May we ask this, and all of that too, {n}?", "asked": False} for n in range(30)]}
    sheet = open_sheet(new_page(), lang="es", place={"now": steps, "asks": asks})
    first = sheet.locator(".np-sheet-first")
    left = len(sheet.evaluate("sheetData()")["asks"]) - first.locator(".np-sheet-tick:not(.np-sheet-own)").count()
    if left:
        expect(first).to_contain_text(f"Más preguntas en la aplicación: {left}.")
    expect(first).to_contain_text("… más en la aplicación.")


def test_the_page_around_sets_no_type_of_the_sheet(open_app: AppOpener) -> None:
    """In the app, whose page has sizes of its own for texts and titles, paper has those of the sheet alone."""
    page = open_app("about")
    place = {"format": "pathways-place", "version": 1, "pack": "neuroblastoma", "map": MAP, "now": ["hr-dfmo-decide"]}
    kept = {**place, "maps": {"hr-dfmo-decide": MAP}, "done": [], "no": []}
    page.evaluate("(place) => localStorage.setItem('pathways-place/neuroblastoma', place)", json.dumps(kept))
    page.goto(page.url.replace("about", "where"))
    expect(page.locator('.np-node[data-id="hr-dfmo-decide"].is-place-now')).to_be_attached()
    page.locator(".np-sheet-open").first.click()
    side = page.locator(".np-sheet-first")
    expect(side.locator(".np-sheet-tick")).to_have_count(3)
    page.emulate_media(media="print")
    shares = side.evaluate(SHARES)
    assert shares == {"p": 1, "h2": 1.25, "h3": 1.02, "li": 1}


def test_notes_that_no_page_holds_are_cut_in_words(new_page: PageMaker) -> None:
    """Long notes have the room first; what is still too long is cut, and the sheet says where the rest is."""
    place = {**PLACE, "notes": {"hr-recover": "A long day. " * 1200}}
    back = open_sheet(new_page(), place=place).locator(".np-sheet-back")
    expect(back).to_contain_text("Your notes are longer than this sheet")
    expect(back.locator(".np-sheet-terms")).to_have_count(0)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_prints_on_two_pages_with_the_familys_own_words(new_page: PageMaker, lang: str, tmp_path: Path) -> None:
    """Only the sheet is printed, on the paper that was chosen, with notes if wanted; markup in a note stays text."""
    page = open_sheet(new_page(), lang=lang)
    sheet = page.locator(".np-sheet")
    sheet.locator("select").select_option("a4")
    printed = Read(page.pdf(prefer_css_page_size=True, tagged=True))
    assert printed.sizes == {(595, 842)} and len(printed.pages) == 2
    assert "SECRET-OF-OURS" in printed.text and "<b>green</b>" in printed.text
    notice = {"en": "no clinician has reviewed", "es": "ningún profesional de salud la ha revisado"}
    assert notice[lang] in " ".join(printed.pages[0].split())
    assert sheet.locator("b").count() == 0
    sheet.locator("select").select_option("letter")
    sheet.locator("input[type=checkbox]").uncheck()
    without = Read(page.pdf(prefer_css_page_size=True))
    assert without.sizes == {(612, 792)}
    assert "SECRET-OF-OURS" not in without.text


def test_it_opens_and_closes_by_keyboard_and_sends_nothing(new_page: PageMaker, requests_guard: RequestsGuard) -> None:
    """The focus goes in and back, the page behind is out of reach, printing is one key, and no request is made."""
    page = open_map(new_page())
    box = page.locator(".np-node[data-id=hr-recover]").first
    box.focus()
    asked = len(requests_guard.seen)
    page.evaluate("window.print = () => { window.printed = (window.printed ?? 0) + 1; }; openSheet()")
    expect(page.locator(".np-sheet-print")).to_be_focused()
    assert page.locator("body > main").evaluate("(behind) => behind.inert")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1
    page.keyboard.press("Escape")
    expect(page.locator(".np-sheet-host")).to_have_count(0)
    expect(box).to_be_focused()
    assert not page.locator("body > main").evaluate("(behind) => behind.inert")
    assert len(requests_guard.seen) == asked


@pytest.mark.parametrize("viewport", [(1024, 768), PHONE], ids=["desktop", "phone"])
def test_it_has_no_barrier_and_nothing_sticks_out(new_page: PageMaker, viewport: tuple[int, int]) -> None:
    """Axe finds nothing, dark or light, and no line is wider than the screen."""
    page = open_sheet(new_page(viewport, dark=True), lang="es")
    found = Axe().run(page, context=".np-sheet-host")
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert page.locator(".np-sheet-host").evaluate("(host) => host.scrollWidth - host.clientWidth") <= 0


def test_hard_parts_are_not_on_it_before_a_yes(new_page: PageMaker) -> None:
    """What the card asks before it shows is not printed: no way to relapse, no numbers."""
    place = {**PLACE, "now": ["hr-eoi-decide", "hr-dfmo"]}
    closed = open_sheet(new_page(), place=place).locator(".np-sheet-page").inner_text()
    title = load_pack(FOLDER).step("refractory").title.family
    assert title not in closed and "%" not in closed
    agreed = open_sheet(new_page(), place=place, agreed=("relapse",)).locator(".np-sheet-page").inner_text()
    assert title in agreed


READ = """([step, paper]) => {
    placeOn([step]);
    openSheet();
    const sheet = document.querySelector('.np-sheet-host').shadowRoot;
    const choice = sheet.querySelector('select');
    if (choice.value !== paper) {
        choice.value = paper;
        choice.dispatchEvent(new Event('change'));
    }
    const page = sheet.querySelector('.np-sheet-page');
    const found = {
        wanted: sheetData().asks,
        asks: [...page.querySelectorAll('.np-sheet-asks .np-sheet-tick')].map((e) => e.textContent),
        sizes: [...page.querySelectorAll('.np-sheet-side')].map((e) => parseFloat(e.style.getPropertyValue('--size'))),
    };
    sheet.querySelector('.np-sheet-close').click();
    return found;
}"""


@pytest.mark.parametrize(("lang", "paper"), [("es", "letter")])
def test_every_question_of_every_step_stands_on_the_sheet(new_page: PageMaker, lang: str, paper: str) -> None:
    """Of each step of each map no question is left out, and no sheet is set so close that it is hard to read."""
    pack = load_pack(FOLDER)
    agreed = tuple(question.id for question in pack.manifest.questions)
    seen: set[str] = set()
    for pathway in pack.pathways.values():
        for region in pathway.regions or [pack.manifest.regions[0].id]:
            locale = {"a4": "en-GB", "letter": "en-US"}[paper]
            page = open_map(new_page(locale=locale), pathway.id, region, lang=lang, agreed=agreed, place={})
            page.evaluate("document.fonts.ready")
            for step in set(view_pathway(pack, pathway.id, region).steps) - seen:
                found = page.evaluate(READ, [step, paper])
                assert found["wanted"] and found["asks"] == found["wanted"], (pathway.id, step, found)
                assert min(found["sizes"]) >= LEAST_SIZE, (pathway.id, step, found["sizes"])
                seen.add(step)
    assert len(seen) == len(pack.steps)
