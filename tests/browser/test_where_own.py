"""Dates, notes and questions of a family's own: on the device only, kept after a yes, taken along, forgotten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from scripts.app_server import free_port, serve
from tests.browser.conftest import PHONE, AppOpener, unfold
from tests.browser.controls_steps import choose_region, search_of, speak
from tests.browser.test_app import chart_ready
from tests.browser.where_steps import (
    STORE,
    choose_high_risk,
    keep,
    mark,
    marks_of,
    open_card,
    open_high_risk,
    open_keep_fold,
    open_own_fold,
    take_file,
    write_note,
)

pytestmark = pytest.mark.browser
NOTE = "Ask about the tomato soup"
QUESTION = "May grandma visit us?"
DAY = "2026-03-14"
SECRETS = ("hr-recover", "hr-tx1", "tomato", "grandma", DAY)


def write_everything(page: Page) -> None:
    """Mark a place, write a note, a date and a question that was asked."""
    mark(page, "hr-tx1", "done")
    mark(page, "hr-recover", "now")
    write_note(page, "hr-recover", NOTE)
    page.locator('.np-card [data-part="date-from"]').fill(DAY)
    page.locator('.np-card [data-part="ask"]').fill(QUESTION)
    page.locator('.np-card [data-part="ask"]').press("Enter")
    page.locator(".np-own-asks").get_by_role("checkbox", name=QUESTION).check()


def expect_everything(page: Page) -> None:
    """Expect that all of it is there."""
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    open_card(page, "hr-recover")
    open_own_fold(page)
    expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value(NOTE)
    expect(page.locator('.np-card [data-part="date-from"]')).to_have_value(DAY)
    expect(page.locator(".np-own-asks").get_by_role("checkbox", name=QUESTION)).to_be_checked()


def test_no_word_of_it_leaves_the_device(open_app: AppOpener) -> None:
    """In every request and every frame of a whole visit there is no marked step, no note, no date and no question."""
    sent: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda data: sent.append(data if isinstance(data, str) else data.decode("latin-1")))

    page = open_app("about")
    page.on("websocket", listen)
    page.on("request", lambda request: sent.append(request.url + str(request.headers) + (request.post_data or "")))
    page.goto(page.url.replace("about", "where"))
    choose_high_risk(page)
    write_everything(page)
    keep(page)
    search_of(page).fill("tomato")
    with page.expect_download():
        page.get_by_role("button", name="Save as a small file").click()
    page.get_by_label("with our place, dates, notes and questions in it").check()
    with page.expect_download():
        page.get_by_role("button", name="Save this map as one page").click()
    speak(page, "Español")
    expect(page.get_by_role("button", name="Elegir de una lista")).to_be_visible()
    choose_region(page, "Europa")
    expect(page.locator('.np-node[data-id="hr-eu-cojec"]')).to_be_attached()
    page.get_by_role("button", name="Olvidar todo").click()
    expect(page.get_by_text("Todo se borró de este dispositivo.")).to_be_visible()
    everything = "\n".join(sent)
    assert "high-risk" in everything or "where-group" in everything, "the test saw no traffic"
    assert [secret for secret in SECRETS if secret in everything] == []


def test_it_stays_when_map_language_and_server_change_and_comes_back_after_all_is_closed(chromium: Browser) -> None:
    """Unkept notes outlive a change of map and language and a lost server; kept ones also a closed browser."""
    port = free_port()
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    with serve(port=port) as address:
        page.goto(f"{address}/where")
        choose_high_risk(page)
        write_everything(page)
        speak(page, "Español")
        expect(page.get_by_role("button", name="Elegir de una lista")).to_be_visible()
        speak(page, "English")
        expect(page.get_by_role("button", name="Choose from a list")).to_be_visible()
        choose_region(page, "Europe")
        expect(page.locator('.np-node[data-id="hr-eu-cojec"]')).to_be_attached()
        choose_region(page, "North America")
        expect_everything(page)
    write_note(page, "hr-tx2", "written without a server")
    with serve(port=port) as address:
        expect(page.get_by_test_id("stApp")).to_have_attribute(
            "data-test-connection-state", "CONNECTED", timeout=60_000
        )
        expect_everything(page)
        open_card(page, "hr-tx2")
        open_own_fold(page)
        expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value("written without a server")
        keep(page)
        remembered = context.storage_state()
        context.close()
        again = chromium.new_context(storage_state=remembered, viewport={"width": 390, "height": 844})
        page = again.new_page()
        page.goto(f"{address}/where")
        chart_ready(page)
        page.get_by_role("button", name="Your place is marked on another map. Open it").click()
        expect_everything(page)
        again.close()


def test_forget_everything_leaves_nothing(open_app: AppOpener) -> None:
    """Marks, notes, dates, questions, what was kept, the search and the answers are gone, now and after a reload."""
    page = open_high_risk(open_app)
    write_everything(page)
    keep(page)
    unfold(page, "Hard parts, only if you want them")
    relapse = "If treatment does not work, or the cancer comes back"
    page.get_by_test_id("stExpander").get_by_text(relapse, exact=True).click()
    expect(page.locator('.np-node[data-id="relapse"]')).to_be_attached()
    page.wait_for_function("() => localStorage.getItem('pathways-answers/neuroblastoma') !== null")
    search_of(page).fill("tomato")
    open_keep_fold(page)
    page.get_by_role("button", name="Forget everything").click()
    expect(page.get_by_text("Everything was removed from this device.")).to_be_visible()
    expect(page.locator('.np-node[data-id="relapse"]')).to_have_count(0)
    left = page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "pathways" not in left and not any(secret in left for secret in SECRETS)
    assert marks_of(page) == {}
    expect(search_of(page)).to_have_value("")
    open_card(page, "hr-recover")
    open_own_fold(page)
    expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value("")
    expect(page.locator(".np-own-asks li")).to_have_count(0)
    page.reload()
    choose_high_risk(page)
    assert marks_of(page) == {}


def test_another_device_opens_the_file_and_keeps_what_it_had(open_app: AppOpener, tmp_path: Path) -> None:
    """The saved file brings everything to a phone; a note that was there stays beside it."""
    page = open_high_risk(open_app)
    write_everything(page)
    open_keep_fold(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a small file").click()
    file = tmp_path / "where-we-are.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert (saved["version"], saved["now"], saved["notes"]) == (1, ["hr-recover"], {"hr-recover": NOTE})
    other = open_high_risk(open_app, PHONE)
    write_note(other, "hr-recover", "Written here first")
    take_file(other, file)
    expect(other.get_by_text("The file was opened.")).to_be_visible()
    expect(other.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    expect(other.locator('.np-card textarea[data-part="note"]')).to_have_value(f"Written here first\n\n{NOTE}")
    assert marks_of(other)["hr-tx1"] == "done"


HEAD = '{"format": "pathways-place", "version": 1, "pack": "neuroblastoma", '
BAD_FILES = [
    (HEAD.replace("1,", "9,") + '"now": ["hr-tx1"]}', "from another version", True),
    (HEAD.replace("neuroblastoma", "wilms") + '"now": ["hr-tx1"]}', "another map", True),
    (HEAD + '"now": ["hr-tx1", 7, "<img src=x onerror=alert(1)>"]}', "left out: marks on steps", True),
    (
        HEAD + '"now": ["hr-tx1"], "notes": {"hr-tx1": 3, "__proto__": "x"}, "dates": {"hr-tx1": {"from": "soon"}}, '
        '"asks": [1]}',
        "left out: notes, dates, questions",
        True,
    ),
    (HEAD + '"now": ["hr-tx1"], "notes": {"constructor": "harmless"}, "__proto__": {"now": []}}', "", True),
    (HEAD + '"now": ["hr-t', "may be cut short", False),
    ("[" * 200_000, "may be cut short", False),
    ('{"shopping": ["milk"]}', "not a place file", False),
    ("null", "not a place file", False),
    ('{"__proto__": {"format": "pathways-place"}}', "not a place file", False),
    (HEAD + '"notes": {"hr-tx1": "' + "x" * 1_100_000 + '"}}', "too large", False),
]


def test_bad_files_are_named_and_spoil_nothing(open_app: AppOpener, tmp_path: Path) -> None:
    """What can be read is taken, what can't is named; what was here stays, notes above all; no script runs."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    write_note(page, "hr-recover", NOTE)
    open_keep_fold(page)
    file = tmp_path / "place.json"
    for content, told, is_taken in BAD_FILES:
        file.write_text(content, encoding="utf-8")
        take_file(page, file)
        if told:
            expect(page.locator(".np-place-problem").filter(has_text=told)).to_have_count(1)
        else:
            expect(page.get_by_text("The file was opened.")).to_be_visible()
        marks = marks_of(page)
        assert (marks["hr-recover"], marks["hr-tx1"] == "now") == ("now", is_taken), content[:80]
        expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value(NOTE)
        if is_taken:
            page.get_by_role("button", name="Undo").click()
            assert marks_of(page)["hr-tx1"] != "now"
    assert page.locator("img[src='x']").count() == 0
    assert page.evaluate("() => ({}).now === undefined && ({}).format === undefined")


