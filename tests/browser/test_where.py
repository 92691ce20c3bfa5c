"""Where we are: a family marks its place, keeps it on its own device, takes it along, and can forget it all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.conftest import DESKTOP, PHONE, AppOpener
from tests.browser.test_app import chart_ready

pytestmark = pytest.mark.browser
STORE = "pathways-place/neuroblastoma"
NOTE = "Ask about the tomato soup"


def open_high_risk(open_app: AppOpener, viewport: tuple[int, int] = DESKTOP, **options: bool) -> Page:
    """Open the page and choose the high-risk map."""
    page = open_app("where", viewport, **options)
    chart_ready(page)
    choose_high_risk(page)
    return page


def choose_high_risk(page: Page) -> None:
    """Choose the group that the team named."""
    page.get_by_role("combobox", name="Which group did the team name?").click()
    page.get_by_role("option", name="High-risk treatment").click()
    expect(page.locator('.np-node[data-id="hr-recover"]')).to_be_attached()


def mark(page: Page, step: str, part: str) -> None:
    """Open a step by the text list, which works at every size, and say what it is to us."""
    page.locator(f'.np-outline-step[data-id="{step}"]').evaluate("e => e.click()")
    expect(page.locator(f'.np-card[data-card="{step}"]')).to_be_visible()
    button = page.locator(f'.np-card [data-part="{part}"]')
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def mark_of(page: Page, step: str) -> str:
    """Return what the box of a step is marked as."""
    classes = page.locator(f'.np-node[data-id="{step}"]').get_attribute("class") or ""
    return next((name.removeprefix("is-place-") for name in classes.split() if name.startswith("is-place-")), "open")


def test_between_the_transplants_the_map_says_what_was_and_what_may_come(open_app: AppOpener) -> None:
    """Here is marked, the first transplant lies behind, the second may come next, a single one is another way."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    assert mark_of(page, "hr-recover") == "now"
    assert mark_of(page, "hr-tx1") == "been"
    assert mark_of(page, "hr-harvest") == "been"
    assert mark_of(page, "hr-tx2") == "next"
    assert mark_of(page, "hr-immuno") == "later"
    expect(page.locator(".np-place-status")).to_contain_text("You are here: Recovery between transplants")
    expect(page.locator(".np-place-status")).to_contain_text("What may come next: Second stem cell transplant")
    expect(page.locator('.np-node[data-id="hr-recover"] .np-here')).to_contain_text("You are here")
    outline = page.locator('.np-outline li[data-step="hr-tx1"] .np-outline-mark')
    expect(outline).to_have_text("has been")
    name = page.locator('.np-node[data-id="hr-tx2"]').get_attribute("aria-label") or ""
    assert name.endswith("may come next")


def test_nothing_moves_when_the_place_is_marked(open_app: AppOpener) -> None:
    """Marks change how boxes look, never where they stand."""
    page = open_high_risk(open_app)
    places = "all => all.map((e) => [e.dataset.id, e.getAttribute('transform')])"
    before = page.locator(".np-node").evaluate_all(places)
    mark(page, "hr-tx1", "done")
    mark(page, "hr-recover", "now")
    assert page.locator(".np-node").evaluate_all(places) == before


def test_no_word_of_it_reaches_the_server(open_app: AppOpener) -> None:
    """After the map is there, marking and writing sends nothing that names a step or holds a note."""
    frames: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda data: frames.append(repr(data)))

    page = open_app("about")
    page.on("websocket", listen)
    page.on("request", lambda request: frames.append(request.url + (request.post_data or "")))
    page.goto(page.url.replace("about", "where"))
    chart_ready(page)
    choose_high_risk(page)
    frames.clear()
    mark(page, "hr-recover", "now")
    mark(page, "hr-tx1", "done")
    page.locator('.np-card textarea[data-part="note"]').fill(NOTE)
    page.get_by_text("Keep this on this device").click()
    page.get_by_text("Europe", exact=True).first.click()
    expect(page.locator('.np-node[data-id="hr-eu-cojec"]')).to_be_attached()
    sent = " ".join(frames)
    assert frames and "hr-recover" not in sent and "hr-tx1" not in sent and "tomato" not in sent


