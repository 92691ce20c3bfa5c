"""Where a widget's script comes late and something is chosen meanwhile, what was chosen is shown, never an empty place.

Streamlit then ends the older call of the widget after the newer one has drawn.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import READY_LIMIT_MS, PageMaker

pytestmark = pytest.mark.browser


def choose_map(page: Page) -> None:
    """Choose the map of a talk."""
    page.get_by_role("button", name="Low-risk neuroblastoma").click()
    expect(page.get_by_role("heading", name="Which map is your talk about?")).to_have_count(0)


def tick(page: Page) -> None:
    """Ask for the hard parts."""
    page.locator("summary").filter(has_text="Hard parts").click()
    page.get_by_test_id("stCheckbox").first.locator("label").first.click()
    expect(page.get_by_test_id("stCheckbox").first.locator("input")).to_be_checked()


def take_second(page: Page) -> None:
    """Take the second of two choices."""
    page.get_by_role("radio").nth(1).locator("xpath=ancestor::label").click()
    expect(page.get_by_role("radio").nth(1)).to_be_checked()


PAGES = {
    "present": (choose_map, ".talk-heading"),
    "explore?pathway=high-risk": (tick, ".np-root .np-node"),
    "study?pathway=high-risk": (take_second, ".ns-root .np-node"),
}


@pytest.mark.parametrize("path", PAGES)
def test_what_is_chosen_before_the_script_has_come_is_shown(app_url: str, new_page: PageMaker, path: str) -> None:
    """The widget stands at its place although its data changed while its script was on the way."""
    page, held = new_page(), list[Route]()
    choose: Callable[[Page], None]
    choose, shown = PAGES[path]
    page.route("**/np/*.js", lambda route: held.append(route))  # noqa: PLW0108 (Playwright looks into a function)
    page.goto(f"{app_url}/{path}")
    state = page.get_by_test_id("stApp")
    expect(state).to_have_attribute("data-test-script-state", "notRunning", timeout=READY_LIMIT_MS)
    choose(page)
    expect(state).to_have_attribute("data-test-script-state", "notRunning")
    assert held
    for route in held:
        route.continue_()
    expect(page.locator(shown).first).to_be_visible()
