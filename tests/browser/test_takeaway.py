"""Take this with you: nothing is made before the button is pressed, and what is saved is the file that was promised."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener, unfold, wait_for_run
from tests.browser.test_app import HIGH_RISK, open_ready

pytestmark = pytest.mark.browser


def open_panel(page: Page) -> None:
    """Unfold the panel below the map."""
    unfold(page, "Take this with you")
    expect(page.get_by_role("button", name="Make the file")).to_be_visible()
    wait_for_run(page)


def save(page: Page, folder: Path) -> Path:
    """Make the file and save it as the browser would."""
    page.get_by_role("button", name="Make the file").click()
    button = page.get_by_test_id("stDownloadButton").get_by_role("button")
    expect(button).to_be_visible(timeout=30_000)
    with page.expect_download() as waiting:
        button.click()
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def test_slides_of_a_way_are_made_on_demand(open_app: AppOpener, tmp_path: Path) -> None:
    """With slides in Spanish of one way chosen, the saved deck has the name that says so, and its slides."""
    page = open_ready(open_app, HIGH_RISK)
    open_panel(page)
    expect(page.get_by_test_id("stCode")).to_contain_text(re.compile(r"/explore\?pathway=high-risk$"))
    expect(page.get_by_test_id("stDownloadButton")).to_have_count(0)
    size = page.get_by_role("combobox", name="How much?")
    # A list that opens while the page still scrolls is closed by that.
    size.evaluate("e => { e.scrollIntoView({block: 'center'}); }")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    size.click()
    page.get_by_role("option", name="A way through it: The usual way, with two transplants").click()
    expect(page.get_by_role("combobox", name="How much?")).to_have_value(re.compile("usual way"))
    page.get_by_test_id("stExpander").get_by_text("Español", exact=True).click()
    expect(page.get_by_test_id("stExpander").get_by_role("radio", name="Español")).to_be_checked()
    wait_for_run(page)
    file = save(page, tmp_path)
    assert file.name.startswith("neuroblastoma_high-risk-tandem_north-america_slides_family_es_")
    with ZipFile(io.BytesIO(file.read_bytes())) as deck:
        slides = [name for name in deck.namelist() if name.startswith("ppt/slides/slide")]
    assert len(slides) > 20
    expect(page.locator(".np-root[data-ready]")).to_have_count(1)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_panel_is_accessible_and_makes_a_picture(
    open_app: AppOpener, tmp_path: Path, viewport: tuple[int, int]
) -> None:
    """The panel has no axe violation, and a dark picture at three times the size is a PNG of that name."""
    page = open_ready(open_app, HIGH_RISK, viewport, dark=viewport == PHONE)
    open_panel(page)
    panel = page.get_by_test_id("stExpander").filter(has=page.get_by_role("button", name="Make the file"))
    panel.get_by_text("Picture (PNG)", exact=True).click()
    # A choice that only pictures have: until it is there, the controls of the format before still stand, and go.
    expect(panel.get_by_text("3×", exact=True)).to_be_visible()
    wait_for_run(page)
    for choice in ("Dark", "3×"):
        panel.get_by_text(choice, exact=True).click()
        expect(panel.get_by_role("radio", name=choice, exact=True)).to_be_checked()
        wait_for_run(page)
    file = save(page, tmp_path)
    assert "_png_family_en_dark-3x_" in file.name
    assert file.read_bytes().startswith(b"\x89PNG")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