def test_it_works_where_the_browser_keeps_nothing(open_app: AppOpener) -> None:
    """With storage forbidden the page says so, keeps the place while it is open, and still saves a file."""
    page = open_app("about")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    page.goto(page.url.replace("about", "where"))
    choose_high_risk(page)
    open_keep_fold(page)
    expect(page.get_by_text("does not allow keeping anything")).to_be_visible()
    expect(page.get_by_label("Keep this on this device")).to_be_disabled()
    write_everything(page)
    expect_everything(page)
    with page.expect_download():
        page.get_by_role("button", name="Save as a small file").click()


def test_a_spoilt_store_is_named_and_two_windows_agree(open_app: AppOpener) -> None:
    """Unreadable kept text stays where it is until a new yes; a mark in one window appears in the other."""
    page = open_high_risk(open_app)
    page.evaluate('key => localStorage.setItem(key, \'{"format": "pathways-pl\')', STORE)
    page.reload()
    choose_high_risk(page)
    expect(page.locator(".np-place-problem")).to_contain_text("may be cut short")
    mark(page, "hr-tx1", "done")
    assert "pathways-pl" in str(page.evaluate("key => localStorage.getItem(key)", STORE))
    keep(page)
    twin = page.context.new_page()
    twin.goto(page.url)
    choose_high_risk(twin)
    assert marks_of(twin)["hr-tx1"] == "done"
    mark(twin, "hr-recover", "now")
    write_note(twin, "hr-recover", NOTE)
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    open_keep_fold(twin)
    twin.get_by_role("button", name="Forget everything").click()
    expect(page.locator(".is-place-now")).to_have_count(0)
