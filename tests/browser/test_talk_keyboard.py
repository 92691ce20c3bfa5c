"""A talk from beginning to end by keyboard, with notes in a second window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import AppOpener, PageMaker
from tests.browser.talk_fixture import ROOM, beats_of, jump, make_talks, now, open_talk, tell_all_unasked

pytestmark = pytest.mark.browser


def test_a_whole_talk_by_keyboard_with_notes_in_a_second_window(open_app: AppOpener) -> None:
    """Asked which map; notes, every scene and question to the end and back from the notes; the page's keys stay off."""
    page = open_app("", ROOM)
    page.get_by_role("link", name="Teaching: show the way to a room").click()
    expect(page.get_by_role("heading", name="Which map is your talk about?")).to_be_visible()
    page.get_by_role("button", name="Low-risk neuroblastoma").click()
    expect(page).to_have_url(re.compile("pathway=low-risk"))
    expect(page.get_by_role("heading", name="Which map is your talk about?")).to_have_count(0)
    expect(page.locator(".talk-heading")).to_have_text("Low-risk neuroblastoma")
    page = open_app("present?pathway=high-risk&route=nowhere&region=mars", ROOM)
    expect(page.locator(".talk[data-ready]")).to_have_count(1, timeout=30_000)
    stage = page.locator(".talk-stage")
    check_first_keys(page, stage)
    # Chromium's shell has one screen for all windows: a second one ends the full screen, so it is left and taken again.
    page.keyboard.press("f")
    expect(page.locator(".talk.is-full")).to_have_count(0)
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    page.keyboard.press("f")
    expect(page.locator(".talk.is-full")).to_have_count(1)
    talk = make_talks("high-risk")[0]
    steps = beats_of(talk, "trainee", 20)
    headings = {scene["id"]: scene["heading"] for scene in talk["scenes"]["trainee"]}
    keys = ("ArrowRight", " ", "PageDown")
    for number, (scene, beat) in enumerate(steps):
        assert now(stage) == (scene, beat)
        assert " ".join(notes.locator("h1").inner_text().split()) == " ".join(headings[scene].split())
        page.keyboard.press(keys[number % 3])
    assert now(stage) == steps[-1], "the last scene stays"
    notes.keyboard.press("PageUp")
    assert now(stage) == steps[-2]
    notes.get_by_role("button", name="Back", exact=True).click()
    assert now(stage) == steps[-3]
    page.keyboard.press("Home")
    expect(notes.locator(".talk-notes-at")).to_have_text(f"1 of {len({scene for scene, _ in steps})}")
    assert Axe().run(notes).violations_count == 0
    check_switches(page, stage, notes)
    for key in ("c", "Shift+R", "x"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".talk.is-full")).to_have_count(0)


def check_first_keys(page: Page, stage: Locator) -> None:
    """Keys are heard from the first moment, without a click in the talk; a number and Enter go to that scene."""
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement?.blur()")
    page.keyboard.press("f")
    expect(page.locator(".talk.is-full")).to_have_count(1)
    box = page.locator(".talk").bounding_box()
    assert box and (box["width"], box["height"]) == ROOM
    for key in ("1", "4", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".talk-position")).to_contain_text("14 of 18")
    for key in ("9", "9", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".talk-said")).to_have_text("There is no scene 99. The talk has 18.")
    page.keyboard.press("Home")
    assert now(stage) == ("title", "0")


def check_switches(page: Page, stage: Locator, notes: Page) -> None:
    """Voice, language, region, black screen: each in the middle of the talk, and the scene stays."""
    tell_all_unasked(page)
    jump(page, "step/hr-harvest")
    heading = page.locator(".talk-heading")
    expect(heading).to_have_text("Stem cell harvest")
    page.keyboard.press("v")
    expect(heading).to_have_text("Collecting stem cells")
    page.keyboard.press("l")
    expect(page.locator(".talk")).to_have_attribute("lang", "es", timeout=20_000)
    expect(notes.locator("html")).to_have_attribute("lang", "es")
    expect(notes.get_by_role("button", name="Siguiente")).to_be_visible()
    assert stage.get_attribute("data-scene") == "step/hr-harvest"
    expect(page.locator(".talk.is-full")).to_have_count(1)
    page.keyboard.press("l")
    expect(page.locator(".talk")).to_have_attribute("lang", "en", timeout=20_000)
    expect(heading).to_have_text("Collecting stem cells")
    jump(page, "phase/hr-post")
    page.keyboard.press("r")
    expect(page.locator('.talk-map .np-node[data-id="hr-eu-db"]')).to_be_attached(timeout=20_000)
    assert stage.get_attribute("data-scene") == "phase/hr-post"
    page.keyboard.press("b")
    expect(page.locator(".talk-black")).to_be_visible()
    notes.keyboard.press("b")
    expect(page.locator(".talk-black")).to_be_hidden()


@pytest.mark.parametrize("minutes", [10, 20])
def test_a_talk_of_ten_or_twenty_minutes_in_both_voices_and_languages(
    new_page: PageMaker, tmp_path: Path, minutes: int
) -> None:
    """By keyboard alone, from the title to the end; the notes stand in the second window and keep its pace."""
    page = new_page(ROOM, reduced_motion="reduce")
    stage = open_talk(page, tmp_path)
    page.keyboard.press("f")
    for _ in range(3 if minutes == 10 else 4):
        page.keyboard.press("m")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    talks = {talk["lang"]: talk for talk in make_talks("high-risk") if talk["region"] == "north-america"}
    for lang, voice in (("en", "trainee"), ("en", "family"), ("es", "family"), ("es", "trainee")):
        page.keyboard.press("Home")
        expect(page.locator(".talk")).to_have_attribute("lang", lang)
        expect(page.locator(".talk")).to_have_attribute("data-voice", voice)
        steps = beats_of(talks[lang], voice, minutes)
        seen = []
        for _ in steps:
            seen.append(now(stage))
            assert notes.locator("h1").inner_text().strip()
            assert notes.locator(".talk-notes-content").inner_text().count("\n") > 3
            page.keyboard.press("ArrowRight")
        assert seen == steps and now(stage) == steps[-1]
        expect(notes.locator(".talk-clock")).to_contain_text(f"{minutes}:00")
        expect(page.locator(".talk-time")).to_contain_text(f"{minutes}:00")
        page.keyboard.press("l" if (lang, voice) == ("en", "family") else "v")
