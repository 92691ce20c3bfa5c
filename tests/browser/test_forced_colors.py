"""High contrast: what is chosen looks chosen, in our own controls and in Streamlit's."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import AppOpener, unfold

pytestmark = pytest.mark.browser

LINE = "(e) => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth].join(' '); }"


def outlines(options: Locator) -> list[str]:
    """Return the outline of each option."""
    expect(options.first).to_be_visible()
    return [str(option.evaluate(LINE)) for option in options.all()]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_chosen_is_framed(open_app: AppOpener, dark: bool) -> None:
    """One voice, one region, one level, one table stands out by its outline, where grounds are not shown."""
    page = open_app("study", dark=dark, forced_colors="active")
    chosen = [line.startswith("solid 3px") for line in outlines(page.get_by_test_id("stRadioOption"))]
    assert chosen == [True, False]
    page = open_app("compare", dark=dark, forced_colors="active")
    chosen = [
        line.startswith("solid 3px") for line in outlines(page.get_by_test_id("stButtonGroup").get_by_role("radio"))
    ]
    assert chosen == [True, False]
    page = open_app("explore?pathway=high-risk", dark=dark, forced_colors="active")
    assert [line.startswith("solid 3px") for line in outlines(page.locator(".np-voice"))] == [True, False]
    assert [line.startswith("solid 3px") for line in outlines(page.locator(".np-level"))].count(True) == 1
    unfold(page, "Hard parts")
    switch = page.get_by_test_id("stCheckbox").first.locator("label").first
    assert not outlines(switch)[0].startswith("solid 3px")
    switch.click()
    expect(page.get_by_test_id("stCheckbox").first.locator("input")).to_be_checked()
    assert outlines(switch)[0].startswith("solid 3px")
    page = open_app("library", dark=dark, forced_colors="active")
    assert [line.startswith("solid 3px") for line in outlines(page.locator(".np-library-tab"))].count(True) == 1
