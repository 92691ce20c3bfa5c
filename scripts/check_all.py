"""Runs every check and every test, goes on after a failure, and ends with a list of what failed.

``--quick`` leaves out the browser tests and those marked as slow: for the daily round (``make check``).
``--no-browser`` leaves out the browser tests alone: for machines that cannot have one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from scripts.app_server import SHARED_APP, serve
from scripts.find_other_browsers import missing_browsers
from scripts.node import NoNodeError, find_node, install_packages, javascript_checks
from scripts.shared_site import shared_site

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
TESTS = "tests"
QUICK, NO_BROWSER = "--quick", "--no-browser"
ALL_BUT_BROWSER = ("--ignore", "tests/browser", "-m", "not browser")
FAST_ONES = ("--ignore", "tests/browser", "-m", "not browser and not slow")


def commands(chosen: tuple[str, ...], javascript: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return what to run, by name.

    Parameters
    ----------
    chosen
        Which tests, as options of pytest; none for all.
    javascript
        The checks of the JavaScript; none where there is no Node.js: the rest is still worth knowing.
    """
    python = sys.executable
    return {
        "lint": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "imports": [str(BIN / "lint-imports")],
        **javascript,
        "content": [python, "-m", "pathways.cli", "check"],
        TESTS: [python, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", *chosen],
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


@contextmanager
def shared_app(browser: str) -> Iterator[dict[str, str]]:
    """Give the variables for the tests: the browser, and the one app that all browser tests of the run share."""
    if not browser:
        yield dict(os.environ)
        return
    with serve() as address:
        yield {**os.environ, "CHROMIUM": browser, SHARED_APP: address}


def run(name: str, command: list[str], environment: Mapping[str, str]) -> bool:
    """Run one check and say how it went and how long it took."""
    print(f"== {name}", flush=True)
    start = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, env=dict(environment), check=False).returncode
    print(f"== {name}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)\n", flush=True)
    return code == 0


def closing_words(failed: list[str], is_quick: bool, is_wanted: bool, others: Mapping[str, str]) -> list[str]:
    """Return the last lines: what failed, what was left out, and which browsers (``others``) were not run and why."""
    lines = [f"{name}: not run: {reason}" for name, reason in others.items()]
    if failed:
        return [*lines, "Failed: " + ", ".join(failed)]
    left_out = "" if is_wanted else "the browser tests and the slow ones" if is_quick else "the browser tests"
    return [*lines, f"Everything{' else' if others else ''} passed{f'; {left_out} were left out' if left_out else ''}."]


def main() -> int:
    """Run all; return 1 if anything failed, 2 if something was asked for that there is not."""
    unknown = sorted(set(sys.argv[1:]) - {QUICK, NO_BROWSER})
    if unknown:
        print(f"found {' '.join(unknown)}; allowed: nothing, {QUICK} or {NO_BROWSER}", file=sys.stderr)
        return 2
    is_quick, is_wanted = QUICK in sys.argv[1:], not {QUICK, NO_BROWSER} & set(sys.argv[1:])
    browser = find_browser() if is_wanted else ""
    failed = ["browser tests (not run: there is no browser)"] if is_wanted and not browser else []
    javascript, missing = find_javascript()
    failed += [f"javascript lint, types and units (not run: {missing})"] if missing else []
    # A browser beside Chromium that cannot be had fails nothing, and is said at the end.
    others = missing_browsers(may_install=True) if browser else {}
    chosen = () if browser else FAST_ONES if is_quick else ALL_BUT_BROWSER
    with shared_site(browser) as written, shared_app(browser) as environment:
        for name, command in commands(chosen, javascript).items():
            if not run(name, command, environment | (written() if name == TESTS else {})):
                failed.append(name)
    for line in closing_words(failed, is_quick, is_wanted, others):
        print(line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
