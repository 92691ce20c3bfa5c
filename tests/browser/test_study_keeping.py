"""Study: what a learner did stays on the device; every tab is accessible."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.barriers import all_but, expect_no_barriers
from tests.browser.conftest import DESKTOP, PHONE, AppOpener, unfold
from tests.browser.study_fixture import desk_ready, open_study, open_tab, start_session

pytestmark = pytest.mark.browser
STORE = "pathways-study/neuroblastoma"


def answer_one(page: Page) -> None:
    """Answer one exercise, rightly or not."""
    start_session(page, "order")
    page.locator(".ns-check-answer").click()
    expect(page.locator(".ns-feedback-title")).to_be_visible()


def test_progress_is_kept_only_after_a_yes_and_travels_as_a_file(open_app: AppOpener, tmp_path: Path) -> None:
    """In memory at first; after the yes it outlives the page; a file brings it elsewhere; one button forgets it."""
    page = open_study(open_app)
    answer_one(page)
    assert page.evaluate("key => localStorage.getItem(key)", STORE) is None
    open_tab(page, "My progress")
    expect(page.locator(".ns-big")).to_have_text("1 due today on this map")
    expect(page.locator(".ns-map .ns-progress").first).to_contain_text("known")
    page.locator(".ns-keep").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    assert len(json.loads(file.read_text(encoding="utf-8"))["cards"]) == 1
    page.reload()
    desk_ready(page)
    # The session is under way in this tab, so its map is there again.
    open_tab(page, "My progress")
    expect(page.locator(".ns-big")).to_have_text("1 due today on this map")
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="No, keep it").click()
    expect(page.locator(".ns-big")).to_have_text("1 due today on this map")
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="Yes, forget everything").click()
    expect(page.locator(".ns-message")).to_contain_text("removed")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".ns-big")).to_have_text("1 due today on this map")
    assert page.evaluate("key => localStorage.getItem(key)", STORE)
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="Yes, forget everything").click()
    expect(page.locator(".ns-message")).to_contain_text("removed")
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('pathways-study'))") == []
    bad = tmp_path / "bad.json"
    bad.write_text(file.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    page.locator('.ns-keeping input[type="file"]').set_input_files(bad)
    expect(page.locator(".ns-error")).to_contain_text("cut short")
    page.locator('.ns-keeping input[type="file"]').set_input_files(file)
    expect(page.locator(".ns-message")).to_contain_text("1 exercise read")


def test_nothing_of_it_is_sent(open_app: AppOpener) -> None:
    """Answers, seeds, kinds, progress and the steps one asks about reach nobody; single letters stop here."""
    frames: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda data: frames.append(repr(data)))

    page = open_app("about")
    page.on("websocket", listen)
    page.on("request", lambda request: frames.append(request.url + (request.post_data or "")))
    page.goto(page.url.replace("about", "study"))
    desk_ready(page)
    # What the page itself needs may still be on its way.
    page.wait_for_load_state("networkidle")
    assert frames
    # The icon of the tab may be asked for again when the address changes.
    known = set(frames)
    frames.clear()
    answer_one(page)
    page.locator(".ns-next").focus()
    page.keyboard.press("r")
    page.keyboard.press("c")
    page.locator(".ns-next").click()
    open_tab(page, "Why this order?")
    page.get_by_role("combobox", name="First step").fill("risk")
    page.keyboard.press("Enter")
    open_tab(page, "My progress")
    page.locator(".ns-keep").check()
    assert [frame for frame in frames if frame not in known] == []


def test_it_works_where_the_browser_keeps_nothing(open_app: AppOpener) -> None:
    """With storage forbidden the page says so and practice goes on."""
    page = open_app("about")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    page.goto(page.url.replace("about", "study"))
    desk_ready(page)
    answer_one(page)
    open_tab(page, "My progress")
    expect(page.locator(".ns-keep")).to_be_disabled()
    expect(page.get_by_text("does not allow keeping anything")).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_tab_is_accessible(open_app: AppOpener, viewport: tuple[int, int]) -> None:
    """axe-core finds nothing in any tab, with an exercise answered, an order explained, a case and each table open.

    The map is looked at as it opens and as an answer lights it; beside the other tabs it is that same map.
    """
    page = open_study(open_app, viewport)

    def check(what: str) -> None:
        expect_no_barriers(page, what, context=all_but(".ns-map"))

    expect_no_barriers(page, "setup")
    answer_one(page)
    expect_no_barriers(page, "exercise")
    open_tab(page, "Why this order?")
    for name, text in (("First step", "harvest"), ("Second step", "tandem hsct 2")):
        page.get_by_role("combobox", name=name).fill(text)
        page.keyboard.press("Enter")
    expect(page.locator(".ns-chain")).to_be_visible()
    check("why")
    open_tab(page, "Case walks")
    check("cases")
    page.locator('.ns-case-button[data-case="small-mass-shrinks"]').click()
    expect(page.locator('.ns-root[data-title="Observation to surgery"]')).to_be_attached()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.locator(".ns-go-on").click()
    page.locator(".ns-choice").first.click()
    page.locator(".ns-decide").click()
    check("case")
    open_tab(page, "Tables")
    for table in ("drugs", "trials", "timeline", "criteria", "calendar"):
        page.locator(f'[data-table="{table}"]').click()
        check(table)
    open_tab(page, "My progress")
    check("progress")
    if viewport == PHONE:
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_files_are_made_when_asked_for(open_app: AppOpener, tmp_path: Path) -> None:
    """A table, a sheet and an Anki deck of the open map; each begins as such files do."""
    page = open_study(open_app, PHONE)
    unfold(page, "Take it along")
    files = (
        ("One page of this map", ".pdf", b"%PDF"),
        ("Printable sheet", ".pdf", b"%PDF"),
        ("Table of exercises", ".csv", b""),
        ("Anki deck", ".apkg", b"PK"),
    )
    for name, ending, start in files:
        page.get_by_role("button", name=name).click()
        save = page.get_by_test_id("stDownloadButton").get_by_role("button")
        expect(save).to_contain_text(ending)
        with page.expect_download() as download:
            save.click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert "high-risk" in file.name
        assert file.read_bytes().startswith(start)
        assert file.stat().st_size > 10_000
