"""Prints which browsers beside Chromium the tests can drive here, and gets them from Debian where nobody is asked.

Whoever names one of them in FIREFOX or WEBKIT_DRIVER has that one taken; an empty name means: not this browser.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from scripts.debian import as_root, install, is_debian

PURPOSE = "Needed to test the main paths in browsers beside Chromium"
FIREFOX, WEBKIT = "Firefox", "WebKit"
FIREFOX_NAMES = ("firefox-esr", "firefox")
FIREFOX_APPS = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
FIREFOX_PACKAGES = ("firefox-esr",)
# The driver, the small browser that it drives, and the screen without a monitor on which that one draws.
WEBKIT_DRIVER, WEBKIT_SCREEN = "WebKitWebDriver", "Xvfb"
WEBKIT_FOLDERS = ("/usr/lib", "/usr/libexec")
WEBKIT_INSIDE = ("*/webkit2gtk-4.*/MiniBrowser", "webkit2gtk-4.*/MiniBrowser")
WEBKIT_PACKAGES = ("webkit2gtk-driver", "xvfb")


@dataclass(frozen=True)
class Firefox:
    """A Firefox, which is driven as it is."""

    program: str


@dataclass(frozen=True)
class WebKit:
    """What it takes to drive WebKit."""

    driver: str
    browser: str
    screen: str


Kind = TypeVar("Kind", Firefox, WebKit)


class MissingBrowserError(Exception):
    """A browser is not here and cannot be got; the text says what is missing and what to do."""


def find_firefox(*, may_install: bool = False) -> Firefox:
    """Return the Firefox that is here; install one first if that is wanted and nobody has to be asked.

    Raises
    ------
    MissingBrowserError
        With what was looked at and what to do.
    """
    return _found("FIREFOX", _firefox, FIREFOX_PACKAGES, may_install, "firefox-esr or firefox on the PATH, no snap")


def find_webkit(*, may_install: bool = False) -> WebKit:
    """Return WebKit's driver, browser and screen; install them first if that is wanted and nobody has to be asked.

    Raises
    ------
    MissingBrowserError
        With what is missing and what to do.
    """
    return _found(
        "WEBKIT_DRIVER", _webkit, WEBKIT_PACKAGES, may_install, f"{WEBKIT_DRIVER}, MiniBrowser and {WEBKIT_SCREEN}"
    )


FINDERS = {FIREFOX: find_firefox, WEBKIT: find_webkit}


def missing_browsers(*, may_install: bool = False) -> dict[str, str]:
    """Return the browsers that cannot be driven here, each with the reason."""
    reasons = {}
    for name, find in FINDERS.items():
        try:
            find(may_install=may_install)
        except MissingBrowserError as problem:
            reasons[name] = str(problem)
    return reasons


def _found(
    variable: str, look: Callable[[], Kind | None], packages: tuple[str, ...], may_install: bool, wanted: str
) -> Kind:
    if os.environ.get(variable) == "":
        raise MissingBrowserError(f"the variable {variable} is empty")
    found = look()
    if found is None and may_install and not os.environ.get(variable) and is_debian() and as_root() == []:
        found = look() if install(list(packages), PURPOSE) else None
    if found is None:
        remedy = f"Debian: apt-get install {' '.join(packages)}; or name one in {variable}"
        raise MissingBrowserError(f"looked for {wanted}, and did not find all of it ({remedy})")
    return found


def _firefox() -> Firefox | None:
    named = os.environ.get("FIREFOX", "")
    here = [path for path in FIREFOX_APPS if Path(path).exists()]
    found = [shutil.which(named)] if named else [*map(shutil.which, FIREFOX_NAMES), *here]
    program = next((path for path in found if path and not _is_caged(Path(path))), None)
    return Firefox(program) if program else None


def _is_caged(path: Path) -> bool:
    """Tell whether a program is a snap, as in Ubuntu: such a Firefox does not see the profile that a test makes."""
    start = path.read_bytes()[:2000]
    return "snap" in path.resolve().parts or (start.startswith(b"#!") and b"/snap/" in start)


def _webkit() -> WebKit | None:
    driver, screen = shutil.which(os.environ.get("WEBKIT_DRIVER") or WEBKIT_DRIVER), shutil.which(WEBKIT_SCREEN)
    inside = (path for folder in WEBKIT_FOLDERS for shape in WEBKIT_INSIDE for path in Path(folder).glob(shape))
    browser = max(map(str, inside), default=None)
    return WebKit(driver, browser, screen) if driver and screen and browser else None


if __name__ == "__main__":
    missing = missing_browsers(may_install=True)
    for browser in FINDERS:
        print(f"{browser}: {'missing: ' + missing[browser] if browser in missing else 'here'}")
