"""The files of a pack: which there must be, which there are, and which do not belong."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Collection, Iterator, Sequence
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
        there = [p for p in sorted(folder.iterdir()) if _is_content(p)]
        inner = folder / "pathways"
        # Folders that grow without end are not listed to their end.
        pathways = sorted(itertools.islice(inner.iterdir(), 10 * MAX_PATHWAYS)) if inner.is_dir() else []
        pathways = [p for p in pathways if _is_content(p)]
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


# What looks as if an author wrote it for the pack. Hidden files and what an editor keeps beside a file are no content.
CONTENT = frozenset({".yaml", ".yml", ".json", ".csv", ".tsv", ".xlsx", ".ods", ".xls", ".po", ".txt", ".md", ".docx"})
KNOWN = re.compile(r"languages/[^/]+/(pack\.po|terms\.yaml)|(README|LICENSE|NOTICE)[^/]*", re.IGNORECASE)
MAX_LISTED = 2_000


def _is_content(path: Path) -> bool:
    """Tell whether a file is one of an author's; hidden ones are what a system leaves beside it."""
    return path.suffix in (".yaml", ".yml") and not path.name.startswith(".")


def list_unread(folder: Path, read: Collection[str]) -> list[str]:
    """Return the files in a pack's folder that look like content and are read by nothing, by their names inside it.

    Parameters
    ----------
    read
        The files that are read, such as ``pack.yaml``.
    """
    found: list[str] = []
    for path in itertools.islice(_walk(folder), MAX_LISTED):
        name = path.relative_to(folder).as_posix()
        is_hidden = any(part.startswith((".", "_", "~")) for part in path.relative_to(folder).parts)
        copies = [suffix for suffix in path.suffixes if suffix.lower() in CONTENT]
        if not is_hidden and name not in read and (copies or name.endswith("~")) and not KNOWN.fullmatch(name):
            found.append(shorten(name, 120))
    return sorted(found)


def _walk(folder: Path) -> Iterator[Path]:
    """Give the files of a folder and of those in it; links are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")][:MAX_PATHWAYS]
        yield from (Path(place) / name for name in names)


def _not_a_pack(folder: Path) -> Problem:
    found = "no pack.yaml" if folder.is_dir() else "no such folder"
    try:
        if folder.is_file():
            kind = f"a {folder.suffix[1:].upper()} file" if folder.suffix else "a file"
            allowed = "a folder with pack.yaml and pathways/"
            remedy = "A pack is a folder. Other forms of pathways cannot be taken over; write them as YAML."
            if folder.suffix in (".yaml", ".yml"):
                remedy = f"A pack is checked as a whole: give the folder that {folder.name} is in."
            return Problem(str(folder), "", kind, allowed, remedy)
    except OSError:
        pass
    return Problem(str(folder), "", found, "a folder with pack.yaml and pathways/", "Give the folder of a pack.")


def _stray(path: Path, required: Sequence[str]) -> Problem:
    allowed = f"{', '.join(required)} and the folder pathways"
    return Problem(shorten(path.name), "", "a file that nothing reads", allowed, nearest(path.name, required))


def _ending(path: Path) -> Problem:
    name = shorten(path.name)
    return Problem(f"pathways/{name}", "", "the ending .yml", "the ending .yaml", "Rename the file.")
