"""Opens the small map of the browser tests: as a file from a disk, or mounted on an empty page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page, expect

from pathways.web.assets import load_style
from pathways.web.bundle import bundle
from pathways.web.page import render_page
from tests.browser.conftest import ENTRIES
from tests.browser.flowchart_fixture import make_payload

HTML = '<!doctype html><html lang="en"><title>Test</title><main id="flowchart"></main></html>'


def open_file(page: Page, folder: Path, payload: Mapping[str, object] | None = None) -> None:
    """Show the self-contained page from the disk and wait until the flowchart is there."""
    file = folder / "map.html"
    file.write_text(render_page(payload or make_payload(), "A small map"), encoding="utf-8")
    page.goto(file.as_uri())
    wait_until_ready(page)


def open_bare(page: Page, payload: Mapping[str, object]) -> None:
    """Show the flowchart in a shadow root of an empty page; ``flow`` and ``mountFlow`` are at hand for scripts."""
    page.set_content(HTML)
    page.evaluate(
        """style => {
            const shadow = document.getElementById('flowchart').attachShadow({mode: 'open'});
            const sheet = document.createElement('style');
            sheet.textContent = style;
            shadow.append(sheet);
            window.picks = [];
            window.place = shadow;
        }""",
        load_style("chart"),
    )
    page.add_script_tag(type="module", content=bundle(ENTRIES / "bare.js"))
    page.wait_for_function("typeof window.mountFlow === 'function'")
    page.evaluate("data => { window.flow = window.mountFlow(data); }", payload)
    wait_until_ready(page)


def wait_until_ready(page: Page) -> None:
    """Wait until the flowchart has put itself together."""
    expect(page.locator(".np-root[data-ready]")).to_have_count(1)
    page.evaluate("document.fonts.ready.then(() => true)")
