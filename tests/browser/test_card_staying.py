"""Who reads a card stays where they read: parts open below the bar, and nothing springs or is covered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run
from tests.browser.controls_steps import choose_voice, speak
from tests.browser.test_card import LINK, expect_above_sheet

pytestmark = pytest.mark.browser


def top_of(part: Locator) -> float:
    """Return where a part begins in the window, in pixels."""
    box = part.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_part_from_the_row_opens_where_all_of_its_title_is_seen(
    open_app: AppOpener, viewport: tuple[int, int]
) -> None:
    """A tap on one of the row of parts brings its title below the bar of the sheet, not half under it."""
    page = open_app(LINK, viewport, touch=viewport == PHONE)
    chosen = page.locator('.np-card-part[data-jump="later"]')
    chosen.click()
    title = page.locator('.np-card-fold[data-fold="later"] .np-fold-button')
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-expanded", "true")
    covers = page.locator(".np-card :is(.np-sheet-bar, .np-card-top)")
    bottoms = covers.evaluate_all(
        "all => all.filter((e) => getComputedStyle(e).position === 'sticky')"
        ".map((e) => e.getBoundingClientRect().bottom)"
    )
    assert top_of(title) >= max(bottoms, default=0)
    expect(title).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("change", ["language", "voice"])
def test_words_that_change_keep_the_step_above_its_card(open_app: AppOpener, change: str) -> None:
    """Who chooses another language or voice at the top of a phone's page sees the same step above the same card."""
    page = open_app(LINK, PHONE, touch=True)
    expect_above_sheet(page, "hr-tx1")
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    if change == "language":
        speak(page, "Español")
        expect(page.locator(".np-card h2")).to_have_text("Primer trasplante de células madre")
    else:
        choose_voice(page, "Trainee")
        expect(page.locator(".np-card h2")).to_contain_text("HSCT")
    expect_above_sheet(page, "hr-tx1")


def test_numbers_that_were_asked_for_come_where_one_reads(open_app: AppOpener) -> None:
    """After the yes the card does not spring to its top: the numbers stand where the question stood."""
    page = open_app("explore?pathway=high-risk&step=hr-dfmo", PHONE, touch=True)
    page.locator('.np-card-part[data-jump="numbers"]').click()
    numbers = page.locator('.np-card [data-fold="numbers"]')
    numbers.get_by_role("button", name="Yes, show this").click()
    expect(numbers).to_contain_text("What it can't say")
    wait_for_run(page)
    expect(numbers.locator(".np-fold-button")).to_be_in_viewport()
    assert page.locator(".np-card").evaluate("card => card.scrollTop") > 0


def test_an_arrows_card_says_once_what_it_is(open_app: AppOpener) -> None:
    """Above the title of an arrow stands nothing; under it, once, that this is why one follows the other."""
    page: Page = open_app("explore?pathway=high-risk", DESKTOP)
    page.get_by_role("button", name="Chemo, cycles 1 and 2 → Collecting stem cells").dispatch_event("click")
    card = page.locator(".np-card")
    expect(card.locator("h2")).to_contain_text("come after")
    expect(card.get_by_text("Why this follows that", exact=True)).to_have_count(1)


def test_a_link_to_a_hard_step_asks_and_can_be_left(open_app: AppOpener) -> None:
    """A step that waits for a yes is not shown by a link; "Not now" leads to its map without it."""
    page = open_app("explore?pathway=overview&step=relapse", PHONE, touch=True)
    expect(page.locator(".np-card")).to_have_count(0)
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()
    page.get_by_role("link", name="Not now").click()
    wait_for_run(page)
    expect(page.locator(".np-node").first).to_be_attached()
    assert "step=" not in page.url
