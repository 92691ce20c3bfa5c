"""Prints the path of a Chrome or Chromium for the browser tests, and installs one where there is none."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.debian import as_root, install, is_debian, run_aloud

PURPOSE = "Needed for the browser tests"
# The shell is the same browser without a window of its own; tests that need none run in it in half the time.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = (*SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
DOWNLOADS = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright", "~/AppData/Local/ms-playwright")
INSIDE = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium_headless_shell-*/*/headless_shell*",
    "chromium_headless_shell-*/*/chrome-headless-shell*",
)
MESSAGE = """No Chrome or Chromium was found, and none could be installed.
Looked at: the variable CHROMIUM, the PATH ({names}), the usual places of macOS and Windows, Playwright's downloads.
What to do, one of:
  - install Chrome or Chromium (Debian: apt-get install chromium-headless-shell fonts-liberation)
  - with a network: .venv/bin/python -m playwright install --with-deps chromium
  - name one: CHROMIUM=/path/to/chrome make test"""


DRIVER_MESSAGE = """A browser cannot be driven: Playwright's own program does not start: {said}
On a slim Debian or Ubuntu one library is missing: apt-get install libatomic1"""


class NoBrowserError(Exception):
    """There is no browser and no way to get one."""


def find_browser() -> str:
    """Return the path of a browser that starts; install one if need be.

    Raises
    ------
    NoBrowserError
        With what was looked at and what to do.
    """
    _prepare_driver()
    _add_shell()
    for look in (_installed, *_ways_to_install()):
        found = look()
        if found:
            return found
    raise NoBrowserError(MESSAGE.format(names=", ".join(NAMES)))


def _prepare_driver() -> None:
    """Make sure that Playwright's program starts; on a slim Debian it lacks a library that its wheel cannot carry."""
    problem = _driver_problem()
    if problem and install(["libatomic1"], PURPOSE):
        problem = _driver_problem()
    if problem:
        raise NoBrowserError(DRIVER_MESSAGE.format(said=problem))


def _add_shell() -> None:
    """Install the shell where root need not be asked and only a whole browser is there: the tests end far sooner."""
    is_wanted = not os.environ.get("CHROMIUM") and not any(map(shutil.which, SHELLS))
    if is_wanted and is_debian() and as_root() == []:
        install(["chromium-headless-shell"], "The browser tests take half the time in it")


def _driver_problem() -> str:
    """Return what Playwright's program says when it cannot start; empty if it can, or if there is none."""
    if importlib.util.find_spec("playwright") is None:
        return ""
    asked = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    return "" if asked.returncode == 0 else (asked.stderr.strip() or f"it ended with code {asked.returncode}")


def _installed() -> str | None:
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    named = os.environ.get("CHROMIUM", "")
    if named:
        yield shutil.which(named) or named
    yield from (path for path in map(shutil.which, NAMES) if path)
    yield from (path for path in APPS if Path(path).exists())
    for folder in (os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ""), *DOWNLOADS):
        if folder:
            # Newest download first.
            yield from (str(path) for inside in INSIDE for path in sorted(Path(folder).expanduser().glob(inside))[::-1])


def _starts(path: str) -> bool:
    """Tell whether the program runs at all: a stub without its package, or missing libraries, end in an error."""
    if os.name == "nt":
        return Path(path).exists()
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _ways_to_install() -> tuple[Callable[[], str | None], ...]:
    """Return the ways, best first: Debian's package brings the libraries that Playwright's download may lack."""
    if is_debian() and as_root() == []:
        return (_from_debian, _from_playwright)
    return (_from_playwright, _from_debian)


def _from_playwright() -> str | None:
    if importlib.util.find_spec("playwright") is None:
        return None
    return _installed() if run_aloud([sys.executable, "-m", "playwright", "install", "chromium"], PURPOSE) else None


def _from_debian() -> str | None:
    packages = ("chromium-headless-shell", "chromium")
    return _installed() if any(install([package, "fonts-liberation"], PURPOSE) for package in packages) else None


if __name__ == "__main__":
    try:
        print(find_browser())
    except NoBrowserError as problem:
        sys.exit(str(problem))
