"""Slides of the talk as it is arranged: asked for in the presenter, offered under it; no own words travel."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pptx import Presentation

from tests.browser.conftest import AppOpener

pytestmark = pytest.mark.browser


def test_the_arranged_talk_comes_as_slides_without_own_words(open_app: AppOpener, tmp_path: Path) -> None:
    """A scene left out and one moved up are so in the deck; a name of one's own stays on the device."""
    page = open_app("present?pathway=observation")
    stage = page.locator(".talk-stage")
    expect(page.locator(".np-root.talk[data-ready]")).to_have_count(1)
    stage.click()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Arrange")
    expect(dialog).to_be_visible()
    rows = dialog.get_by_role("textbox", name="Name of:")
    rows.nth(2).fill("A name of my own")
    rows.nth(2).press("Tab")
    dialog.get_by_role("checkbox", name="Show: The whole way").uncheck()
    dialog.get_by_role("button", name="Move down").first.click()
    dialog.get_by_role("button", name="Slides of this").click()
    expect(dialog.get_by_text("your own names and notes stay on this device")).to_be_visible()
    page.keyboard.press("Escape")
    button = page.get_by_test_id("stDownloadButton").get_by_role("button")
    expect(button).to_be_visible(timeout=60_000)
    with page.expect_download() as waiting:
        button.click()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    assert "slides" in target.name and "arranged" in target.name
    slides = list(Presentation(str(target)).slides)
    titles = [slide.shapes.title.text for slide in slides if slide.shapes.title is not None]
    assert not [title for title in titles if title.startswith("The whole way")]
    assert "A name of my own" not in titles and len(titles) > 5
