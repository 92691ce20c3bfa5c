"""How long a layout takes as a graph grows, beside plain ``dot`` on the same graph in the same run."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

import graphviz

from benchmarks.graphs import PlainGraph, labels_of, made_up_view, plain, shipped_view
from benchmarks.report import Row, print_table, write_results
from pathways.drawing import Layout, draw
from pathways.drawing.graphviz.engine import lay_out
from pathways.graph import View

SIZES = (50, 200, 1000, 3000)
LIMITS_MS = {50: 100.0, 1000: 5_000.0, 3000: 30_000.0}
BLANK = PlainGraph([("a", "a")], [])


def main() -> None:
    """Measure, print, and write ``benchmarks/results/layout.json``."""
    lay_out(_as_dot(BLANK))  # the worker process is up before anything is timed
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
        runs = [_ms(partial(draw, v, t, layout)) for v, t in zip(views, labels, strict=True)]
        found[layout.value] = round(median(runs), 2)
    found["again"] = round(median(_ms(partial(draw, v, t)) for v, t in zip(views, labels, strict=True)), 2)
    # Through the same worker, so that what differs is the layout alone.
    found["plain dot"] = round(median(_ms(partial(lay_out, _as_dot(plain(v)))) for v in views), 2)
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


def _as_dot(graph: PlainGraph) -> str:
    """Return DOT as anyone would write it: texts in boxes, labels on arrows, everything else left to dot."""
    dot = graphviz.Digraph(node_attr={"shape": "box"})
    for name, title in graph.nodes:
        dot.node(name, title)
    for index, (source, target, label) in enumerate(graph.arrows):
        dot.edge(source, target, label=label or None, id=f"e{index}")
    return str(dot.source)


if __name__ == "__main__":
    main()
