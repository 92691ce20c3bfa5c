"""Reading on the page "Where we are": words explained, read aloud, kind questions, paper, and the saved page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, AppOpener, PageMaker, unfold
from tests.browser.controls_steps import search_of
from tests.browser.test_app import HIGH_RISK, chart_ready, open_ready
from tests.browser.where_steps import (
    forget,
    keep,
    mark,
    marks_of,
    open_card,
    open_high_risk,
    open_keep_fold,
    write_note,
)

pytestmark = pytest.mark.browser
NOTE = "Ask about the tomato soup"
RELAPSE = "If treatment does not work, or the cancer comes back"
SPEECH = """
window.spoken = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  speak(piece) { window.spoken.push([piece.lang, piece.text]); }, cancel() { window.spoken.push('cancel'); } } });
"""


def complaints_of(page: Page) -> list[str]:
    """Return a list that fills with what the browser complains about: broken policy, errors of the script."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def card_fits(page: Page) -> bool:
    """Tell whether title, marks and the first sentence of the card are on a phone's first screen."""
    heights: list[float] = page.evaluate(
        """() => { const root = document.querySelector('[data-testid="stMain"]').querySelectorAll('*');
        const host = [...root].find((e) => e.shadowRoot?.querySelector('.np-card'));
        const card = host.shadowRoot.querySelector('.np-card');
        return ['.np-card-title', '.np-place-marks', '[data-fold="what"] p'].map((part) =>
          card.querySelector(part).getBoundingClientRect().bottom - card.getBoundingClientRect().top); }"""
    )
    return max(heights) < PHONE[1] - 60


def test_a_card_has_every_part_explains_its_words_and_fits_a_phone(open_app: AppOpener) -> None:
    """All parts a family needs are there; a word of the glossary explains itself where it stands."""
    page = open_high_risk(open_app, PHONE, touch=True)
    page.locator('.np-node[data-id="hr-tx1"]').tap()
    card = page.locator('.np-card[data-card="hr-tx1"]')
    expect(card).to_be_visible()
    folds = card.locator("[data-fold]").evaluate_all("all => all.map((e) => e.dataset.fold)")
    wanted = {"what", "why", "next", "feels", "where", "call", "ask", "own", "people", "words", "sources"}
    assert wanted <= set(folds)
    assert card_fits(page)
    term = card.locator(".np-term").first
    expect(term).to_have_attribute("aria-expanded", "false")
    term.tap()
    expect(card.locator(".np-term-meaning").first).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    names = card.locator(".np-term").evaluate_all("all => all.map((e) => e.dataset.term)")
    assert len(names) == len(set(names)), "a word is explained once in a card"


def test_read_this_to_me_reads_what_is_open_and_stops(open_app: AppOpener, new_page: PageMaker, app_url: str) -> None:
    """The browser's voice gets title and open parts in the language of the page; stop and another card end it."""
    page = new_page()
    page.add_init_script(SPEECH)
    page.goto(f"{app_url}/{HIGH_RISK}&step=hr-harvest&lang=es")
    chart_ready(page)
    button = page.get_by_role("button", name="Leer en voz alta")
    button.click()
    spoken = page.evaluate("window.spoken.filter((piece) => piece !== 'cancel')")
    assert spoken[0] == ["es", "Recoger células madre"]
    assert any(lang == "en" for lang, _ in spoken) or all(lang == "es" for lang, _ in spoken)
    assert not any("cancer.gov" in text for _, text in spoken)
    page.get_by_role("button", name="Dejar de leer").click()
    assert page.evaluate("window.spoken.at(-1)") == "cancel"
    expect(button).to_have_attribute("aria-pressed", "false")
    bare = open_app("about")
    bare.add_init_script("delete window.SpeechSynthesisUtterance; window.SpeechSynthesisUtterance = undefined;")
    bare.goto(f"{app_url}/{HIGH_RISK}&step=hr-harvest")
    chart_ready(bare)
    expect(bare.locator(".np-card")).to_be_visible()
    expect(bare.locator(".np-read")).to_have_count(0)


