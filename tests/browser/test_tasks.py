"""What parents came to do, from the first page on: three taps at most, and the answer is in the window."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, PageMaker, wait_for_run
from tests.browser.controls_steps import hits_of, search_of
from tests.browser.where_steps import STORE

pytestmark = pytest.mark.browser
MOST_TAPS = 3
SIZES = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
PLACE = {"format": "pathways-place", "version": 1, "pack": "neuroblastoma", "now": ["hr-tx1"], "done": [], "no": []}
HIGH_RISK_HERE = "neuroblastoma/high-risk/north-america"


class Taps:
    """Taps as a reader does it, and counts."""

    def __init__(self, page: Page, *, is_touch: bool) -> None:
        """Tap on ``page``."""
        self.page, self.is_touch, self.count = page, is_touch, 0

    def __call__(self, target: Locator) -> None:
        """Tap what is in the window."""
        expect(target).to_be_visible()
        self.count += 1
        if self.is_touch:
            target.tap()
        else:
            target.click()

    def search(self, words: str, hit: str) -> None:
        """Look something up from the first page: the door, the words, the hit."""
        self(self.page.get_by_role("button", name=re.compile("Look something up|Buscar algo")))
        expect(search_of(self.page)).to_be_focused()
        search_of(self.page).fill(words)
        self(hits_of(self.page).and_(self.page.locator(f'[data-id="{hit}"]')))

    def agree(self) -> None:
        """Say yes to the question."""
        self(self.page.locator(".np-finder .np-asking-yes"))


Opener = Callable[..., tuple[Page, Taps]]


@pytest.fixture
def start(open_app: AppOpener) -> Opener:
    """Open the first page."""

    def open_(viewport: tuple[int, int], path: str = "") -> tuple[Page, Taps]:
        page = open_app(path, viewport, touch=viewport == PHONE)
        return page, Taps(page, is_touch=viewport == PHONE)

    return open_


def expect_seen(part: Locator, taps: Taps) -> None:
    """Expect that a part is in the window as it stands, after no more taps than allowed."""
    expect(part).to_be_visible()
    expect(part).to_be_in_viewport()
    assert taps.count <= MOST_TAPS


def card_of(page: Page, step: str) -> Locator:
    """Return the card of a step."""
    return page.locator(f'.np-card[data-card="{step}"]')


@SIZES
def test_the_first_transplant_is_marked_and_what_comes_next_is_told(start: Opener, viewport: tuple[int, int]) -> None:
    """Task 1: find our place, choose from the list, name the step; it is marked on its map."""
    page, taps = start(viewport)
    taps(page.get_by_role("link", name="Find our place"))
    taps(page.get_by_role("button", name="Choose from a list"))
    page.get_by_label("Find in the list").fill("first stem cell")
    taps(page.locator('.np-where-row[data-hit$="hr-tx1"]'))
    expect(page.locator(".np-place-now")).to_contain_text("You are here: First stem cell transplant")
    expect(card_of(page, "hr-tx1")).to_be_in_viewport()
    expect_seen(page.locator('.np-node[data-id="hr-tx1"]'), taps)
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-next')).to_be_attached()


@SIZES
def test_the_sheet_is_printed(start: Opener, viewport: tuple[int, int]) -> None:
    """Task 2: our place, our sheet, print."""
    page, taps = start(viewport)
    page.evaluate("window.print = () => { window.printed = true; }")
    taps(page.get_by_role("link", name="Find our place"))
    taps(page.get_by_role("button", name="Our sheet"))
    dialog = page.get_by_role("dialog")
    expect_seen(dialog, taps)
    expect_seen(dialog.get_by_role("button", name=re.compile("Print")).first, taps)


@SIZES
def test_the_next_day_goes_on_where_the_family_left_off(start: Opener, viewport: tuple[int, int]) -> None:
    """Task 3: one tap on the first door, and the step is in the window with its mark."""
    page, taps = start(viewport, "about")
    kept = {**PLACE, "map": HIGH_RISK_HERE, "maps": {"hr-tx1": HIGH_RISK_HERE}}
    page.evaluate("([key, place]) => localStorage.setItem(key, place)", [STORE, json.dumps(kept)])
    page.goto(page.url.replace("about", ""))
    taps(page.get_by_role("link", name="Go on: First stem cell transplant"))
    node = page.locator('.np-node[data-id="hr-tx1"]')
    expect(node).to_have_class(re.compile("is-place-now"))
    expect_seen(node, taps)


@SIZES
def test_a_link_to_a_step_is_copied(start: Opener, viewport: tuple[int, int]) -> None:
    """Task 4: look the step up, copy its link; opened elsewhere it shows the step with its card."""
    page, taps = start(viewport)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    taps.search("first stem cell transplant", "hr-tx1")
    taps(card_of(page, "hr-tx1").get_by_role("button", name="Copy link"))
    expect(page.get_by_text("Link copied")).to_be_visible()
    assert taps.count <= MOST_TAPS
    address = page.evaluate("navigator.clipboard.readText()")
    assert "step=hr-tx1" in address
    page.goto(address)
    expect(card_of(page, "hr-tx1").get_by_role("heading", level=2)).to_be_in_viewport()


@SIZES
def test_in_spanish_a_step_is_found(start: Opener, viewport: tuple[int, int]) -> None:
    """Task 5: Spanish at the top of the page, then the same way."""
    page, taps = start(viewport)
    taps(page.locator(".np-languages").get_by_role("button", name="Español"))
    expect(page.get_by_text("Buscar algo", exact=True)).to_be_visible()
    wait_for_run(page)
    taps.search("trasplante", "hr-tx1")
    title = card_of(page, "hr-tx1").get_by_role("heading", level=2)
    expect(title).to_have_text("Primer trasplante de células madre")
    expect_seen(title, taps)


ANSWERS = [
    pytest.param("pain", "sup-pain", None, "call", id="6-pain"),
    pytest.param("collecting stem", "hr-harvest", None, "why", id="7-why-stem-cells-first"),
    pytest.param("DFMO", "hr-dfmo", "who", "who", id="10-dfmo"),
    pytest.param("tumor grows", "obs-check", None, "what", id="11-baby"),
    pytest.param("MIBG", "workup", None, "what", id="12-mibg"),
]
SPANISH = [
    pytest.param("dolor", "sup-pain", None, "call", id="6-dolor"),
    pytest.param("recoger células", "hr-harvest", None, "why", id="7-celulas"),
    pytest.param("DFMO", "hr-dfmo", "who", "who", id="10-dfmo"),
    pytest.param("el tumor crece", "obs-check", None, "what", id="11-crece"),
    pytest.param("MIBG", "workup", None, "what", id="12-mibg"),
]


def find_answer(page: Page, taps: Taps, asked: tuple[str, str, str | None, str]) -> None:
    """Look something up, unfold what holds the answer, and see it."""
    words, step, fold, answer = asked
    taps.search(words, step)
    card = card_of(page, step)
    expect(card.get_by_role("heading", level=2)).to_be_in_viewport()
    if fold is not None:
        taps(card.locator(f'.np-card-part[data-jump="{fold}"]'))
    expect_seen(card.locator(f'[data-fold="{answer}"] p').first, taps)


@SIZES
@pytest.mark.parametrize(("words", "step", "fold", "answer"), ANSWERS)
def test_an_answer_is_three_taps_away(
    start: Opener, viewport: tuple[int, int], words: str, step: str, fold: str | None, answer: str
) -> None:
    """Tasks 6, 7, 10, 11 and 12: the words of a parent lead to the card, and its answer is in the window."""
    page, taps = start(viewport)
    find_answer(page, taps, (words, step, fold, answer))


@pytest.mark.parametrize(("words", "step", "fold", "answer"), SPANISH)
def test_the_same_answers_in_spanish(start: Opener, words: str, step: str, fold: str | None, answer: str) -> None:
    """The same on a phone in Spanish."""
    page, taps = start(PHONE, "?lang=es")
    find_answer(page, taps, (words, step, fold, answer))


@SIZES
@pytest.mark.parametrize(
    ("path", "words", "question", "step"),
    [
        pytest.param("", "comes back", "relapse", "relapse", id="8-comes-back"),
        pytest.param("", "hospice", "end-of-life", "hospice", id="9-hospice"),
        pytest.param("?lang=es", "recaída", "relapse", "relapse", id="8-recaida"),
        pytest.param("?lang=es", "hospicio", "end-of-life", "hospice", id="9-hospicio"),
    ],
)
def test_a_hard_part_asks_and_then_shows_what_was_asked_for(
    start: Opener, viewport: tuple[int, int], path: str, words: str, question: str, step: str
) -> None:
    """Tasks 8 and 9: the kind question, yes, and the card of what was searched for is in the window."""
    page, taps = start(viewport, path)
    taps.search(words, f"ask/{question}")
    expect(page.locator(".np-finder .np-asking")).to_be_in_viewport()
    taps.agree()
    expect_seen(card_of(page, step).get_by_role("heading", level=2), taps)


@SIZES
def test_not_now_leads_back_to_the_words(start: Opener, viewport: tuple[int, int]) -> None:
    """Who does not want to see it now is back in the field with what was typed, and nothing was shown."""
    page, taps = start(viewport)
    taps.search("hospice", "ask/end-of-life")
    taps(page.locator(".np-finder .np-asking").get_by_role("button", name="Not now"))
    expect(search_of(page)).to_be_focused()
    expect(search_of(page)).to_have_value("hospice")
    expect(page.locator(".np-finder .np-asking")).to_be_hidden()


def test_who_types_before_there_is_anything_to_find_is_answered_when_there_is(
    app_url: str, new_page: PageMaker
) -> None:
    """On a slow line nobody reads that nothing was found while what can be found is still on its way."""
    page, held = new_page(DESKTOP), list[Route]()
    page.route("**/np/*.txt", lambda route: held.append(route))  # noqa: PLW0108 (Playwright looks into a function)
    page.goto(app_url)
    wait_for_run(page)
    page.get_by_role("button", name="Look something up").click()
    search_of(page).fill("hospice")
    expect(page.locator(".np-finder .np-results-none")).to_be_hidden()
    expect(page.locator(".np-finder [role=status]")).to_be_empty()
    assert held
    for route in held:
        route.continue_()
    expect(hits_of(page).and_(page.locator('[data-id="ask/end-of-life"]'))).to_be_visible()


@SIZES
@pytest.mark.parametrize(
    ("lang", "said", "map_way"),
    [("en", "Nothing found", "The whole map"), ("es", "No se encontró nada", "Todo el mapa")],
    ids=["en", "es"],
)
def test_who_finds_nothing_gets_ways_on(
    start: Opener, viewport: tuple[int, int], lang: str, said: str, map_way: str
) -> None:
    """A word without an answer leads to the library's words or to the whole map, by tap and by key; Enter waits."""
    page, taps = start(viewport, f"?lang={lang}")
    search_of(page).click()
    search_of(page).fill("xylophone")
    expect(page.locator(".np-results-said")).to_contain_text(said)
    expect(page.locator(".np-results-said")).to_be_in_viewport()
    address = page.url
    search_of(page).press("Enter")
    expect(hits_of(page)).to_have_count(2)
    assert page.url == address
    if viewport == PHONE:
        taps(hits_of(page).and_(page.locator('[data-id="way/library"]')))
        expect(page).to_have_url(re.compile("library.*table=terms"))
        expect(page.locator(".np-results-said")).to_be_hidden()
        return
    search_of(page).press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_contain_text(map_way)
    search_of(page).press("Enter")
    expect(page).to_have_url(re.compile("explore.*pathway=overview"))
