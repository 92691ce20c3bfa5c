"""However many faults a file has, they are counted while they are found: memory stays bounded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pathways.loading.files import list_unread
from tests.pack_builder import PATHWAY, PackBuilder

MEMORY = 500 * 1024 * 1024
# Loads a pack with a limit on memory of its own, and prints how many problems there are.
WITHIN = """
import resource, sys
from pathlib import Path
from pathways.errors import PackError
from pathways.loading import load_pack
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + {memory}, used + {memory}))
try:
    load_pack(Path(sys.argv[1]))
except PackError as error:
    print(len(error.problems))
"""
FIRST = "steps:\n  - id: zz\n"
FLOODS = {
    "empty steps": ("steps:\n", "steps:\n" + "  - {}\n" * 380_000),
    "empty figures of one step": ("steps:\n", f"{FIRST}    figures:\n" + "    - {}\n" * 380_000),
    "unknown fields": ("order: ", "".join(f"k{n}: 1\n" for n in range(190_000)) + "order: "),
    "unknown fields of one step": ("steps:\n", FIRST + "".join(f"    k{n}: 1\n" for n in range(190_000))),
    "numbers for texts": ("steps:\n", f"{FIRST}    cite: [{'1,' * 380_000}]\n"),
    "lists for citations in each step": ("steps:\n", "steps:\n" + f"  - cite: [{'{},' * 1_900}]\n" * 200),
    "a map for a text": (
        "steps:\n",
        f"{FIRST}    title: {{{','.join(f'k{n}: {{}}' for n in range(190_000))}}}\n",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_of_faults_costs_bounded_memory(builder: PackBuilder, kind: str) -> None:
    """Two megabytes of YAML never cost gigabytes, and no more problems are listed than anyone reads."""
    old, new = FLOODS[kind]
    builder.replace(old, new)
    assert len(builder.read()) < 4_000_000
    done = subprocess.run(
        [sys.executable, "-c", WITHIN.format(memory=MEMORY), str(builder.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr[-300:]) == (0, "")
    assert 1 <= int(done.stdout) <= 510


def test_faults_of_a_long_list_are_named_as_those_of_a_short_one(builder: PackBuilder) -> None:
    """A file that is large and good but for two fields gives these two problems, at their places."""
    builder.add_steps(f"more-{number}" for number in range(150))
    builder.change_step("more-7", kind="treatmnt", colour="red")
    found = {(problem.field, problem.found) for problem in builder.problems() if "more-7" not in problem.found}
    assert {field.rpartition(".")[2] for field, _ in found} == {"kind", "colour"}
    assert len({field.rpartition(".")[0] for field, _ in found}) == 1


def test_content_that_nothing_reads_is_listed(builder: PackBuilder) -> None:
    """Copies, other forms and misplaced tables are named; what systems and editors leave is not."""
    for name in (
        "steps.csv",
        "pathways/old.yaml.bak",
        "pathways/notes.txt",
        "languages/es/other.po",
        "tables/drugs.yaml",
    ):
        path = builder.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    for name in (
        ".DS_Store",
        "._pack.yaml",
        ".git/config.yaml",
        "README.md",
        "languages/es/pack.po",
        "languages/es/terms.yaml",
    ):
        path = builder.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    assert list_unread(builder.folder, {"pack.yaml", PATHWAY, *(p.name for p in builder.folder.glob("*.yaml"))}) == [
        "languages/es/other.po",
        "pathways/notes.txt",
        "pathways/old.yaml.bak",
        "steps.csv",
        "tables/drugs.yaml",
    ]


def test_hidden_files_are_no_content(builder: PackBuilder) -> None:
    """What macOS leaves beside a file on a foreign disk has the ending of the file, and is none."""
    for name in ("._pack.yaml", "pathways/._appendicitis.yaml"):
        (builder.folder / name).write_bytes(b"\x00\x05\x16\x07")
    assert builder.load().steps


def test_a_path_is_no_longer_than_a_message(tmp_path: Path) -> None:
    """A folder that grows without end is not listed to its end."""
    for number in range(3_000):
        (tmp_path / f"f{number}.txt").touch()
    assert len(list_unread(tmp_path, ())) <= 2_000
