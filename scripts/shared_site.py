"""Writes the site that all browser tests of a run open, while other checks are still running."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
# Names a site that is written already; where it is not set, the browser tests write one.
SHARED_SITE = "PATHWAYS_TEST_SITE"
WRITE = (sys.executable, "-m", "pathways.cli", "site")


@contextmanager
def shared_site(browser: str, write: Sequence[str] = WRITE) -> Iterator[Callable[[], dict[str, str]]]:
    """Give what waits until the site is written, and then returns the variable that names it.

    Where there is no browser nothing is written. Where the site cannot be written nothing is named: the tests then try
    it themselves, and say what is wrong.

    Parameters
    ----------
    write
        The command that writes it, but for the folder.
    """
    if not browser:
        yield dict
        return
    with TemporaryDirectory() as home:
        folder = str(Path(home) / "site")
        writing = subprocess.Popen([*write, folder], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield lambda: {SHARED_SITE: folder} if writing.wait() == 0 else {}
        finally:
            writing.kill()
            writing.wait()
