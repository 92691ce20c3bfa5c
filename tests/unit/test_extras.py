"""A plain install runs what needs no more, and says for the rest how to get it."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from pathways.errors import MissingPackageError
from pathways.extras import needing
from tests.pack_builder import MINIMAL

# Runs commands in a process that finds none of the packages of the extras; prints code and messages of each as JSON.
PLAIN = """
import contextlib, importlib.abc, io, json, sys

class Absent(importlib.abc.MetaPathFinder):
    names = "streamlit pptx lxml openpyxl typst resvg_py genanki pyphen pygraphviz".split()

    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
from pathways.cli import main

for words in json.loads(sys.argv[1]):
    sys.argv = ["pathways", *words]
    said, code = io.StringIO(), 0
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    print(json.dumps([code, said.getvalue()]))
"""
RUNS = {
    "check": [["check", str(MINIMAL)]],
    "graphs and pictures": [["export", kind, "--pack", str(MINIMAL)] for kind in ("svg", "page", "csv", "dot", "json")],
    "files": [["export", kind, "--pack", str(MINIMAL)] for kind in ("slides", "handout", "poster", "png", "review")],
    "study": [["export", "study", "--pack", str(MINIMAL)], ["import-review", "none.xlsx"]],
    "app": [["serve"]],
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[int, str]]]:
    """Return what a plain install answers to each run."""
    folder = tmp_path_factory.mktemp("plain")
    runs = json.dumps([words for group in RUNS.values() for words in group])
    root = str(Path(__file__).parents[2])
    code = f"import sys; sys.path.insert(0, {root!r}); exec({PLAIN!r})"
    done = subprocess.run([sys.executable, "-c", code, runs], cwd=folder, capture_output=True, text=True, check=True)
    lines = iter(done.stdout.splitlines())
    return {name: [tuple(json.loads(next(lines))) for _ in group] for name, group in RUNS.items()}


@pytest.mark.parametrize("name", ["check", "graphs and pictures"])
def test_a_plain_install_checks_draws_and_writes_graphs(name: str, answers: dict[str, list[tuple[int, str]]]) -> None:
    """Whoever installs the package without extras can use the pack, its pictures and its graphs."""
    assert [code for code, _ in answers[name]] == [0] * len(RUNS[name]), answers[name]


@pytest.mark.parametrize(("name", "extra"), [("files", "export"), ("study", "export"), ("app", "app")])
def test_what_needs_more_says_which_extra_to_install(
    name: str, extra: str, answers: dict[str, list[tuple[int, str]]]
) -> None:
    """Slides without their package end with the line to run, not with a traceback."""
    for code, said in answers[name]:
        assert code == 1, said
        assert f"pip install 'neuroblastoma-pathways[{extra}]'" in said


def test_a_module_of_our_own_that_is_missing_is_no_missing_extra() -> None:
    """A broken program is not explained away by a package to install."""
    with pytest.raises(ModuleNotFoundError, match=r"pathways\.nowhere"), needing("export"):
        import_module("pathways.nowhere")
    with pytest.raises(MissingPackageError, match="'export'"), needing("export"):
        raise ModuleNotFoundError("No module named 'pptx'", name="pptx")
