"""The first page and the first days: doors in the window, small pages one after the other, words before scripts."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener, PageMaker, wait_for_run
from tests.browser.controls_steps import speak
from tests.browser.where_steps import STORE

pytestmark = pytest.mark.browser
DOORS = ("Find our place", "Just told", "Look something up")
LINES = ("Teaching: show the way to a room", "Studying: the order of treatment, its reasons and evidence")
FIRST_PAGES = ("What it may be", "The tests of this week", "Who is who", "What to ask first", "What helps at home now")
MAP = "neuroblastoma/high-risk/north-america"
PLACE = {"format": "pathways-place", "version": 1, "pack": "neuroblastoma", "now": ["hr-tx1"], "map": MAP}


def bottom_of(page: Page, text: str) -> float:
    """Return where what says ``text`` ends, from the top of the window."""
    box = page.get_by_text(text, exact=True).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_doors_stand_in_the_first_window(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """Without scrolling: three doors, a line each for teaching and studying, the notice, the other language."""
    page = open_app("", viewport, touch=viewport == PHONE)
    for text in (*DOORS, *LINES):
        expect(page.get_by_text(text, exact=True)).to_be_visible()
        assert bottom_of(page, text) <= viewport[1], text
    expect(page.get_by_text("no clinician has reviewed").first).to_be_in_viewport()
    speak(page, "Español")
    expect(page.get_by_text("Encontrar nuestro lugar", exact=True)).to_be_visible()
    expect_no_barriers(page)


def test_who_kept_a_place_goes_on_there_first(open_app: AppOpener) -> None:
    """A kept place stands before all other doors with the name of its step; its link tells nothing about it."""
    page = open_app("about", PHONE, touch=True)
    page.evaluate("([key, place]) => localStorage.setItem(key, place)", [STORE, json.dumps(PLACE)])
    page.goto(page.url.replace("about", ""))
    first = page.locator(".np-door").first
    expect(first).to_contain_text("Go on: First stem cell transplant")
    assert str(first.get_attribute("href")).rstrip("/") == "where"
    first.tap()
    expect(page).to_have_url(re.compile("/where$"))
    expect(page.get_by_role("heading", level=1)).to_be_attached()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_first_days_are_five_small_pages(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """From the door to the last page by one button each time, each heading in the window; then to the own place."""
    page = open_app("", viewport, touch=viewport == PHONE)
    page.get_by_role("link", name="Just told").click()
    for number, title in enumerate(FIRST_PAGES, start=1):
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
        expect(page.get_by_text(f"Page {number} of 5")).to_be_visible()
        wait_for_run(page)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0
        if number < len(FIRST_PAGES):
            page.get_by_role("button", name=f"Next: {FIRST_PAGES[number]}").click()
    expect_no_barriers(page)
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(FIRST_PAGES[-2])
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(FIRST_PAGES[-1])
    page.get_by_role("button", name="Find our place").click()
    expect(page).to_have_url(re.compile("/where$"))


def test_an_unknown_small_page_is_said(open_app: AppOpener) -> None:
    """A number that is not there is named, with those that are; the first page is shown."""
    page = open_app("first?part=9")
    expect(page.get_by_text("The address says page 9. There are pages 1 to 5")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(FIRST_PAGES[0])


def test_a_link_speaks_before_any_script(app_url: str, new_page: PageMaker) -> None:
    """With scripts off a link to a step shows its title, what it is and when to call; title and preview name it."""
    page = new_page(PHONE, java_script_enabled=False)
    page.goto(f"{app_url}/explore?pathway=high-risk&step=hr-tx1")
    first = page.locator("#np-first")
    expect(first.get_by_role("heading", name="First stem cell transplant")).to_be_visible()
    expect(first.locator(".np-call")).to_be_visible()
    expect(page).to_have_title("First stem cell transplant – Neuroblastoma Pathways")
    preview = page.locator('meta[property="og:title"]').get_attribute("content")
    assert preview == "First stem cell transplant – Neuroblastoma Pathways"


def test_first_words_of_a_hard_part_are_those_of_its_question(app_url: str, new_page: PageMaker) -> None:
    """Nothing of a hard map or step is told before the yes, not in the title and not in the preview."""
    page = new_page(PHONE, java_script_enabled=False)
    page.goto(f"{app_url}/explore?pathway=end-of-life")
    told = page.content().lower()
    assert "hospice" not in told
    expect(page.get_by_role("heading", name="If the cancer can no longer be cured")).to_be_visible()


def test_first_words_go_when_the_page_is_there(open_app: AppOpener) -> None:
    """They cover nothing once the page has come."""
    page = open_app("explore?pathway=high-risk&step=hr-tx1")
    expect(page.locator("#np-first")).to_have_count(0)
    expect(page.locator(".np-card h2")).to_be_visible()


@pytest.mark.parametrize(("viewport", "most"), [(PHONE, 200), (DESKTOP, 160)], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["explore?pathway=high-risk", "where", "where?lang=es"])
def test_a_map_begins_in_the_upper_part_of_the_window(
    open_app: AppOpener, path: str, viewport: tuple[int, int], most: int
) -> None:
    """One row of controls at most stands above it, at every size and in both languages."""
    page = open_app(path, viewport, touch=viewport == PHONE)
    expect(page.locator(".np-root[data-ready]")).to_be_visible()
    box = page.locator(".np-stage").bounding_box()
    assert box is not None and box["y"] <= most
