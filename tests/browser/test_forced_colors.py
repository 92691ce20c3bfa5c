"""High contrast: what is chosen looks chosen, in our own controls and in Streamlit's."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import AppOpener, unfold

pytestmark = pytest.mark.browser

FRAME = re.compile("solid 3px")


def expect_framed(options: Locator, framed: list[bool]) -> None:
    """Wait until just these options have the frame of what is chosen: a page may draw them before it marks one."""
    expect(options).to_have_count(len(framed))
    for option, is_framed in zip(options.all(), framed, strict=True):
        if is_framed:
            expect(option).to_have_css("outline", FRAME)
        else:
            expect(option).not_to_have_css("outline", FRAME)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_chosen_is_framed(open_app: AppOpener, dark: bool) -> None:
    """One voice, one region, one level, one table stands out by its outline, where grounds are not shown."""
    page = open_app("study", dark=dark, forced_colors="active")
    expect(page.get_by_test_id("stRadio").first).to_be_visible()
    for group in page.get_by_test_id("stRadio").filter(visible=True).all():
        expect_framed(group.get_by_test_id("stRadioOption"), [True, False])
    page = open_app("compare", dark=dark, forced_colors="active")
    expect_framed(page.get_by_test_id("stButtonGroup").get_by_role("radio"), [True, False])
    page = open_app("explore?pathway=high-risk", dark=dark, forced_colors="active")
    expect_framed(page.locator(".np-voice"), [True, False])
    expect_framed(page.locator(".np-level"), [False, True, False])
    unfold(page, "Hard parts")
    switch = page.get_by_test_id("stCheckbox").first.locator("label").first
    expect_framed(switch, [False])
    switch.click()
    expect(page.get_by_test_id("stCheckbox").first.locator("input")).to_be_checked()
    expect_framed(switch, [True])
    page = open_app("library", dark=dark, forced_colors="active")
    expect_framed(page.locator(".np-library-tab"), [True] + [False] * 6)
