"""Runs every check and every test, goes on after a failure, and ends with a list of what failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from scripts.node import NoNodeError, find_node, install_packages, javascript_checks

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def commands(has_browser: bool, javascript: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return what to run, by name; without a browser or Node.js the rest is still worth knowing."""
    python = sys.executable
    pytest = [python, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
    return {
        "lint": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "imports": [str(BIN / "lint-imports")],
        **javascript,
        "content": [python, "-m", "pathways.cli", "check"],
        "tests": pytest if has_browser else [*pytest, "--ignore", "tests/browser", "-m", "not browser"],
    }


def find_browser() -> str:
    """Return the path of a browser, or an empty text after its finder has said what to do."""
    found = subprocess.run(
        [sys.executable, "-m", "scripts.find_browser"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    return found.stdout.strip() if found.returncode == 0 else ""


def find_javascript() -> tuple[dict[str, list[str]], str]:
    """Return the checks of the JavaScript, or none and what is missing for them."""
    try:
        node = find_node()
        install_packages(node)
    except NoNodeError as problem:
        print(f"== javascript: not run: {problem}\n", flush=True)
        return {}, str(problem)
    return javascript_checks(node), ""


def main() -> int:
    """Run all; return 1 if anything failed. ``--no-browser`` leaves the browser tests out on purpose."""
    is_wanted = "--no-browser" not in sys.argv[1:]
    browser = find_browser() if is_wanted else ""
    failed = ["browser tests (not run: there is no browser)"] if is_wanted and not browser else []
    javascript, missing = find_javascript()
    failed += [f"javascript lint, types and units (not run: {missing})"] if missing else []
    environment = {**os.environ, "CHROMIUM": browser}
    for name, command in commands(bool(browser), javascript).items():
        print(f"== {name}", flush=True)
        start = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        print(f"== {name}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)\n", flush=True)
        if code:
            failed.append(name)
    done = "Everything passed." if is_wanted else "Everything passed; the browser tests were left out."
    print("Failed: " + ", ".join(failed) if failed else done)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
