"""Where the time of a start and of a first reader's run goes: by stage, and by part of the program.

The stages run one after the other in a fresh process: timed plainly thrice, and in one more under cProfile, which slows
calls down and gives the shares alone. Usage: ``… first_run``; it starts itself again for each.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from benchmarks.report import Row, print_table, write_results
from scripts.app_server import ROOT

TIMES = 3
LEAST_SHARE = 0.03
PROFILED = "--profiled"
VISITS = ("a first visit", "a second visit")


def _stages() -> dict[str, Callable[[], Any]]:
    """Return what a start and a first visit do, in their order; each imports what it needs."""

    def load_streamlit() -> None:
        import streamlit
        import streamlit.starlette  # noqa: F401

    def load_program() -> None:
        import pathways.ui.shell  # noqa: F401

    def load_pack() -> None:
        from pathways.ui.pack_store import current_pack

        current_pack()

    def warm_up() -> None:
        from pathways.ui.warm import warm

        warm()

    def first_document() -> None:
        from pathways.ui.first_words import compose_first_words

        compose_first_words("explore", {"pathway": "high-risk"})

    def visit() -> None:
        from streamlit.testing.v1 import AppTest
        from streamlit.util import calc_hash

        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=300)
        # A page that is no file has its own name as its mark.
        app._page_hash = calc_hash("explore")
        app.run()
        assert app.query_params.get("pathway"), "it was not Explore that ran"

    return {
        "import Streamlit": load_streamlit,
        "import the program": load_program,
        "read the pack": load_pack,
        "make what all readers need": warm_up,
        "words of a first document": first_document,
        **dict.fromkeys(VISITS, visit),
    }


def _part(file: str) -> str:
    """Return to what a file belongs: a floor of the program, a package, or Python itself."""
    parts = Path(file).parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    if "pathways" in parts:
        return "/".join(parts[parts.index("pathways") :][:2])
    return "Python"


@contextmanager
def _in_its_thread(profiler: cProfile.Profile) -> Iterator[None]:
    """Profile what the thread of a page runs."""
    plain = threading.Thread.run

    def run(self: threading.Thread) -> None:
        if "script" in self.name:
            profiler.runcall(plain, self)
        else:
            plain(self)

    with patch.object(threading.Thread, "run", run):
        yield


def _run_profiled() -> dict[str, dict[str, float]]:
    found = {}
    for name, stage in _stages().items():
        profiler = cProfile.Profile()
        if name in VISITS:
            # A visit runs in a thread of its own, for which this one waits.
            with _in_its_thread(profiler):
                stage()
        else:
            profiler.runcall(stage)
        spent: Counter[str] = Counter()
        # Own time of each function; what C code takes counts for who called it.
        for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
            for (caller, _, _), (_, _, share, _) in callers.items() if file == "~" else ():
                spent[_part(caller)] += share
            if file != "~":
                spent[_part(file)] += own
        whole = sum(spent.values())
        found[name] = {part: round(own / whole, 2) for part, own in spent.most_common() if own / whole >= LEAST_SHARE}
    return found


def _run_timed() -> dict[str, float]:
    found = {}
    for name, stage in _stages().items():
        start = time.perf_counter()
        stage()
        found[name] = time.perf_counter() - start
    return found


def _again(*arguments: str) -> Any:
    command = [sys.executable, "-m", "benchmarks.first_run", *(arguments or ("--timed",))]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measure, print, and write ``benchmarks/results/first_run.json``."""
    if sys.argv[1:]:
        print(json.dumps(_run_profiled() if PROFILED in sys.argv else _run_timed()))
        return
    timed, shares = [_again() for _ in range(TIMES)], _again(PROFILED)
    rows: list[Row] = [
        {
            "stage": name,
            "ms": round(1000 * median(one[name] for one in timed)),
            "spent in": ", ".join(f"{part} {share:.0%}" for part, share in list(shares[name].items())[:5]),
        }
        for name in timed[0]
    ]
    print_table("A start and a first visit, in one thread", rows)
    print("Written:", os.path.relpath(write_results("first_run", ("streamlit",), rows=rows)))


if __name__ == "__main__":
    main()
