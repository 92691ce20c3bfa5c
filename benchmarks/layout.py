"""How long a layout takes as a graph grows, beside plain ``dot`` on the same graph in the same run."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

from benchmarks.graphs import PlainGraph, labels_of, made_up_view, plain, shipped_view
from benchmarks.plain_dot import as_plain_dot, lay_out
from benchmarks.report import Row, print_table, write_results
from pathways.drawing import Layout
from pathways.drawing.draw import draw, draw_afresh
from pathways.graph import View

SIZES = (50, 200, 1000, 3000)
LIMITS_MS = {50: 100.0, 1000: 5_000.0, 3000: 30_000.0}
BLANK = PlainGraph([("a", "a")], [])


def main() -> None:
    """Measure, print, and write ``benchmarks/results/layout.json``."""
    lay_out(as_plain_dot(BLANK))  # what is loaded once is loaded before anything is timed
    rows: list[Row] = []
    for steps in SIZES:
        print(f"{steps} steps …", file=sys.stderr)
        views = [made_up_view(steps, seed) for seed in range(5 if steps <= 200 else 3 if steps <= 1000 else 1)]
        rows.append({"graph": f"{steps} steps", "steps": steps, **measure(views), "limit ms": LIMITS_MS.get(steps)})
    shipped = shipped_view()
    timed = measure([shipped])
    print_table("Layout, median ms (a fresh layout; 'again' is the same graph a second time)", rows)
    print_table("The shipped high-risk pathway (its layouts are kept as files)", [{"graph": "high-risk", **timed}])
    slopes = {layout.value: slope(SIZES, [float(row[layout.value] or 0) for row in rows]) for layout in _timed()}
    dot_slope = slope(SIZES, [float(row["plain dot"] or 0) for row in rows])
    print("\nSlope of log time over log steps (1 is linear):", {**slopes, "plain dot": dot_slope})
    path = write_results(
        "layout",
        ("pygraphviz", "graphviz", "networkx", "fonttools"),
        made_up=rows,
        shipped=timed,
        slopes={**slopes, "plain dot": dot_slope},
    )
    print("Written:", os.path.relpath(path))


def measure(views: Sequence[View]) -> dict[str, float]:
    """Return the median ms of each layout, of plain dot, their ratio, and of a second time from the cache."""
    found: dict[str, float] = {}
    labels = [labels_of(view) for view in views]
    for layout in _timed():
        runs = [_ms(partial(draw_afresh, v, t, layout)) for v, t in zip(views, labels, strict=True)]
        found[layout.value] = round(median(runs), 2)
    found["again"] = round(median(_ms(partial(draw, v, t)) for v, t in zip(views, labels, strict=True)), 2)
    found["plain dot"] = round(median(_ms(partial(lay_out, as_plain_dot(plain(v)))) for v in views), 2)
    found["ratio"] = round(found[Layout.ROADMAP.value] / found["plain dot"], 3)
    return found


def slope(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return the slope of the straight line through the logarithms, by least squares.

    >>> slope([10, 100, 1000], [2, 20, 200])
    1.0
    """
    xs, ys = [math.log(n) for n in sizes], [math.log(t) for t in times]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return round(above / sum((x - mx) ** 2 for x in xs), 2)


def _timed() -> tuple[Layout, ...]:
    return (Layout.ROADMAP, Layout.SCROLL)


def _ms(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
