"""The pack that is served: loaded once per content, and the last good one kept when its replacement is bad."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from pathways.errors import PackError, Problem
from pathways.files import find_folder
from pathways.model import Pack
from pathways.text.spoken import load_spoken_pack


@dataclass(frozen=True)
class Served:
    """What can be shown now: a pack (None if there never was a good one) and the problems of the files."""

    folder: Path
    pack: Pack | None
    problems: tuple[Problem, ...] = ()


_lock = threading.Lock()
_served: dict[Path, tuple[object, Served]] = {}


def current_pack(folder: Path | None = None) -> Served:
    """Return the pack as its files are now; never raises for bad files."""
    folder = (folder or find_folder()).resolve()
    stamp = _stamp(folder)
    with _lock:
        known = _served.get(folder)
        if known is not None and known[0] == stamp:
            return known[1]
        served = _load(folder, known[1].pack if known else None)
        _served[folder] = (stamp, served)
        return served


def _load(folder: Path, last_good: Pack | None) -> Served:
    try:
        pack, problems = load_spoken_pack(folder)
        return Served(folder, pack, tuple(problems))
    except PackError as error:
        return Served(folder, last_good, error.problems)


def _stamp(folder: Path) -> object:
    """Return what changes when a file of the pack changes."""
    try:
        files = [*folder.glob("*.yaml"), *folder.glob("pathways/*.yaml"), *folder.glob("languages/*/*.po")]
        return tuple(sorted((str(f), f.lstat().st_mtime_ns, f.stat().st_mtime_ns, f.stat().st_size) for f in files))
    except OSError:  # a file vanished while it was looked at; the next run looks again
        return object()
