"""Node.js for the checks of the JavaScript: what is taken, what is passed over, and when packages are installed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scripts import check_all, node

ROOT = Path(__file__).parents[2]


def program(folder: Path, name: str, *lines: str) -> str:
    """Write a program of the shell; return its path."""
    path = folder / name
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder that is the whole PATH of a machine where nothing can be installed."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(node, "_in_wheel", lambda: None)
    monkeypatch.setattr(node, "install", lambda packages, purpose: False)
    return tmp_path


def test_node_on_the_path_is_taken(bare: Path) -> None:
    """A developer's own Node.js is used if it is new enough and has its package manager."""
    npm, found = program(bare, "npm"), program(bare, "node", "echo v20.1.0")
    assert node.find_node() == node.Node(found, (npm,))


def test_an_old_node_gives_way_to_the_wheel(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian's stable Node.js may be too old; the pinned wheel then serves."""
    program(bare, "npm")
    program(bare, "node", "echo v18.20.4")
    wheel = node.Node(program(bare, "carried", "echo v24.1.0"), ("carried", "npm-cli.js"))
    monkeypatch.setattr(node, "_in_wheel", lambda: wheel)
    assert node.find_node() == wheel


def test_without_node_the_message_says_what_to_do(bare: Path) -> None:
    """Nothing found is one clear line."""
    program(bare, "npm")
    program(bare, "node", "exit 127")
    with pytest.raises(node.NoNodeError, match="requirements-dev.txt") as raised:
        node.find_node()
    assert "\n" not in str(raised.value)


def test_without_node_the_checks_count_as_failed(bare: Path) -> None:
    """A check that could not run is never taken for one that passed."""
    checks, missing = check_all.find_javascript()
    assert checks == {}
    assert "Node.js" in missing


def test_packages_are_installed_once_and_again_when_the_lock_changes(tmp_path: Path) -> None:
    """The second run of the checks does not wait for an installer."""
    lock, done = tmp_path / "package-lock.json", tmp_path / "node_modules" / ".package-lock.json"
    lock.write_text("{}", encoding="utf-8")
    npm = program(
        tmp_path, "npm", "mkdir -p node_modules", "echo x >> runs", "echo {} > node_modules/.package-lock.json"
    )
    found = node.Node("node", (npm,))
    node.install_packages(found, tmp_path)
    node.install_packages(found, tmp_path)
    assert (tmp_path / "runs").read_text(encoding="utf-8") == "x\n"
    later = done.stat().st_mtime + 10
    os.utime(lock, (later, later))
    node.install_packages(found, tmp_path)
    assert (tmp_path / "runs").read_text(encoding="utf-8") == "x\nx\n"


def test_packages_that_cannot_be_had_are_a_problem_with_a_remedy(tmp_path: Path) -> None:
    """Without a network the reason is told, not a list of missing programs."""
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    with pytest.raises(node.NoNodeError, match="network"):
        node.install_packages(node.Node("node", (program(tmp_path, "npm", "exit 1"),)), tmp_path)


def test_without_lighthouse_the_message_says_what_to_do(tmp_path: Path, bare: Path) -> None:
    """Its check then fails in one clear line; with it, the command names what Node.js there is."""
    with pytest.raises(node.NoNodeError, match="'npm ci' in this folder") as raised:
        node.lighthouse_command("chrome", ["http://127.0.0.1/"], tmp_path)
    assert "\n" not in str(raised.value)
    (tmp_path / "node_modules" / "lighthouse").mkdir(parents=True)
    (tmp_path / "node_modules" / "lighthouse" / "package.json").write_text("{}", encoding="utf-8")
    program(bare, "npm")
    found = program(bare, "node", "echo v20.1.0")
    command = node.lighthouse_command("chrome", ["http://127.0.0.1/"], tmp_path)
    assert command == [found, str(tmp_path / "scripts" / "lighthouse.js"), "chrome", "http://127.0.0.1/"]


def test_the_lock_is_exact_and_names_no_machine() -> None:
    """Versions are pinned, with their checksums, and where a package came from is not recorded."""
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "dependencies" not in wanted
    assert all(version[0].isdigit() for version in wanted["devDependencies"].values())
    assert '"resolved"' not in lock and "http://" not in lock
    packages = json.loads(lock)["packages"]
    needed = [pair for package in packages.values() for pair in package.get("dependencies", {}).items()]
    # A newer "latest" would make the lock unfit from one day to the next.
    tagged = {name for name, version in needed if version != "*" and not any(map(str.isdigit, version))}
    assert tagged <= wanted["overrides"].keys()
    assert all("integrity" in package for name, package in packages.items() if name)
