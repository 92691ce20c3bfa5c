"""The speaker's own version of a talk: arranged, kept on the device, saved and opened."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import PageMaker
from tests.browser.talk_fixture import ROOM, jump, open_talk, stage_of, tell_all_unasked

pytestmark = pytest.mark.browser


def test_the_speakers_own_version_is_saved_and_opened(new_page: PageMaker, tmp_path: Path) -> None:
    """Reorder, leave out, rename, own notes; save, begin anew, open; bad files are explained and lose nothing."""
    page = new_page(ROOM, accept_downloads=True)
    stage = open_talk(page, tmp_path)
    tell_all_unasked(page)
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Arrange")
    dialog.get_by_role("button", name="Move up: The whole way").click()
    dialog.get_by_label("Show: Diagnostic evaluation").uncheck()
    dialog.get_by_label("Name of: INRGSS stage").fill("Where it is")
    row = dialog.locator('[data-scene="step/stage"]')
    row.locator("summary").click()
    row.get_by_role("textbox", name="Own notes on").fill("Bring the <b>picture</b>.")
    with page.expect_download() as saving:
        dialog.get_by_role("button", name="Save as a file").click()
    saved = tmp_path / "talk.json"
    saving.value.save_as(saved)
    assert saving.value.suggested_filename == "talk-high-risk.json"
    dialog.get_by_role("button", name="As it was at first").click()
    expect(dialog.get_by_label("Name of: INRGSS stage")).to_have_value("INRGSS stage")
    chooser = dialog.locator('input[type="file"]')
    chooser.set_input_files(saved)
    expect(dialog.get_by_label("Name of: INRGSS stage")).to_have_value("Where it is")
    dialog.get_by_label("Keep this on this device").check()
    for text, said in bad_files(saved):
        (tmp_path / "bad.json").write_text(text, encoding="utf-8")
        chooser.set_input_files(tmp_path / "bad.json")
        expect(dialog.locator(".talk-messages")).to_contain_text(said)
    chooser.set_input_files(saved)
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.reload()
    stage = stage_of(page)
    page.keyboard.press("Home")
    assert stage.get_attribute("data-scene") == "overview"
    page.keyboard.press("q")
    jump(page, "step/stage")
    expect(page.locator(".talk-heading")).to_have_text("Where it is")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    expect(opened.value.locator(".talk-notes-content")).to_contain_text("Bring the <b>picture</b>.")
    page.keyboard.press("j")
    expect(page.locator('.talk-jump[data-scene="step/workup"]')).to_have_count(0)


def bad_files(saved: Path) -> list[tuple[str, str]]:
    """Return files that are not what they should be, and what is said about each."""
    good = json.loads(saved.read_text(encoding="utf-8"))
    half = saved.read_text(encoding="utf-8")[:40]
    strange = {
        **good,
        "order": ["title", 7, "step/none"],
        "names": {"title": ["x"], "step/stage": "Kept"},
        "notes": None,
    }
    return [
        (half, "can't be read"),
        ("[]", "not a saved talk"),
        ("x" * 1_000_001, "too large"),
        (json.dumps({**good, "version": 9, "talk": "other/map"}), "another version"),
        (json.dumps(strange), "Left out, because it could not be read: order 2, names title, notes."),
        (json.dumps(strange), "Not in this talk, kept for later: step/none."),
    ]
