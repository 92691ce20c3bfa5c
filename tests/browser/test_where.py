"""Where we are: a family finds its place, sees what was and what may come, and nothing moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener
from tests.browser.controls_steps import choose_map, search_of
from tests.browser.test_app import boxes_of, chart_ready
from tests.browser.where_steps import choose_high_risk, mark, marks_of, open_card, open_high_risk

pytestmark = pytest.mark.browser
BETWEEN = {
    "hr-recover": "now",
    "hr-tx1": "been",
    "hr-harvest": "been",
    "hr-tx2": "next",
    "hr-tx-single": "another-way",
    "hr-immuno": "later",
}


@pytest.fixture(scope="module")
def where_page(chromium: Browser, app_url: str) -> Iterator[Page]:
    """Give one page with the high-risk map for all words."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{app_url}/where")
    choose_high_risk(page)
    yield page
    context.close()


def test_two_taps_on_a_phone_say_where_we_are(open_app: AppOpener) -> None:
    """The list opens with one tap and marks with the second; map, outline, words and legend say the same."""
    page = open_high_risk(open_app, PHONE, touch=True)
    places = boxes_of(page)
    page.get_by_role("button", name="Choose from a list").tap()
    row = page.locator('.np-where-row[data-step="hr-recover"]')
    expect(row).to_contain_text("The new blood cells grow.")
    row.tap()
    status = page.locator(".np-place-status")
    expect(status).to_contain_text("You are here: Recovery between transplants")
    expect(status).to_contain_text("What may come next: Second stem cell transplant")
    marks = marks_of(page)
    assert {step: marks.get(step) for step in BETWEEN} == BETWEEN
    page.get_by_role("button", name="Show the map").tap()
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_in_viewport()
    expect(page.locator('.np-node[data-id="hr-recover"] .np-here')).to_contain_text("You are here")
    expect(page.locator('.np-outline li[data-step="hr-tx1"] .np-outline-mark')).to_have_text("has been")
    expect(page.locator(".np-mark-legend")).to_contain_text("may come next")
    name = page.locator('.np-node[data-id="hr-tx2"]').get_attribute("aria-label") or ""
    assert name.endswith("may come next")
    assert boxes_of(page) == places


def test_several_places_detours_no_and_undo_are_normal(open_app: AppOpener) -> None:
    """Two steps at once, one done out of order, one not for us; undo takes marks back one by one; nothing moves."""
    page = open_high_risk(open_app)
    places = boxes_of(page)
    mark(page, "hr-tx1", "done")
    mark(page, "hr-immuno", "now")
    mark(page, "hr-ra", "now")
    mark(page, "hr-dfmo", "no")
    marks = marks_of(page)
    assert [marks[step] for step in ("hr-tx1", "hr-immuno", "hr-dfmo")] == ["done", "now", "not-for-us"]
    assert list(marks.values()).count("now") == 2
    shapes = {step: page.locator(f'.np-node[data-id="{step}"] .np-mark').count() for step in ("hr-tx1", "hr-dfmo")}
    assert shapes == {"hr-tx1": 1, "hr-dfmo": 1}
    for _ in range(4):
        page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    assert marks_of(page) == {}
    assert boxes_of(page) == places


def test_by_keyboard_alone_a_place_is_found_and_marked(open_app: AppOpener) -> None:
    """Tab to the list, type what was heard, mark with Enter, and go on to the map."""
    page = open_high_risk(open_app)
    page.locator(".np-place-choose").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("Find in the list")
    expect(field).to_be_focused()
    page.keyboard.type("waiting for scans")
    expect(page.locator(".np-where-row")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator('.np-where-row[data-step="hr-eoi"]')).to_be_focused()
    expect(page.locator(".np-place-status")).to_contain_text("You are here: The big check after induction")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show the map")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('.np-node[data-id="hr-eoi"]')).to_be_focused()


@pytest.mark.parametrize(
    ("heard", "step"),
    [
        ("stemm cell", "hr-harvest"),
        ("dinutuksimab", "hr-immuno"),
        ("ch14.18", "hr-immuno"),
        ("ch1418", "hr-immuno"),
        ("Unituxin", "hr-immuno"),
        ("DFMO", "hr-dfmo"),
        ("isotretnoin", "hr-ra"),
    ],
)
def test_any_word_a_family_heard_leads_to_its_step(where_page: Page, heard: str, step: str) -> None:
    """Names, brands, abbreviations and misspelt words are understood."""
    field = search_of(where_page)
    field.fill(heard)
    hits = where_page.locator(f'.np-finder .np-result[data-id="{step}"]')
    expect(hits).to_be_visible()
    field.fill("")


def test_a_step_of_another_map_is_found_and_opened_without_being_told(open_app: AppOpener) -> None:
    """On the front of the map a word leads to the map that has it; the step opens there."""
    page = open_app("where", PHONE, touch=True)
    chart_ready(page)
    field = search_of(page)
    field.fill("stem cell")
    page.get_by_role("option").filter(has_text="Collecting stem cells").first.tap()
    expect(page.locator('.np-card[data-card="hr-harvest"]')).to_be_visible(timeout=15_000)
    expect(page.locator(".np-card h2")).to_have_text("Collecting stem cells")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_page_is_accessible_with_everything_open(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """axe-core finds nothing with a place, an open card with own parts, the list, and the fold about keeping."""
    page = open_high_risk(open_app, viewport)
    mark(page, "hr-recover", "now")
    page.locator('.np-card [data-fold="own"] .np-fold-button').click()
    page.locator('.np-card [data-part="ask"]').fill("Can grandma come?")
    page.keyboard.press("Enter")
    page.locator(".np-place-fold > summary").click()
    page.get_by_role("button", name="Choose from a list").click()
    expect_no_barriers(page)
    if viewport == PHONE:
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0


def test_in_spanish_the_page_speaks_spanish_and_fits(open_app: AppOpener) -> None:
    """On a phone in Spanish: marks, list, notes and questions are in Spanish, and nothing is wider than the screen."""
    page = open_app("where?lang=es", PHONE, touch=True)
    chart_ready(page)
    expect(page.get_by_label("¿Qué grupo nombró el equipo?")).to_be_visible()
    choose_map(page, "Tratamiento de riesgo alto")
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_attached()
    page.get_by_role("button", name="Elegir de una lista").tap()
    page.locator('.np-where-row[data-step="hr-recover"]').tap()
    expect(page.locator(".np-place-status")).to_contain_text("Están aquí:")
    page.get_by_role("button", name="Mostrar el mapa").tap()
    open_card(page, "hr-recover")
    expect(page.get_by_role("button", name="Leer en voz alta")).to_be_visible()
    expect(page.get_by_label("Añadir una pregunta propia")).to_be_visible()
    assert page.locator(".np-root[data-ready]").get_attribute("lang") == "es"
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    expect_no_barriers(page, both_themes=False)
