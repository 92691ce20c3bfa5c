"""DOT to positions, through one guarded worker process and a store of answers that are already known.

Graphviz aborts the process when two threads use it at once, holds the GIL, and can hang on a hostile
graph. So it runs as a program of its own (``worker.py``), one job at a time, with a time and a memory
limit. ``ProcessPoolExecutor`` is no way out: inside Streamlit it runs ``app.py`` again in the child.
"""

from __future__ import annotations

import hashlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from pathways.errors import LayoutError
from pathways.files import IMPORT_ROOT

Answer = dict[str, Any]
TIME_LIMIT = 60.0
KEPT_FOLDER = Path(__file__).parents[1] / "kept"


class Engine:
    """A worker process that is started when first needed, and again after a crash or a hang."""

    def __init__(self, time_limit: float = TIME_LIMIT) -> None:
        """Set the time in seconds that one layout may take."""
        self.time_limit = time_limit
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def run(self, dot: str) -> Answer:
        """Return Graphviz's JSON for ``dot``.

        Raises
        ------
        LayoutError
            No engine, a crash, a hang, or DOT that the engine refuses.
        """
        with self._lock:
            process = self._started()
            line = self._ask(process, json.dumps({"dot": dot}))
        answer: Answer = json.loads(line)
        if "ok" in answer:
            return dict(answer["ok"])
        raise LayoutError(str(answer.get("fatal") or answer.get("error")))

    def stop(self) -> None:
        """End the worker; the next request starts a new one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._answers = queue.Queue()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pathways.drawing.graphviz.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                cwd=IMPORT_ROOT,
            )
            threading.Thread(target=_pump, args=(self._process, self._answers), daemon=True).start()
        return self._process

    def _ask(self, process: subprocess.Popen[str], request: str) -> str:
        assert process.stdin is not None
        try:
            process.stdin.write(request + "\n")
            process.stdin.flush()
        except OSError:
            # The worker may have said why before it ended.
            pass
        try:
            line = self._answers.get(timeout=self.time_limit)
        except queue.Empty:
            self.stop()
            raise LayoutError(f"the layout took longer than {self.time_limit:g} seconds and was stopped") from None
        if not line:
            self.stop()
            raise LayoutError("the layout engine crashed; this graph cannot be drawn")
        return line


def _pump(process: subprocess.Popen[str], answers: queue.Queue[str]) -> None:
    """Hand each answer over; an empty text says that the worker has ended."""
    assert process.stdout is not None
    for line in process.stdout:
        answers.put(line)
    answers.put("")


_ENGINE = Engine()
_KNOWN: dict[str, Answer] = {}
_KNOWN_LOCK = threading.Lock()
MAX_KNOWN = 2000
_ASK: ContextVar[Callable[[str], Answer] | None] = ContextVar("ask", default=None)


def lay_out(dot: str) -> Answer:
    """Return the positions for ``dot``: from memory, from the kept files, else from the engine.

    Raises
    ------
    LayoutError
        If it has to be computed and cannot be.
    """
    ask = _ASK.get()
    if ask is not None:
        return ask(dot)
    key = content_key(dot)
    with _KNOWN_LOCK:
        if not _KNOWN:
            _KNOWN.update(read_kept())
        known = _KNOWN.get(key)
    if known is None:
        known = simplify(compute(dot))
        with _KNOWN_LOCK:
            if len(_KNOWN) >= MAX_KNOWN:
                _KNOWN.clear()
            _KNOWN[key] = known
    return known


def compute(dot: str) -> Answer:
    """Return Graphviz's own answer from the shared worker, whatever is kept."""
    return _ENGINE.run(dot)


def is_answering() -> bool:
    """Tell whether someone else answers layout requests now, so that nothing finished may be reused."""
    return _ASK.get() is not None


@contextmanager
def answering(ask: Callable[[str], Answer]) -> Iterator[None]:
    """Let ``ask`` answer layout requests inside the block: to record them, or to do without an engine."""
    token = _ASK.set(ask)
    try:
        yield
    finally:
        _ASK.reset(token)


def content_key(dot: str) -> str:
    """Return the name under which the answer for ``dot`` is kept."""
    return hashlib.sha256(dot.encode()).hexdigest()[:24]


def read_kept(folder: Path = KEPT_FOLDER) -> dict[str, Answer]:
    """Return all kept answers; a damaged file counts as absent, for the engine can make it again."""
    found: dict[str, Answer] = {}
    for file in sorted(folder.glob("*.json")):
        try:
            found.update(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            continue
    return found


def simplify(raw: Answer) -> Answer:
    """Reduce Graphviz's JSON to sizes, node centers, curves and label centers, with y pointing down."""
    x0, y0, x1, y1 = (float(n) for n in str(raw["bb"]).split(","))
    nodes: dict[str, list[float]] = {}
    for item in raw.get("objects", ()):
        if "pos" in item:
            x, y = _pair(item["pos"])
            nodes[item["name"]] = [_round(x - x0), _round(y1 - y)]
    edges: dict[str, dict[str, Any]] = {}
    for item in raw.get("edges", ()):
        if "pos" not in item or not str(item.get("id", "")).startswith("e"):
            continue
        points = [_pair(part) for part in str(item["pos"]).split() if part[0] not in "se"]
        entry: dict[str, Any] = {"curve": [[_round(x - x0), _round(y1 - y)] for x, y in points]}
        if "lp" in item:
            x, y = _pair(item["lp"])
            entry["label"] = [_round(x - x0), _round(y1 - y)]
        edges[item["id"]] = entry
    return {"width": _round(x1 - x0), "height": _round(y1 - y0), "nodes": nodes, "edges": edges}


def _pair(text: str) -> tuple[float, float]:
    x, _, y = text.partition(",")
    return float(x), float(y)


def _round(number: float) -> float:
    return round(number, 1)
