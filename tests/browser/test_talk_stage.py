"""The stage of a talk: phase by phase, numbers on demand, touch, and notes where windows are blocked."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import PageMaker
from tests.browser.talk_fixture import ROOM, jump, open_talk

pytestmark = pytest.mark.browser
SWIPE = """(stage, [from, to]) => {
    const finger = (x) => ({clientX: x, clientY: 300, pointerType: 'touch', bubbles: true, composed: true});
    stage.dispatchEvent(new PointerEvent('pointerdown', finger(from)));
    stage.dispatchEvent(new PointerEvent('pointerup', finger(to)));
}"""


def test_reveal_numbers_prompts_touch_and_blocked_windows(new_page: PageMaker, tmp_path: Path) -> None:
    """Phase by phase; numbers only on demand; no questions; swipe and tap; notes below if a window is blocked."""
    page = new_page(ROOM, touch=True, reduced_motion="reduce")
    stage = open_talk(page, tmp_path)
    page.keyboard.press("p")
    page.keyboard.press("q")
    seen = []
    for _ in range(9):
        seen.append(stage.get_attribute("data-kind"))
        page.keyboard.press("ArrowRight")
    assert seen == ["title", "overview", *["phase"] * 6, "evidence"]
    page.keyboard.press("p")
    jump(page, "step/hr-immuno")
    expect(page.locator(".talk-numbers")).to_have_count(0)
    page.keyboard.press("d")
    expect(page.locator(".talk-numbers")).to_contain_text("5-year EFS 56.6%")
    assert page.locator(".talk-map svg").evaluate("e => getComputedStyle(e).transitionDuration") == "0s"
    here = stage.get_attribute("data-scene")
    stage.evaluate(SWIPE, [600, 300])
    assert stage.get_attribute("data-scene") != here
    stage.evaluate(SWIPE, [300, 600])
    assert stage.get_attribute("data-scene") == here
    stage.tap(position={"x": 700, "y": 80})
    assert stage.get_attribute("data-scene") != here
    page.evaluate("window.open = () => null")
    page.keyboard.press("n")
    expect(page.locator(".talk-below")).to_be_visible()
    expect(page.locator(".talk-below h1")).to_have_text(page.locator(".talk-heading").first.inner_text())
    assert Axe().run(page).violations_count == 0
