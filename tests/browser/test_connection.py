"""The connection goes and comes back: no dialog over the page, a quiet line, and everything on the device goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.app_server import free_port, serve
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.study_fixture import desk_ready
from tests.browser.test_app import chart_ready
from tests.browser.where_steps import choose_high_risk, mark, marks_of, write_note

pytestmark = pytest.mark.browser
LINES = {"en": "No connection right now", "es": "Sin conexión por ahora"}
GONE_MS = 60_000


@contextmanager
def new_context(chromium: Browser, viewport: tuple[int, int], **options: Any) -> Iterator[Page]:
    """Give a page of its own."""
    width, height = viewport
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()


def expect_gone(page: Page, lang: str) -> None:
    """Expect the quiet line, in the reader's language, and no dialog, even after Streamlit has given up."""
    line = page.locator(".np-connection")
    expect(line).to_contain_text(LINES[lang], timeout=GONE_MS)
    expect(line).to_be_visible()
    # Streamlit's own dialog comes after some tries, and is closed before it is seen.
    page.wait_for_function("() => document.documentElement.style.overflow === '' && !document.body.inert")
    expect(page.get_by_test_id("stDialog").locator("visible=true")).to_have_count(0)
    assert page.locator("#root").evaluate("(root) => root.inert") is False


@pytest.mark.parametrize(("lang", "viewport"), [("en", DESKTOP), ("es", PHONE)], ids=["desktop", "phone"])
def test_without_a_server_a_place_can_be_marked_and_the_page_comes_back(
    chromium: Browser, lang: str, viewport: tuple[int, int]
) -> None:
    """A card opens and a mark is set while the server is gone; it reconnects, and map and place are still there."""
    port = free_port()
    with new_context(chromium, viewport) as page:
        with serve(port=port) as address:
            page.goto(f"{address}/where?lang={lang}")
            chart_ready(page)
            page.locator(".np-map-select").select_option("high-risk")
            mark(page, "hr-tx1", "done")
            write_note(page, "hr-tx1", "")
        field = page.locator('.np-card textarea[data-part="note"]')
        field.focus()
        expect_gone(page, lang)
        # Streamlit's dialog would come within some ten seconds; the line outlasts it.
        page.wait_for_function(
            "() => performance.getEntriesByType('resource').filter((e) => e.name.includes('health')).length > 3",
            timeout=GONE_MS,
        )
        expect_gone(page, lang)
        page.keyboard.type("Soup")
        expect(field).to_have_value("Soup")
        mark(page, "hr-recover", "now")
        assert marks_of(page)["hr-recover"] == "now"
        with serve(port=port):
            expect(page.locator(".np-connection")).to_have_text("", timeout=GONE_MS)
            expect(page.locator('.np-node[data-id="hr-recover"].is-place-now')).to_be_attached(timeout=GONE_MS)
            assert marks_of(page)["hr-tx1"] == "done"


def test_other_dialogs_are_left_alone(chromium: Browser, app_url: str) -> None:
    """Only the dialog about the connection is closed; any other stays."""
    with new_context(chromium, DESKTOP) as page:
        page.goto(f"{app_url}/about")
        expect(page.locator(".np-connection")).to_be_attached()
        page.evaluate(
            """() => document.body.insertAdjacentHTML('beforeend',
                '<div data-testid="stDialog" id="other"><h2>A question</h2><button>Close</button></div>')"""
        )
        expect(page.locator("#other")).to_be_visible()
        page.evaluate(
            """() => document.body.insertAdjacentHTML('beforeend',
                '<div data-testid="stDialog" id="gone"><h2>Connection error</h2><button>Close</button></div>')"""
        )
        expect(page.locator("#gone")).to_be_hidden()
        expect(page.locator("#other")).to_be_visible()


def test_a_study_session_is_there_again_after_a_reload(chromium: Browser, app_url: str) -> None:
    """The seed, the exercise and the answers of a session outlive a reload, on its own map; a new tab knows nothing."""
    with new_context(chromium, DESKTOP) as page:
        page.goto(f"{app_url}/study")
        desk_ready(page)
        page.locator("#ns-seed").fill("4242")
        page.locator(".ns-setup .ns-primary").click()
        question = page.locator(".ns-question").inner_text()
        page.locator('.ns-exercise input, .ns-exercise [role="option"], .ns-check-answer').first.click()
        page.reload()
        desk_ready(page)
        expect(page.locator(".ns-question")).to_have_text(question)
        expect(page.locator(".ns-exercise-head")).to_contain_text("4242")
        twin = page.context.new_page()
        twin.goto(f"{app_url}/study")
        desk_ready(twin)
        expect(twin.locator(".ns-setup")).to_be_visible()


def test_the_line_is_not_there_while_the_page_is_connected(chromium: Browser, app_url: str) -> None:
    """Nothing is shown and nothing covers the page while all is well."""
    with new_context(chromium, PHONE) as page:
        page.goto(f"{app_url}/where")
        choose_high_risk(page)
        expect(page.locator(".np-connection")).to_have_text("")
        assert page.locator(".np-connection").evaluate("(line) => line.offsetHeight") == 0
