"""Our own placing beside Graphviz ``dot`` on every map that ships: how large names are on one screen, what crosses."""

from __future__ import annotations

import os
import time
from statistics import median

from benchmarks.graphs import ROOT
from benchmarks.plain_dot import draw_by_dot
from benchmarks.report import Row, print_table, write_results
from pathways.cards import make_labels
from pathways.cli.report import shown_views
from pathways.drawing import Layout, Screen
from pathways.drawing.crossings import count_crossings
from pathways.drawing.draw import draw_afresh
from pathways.drawing.font import TITLE
from pathways.drawing.report import measure_drawing
from pathways.loading import load_pack
from pathways.text import pack_translator

FULL = Screen(1422, 826)
"""The room of a map that fills a screen of 1440x900, in pixels."""


def main() -> None:
    """Measure, print, and write ``benchmarks/results/engines.json``."""
    folder = ROOT / "data" / "neuroblastoma"
    pack = load_pack(folder)
    translators = [pack_translator(folder, lang) for lang in pack.manifest.languages]
    rows: list[Row] = []
    for view in shown_views(pack):
        labels = make_labels(view, translators)
        row: dict[str, str | float | None] = {"map": f"{view.pathway.id} {view.region or ''}".strip()}
        for name, layout in (("everything", Layout.ROADMAP), ("main road", Layout.ROAD)):
            start = time.perf_counter()
            found = measure_drawing(draw_afresh(view, labels, layout), FULL)
            row |= {f"{name} px": found.names, f"{name} crossings": found.crossings}
            row[f"{name} ms"] = (time.perf_counter() - start) * 1000
        best = 0.0
        for direction in ("LR", "TB"):
            start = time.perf_counter()
            drawn = draw_by_dot(view, labels, direction)
            names = round(TITLE.size * FULL.scale(drawn.width, drawn.height), 1)
            best = max(best, names)
            row[f"dot {direction} px"] = names
            row[f"dot {direction} crossings"] = count_crossings(drawn.lines)
            row[f"dot {direction} ms"] = (time.perf_counter() - start) * 1000
        # How many times as large ours is as the better one of dot's.
        row |= {f"{name} ratio": round(float(row[f"{name} px"] or 0) / best, 2) for name in ("everything", "main road")}
        rows.append(row)
    print_table("Letters of names in pixels, the whole map on 1440x900; crossings; time for one drawing", rows)
    for name in ("everything", "main road"):
        print(f"{name}: median ratio", median(float(row[f"{name} ratio"] or 0) for row in rows))
    print("Written:", os.path.relpath(write_results("engines", ("pygraphviz", "graphviz"), maps=rows)))


if __name__ == "__main__":
    main()
