"""The layout worker: a program of its own that runs Graphviz, so that a crash or a hang harms nobody else.

Requests are one line of JSON ``{"dot": text}`` on standard input; answers are one line of JSON on
standard output: ``{"ok": layout}`` or ``{"error": text}``. Started by ``engine.py``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable

MEMORY_LIMIT = 3 * 1024**3
Runner = Callable[[str], str]


def find_engine() -> tuple[str, Runner]:
    """Return the name of the engine and a function from DOT to Graphviz JSON.

    Raises
    ------
    RuntimeError
        When neither pygraphviz nor a ``dot`` program can be used; the text says what to install.
    """
    try:
        import pygraphviz
    except ImportError as error:
        program = shutil.which("dot")
        if program is None:
            raise RuntimeError(
                f"no Graphviz engine: pygraphviz cannot be loaded ({error}) and there is no 'dot' program. "
                "Install Graphviz (Debian/Ubuntu: apt install graphviz; macOS: brew install graphviz)."
            ) from error
        return "dot", lambda dot: _run_program(program, dot)
    return "pygraphviz", lambda dot: str(pygraphviz.AGraph(dot).draw(format="json", prog="dot").decode("utf-8"))


def _run_program(program: str, dot: str) -> str:
    done = subprocess.run([program, "-Tjson"], input=dot.encode(), capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[:500])
    return done.stdout.decode("utf-8")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no resource limits; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def main() -> None:
    """Answer requests until standard input ends."""
    # The engine may print warnings; they must not mix with the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    _limit_memory()
    try:
        _, run = find_engine()
    except RuntimeError as error:
        answers.write(json.dumps({"fatal": str(error)}) + "\n")
        answers.flush()
        return
    for line in sys.stdin:
        try:
            answer = {"ok": json.loads(run(json.loads(line)["dot"]))}
        except Exception as error:  # any failure is an answer, so that the next request still works
            answer = {"error": f"{type(error).__name__}: {error}"[:500]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
