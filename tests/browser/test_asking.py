"""Hard parts: nothing shows them to a family before they say yes, and one clear step does."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, unfold
from tests.browser.controls_steps import maps_of
from tests.browser.test_app import HIGH_RISK, chart_ready, open_ready

pytestmark = pytest.mark.browser
HEADING = "Hard parts, only if you want them"


def switch(page: Page, name: str) -> None:
    """Open the fold of hard parts below the map and turn one of them."""
    if not page.get_by_text(name, exact=True).is_visible():
        unfold(page, HEADING)
    page.get_by_text(name, exact=True).click()


def test_relapse_is_hidden_until_it_is_asked_for(open_app: AppOpener) -> None:
    """No picture, outline, card or search names relapse to a family before they ask; the switch shows and hides it."""
    page = open_ready(open_app, HIGH_RISK)
    assert "comes back" not in (page.locator(".np-root[data-ready]").inner_text()).lower().replace("comes back to", "")
    expect(page.locator('.np-node[data-id="relapse"]')).to_have_count(0)
    switch(page, "If treatment does not work, or the cancer comes back")
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    switch(page, "If treatment does not work, or the cancer comes back")
    expect(page.locator('.np-node[data-id="relapse"]')).to_have_count(0)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_link_to_a_hard_map_asks_first(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """A link to the end-of-life map shows its question, in kind words, and the map only after a yes."""
    page = open_app("explore?pathway=end-of-life", viewport)
    yes = page.get_by_role("button", name="Yes, show this")
    expect(yes).to_be_visible()
    expect(page.locator(".np-picture")).to_have_count(0)
    expect(page.get_by_text("You can look now, later or never.")).to_be_visible()
    assert Axe().run(page).violations_count == 0
    yes.click()
    chart_ready(page)
    expect(page.locator('.np-node[data-id="hospice"]')).to_be_attached()


def test_the_answer_is_kept_and_asked_once(open_app: AppOpener) -> None:
    """After a yes the map is in the list, also when the page was left and opened again."""
    page = open_app("explore?pathway=relapse")
    page.get_by_role("button", name="Yes, show this").click()
    chart_ready(page)
    page.get_by_role("link", name="Library").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Library")
    page.get_by_role("link", name="Explore").first.click()
    chart_ready(page)
    expect(page.get_by_role("button", name="Yes, show this")).to_have_count(0)


def test_hard_maps_are_not_in_the_list_before(open_app: AppOpener) -> None:
    """The list of maps names none of the hard ones to a family; trainees see them all."""
    page = open_ready(open_app, HIGH_RISK)
    listed = maps_of(page).locator("option")
    texts = " ".join(listed.all_inner_texts()).lower()
    assert "low-risk" in texts or "low risk" in texts
    assert "comes back" not in texts and "cured" not in texts and "hospice" not in texts


def test_numbers_are_asked_for_once(open_app: AppOpener) -> None:
    """With the switch on, cards show numbers at once; before, each card offers them behind a question."""
    page = open_ready(open_app, f"{HIGH_RISK}&step=hr-dfmo")
    card = page.locator(".np-card")
    expect(card).to_contain_text("Eflornithine (DFMO)")
    numbers = card.locator('[data-fold="numbers"]')
    numbers.get_by_role("button").first.click()
    yes = numbers.get_by_role("button", name="Yes, show this")
    yes.click()
    expect(yes).to_have_count(0)
    expect(numbers).to_contain_text("What it can't say")
    expect(numbers.get_by_role("button", name="Hide this again")).to_have_count(0)
    switch(page, "Numbers about how groups of children did")
    expect(yes).to_be_visible()
    switch(page, "Numbers about how groups of children did")
    expect(numbers.get_by_role("button", name="Yes, show this")).to_have_count(0)
    expect(numbers).to_contain_text("What it can't say")


def test_what_has_changed_tells_hard_news_on_request(open_app: AppOpener) -> None:
    """About lists dated changes; those about relapse wait for a family's yes, on the same page."""
    page = open_app("about")
    unfold(page, "What has changed")
    expect(page.get_by_text("In Europe the request to approve eflornithine was taken back.")).to_be_visible()
    hard = page.get_by_text("In a trial for cancer that had come back")
    expect(hard).to_have_count(0)
    switch(page, "If treatment does not work, or the cancer comes back")
    expect(hard).to_be_visible()


def test_the_library_holds_medicines_of_hard_parts_back(open_app: AppOpener) -> None:
    """A medicine that is used only after a relapse is not in a family's list before they ask."""
    page = open_app("library")
    entries = page.locator(".np-library-name")
    expect(entries.filter(has_text="Thiotepa")).to_be_visible()
    expect(entries.filter(has_text="Crizotinib")).to_have_count(0)
    switch(page, "If treatment does not work, or the cancer comes back")
    expect(entries.filter(has_text="Crizotinib")).to_be_visible()
