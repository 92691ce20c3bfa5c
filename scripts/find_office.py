"""Prints the path of LibreOffice, which reads slides in the tests, and installs it where there is none."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from scripts.debian import install

NAMES = ("soffice", "libreoffice")
APPS = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
)
PACKAGES = ("libreoffice-impress-nogui", "libreoffice-impress")
MESSAGE = """No LibreOffice was found, and none could be installed.
Looked at: the variable SOFFICE, the PATH ({names}), the usual places of macOS, Windows and Debian.
What to do, one of:
  - Debian or Ubuntu: apt-get install --no-install-recommends libreoffice-impress-nogui
  - macOS or Windows: install LibreOffice from its own page
  - name one: SOFFICE=/path/to/soffice make test"""


class NoOfficeError(Exception):
    """There is no LibreOffice and no way to get one."""


def find_office() -> str:
    """Return the path of LibreOffice; install it with apt if this is Debian and we are root.

    Raises
    ------
    NoOfficeError
        With what was looked at and what to do.
    """
    found = _installed() or (_installed() if _install() else None)
    if found is None:
        raise NoOfficeError(MESSAGE.format(names=", ".join(NAMES)))
    return found


def _installed() -> str | None:
    named = os.environ.get("SOFFICE", "")
    if named:
        return shutil.which(named) or (named if Path(named).exists() else None)
    on_path = next((path for path in map(shutil.which, NAMES) if path), None)
    return on_path or next((path for path in APPS if Path(path).exists()), None)


def _install() -> bool:
    if os.environ.get("SOFFICE"):
        return False
    return any(install([name], "Needed to read slides in the tests") for name in PACKAGES)


if __name__ == "__main__":
    try:
        print(find_office())
    except NoOfficeError as problem:
        sys.exit(str(problem))
