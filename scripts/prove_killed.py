"""The process of a reader is killed: the page goes on, comes back by another one, and the family's place is there."""

from __future__ import annotations

import time
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from scripts.deployed import Front, Processes, front
from scripts.find_browser import find_browser

FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"]
LIMIT_MS = 60_000
MAP, DONE, NOW, OTHER = "high-risk", "hr-tx1", "hr-recover", "hr-surgery"
NOTE = "Ask about the port"
GONE = "() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState !== 'CONNECTED'"
BACK = "() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED'"


def _open_card(page: Page, step: str) -> None:
    page.locator(f'.np-outline-step[data-id="{step}"]').evaluate("e => e.click()")
    expect(page.locator(f'.np-card[data-card="{step}"]')).to_be_visible()


def _mark(page: Page, step: str, part: str) -> None:
    _open_card(page, step)
    button = page.locator(f'.np-card [data-part="{part}"]')
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def _expect_place(page: Page, **marks: str) -> None:
    for step, mark in marks.items():
        box = page.locator(f'.np-node[data-id="{step.replace("_", "-")}"].is-place-{mark}')
        expect(box).to_be_attached(timeout=LIMIT_MS)


def _take_place(page: Page, address: str) -> None:
    """Open "Where we are", choose a map, mark a step with a note, and say yes to keeping it on this device."""
    page.goto(f"{address}/where")
    page.locator(".np-map-select").select_option(MAP, timeout=LIMIT_MS)
    expect(page.locator(f'.np-node[data-id="{DONE}"]')).to_be_attached(timeout=LIMIT_MS)
    _mark(page, DONE, "done")
    page.locator('.np-card [data-fold="own"] .np-fold-button').click()
    page.locator('.np-card textarea[data-part="note"]').fill(NOTE)
    page.locator(".np-place-fold > summary").click()
    page.get_by_label("Keep this on this device").check()


def _process_of(page: Page, served: Front) -> int:
    """Return the port of the process that serves this reader: the seat tells, by what nginx asked last."""
    seats: list[Any] = [one for one in page.context.cookies() if one["name"] == "np_seat"]
    return next(one.ports[-1] for one in reversed(served.asked()) if one.way == seats[0]["value"] and one.ports)


def prove_killed(made: Processes, site: Path) -> dict[str, float]:
    """Kill the process of a reader in a real browser; return how long the page was without one.

    Raises
    ------
    AssertionError
        If the place is lost, the page does not come back, or nginx wrote of the reader.
    """
    with front(made.ports, site) as served, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_browser(), args=FLAGS)
        try:
            page = browser.new_page(locale="en-US")
            _take_place(page, served.address)
            port = _process_of(page, served)
            start = time.monotonic()
            made.kill(port)
            page.wait_for_function(GONE, timeout=LIMIT_MS)
            # While there is no connection, the map answers.
            _mark(page, NOW, "now")
            page.wait_for_function(BACK, timeout=LIMIT_MS)
            without = time.monotonic() - start
            _expect_place(page, hr_tx1="done", hr_recover="now")
            _open_card(page, OTHER)
            page.reload()
            expect(page.locator(f'.np-outline-step[data-id="{OTHER}"]')).to_be_attached(timeout=LIMIT_MS)
            _expect_place(page, hr_tx1="done", hr_recover="now")
            _open_card(page, DONE)
            assert page.locator('.np-card textarea[data-part="note"]').input_value() == NOTE
            other = _process_of(page, served)
            assert other != port, "the page came back to the process that was killed"
            assert len(page.context.cookies()) == 1, f"cookies besides the seat: {page.context.cookies()}"
        finally:
            browser.close()
        assert served.errors() == "", f"nginx wrote of readers: {served.errors()[:400]}"
        return {"without a process (s)": round(without, 1), "place lost": 0, "error pages": 0}


def prove_all_gone(made: Processes, site: Path) -> dict[str, float]:
    """Kill every process that is left: whoever comes is led to the static site. None runs afterwards."""
    with front(made.ports, site) as served:
        made.stop()
        with urllib.request.urlopen(f"{served.address}/explore?pathway={MAP}", timeout=30) as answer:
            assert answer.status == 200 and answer.url == f"{served.address}/site/index.html", answer.url
            assert answer.read() == (site / "index.html").read_bytes()
    return {"led to the static site": 1}
