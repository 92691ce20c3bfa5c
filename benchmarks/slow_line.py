"""How long a reader on a slow line waits for the first words and for the map; our app and a bare chart in one run."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, CDPSession, sync_playwright

from benchmarks.graphs import plain, shipped_view
from benchmarks.report import Row, print_table, write_results
from benchmarks.subjects import BARE, OURS, SUBJECTS, Subject
from scripts.app_server import ROOT, serve
from scripts.find_browser import find_browser

VISITS = 5
LIMIT_MS = 120_000
# 1.6 Mbit/s down, half of that up, 150 ms, half the processor.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
SLOWER = 2
PACKAGES = ("streamlit", "playwright")
READABLE = "() => (document.body?.innerText ?? '').trim().length > 40"


class Visit(NamedTuple):
    """What one visit showed: ms to the first words and to the graph, and the bytes that came."""

    words: float
    graph: float
    size: float


def main() -> None:
    """Measure, print, and write ``benchmarks/results/slow_line.json``."""
    subjects = [s for s in SUBJECTS if s.name in (OURS, BARE)]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "graph.json").write_text(plain(shipped_view()).to_json(), encoding="utf-8")
        variables = {"BENCHMARK_GRAPH": str(folder / "graph.json"), "PYTHONPATH": str(ROOT)}
        addresses = {s.name: stack.enter_context(serve(s.script, variables=variables)) for s in subjects}
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        visits: dict[str, list[Visit]] = {s.name: [] for s in subjects}
        for _ in range(VISITS):
            for subject in subjects:
                visits[subject.name].append(visit(browser, subject, addresses[subject.name]))
        browser.close()
    bare = _middle(visits[BARE])
    rows = [_row(name, _middle(found), bare) for name, found in visits.items()]
    print_table("a first visit at 1.6 Mbit/s, 150 ms, half the processor; medians", rows)
    print("Written:", os.path.relpath(write_results("slow_line", PACKAGES, rows=rows)))


def visit(browser: Browser, subject: Subject, address: str) -> Visit:
    """Visit with an empty cache on the slow line."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes = _slow_down(session)
    page.goto(f"{address}/{subject.path}", wait_until="commit")
    origin = float(page.evaluate("performance.timeOrigin"))
    now = "() => performance.timeOrigin + performance.now()"
    page.wait_for_function(READABLE, polling=50, timeout=LIMIT_MS)
    words = float(page.evaluate(now)) - origin
    page.locator(subject.shows).first.wait_for(timeout=LIMIT_MS)
    graph = float(page.evaluate(now)) - origin
    context.close()
    return Visit(words, graph, sum(sizes))


def _slow_down(session: CDPSession) -> list[float]:
    """Make the line and the processor slow; return a list to which the size of each answer is added."""
    sizes: list[float] = []
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    return sizes


def _middle(visits: list[Visit]) -> Visit:
    return Visit(*(median(values) for values in zip(*visits, strict=True)))


def _row(name: str, seen: Visit, bare: Visit) -> Row:
    return {
        "shown with": name,
        "first words": round(seen.words),
        f"first words / {BARE}": round(seen.words / bare.words, 3),
        "graph": round(seen.graph),
        f"graph / {BARE}": round(seen.graph / bare.graph, 3),
        "files kB": round(seen.size / 1000),
    }


if __name__ == "__main__":
    main()