def test_the_place_comes_back_only_if_it_was_kept(open_app: AppOpener) -> None:
    """Without the yes nothing is stored; with it the place, and the map it was marked on, come back."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    assert page.evaluate("key => localStorage.getItem(key)", STORE) is None
    page.get_by_text("Keep this on this device").click()
    page.locator('.np-card textarea[data-part="note"]').fill(NOTE)
    page.reload()
    chart_ready(page)
    page.get_by_role("button", name="Your place was marked on another map. Open it").click()
    expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    page.locator('.np-outline-step[data-id="hr-recover"]').evaluate("e => e.click()")
    expect(page.locator('.np-card textarea[data-part="note"]')).to_have_value(NOTE)


def test_forget_everything_leaves_nothing(open_app: AppOpener) -> None:
    """One button removes marks, notes and what was kept."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    page.get_by_text("Keep this on this device").click()
    page.get_by_role("button", name="Forget everything").click()
    expect(page.get_by_text("Everything was removed from this device.")).to_be_visible()
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('place'))") == []
    assert page.locator(".is-place-now").count() == 0
    page.reload()
    chart_ready(page)
    expect(page.locator(".np-place-status")).to_contain_text("Open the step where you are now")


def test_another_device_opens_the_file(open_app: AppOpener, tmp_path: Path) -> None:
    """The saved file brings place and notes to a browser that knew nothing."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    page.locator('.np-card textarea[data-part="note"]').fill(NOTE)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "where-we-are.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert (saved["now"], saved["notes"]) == (["hr-recover"], {"hr-recover": NOTE})
    other = open_high_risk(open_app, PHONE)
    other.locator('.np-place input[type="file"]').set_input_files(file)
    expect(other.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached()
    expect(other.get_by_text("The file was opened.")).to_be_visible()


@pytest.mark.parametrize(
    ("content", "told", "is_taken"),
    [
        ('{"format": "pathways-place", "version": 9, "pack": "neuroblastoma", "now": ["hr-tx1"]}', "from anoth", True),
        ('{"format": "pathways-place", "version": 1, "pack": "wilms", "now": ["hr-tx1"]}', "another map", True),
        ('{"format": "pathways-place", "version": 1, "pack": "neuroblastoma", "now": ["hr-tx1", 7, "<img>"]}',
         "Some parts of the file", True),
        ('{"format": "pathways-place", "version": 1, "now": ["hr-t', "may be cut short", False),
        ('{"shopping": ["milk"]}', "not a place file", False),
        ("[]", "not a place file", False),
        ("null", "not a place file", False),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_and_spoils_nothing(
    open_app: AppOpener, tmp_path: Path, content: str, told: str, is_taken: bool
) -> None:
    """What can be read is taken, what can't is named; a file that is none leaves the place as it was."""
    page = open_high_risk(open_app)
    mark(page, "hr-recover", "now")
    file = tmp_path / "place.json"
    file.write_text(content, encoding="utf-8")
    page.locator('.np-place input[type="file"]').set_input_files(file)
    expect(page.locator(".np-place-problem")).to_contain_text(told)
    expect(page.locator(f'.np-node[data-id="{"hr-tx1" if is_taken else "hr-recover"}"].is-place-now')).to_be_attached()
    assert page.locator("img[src='x']").count() == 0


def test_it_works_where_the_browser_keeps_nothing(open_app: AppOpener) -> None:
    """With storage forbidden the page says so and keeps the place while it is open."""
    page = open_app("about")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    page.goto(page.url.replace("about", "where"))
    chart_ready(page)
    expect(page.locator(".np-place-note")).to_contain_text("does not allow keeping anything")
    choose_high_risk(page)
    mark(page, "hr-recover", "now")
    assert mark_of(page, "hr-tx2") == "next"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_page_is_accessible(open_app: AppOpener, viewport: tuple[int, int], dark: bool) -> None:
    """axe-core finds nothing, also with a place and an open card."""
    page = open_high_risk(open_app, viewport, dark=dark)
    mark(page, "hr-recover", "now")
    assert Axe().run(page).violations_count == 0
