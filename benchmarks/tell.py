"""Writes ``benchmarks/RESULTS.md`` from the files in ``benchmarks/results``: no number is ever copied by hand."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.report import RESULTS, Row, format_cell
from benchmarks.subjects import SITE

TARGET = Path(__file__).parent / "RESULTS.md"
HEAD = """# What was measured

Made from `benchmarks/results` by `python -m benchmarks.tell`; a test holds it equal. `make bench` and `make load`
measure again and write it. The machine has few cores and is shared by whatever runs on it: ratios taken in one run
carry over, absolute times do not.
"""


class Part(NamedTuple):
    """A table: which file, which of its lists, what it says, and which columns of many."""

    file: str
    rows: str
    title: str
    text: str
    columns: tuple[str, ...] = ()


FIRST_PICTURE = """The high-risk map in our app, in our site, and in a bare app of what else shows graphs in Streamlit:
from navigation to what is visible, and until it answers; ms, medians of the visits after the first. The site comes from
a plain web host that packs texts; of its first page the doors are waited for. `make bench`"""
TIME = """A start and a first visit in one thread, stage by stage, and which parts of the program spend it: shares from
a profile, own time; *Python* is mostly reading modules in. `python -m benchmarks.first_run`"""
CROWD = """Readers who come to one process within 5 seconds: until the picture is there, and until the page has run;
they share the cores with it. `python -m benchmarks.crowd`"""
MORE = """The configuration in `deploy` with one process and with more, in turns. A visit is a page, its files and a
whole run. Readers and nginx work on the same cores, which bounds the ratio. `make load`"""
KILLED = """A reader in Chromium keeps a place on the device; the process is killed at once. `make load`"""
BESIDE = """Smallest type on a wide screen (px) and crossings of lines, for each map. `make bench`"""
SIZES = (
    "main road px",
    "main road crossings",
    "everything px",
    "everything crossings",
    "dot LR px",
    "dot LR crossings",
)
PARTS = (
    Part("screens", "rows", "The first picture", FIRST_PICTURE),
    Part("slow_line", "rows", "A slow line", "1.6 Mbit/s, 150 ms, half the processor. `make bench`"),
    Part("switches", "rows", "A change of view", "From the choice to what was chosen; ms. `make bench`"),
    Part("first_run", "rows", "Where the time goes", TIME),
    Part("crowd", "rows", "Many come at once", CROWD),
    Part(
        "readers", "rows", "Many read at once", "On one process, each clicks every 5 s. `python -m benchmarks.readers`"
    ),
    Part("deploy", "serving", "More processes behind nginx", MORE),
    Part("deploy", "crowd", "Many come at once, behind nginx", "Within 5 seconds. `make load`"),
    Part("deploy", "restarted", "One process after the other is restarted", "Readers come, go and stay. `make load`"),
    Part("deploy", "killed", "A process is killed", KILLED),
    Part(
        "fuzz",
        "rows",
        "Spoilt files and links",
        "Tried at random; each is read or refused with a remedy. `make fuzz`",
    ),
    Part("layout", "made_up", "Layout", "Fresh layouts of graphs made up; ms, medians. `make bench`"),
    Part("engines", "maps", "Beside Graphviz", BESIDE, ("map", *SIZES)),
)


class Bar(NamedTuple):
    """How good something must be: what is found in a file, and whether that is enough."""

    text: str
    file: str
    find: Callable[[Mapping[str, Any]], object]
    holds: Callable[[float], bool]


def _row(rows: Sequence[Row], **wanted: str | float) -> Row:
    """Return the row that has these values, or an empty one."""
    return next((row for row in rows if all(row.get(name) == value for name, value in wanted.items())), {})


def _ours(found: Mapping[str, Any]) -> Row:
    return _row(found["rows"], **{"shown with": "neuroblastoma-pathways"})


def _first_by_later(found: Mapping[str, Any]) -> object:
    ours = _ours(found)
    first, later = ours.get("first visit"), ours.get("visible")
    return float(first) / float(later) if first and later else None


BARS = (
    Bar("The first picture, against a bare `st.graphviz_chart` in the same run: at most 0.9 of its time", "screens",
        lambda found: _ours(found).get("visible / st.graphviz_chart"), lambda ratio: ratio <= 0.9),
    Bar("The first page of the site, against a bare `st.graphviz_chart` in the same run: at most 0.2 of its time",
        "screens", lambda found: _row(found["rows"], **{"shown with": SITE}).get("visible / st.graphviz_chart"),
        lambda ratio: ratio <= 0.2),
    Bar("The first visitor after a start: at most 1.1 of what later ones wait", "screens",
        _first_by_later, lambda ratio: ratio <= 1.1),
    Bar("100 readers within 5 s: 95 of 100 have the picture in 5 s", "crowd",
        lambda found: _row(found["rows"], readers=100).get("picture p95 (s)"), lambda seconds: seconds <= 5),
    Bar("500 readers of one process: 95 of 100 clicks in 250 ms", "readers",
        lambda found: _row(found["rows"], readers=500).get("click p95 (ms)"), lambda ms: ms <= 250),
    Bar("500 readers of one process: at most 0.5 MB for each", "readers",
        lambda found: _row(found["rows"], readers=500).get("memory of a reader (MB)"), lambda size: size <= 0.5),
    Bar("Two processes serve more visits than one", "deploy",
        lambda found: found["serving"][-1]["visits / one process"], lambda ratio: ratio > 1),
    Bar("Error pages while processes are restarted: none", "deploy",
        lambda found: found["restarted"][0]["error pages"], lambda count: count == 0),
    Bar("Places lost when a process is killed: none", "deploy",
        lambda found: found["killed"][0]["place lost"], lambda count: count == 0),
    Bar("Spoilt files and links that end in a fault: none", "fuzz",
        lambda found: sum(row["faults"] for row in found["rows"]), lambda count: count == 0),
    Bar("A layout of 1,000 steps: at most 5 s (in ms)", "layout",
        lambda found: _row(found["made_up"], steps=1000).get("roadmap"), lambda ms: ms <= 5000),
)  # fmt: skip


def compose(folder: Path = RESULTS) -> str:
    """Return the page for the results in a folder; what was not measured there is left out."""
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    bars: list[Row] = []
    for bar in BARS:
        value = bar.find(found[bar.file]) if bar.file in found else None
        if isinstance(value, int | float):
            bars.append({"what": bar.text, "measured": value, "holds": "yes" if bar.holds(value) else "**no**"})
        else:
            bars.append({"what": bar.text, "measured": "not yet", "holds": "–"})
    pieces = [HEAD, "## Bars\n", _table(bars)]
    for part in PARTS:
        rows = found.get(part.file, {}).get(part.rows)
        if rows:
            pieces += [f"## {part.title}\n", f"{part.text}.\n", _table(rows, part.columns), _told(found[part.file])]
    return "\n".join(pieces)


def _table(rows: Sequence[Row], columns: Sequence[str] = ()) -> str:
    names = list(columns or rows[0])
    lines = [names, ["---"] * len(names), *([format_cell(row.get(name)) for name in names] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _told(document: Mapping[str, Any]) -> str:
    machine = document["machine"]
    versions = [f"{name} {number}" for name, number in document["versions"].items() if number]
    if "chromium" in document:
        versions.append(f"Chromium {document['chromium']}")
    where = f"{machine['system']}, {machine['processor']}, {machine['cores']} cores, Python {machine['python']}"
    return f"*{document['measured'][:10]}; {where}; {', '.join(versions)}.*\n"


def main() -> None:
    """Write the page."""
    TARGET.write_text(compose(), encoding="utf-8")
    print("Written:", os.path.relpath(TARGET), file=sys.stderr)


if __name__ == "__main__":
    main()
