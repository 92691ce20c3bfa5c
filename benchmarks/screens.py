"""How long a reader waits: navigation to visible graph, click to card; our app, our site and peers in one run.

Usage: ``… screens [VISITS]``.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, sync_playwright

from benchmarks.graphs import PlainGraph, plain, shipped_view
from benchmarks.report import Row, print_table, write_results
from benchmarks.subjects import BARE, OURS, SUBJECTS, Aim, Aimer, Subject
from pathways.files import shipped_pack
from pathways.site.build import write_site
from scripts.app_server import ROOT, serve
from scripts.find_browser import find_browser
from scripts.static_server import serve_files

VISITS = 9
CLICKS = 12
# Readers pause between clicks; back-to-back clicks would measure a delay of the socket instead.
PAUSE_MS = 350
LIMIT_MS = 60_000
PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
PACKAGES = ("streamlit", "streamlit-flow-component", "st-link-analysis", "streamlit-agraph", "playwright")


class Visit(NamedTuple):
    """Ms from the start of a navigation: to the first picture, and to when it answers."""

    shown: float
    answers: float


class TooSlowError(Exception):
    """Something did not appear in time."""


def main() -> None:
    """Measure, print, and write ``benchmarks/results/screens.json``."""
    visits = int(sys.argv[1]) if len(sys.argv) > 1 else VISITS
    graph = plain(shipped_view())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "graph.json").write_text(graph.to_json(), encoding="utf-8")
        variables = {"BENCHMARK_GRAPH": str(folder / "graph.json"), "PYTHONPATH": str(ROOT)}
        print("the site is made …", file=sys.stderr)
        write_site(shipped_pack(), folder / "site")
        site = stack.enter_context(serve_files(folder / "site", packed=True))
        addresses = {
            s.name: stack.enter_context(serve(s.script, variables=variables)) if s.script else site for s in SUBJECTS
        }
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        rows = measure(browser, addresses, graph, visits)
        chromium = browser.version
        browser.close()
    print_table(f"{len(graph.nodes)} steps, {len(graph.arrows)} arrows; medians in ms", rows)
    path = write_results(
        "screens", PACKAGES, chromium=chromium, steps=len(graph.nodes), arrows=len(graph.arrows), rows=rows
    )
    print("Written:", os.path.relpath(path))


def measure(browser: Browser, addresses: dict[str, str], graph: PlainGraph, number_of_visits: int) -> list[Row]:
    """Visit all subjects in turn, round by round, so that a busy moment of the machine hits them alike."""
    contexts = {s.name: _context(browser, s) for s in SUBJECTS}
    visits: dict[str, list[Visit]] = {s.name: [] for s in SUBJECTS}
    for number in range(number_of_visits + 1):
        print(f"visit {number} of {number_of_visits} …", file=sys.stderr)
        for subject in SUBJECTS:
            page = contexts[subject.name].new_page()
            with suppress(TooSlowError, Error):
                visits[subject.name].append(visit(page, f"{addresses[subject.name]}/{subject.path}", subject.answers))
            page.close()
    clicks = {s.name: _clicks(contexts[s.name], s, addresses[s.name], graph) for s in SUBJECTS}
    bare = median(one.shown for one in visits[BARE][1:])
    ours = clicks[OURS] or 0.0
    rows = [_row(s, visits[s.name], clicks[s.name], bare, ours) for s in SUBJECTS]
    return [{**row, "failed visits": number_of_visits + 1 - len(visits[str(row["shown with"])])} for row in rows]


def visit(page: Page, address: str, answers: str | None = None) -> Visit:
    """Return the ms from the start of the navigation to the first visible box, and to when the page can be used."""
    page.goto(address, wait_until="commit")
    shown = wait_for(page, "shown")
    origin = float(page.evaluate("window.bench.origin"))
    if answers is None:
        return Visit(shown - origin, shown - origin)
    page.evaluate("selector => window.bench.waitFor(selector, '', true)", answers)
    return Visit(shown - origin, wait_for(page, "seen") - origin)


def click(page: Page, aim: Aim) -> float:
    """Return the ms from letting go of the button to the card."""
    page.evaluate("([selector, text]) => window.bench.waitFor(selector, text)", [aim.selector, aim.text])
    page.mouse.click(aim.x, aim.y)
    seen = wait_for(page, "seen")
    return seen - wait_for(page, "clicked")


def _clicks(context: BrowserContext, subject: Subject, address: str, graph: PlainGraph) -> float | None:
    """Return the median ms from a click to its card; None where there is none, or where it did not come."""
    if subject.aim is None:
        return None
    try:
        return _click_all(context, subject, subject.aim, address, graph)
    except (TooSlowError, Error, AssertionError) as problem:
        print(f"{subject.name}: no clicks measured: {str(problem).splitlines()[0]}", file=sys.stderr)
        return None


def _click_all(context: BrowserContext, subject: Subject, aim: Aimer, address: str, graph: PlainGraph) -> float:
    steps = [graph.nodes[len(graph.nodes) // part][0] for part in (3, 2)]
    page = context.new_page()
    visit(page, f"{address}/{subject.path}", subject.answers)
    page.wait_for_timeout(3 * PAUSE_MS)
    aims = aim(page, steps)
    times: list[float] = []
    for number in range(CLICKS):
        times.append(click(page, aims[number % 2]))
        page.wait_for_timeout(PAUSE_MS)
    page.close()
    return median(times[2:])


def _context(browser: Browser, subject: Subject) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(f"window.benchTarget = {json.dumps(subject.shows)};\n{PROBE}")
    return context


def wait_for(page: Page, name: str) -> float:
    """Return the latest time that any frame has noted under ``name``."""
    end = time.monotonic() + LIMIT_MS / 1000
    while time.monotonic() < end:
        times = [noted for frame in page.frames if (noted := _noted(frame, name)) is not None]
        if times:
            return max(times)
        page.wait_for_timeout(15)
    raise TooSlowError(f"{page.url}: '{name}' did not happen within {LIMIT_MS / 1000:.0f} seconds")


def _noted(frame: Frame, name: str) -> float | None:
    try:
        value = frame.evaluate(f"window.bench?.{name} ?? null")
    except Error:  # a component's frame may be on its way in or out
        return None
    return None if value is None else float(value)


def _row(subject: Subject, visits: list[Visit], clicked: float | None, bare: float, ours: float) -> Row:
    """Return what is said of one; who never showed anything has no numbers."""
    row: dict[str, str | float | None] = {"shown with": subject.name}
    first, warm = (visits[0], visits[1:]) if len(visits) > 1 else (None, [])
    shown = median(one.shown for one in warm) if warm else None
    row["first visit"] = round(first.shown, 1) if first else None
    row["visible"] = round(shown, 1) if shown else None
    row[f"visible / {BARE}"] = round(shown / bare, 3) if shown else None
    row["answers"] = round(median(one.answers for one in warm), 1) if warm else None
    row[f"answers / {BARE}"] = round(median(one.answers for one in warm) / bare, 3) if warm else None
    row["click to card"] = None if clicked is None else round(clicked, 1)
    row["click / ours"] = None if clicked is None or not ours else round(clicked / ours, 2)
    return row


if __name__ == "__main__":
    main()
