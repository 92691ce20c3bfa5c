"""The project keeps its promises about itself: commands, pins, file sizes, docstrings."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pathways import __version__
from pathways.files import shipped_pack
from pathways.loading import load_pack
from scripts.draw_floors import PICTURE, contracts, picture

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")]
DOCUMENTS += [ROOT / "data" / "LICENSE.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = [
    path for folder in ("pathways", "tests", "benchmarks", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))
]
LONGEST = 300
README_WORDS = 700


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


def walks() -> dict[str, list[str]]:
    """Return the files of each newcomer's walk in docs/architecture.md, in their order."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition("## The newcomer's walk")[2].partition("\n## ")[0]
    parts = re.split(r"\n\*\*(.+?)\*\*", section)[1:]
    return {
        name: re.findall(r"`((?:pathways/|app\.py)[^`]*)`", steps)
        for name, steps in zip(parts[::2], parts[1::2], strict=True)
    }


def depth(file: str) -> tuple[int, int]:
    """Return how far down a file stands: the floor of the program, and the floor inside its folder."""
    parts = Path(file).with_suffix("").parts[1:]
    if not parts:
        return -1, 0
    inner = contracts().get(f"pathways.{parts[0]}", [])
    floors = [[place for place, floor in enumerate(levels) if name in floor] for levels, name in (
        (contracts()["pathways"], parts[0]), (inner, parts[1]))]  # fmt: skip
    return floors[0][0], (floors[1] or [0])[0]


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


def test_the_readme_is_short() -> None:
    """Whoever opens the project has read its front page in three minutes; guides stand in docs."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= README_WORDS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_to_headings_lead_to_one(document: Path) -> None:
    """A link into a document names a heading that is there."""
    for target, heading in re.findall(r"\]\((?!https?:)([^)#]*)#([^)]+)\)", document.read_text(encoding="utf-8")):
        text = (document.parent / target if target else document).read_text(encoding="utf-8")
        headings = {
            re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in re.findall(r"^#+ (.+)", text, re.M)
        }
        assert heading in headings


def test_the_picture_of_the_floors_is_that_of_the_contracts() -> None:
    """What a newcomer sees is what import-linter enforces; `make floors` draws it again."""
    assert PICTURE.read_text(encoding="utf-8") == picture()


@pytest.mark.parametrize("name", walks())
def test_the_newcomers_walk_goes_one_way_down(name: str) -> None:
    """Each file on the way exists, and none stands on a floor above the one before."""
    files = walks()[name]
    assert len(files) >= 5
    assert [file for file in files if not (ROOT / file).is_file()] == []
    assert [depth(file) for file in files] == sorted(depth(file) for file in files)


def test_the_changelog_tells_of_this_version() -> None:
    """The version that the program says is one that the changelog dates, below what is not released yet."""
    headings = re.findall(r"^## (.+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert re.fullmatch(re.escape(__version__) + r" - \d{4}-\d\d-\d\d", headings[1])


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
    pack = load_pack(shipped_pack())
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
