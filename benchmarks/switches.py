"""How long a reader waits for a change: voice, map, language and search, in ms from the choice to what was chosen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from statistics import median

from playwright.sync_api import Page, sync_playwright

from benchmarks.report import Row, print_table, write_results
from benchmarks.screens import PAUSE_MS, PROBE, wait_for
from benchmarks.subjects import READY
from scripts.app_server import serve
from scripts.find_browser import find_browser

ROUNDS = 8
NOW = "performance.timeOrigin + performance.now()"


def measure(page: Page, act: Callable[[], None], selector: str, text: str = "") -> float:
    """Return the ms from the choice until ``selector`` is on the screen, with ``text`` as its whole text if given."""
    page.evaluate("([selector, text]) => window.bench.waitFor(selector, text)", [selector, text])
    start = float(page.evaluate(NOW))
    act()
    seen = wait_for(page, "seen")
    page.wait_for_timeout(PAUSE_MS)
    return seen - start


def choose(page: Page, pathway: str) -> None:
    """Choose a map in the list above the map."""
    page.locator(".np-map-select").select_option(pathway)


def switch_all(page: Page) -> dict[str, list[float]]:
    """Change everything to and fro."""
    times: dict[str, list[float]] = {"voice": [], "map": [], "language": [], "search": []}
    search = page.locator(".np-top .np-search-input")
    for number in range(ROUNDS):
        voice, lang = (("trainee", "es"), ("family", "en"))[number % 2]
        chosen, step = (("low-risk", "low-surgery"), ("high-risk", "hr-tx1"))[number % 2]
        button = page.locator(".np-voice").nth(1 - number % 2)
        times["voice"].append(measure(page, button.click, f'{READY}[data-voice="{voice}"]'))
        times["map"].append(measure(page, partial(choose, page, chosen), f'.np-viewport [data-id="{step}"]'))
        speak = page.locator(".np-languages button").first
        times["language"].append(measure(page, speak.click, f'{READY}[lang="{lang}"]'))
        words = "fiebre" if lang == "es" else "fever"
        times["search"].append(measure(page, partial(search.fill, words), ".np-top [role=option]"))
        search.fill("")
    return times


def main() -> None:
    """Measure, print, and write ``benchmarks/results/switches.json``."""
    with serve() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(f"window.benchTarget = {json.dumps('.np-node')};\n{PROBE}")
        page.goto(f"{address}/explore?pathway=high-risk")
        page.locator(READY).wait_for()
        page.wait_for_timeout(3 * PAUSE_MS)
        times = switch_all(page)
        browser.close()
    rows: list[Row] = [
        {"change of": name, "first": round(all_times[0], 1), "later": round(median(all_times[2:]), 1)}
        for name, all_times in times.items()
    ]
    print_table("From the choice to what was chosen; ms", rows)
    print("Written:", os.path.relpath(write_results("switches", ("streamlit", "playwright"), rows=rows)))


if __name__ == "__main__":
    main()
