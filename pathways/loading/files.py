"""The files of a pack: which there must be, which there are, and which do not belong."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from pathways.errors import Problem
from pathways.loading.nearest import nearest
from pathways.loading.plain_text import shorten

MAX_PATHWAYS = 100
MAX_TOTAL_BYTES = 20_000_000


def list_files(
    folder: Path, required: Sequence[str], optional: Sequence[str] = ()
) -> tuple[dict[str, Path], list[Problem]]:
    """Return the YAML files of a pack by their names inside it, and what is wrong with the set of them.

    Files of ``optional`` are among them where they are there.
    No files at all if ``folder`` is no pack, or more than anyone could want to read.
    """
    try:
        if not folder.is_dir() or not (folder / "pack.yaml").exists():
            return {}, [_not_a_pack(folder)]
        there = [p for p in sorted(folder.iterdir()) if p.suffix in (".yaml", ".yml")]
        inner = folder / "pathways"
        # Folders that grow without end are not listed to their end.
        pathways = sorted(itertools.islice(inner.iterdir(), 10 * MAX_PATHWAYS)) if inner.is_dir() else []
        size = sum(p.stat().st_size for p in (*there, *pathways) if p.is_file())
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        return {}, [Problem(folder.name, "", said, "a folder that can be read", "Check the folder's permissions.")]
    known = (*required, *optional)
    problems = [_stray(p, known) for p in there if p.name not in known]
    problems += [_ending(p) for p in pathways if p.suffix == ".yml"]
    pathways = [p for p in pathways if p.suffix == ".yaml"]
    if not pathways:
        problems.append(Problem("pathways", "", "no pathway", "at least one .yaml file", "Create pathways/<id>.yaml."))
    if len(pathways) > MAX_PATHWAYS:
        found = f"more than {MAX_PATHWAYS} files"
        return {}, [Problem("pathways", "", found, f"at most {MAX_PATHWAYS}", "Split the pack in two.")]
    if size > MAX_TOTAL_BYTES:
        allowed = f"at most {MAX_TOTAL_BYTES:,} bytes"
        return {}, [Problem(folder.name, "", f"{size:,} bytes of YAML", allowed, "Split the pack in two.")]
    files = {name: folder / name for name in required}
    files |= {p.name: p for p in there if p.name in optional}
    return files | {f"pathways/{shorten(p.name, 120)}": p for p in pathways}, problems


def _not_a_pack(folder: Path) -> Problem:
    found = "no pack.yaml" if folder.is_dir() else "no such folder"
    return Problem(str(folder), "", found, "a folder with pack.yaml and pathways/", "Give the folder of a pack.")


def _stray(path: Path, required: Sequence[str]) -> Problem:
    allowed = f"{', '.join(required)} and the folder pathways"
    return Problem(shorten(path.name), "", "a file that nothing reads", allowed, nearest(path.name, required))


def _ending(path: Path) -> Problem:
    name = shorten(path.name)
    return Problem(f"pathways/{name}", "", "the ending .yml", "the ending .yaml", "Rename the file.")
