"""The layout engine is guarded: a crash, a hang or its absence is an error message, never the end of the server."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from pathways.drawing import Layout, draw
from pathways.drawing.graphviz import engine
from pathways.errors import LayoutError
from tests.unit.drawing.sample import make_labels, make_view

pytestmark = pytest.mark.slow

BRANCHED = ([("one", ["a", "b", "c"])], ["a if b: x", "a if c: y"])


def test_answers_are_plain_positions() -> None:
    """A DOT graph becomes node centers and curves with y pointing down."""
    found = engine.simplify(engine.compute('digraph { a [width=1,height=1]; b; a -> b [id="e0"] }'))
    assert found["nodes"]["a"][1] < found["nodes"]["b"][1]
    assert len(found["edges"]["e0"]["curve"]) % 3 == 1


def test_bad_dot_is_an_error_and_the_next_request_works() -> None:
    """The worker answers an unreadable graph with an error and goes on."""
    guarded = engine.Engine()
    with pytest.raises(LayoutError):
        guarded.run("digraph {")
    assert guarded.run("digraph { a }")["objects"][0]["name"] == "a"
    guarded.stop()


def test_a_killed_worker_is_replaced() -> None:
    """When the worker is gone, the next request starts a new one."""
    guarded = engine.Engine()
    guarded.run("digraph { a }")
    assert guarded._process is not None
    guarded._process.kill()
    guarded._process.wait()
    assert guarded.run("digraph { b }")["objects"][0]["name"] == "b"
    guarded.stop()


def test_a_hang_is_stopped_at_the_time_limit() -> None:
    """A layout that takes too long ends the worker and says so."""
    guarded = engine.Engine(time_limit=0.2)
    edges = " ".join(f"n{i % 97} -> n{(i * 31) % 89};" for i in range(6000))
    with pytest.raises(LayoutError, match="longer than"):
        guarded.run("digraph {" + edges + "}")
    assert guarded._process is None


def test_many_threads_share_one_worker() -> None:
    """Requests from many threads are answered one by one, each with its own graph."""
    names: list[str] = []

    def ask(number: int) -> None:
        names.append(engine.compute(f"digraph {{ n{number} }}")["objects"][0]["name"])

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(names) == sorted(f"n{n}" for n in range(8))


def test_without_an_engine_the_message_says_what_to_install() -> None:
    """A machine without pygraphviz's libraries and without ``dot`` is told which package to install."""
    code = (
        "import sys, os; sys.modules['pygraphviz'] = None; os.environ['PATH'] = '/nowhere';"
        "from pathways.drawing.graphviz import worker; worker.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, check=True)
    assert "apt install graphviz" in done.stdout


def test_kept_answers_do_without_an_engine() -> None:
    """A picture whose layout is kept appears although the engine would fail."""
    view = make_view(*BRANCHED)
    labels = make_labels(view)
    kept: dict[str, engine.Answer] = {}

    def record(dot: str) -> engine.Answer:
        return kept.setdefault(dot, engine.simplify(engine.compute(dot)))

    with engine.answering(record):
        first = draw(view, labels, Layout.ROADMAP)
    assert kept
    with engine.answering(kept.__getitem__):
        assert draw(view, labels, Layout.ROADMAP) == first
