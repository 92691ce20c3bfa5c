"""The project keeps its promises about itself: commands, pins, file sizes, docstrings."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pathways.loading import load_pack
from pathways.loading.shipped import SHIPPED

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
DOCUMENTS += sorted((ROOT / "docs").rglob("*.md"))
MODULES = [
    path for folder in ("pathways", "tests", "benchmarks", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))
]
LONGEST = 300
PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==\d[\w.]*( ; .+)?")


def code_in(text: str) -> list[str]:
    """Return the code blocks and code spans of a document."""
    blocks = re.findall(r"```.*?\n(.*?)```", text, flags=re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return blocks + spans


def named_commands(program: str) -> list[str]:
    """Return the commands of ``program`` that any document names."""
    pattern = re.compile(rf"(?:^|[/ ]){program} ([a-z]+(?:-[a-z]+)*)", flags=re.MULTILINE)
    texts = [code for document in DOCUMENTS for code in code_in(document.read_text(encoding="utf-8"))]
    return sorted({name for text in texts for name in pattern.findall(text)})


def pins(name: str) -> list[str]:
    """Return the lines of a requirements file that pin something."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_make_command_in_the_documents_exists() -> None:
    """Whoever copies a ``make`` line from a document finds its target in the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert {"run", "test"} <= set(named_commands("make"))
    assert set(named_commands("make")) <= targets


def test_every_pathways_command_in_the_documents_exists() -> None:
    """Whoever copies a ``pathways`` line from a document gets that command, not an error."""
    assert "check" in named_commands("pathways")
    for name in named_commands("pathways"):
        start = f"import sys; sys.argv = ['pathways', '{name}', '--help']; from pathways.cli import main; main()"
        done = subprocess.run([sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"'pathways {name}': {done.stdout}{done.stderr}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """A relative link in a document names a file that is there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"])
def test_every_requirement_is_pinned_exactly(name: str) -> None:
    """An install today and an install next year give the same versions."""
    assert pins(name)
    assert [line for line in pins(name) if not PIN.fullmatch(line)] == []


@pytest.mark.parametrize("name", ["requirements-dev.txt", "requirements-bench.txt"])
def test_tests_and_benchmarks_use_the_versions_of_the_app(name: str) -> None:
    """What is tested and measured is what readers run."""
    assert set(pins("requirements.txt")) <= set(pins(name))


def test_every_direct_requirement_is_in_its_lock_file() -> None:
    """A package that was added to an ``.in`` file was also pinned."""
    for name in ("requirements", "requirements-dev", "requirements-bench"):
        pinned = {line.partition("==")[0] for line in pins(f"{name}.txt")}
        wanted = {re.split(r"[<=> ;]", line)[0].lower() for line in pins(f"{name}.in") if not line.startswith("-r")}
        assert wanted <= pinned


def test_no_file_of_the_program_is_too_long() -> None:
    """A file owns one noun; over 300 lines it has become two."""
    files = [path for ending in ("py", "js", "css") for path in (ROOT / "pathways").rglob(f"*.{ending}")]
    lengths = {str(p.relative_to(ROOT)): len(p.read_text(encoding="utf-8").splitlines()) for p in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_on_line_one_what_it_is_for(path: Path) -> None:
    """A newcomer learns from the first line what a file is for."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""')
    assert len(ast.get_docstring(ast.parse(text)) or "") > 10


def test_the_engine_names_nothing_of_the_pack_that_ships() -> None:
    """No disease, medicine or study of the pack stands in program, words, style or templates."""
    pack = load_pack(SHIPPED)
    names = {pack.manifest.id, pack.manifest.title, *(drug.name for drug in pack.drugs.values())}
    names |= {name for drug in pack.drugs.values() for name in (*drug.also_called, *(b.name for b in drug.brands))}
    names |= {trial.name for trial in pack.trials.values()}
    names = {name for name in names if len(name) > 4} | {"MIBG"}
    pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, sorted(names)))})(?![\w-])", re.IGNORECASE)
    program = [
        path
        for kind in ("py", "js", "po", "css", "typ")
        for path in (ROOT / "pathways").rglob(f"*.{kind}")
        if "vendor" not in path.parts
    ]
    assert len(program) > 300
    named = [(str(path.relative_to(ROOT)), found.group()) for path in program
             if (found := pattern.search(path.read_text(encoding="utf-8")))]  # fmt: skip
    assert named == []
    # A kind of treatment, which the engine tells apart as it does surgery: its name and its word, and no rule about it.
    told = {path.name for path in program if "transplant" in path.read_text(encoding="utf-8")}
    assert told == {"vocabulary.py", "en.po", "es.po"}
