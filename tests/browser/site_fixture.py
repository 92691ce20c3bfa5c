"""The site of the shipped pack for browser tests: made once in a test run, opened from a disk and a plain server."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pathways.site.build import write_site
from scripts.shared_site import SHARED_SITE
from scripts.static_server import serve_files
from tests.browser.conftest import DESKTOP, PageMaker
from tests.pack_builder import SHIPPED


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the site, inside another one: all processes of the run share it."""
    if SHARED_SITE in os.environ:
        return Path(os.environ[SHARED_SITE])
    home = tmp_path_factory.getbasetemp()
    home = (home.parent if "PYTEST_XDIST_WORKER" in os.environ else home) / "shared-site"
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "done").exists():
            write_site(SHIPPED, home / "site")
            (home / "done").touch()
    return home / "site"


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """Serve the site below a folder of a plain web server; give its address."""
    with serve_files(site_folder.parent) as address:
        yield f"{address}/{site_folder.name}"


class SiteOpener:
    """Opens pages of the site; ``complaints`` are what any of them said on the console."""

    def __init__(self, new_page: PageMaker, top: str) -> None:
        self.new_page, self.top = new_page, top
        self.complaints: list[str] = []

    def __call__(self, path: str, viewport: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        """Return a page of the site that is ready."""
        page = self.new_page(viewport, **options)
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{self.top}/{path}")
        if options.get("java_script_enabled", True):
            ready(page)
        return page


def ready(page: Page, name: str = "") -> None:
    """Wait until a page of the site is drawn."""
    expect(page.locator(f'#main[data-ready="{name}"]' if name else "#main[data-ready]")).to_be_attached()


@pytest.fixture(params=["disk", "server"])
def open_site(request: pytest.FixtureRequest, new_page: PageMaker, site_folder: Path) -> Iterator[SiteOpener]:
    """Open the site from a disk and from a server; in the end nothing may have complained."""
    is_served = request.param == "server"
    top = request.getfixturevalue("site_url") if is_served else site_folder.as_uri()
    opener = SiteOpener(new_page, top)
    yield opener
    assert not opener.complaints, opener.complaints
