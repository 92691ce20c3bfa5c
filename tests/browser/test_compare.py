"""Compare: presets, own choices, differences marked and in words, links, phone, keyboard, hard parts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, wait_for_run
from tests.browser.test_app import chart_ready

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("viewport", "dark"), [(PHONE, True), (DESKTOP, False)], ids=["phone", "desktop"])
def test_two_transplants_and_one(open_app: AppOpener, viewport: tuple[int, int], dark: bool) -> None:
    """Three differences, each with a number, a word, evidence and sources; links lead to it and to the card."""
    page = open_app("compare?compare=two-transplants-or-one&voice=trainee", viewport, dark=dark)
    table = page.locator(".cmp")
    expect(table).to_contain_text("3 differences")
    assert Axe().run(page).violations_count == 0
    expect(page.locator(".cmp-differs .cmp-number")).to_have_count(4)
    first = page.locator(".cmp-differs .cmp-number").first
    first.focus()
    page.keyboard.press("Enter")
    told = page.locator("#difference-1")
    expect(told).to_be_in_viewport()
    expect(told).to_contain_text("ANBL0532 assigned it without randomization")
    expect(told).to_contain_text("EFS better with tandem; OS not shown to differ")
    told.locator("summary").first.click()
    expect(told).to_contain_text("Neuroblastoma Treatment (PDQ)")
    left, right = page.locator("#row-1 td").first.bounding_box(), page.locator("#row-1 td").last.bounding_box()
    assert left and right
    assert (left["y"] < right["y"]) if viewport == PHONE else (left["y"] == right["y"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    told.get_by_role("link", name="Open the card: Single HSCT").click()
    chart_ready(page)
    expect(page.locator(".np-card").get_by_role("heading", level=2)).to_have_text("Single HSCT")


def test_own_choice_and_a_hard_map(open_app: AppOpener) -> None:
    """Any two ways; one that a family has not asked for stands behind its question, and a yes shows it."""
    page = open_app("compare?here=nowhere/at-all&there=<script>")
    expect(page.locator(".cmp")).to_contain_text("differences")
    page = open_app("compare?here=high-risk/tandem&there=high-risk/europe")
    expect(page.locator(".cmp")).to_contain_text("In both, each in its own way")
    expect(page.locator(".cmp")).not_to_contain_text("event-free")
    right = page.get_by_role("combobox", name="Right")
    right.click()
    right.fill("comes back")
    expect(page.get_by_text("No results")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_test_id("stButtonGroup").get_by_text("Trainee").click()
    expect(page.locator(".cmp thead")).to_contain_text("High-risk neuroblastoma")
    wait_for_run(page)
    right.click()
    right.fill("Relapsed")
    page.get_by_role("option").first.click()
    expect(page.locator(".cmp thead")).to_contain_text("Relapsed")
    page.get_by_test_id("stButtonGroup").get_by_text("Family").click()
    expect(page.get_by_role("button", name="Yes, show this")).to_be_visible()
    expect(page.locator(".cmp")).to_have_count(0)
    assert Axe().run(page).violations_count == 0
