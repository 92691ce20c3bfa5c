"""What has to be installed is said once, in pyproject.toml; the pinned files and the imports agree with it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAME = PROJECT["project"]["name"]
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
GROUPS: dict[str, list[str | dict[str, str]]] = PROJECT["dependency-groups"]
LOCKS = ("requirements", "requirements-dev", "requirements-bench", "requirements-build")
HASH = re.compile(r"\s+--hash=sha256:[0-9a-f]{64}( \\)?")


def expand(texts: Iterable[str]) -> Iterator[Requirement]:
    """Give the requirements; an extra of this project stands for its own."""
    for text in texts:
        wanted = Requirement(text)
        if wanted.name == NAME:
            yield from expand(inner for extra in sorted(wanted.extras) for inner in EXTRAS[extra])
        else:
            yield wanted


def group(name: str) -> Iterator[str]:
    """Give the requirements of a dependency group and of those that it includes."""
    for entry in GROUPS[name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(entry["include-group"])


def wanted_by(lock: str) -> list[Requirement]:
    """Return what pyproject.toml asks for that a file of pins has to answer."""
    _, _, part = lock.partition("-")
    texts = [] if part == "build" else [*PROJECT["project"]["dependencies"], f"{NAME}[all]"]
    return list(expand([*texts, *(group(part) if part else ())]))


def pins(lock: str) -> dict[str, Requirement]:
    """Return the pins of a file by name."""
    lines = (ROOT / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
    pinned = [Requirement(line.removesuffix(" \\")) for line in lines if line and line[0] not in "# "]
    return {canonicalize_name(pin.name): pin for pin in pinned}


def holds_here(wanted: Requirement, extra: str = "") -> bool:
    """Tell whether a requirement concerns this machine."""
    return wanted.marker is None or wanted.marker.evaluate({"extra": extra})


def closure(wanted: Iterable[Requirement]) -> set[str]:
    """Return the names of what these need here, directly or not, as the installed packages say it."""
    found: set[tuple[str, str]] = set()
    waiting = [(canonicalize_name(w.name), extra) for w in wanted if holds_here(w) for extra in ("", *w.extras)]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in found:
            continue
        found.add((name, extra))
        for text in requires(name) or ():
            inner = Requirement(text)
            if holds_here(inner, extra):
                waiting += [(canonicalize_name(inner.name), more) for more in ("", *inner.extras)]
    return {name for name, _ in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_has_its_hashes(lock: str) -> None:
    """An install today and one next year give the same files, or none."""
    text = (ROOT / f"{lock}.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n(?=[^\s#])", text)[1:]:
        first, *rest = block.splitlines()
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*==\d[\w.]*( ; .+)? \\", first)
        assert rest
        assert all(HASH.fullmatch(line) for line in rest)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_pin_says_where_one_machine_gets_its_packages(lock: str) -> None:
    """No index, folder or address of whoever made the file gets into it; its top says how it is made."""
    text = (ROOT / f"{lock}.txt").read_text(encoding="utf-8")
    assert not re.search(r"index-url|find-links|://|^-", text, flags=re.MULTILINE)
    assert "make lock" in text.splitlines()[1]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_within_its_bounds(lock: str) -> None:
    """What was added to pyproject.toml was also pinned, and a pin is a version that pyproject.toml allows."""
    pinned = pins(lock)
    for wanted in wanted_by(lock):
        (version,) = pinned[canonicalize_name(wanted.name)].specifier
        assert wanted.specifier.contains(version.version)


@pytest.mark.parametrize("lock", ["requirements", "requirements-dev", "requirements-build"])
def test_nothing_is_pinned_that_nobody_needs(lock: str) -> None:
    """What left pyproject.toml also left the pins: they are what it needs, directly or not, and no more."""
    here = {name for name, pin in pins(lock).items() if holds_here(pin)}
    assert here == closure(wanted_by(lock))


@pytest.mark.parametrize("lock", ["requirements-dev", "requirements-bench"])
def test_tests_and_benchmarks_use_the_versions_of_the_app(lock: str) -> None:
    """What is tested and measured is what readers run."""
    versions = {name: pin.specifier for name, pin in pins(lock).items()}
    assert {name: pin.specifier for name, pin in pins("requirements").items()}.items() <= versions.items()


def test_the_program_imports_what_it_declares_and_declares_what_it_imports() -> None:
    """A reader's install has all that the program imports, and carries nothing that it never does."""
    known = packages_distributions()
    imported: set[str] = set()
    for path in [ROOT / "app.py", *sorted((ROOT / "pathways").rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            imported.update(name.partition(".")[0] for name in names)
    outside = imported - sys.stdlib_module_names - {"pathways", "__future__"}
    declared = {canonicalize_name(wanted.name) for wanted in wanted_by("requirements")}
    assert {canonicalize_name(known.get(name, [name])[0]) for name in outside} == declared


def test_what_builds_the_wheel_is_said_the_same_twice() -> None:
    """The build system and the group that pins it ask for the same backend."""
    assert set(PROJECT["build-system"]["requires"]) <= set(group("build"))
