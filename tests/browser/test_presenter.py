"""A talk from beginning to end: by keyboard, with notes in a second window, in the speaker's own version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, AppOpener, PageMaker
from tests.browser.talk_fixture import jump, make_talks, open_talk, stage_of

pytestmark = pytest.mark.browser
ROOM, HALL = (1024, 768), (1920, 1080)
SWIPE = """(stage, [from, to]) => {
    const finger = (x) => ({clientX: x, clientY: 300, pointerType: 'touch', bubbles: true, composed: true});
    stage.dispatchEvent(new PointerEvent('pointerdown', finger(from)));
    stage.dispatchEvent(new PointerEvent('pointerup', finger(to)));
}"""


def beats_of(scenes: list[dict[str, object]]) -> list[tuple[str, str]]:
    """Return every scene with each of its beats, as the right arrow key reaches them."""
    return [(str(s["id"]), str(beat)) for s in scenes for beat in range(1 + 2 * len(s["notes"]["asks"]))]  # type: ignore[index]


def now(stage: Locator) -> tuple[str | None, str | None]:
    """Return the scene and the beat that are on show."""
    return stage.get_attribute("data-scene"), stage.get_attribute("data-beat")


def test_a_whole_talk_by_keyboard_with_notes_in_a_second_window(open_app: AppOpener) -> None:
    """Start, notes, every scene and question to the end and back from the notes; switches; the page's keys stay off."""
    page = open_app("", ROOM)
    page.get_by_role("link", name="Teaching: show the way to a room").click()
    stage_of(page)
    page = open_app("present?pathway=high-risk&route=nowhere&region=mars", ROOM)
    stage = stage_of(page)
    page.keyboard.press("f")
    expect(page.locator(".talk.is-full")).to_have_count(1)
    box = page.locator(".talk").bounding_box()
    assert box and (box["width"], box["height"]) == ROOM
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    scenes = make_talks("high-risk")[0]["scenes"]["trainee"]
    steps = beats_of(scenes)
    headings = {scene["id"]: scene["heading"] for scene in scenes}
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
    expect(notes.locator(".talk-notes-at")).to_have_text(f"1 of {len(scenes)}")
    assert Axe().run(notes).violations_count == 0
    check_switches(page, stage, notes)
    for key in ("c", "Shift+R", "x"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".talk.is-full")).to_have_count(0)


def check_switches(page: Page, stage: Locator, notes: Page) -> None:
    """Voice, language, region, black screen: each in the middle of the talk, and the scene stays."""
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


def test_the_speakers_own_version_is_saved_and_opened(new_page: PageMaker, tmp_path: Path) -> None:
    """Reorder, leave out, rename, own notes; save, begin anew, open; bad files are explained and lose nothing."""
    page = new_page(ROOM, accept_downloads=True)
    stage = open_talk(page, tmp_path)
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


def test_each_kind_of_scene_is_readable_and_accessible(new_page: PageMaker, tmp_path: Path) -> None:
    """On a projector, a large screen and a phone: text fits, the bright part is in the picture, axe finds nothing."""
    kinds = ["title", "overview", "phase/hr-induction", "step/hr-tx1", "step/hr-eoi-decide", "evidence", "summary"]
    for viewport, dark in ((ROOM, False), (HALL, True), (PHONE, True)):
        page = new_page(viewport, dark=dark, touch=viewport == PHONE, reduced_motion="reduce")
        open_talk(page, tmp_path)
        page.keyboard.press("f")
        page.keyboard.press("d")
        for scene in kinds:
            jump(page, scene)
            text = page.locator(".talk-text")
            size = text.evaluate("e => [parseFloat(e.style.fontSize), e.scrollHeight - e.clientHeight, e.tabIndex]")
            assert size[0] >= 15 and (size[1] <= 1 or size[2] == 0), f"{scene} at {viewport}: {size}"
            assert viewport == PHONE or size[0] >= 18, f"{scene} at {viewport}: {size}"
            if viewport != HALL:
                found = Axe().run(page)
                assert found.violations_count == 0, f"{scene} at {viewport}: {found.generate_report()}"
        jump(page, "step/hr-tx1")
        lit, room = page.locator(".talk-map .np-node.is-lit").bounding_box(), page.locator(".talk-map").bounding_box()
        assert lit and room and room["x"] <= lit["x"] and lit["x"] + lit["width"] <= room["x"] + room["width"] + 1
        assert room["y"] <= lit["y"] and lit["y"] + lit["height"] <= room["y"] + room["height"] + 1
        for key, name in (("s", "Settings"), ("?", "Keys")):
            page.keyboard.press(key)
            expect(page.get_by_role("dialog", name=name)).to_be_visible()
            assert Axe().run(page).violations_count == 0
            page.keyboard.press("Escape")
            expect(page.get_by_role("dialog")).to_have_count(0)


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
    expect(page.locator(".talk-below h1")).to_have_text(page.locator(".talk-heading").inner_text())
    assert Axe().run(page).violations_count == 0


def test_families_are_not_shown_hard_parts_in_a_talk(new_page: PageMaker, tmp_path: Path) -> None:
    """With the family's words relapse is neither a scene nor in the picture; a hard map keeps the trainee's words."""
    page = new_page(ROOM)
    open_talk(page, tmp_path)
    expect(page.locator('.talk-map .np-sign[data-pick="relapse"]')).to_be_visible()
    page.keyboard.press("v")
    expect(page.locator('.talk-map .np-sign[data-pick="relapse"]')).to_be_hidden()
    expect(page.locator('.talk-map .np-node[data-id="relapse"]')).to_be_hidden()
    page.keyboard.press("j")
    expect(page.locator('.talk-jump[data-scene="step/relapse"]')).to_have_count(0)
    open_talk(page, tmp_path, "relapse")
    page.keyboard.press("v")
    expect(page.locator(".talk")).to_have_attribute("data-voice", "trainee")