@pytest.mark.parametrize("path", ["where", HIGH_RISK], ids=["where", "explore"])
def test_search_offers_the_question_before_a_hard_part_and_the_step_after(open_app: AppOpener, path: str) -> None:
    """'Comes back' shows one gentle row; not now closes it; yes opens the part for the visit; nothing showed before."""
    page = open_high_risk(open_app) if path == "where" else open_ready(open_app, path)
    field = search_of(page)
    for heard in ("comes back", "relapse", "relaps"):
        field.fill(heard)
        row = page.locator('.np-finder .np-result[data-id="ask/relapse"]')
        expect(row).to_contain_text("We ask before we show this")
        expect(page.locator('.np-result[data-id="relapse"]')).to_have_count(0)
    field.press("ArrowUp")
    field.press("Enter")
    question = page.locator(".np-finder .np-asking")
    expect(question).to_contain_text("Many families want to know, and many want to wait.")
    assert Axe().run(page).violations_count == 0
    question.get_by_role("button", name="Not now").click()
    expect(question).to_be_hidden()
    field.fill("hospice")
    page.locator('.np-finder .np-result[data-id="ask/end-of-life"]').click()
    expect(question).to_contain_text("hospice care")
    field.fill("comes back")
    page.locator('.np-finder .np-result[data-id="ask/relapse"]').click()
    question.get_by_role("button", name="Yes, show this").click()
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    expect(question).to_be_hidden()
    expect(page.locator('.np-card[data-card="relapse"]')).to_be_visible()
    field.fill("relapse")
    expect(page.locator('.np-finder .np-result[data-id="relapse"]')).to_be_visible()


def test_an_answer_is_remembered_only_with_a_kept_place(open_app: AppOpener) -> None:
    """Asked once: after a yes to keeping, a new visit knows the answers, numbers too; a switch turned off is obeyed."""
    page = open_high_risk(open_app)
    unfold(page, "Hard parts, only if you want them")
    page.get_by_text(RELAPSE, exact=True).click()
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    assert page.evaluate("() => localStorage.getItem('pathways-answers/neuroblastoma')") is None
    mark(page, "hr-recover", "now")
    keep(page)
    assert page.evaluate("() => localStorage.getItem('pathways-answers/neuroblastoma')") == '["relapse"]'
    page.goto(page.url.replace("where", "explore?pathway=relapse"))
    chart_ready(page)
    expect(page.get_by_role("button", name="Yes, show this")).to_have_count(0)
    unfold(page, "Hard parts, only if you want them")
    page.get_by_text(RELAPSE, exact=True).click()
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()
    page.wait_for_function("() => localStorage.getItem('pathways-answers/neuroblastoma') === null")
    page.reload()
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()


def test_the_page_prints_well(open_app: AppOpener, tmp_path: Path) -> None:
    """On paper: the place in words, the map as text, the whole card with its folds open, our note, and the notice."""
    page = open_high_risk(open_app, PHONE)
    mark(page, "hr-recover", "now")
    write_note(page, "hr-recover", NOTE)
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    document = pypdfium2.PdfDocument(file)
    text = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    assert len(document) <= 5
    for wanted in (
        "You are here: Recovery between transplants",
        "Fever: call at once, day or night.",
        "Doctors and nurses who collect stem cells",
        NOTE,
        "It is not medical advice",
        "may come later",
    ):
        assert wanted in text, wanted
    for unwanted in ("Choose from a list", "Forget everything", "Search:", "Read this to me"):
        assert unwanted not in text, unwanted
    expect(page.locator(".np-card details[open]")).to_have_count(0)


def test_a_saved_page_works_without_internet(open_app: AppOpener, new_page: PageMaker, tmp_path: Path) -> None:
    """One file, no request, its policy unbroken: without the place unless that was chosen; it can forget too."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    write_note(page, "hr-recover", f"{NOTE} </script><b>")
    open_keep_fold(page)
    files = {}
    for name, has_place in (("bare", False), ("whole", True)):
        page.get_by_label("with our place, dates, notes and questions in it").set_checked(has_place)
        with page.expect_download() as download:
            page.get_by_role("button", name="Save this map as one page").click()
        files[name] = tmp_path / f"{name}.html"
        download.value.save_as(files[name])
    assert "tomato" not in files["bare"].read_text(encoding="utf-8")
    for name, file in files.items():
        saved = new_page(PHONE, offline=True)
        complaints = complaints_of(saved)
        saved.goto(file.as_uri())
        chart_ready(saved)
        assert (marks_of(saved).get("hr-tx2") == "next") is (name == "whole")
        open_card(saved, "hr-recover")
        expect(saved.locator('.np-card textarea[data-part="note"]')).to_have_value(
            f"{NOTE} </script><b>" if name == "whole" else ""
        )
        expect(saved.locator(".np-notice")).to_contain_text("It is not medical advice")
        saved.get_by_role("combobox", name="Search the map").fill("DFMO")
        expect(saved.get_by_role("option").first).to_be_visible()
        saved.keyboard.press("Escape")
        assert Axe().run(saved).violations_count == 0
        if name == "whole":
            forget(saved)
            expect(saved.get_by_text("This saved page itself still holds")).to_be_visible()
            assert marks_of(saved) == {}
        assert complaints == []
