"""What every browser test uses: one Chromium, one running app, pages, and a guard that no request leaves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.app_server import SHARED_APP, serve
from scripts.find_browser import find_browser

HOME_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request that tries to leave fails at once instead of waiting for the network; the guard still sees it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
)
# Small JavaScript entries that put parts of the program within a test's reach.
ENTRIES = Path(__file__).parent / "entries"
PHONE = (390, 844)
DESKTOP = (1440, 900)
READY_LIMIT_MS = 30_000
# What a test waits for comes when it comes: on a busy machine a run takes seconds, and no test judges time.
expect.set_options(timeout=20_000)


def leaves_home(address: str) -> bool:
    """Tell whether a request to ``address`` would leave this machine."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in HOME_HOSTS


@dataclass
class RequestsGuard:
    """Every address that any page of the running test asked for."""

    seen: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Record all requests and sockets of a context."""
        context.on("request", lambda request: self.seen.append(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.seen.append(socket.url)))

    @property
    def leaving(self) -> list[str]:
        """The addresses that are not on this machine."""
        return [address for address in self.seen if leaves_home(address)]


class PageMaker(Protocol):
    """Opens an empty page in a context of its own."""

    def __call__(
        self, viewport: tuple[int, int] = DESKTOP, *, dark: bool = False, touch: bool = False, **options: Any
    ) -> Page:
        """Return the page; ``options`` go to the browser context."""
        ...


class AppOpener(Protocol):
    """Opens a page of the running app."""

    def __call__(
        self,
        path: str = "",
        viewport: tuple[int, int] = DESKTOP,
        *,
        dark: bool = False,
        touch: bool = False,
        **options: Any,
    ) -> Page:
        """Return the page when its first run has ended."""
        ...


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the browser that is installed here, without anything that talks to the outside."""
    return {"executable_path": find_browser(), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def _session_guard() -> RequestsGuard:
    return RequestsGuard()


@pytest.fixture(scope="session")
def chromium(browser: Browser, _session_guard: RequestsGuard) -> Browser:
    """Give the one browser of the test run; every context of it is guarded."""
    browser.on("context", _session_guard.watch)
    return browser


@pytest.fixture(autouse=True)
def requests_guard(_session_guard: RequestsGuard) -> Iterator[RequestsGuard]:
    """Fail any test in which a page asks for something outside this machine."""
    _session_guard.seen.clear()
    yield _session_guard
    assert not _session_guard.leaving, f"requests left this machine: {_session_guard.leaving}"


@pytest.fixture(scope="session")
def app_url() -> Iterator[str]:
    """Give the address of the running app: that of the whole test run, else one of its own."""
    if SHARED_APP in os.environ:
        yield os.environ[SHARED_APP]
        return
    with serve() as address:
        yield address


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[PageMaker]:
    """Make pages of any size and kind; they are closed when the test ends."""
    contexts: list[BrowserContext] = []

    def make(viewport: tuple[int, int] = DESKTOP, *, dark: bool = False, touch: bool = False, **options: Any) -> Page:
        width, height = viewport
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            is_mobile=touch,
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def open_app(app_url: str, new_page: PageMaker) -> AppOpener:
    """Open a page of the app and wait until it has run."""

    def open_(
        path: str = "",
        viewport: tuple[int, int] = DESKTOP,
        *,
        dark: bool = False,
        touch: bool = False,
        **options: Any,
    ) -> Page:
        page = new_page(viewport, dark=dark, touch=touch, **options)
        page.goto(f"{app_url}/{path.lstrip('/')}")
        wait_for_run(page)
        return page

    return open_


def wait_for_run(page: Page) -> None:
    """Wait until Streamlit has finished the run that is under way, and the first document's picture has made room."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=READY_LIMIT_MS)
    expect(page.locator("#np-first")).to_have_count(0)


def unfold(page: Page, text: str) -> None:
    """Unfold a panel of Streamlit and wait until it has stopped moving: a click on the way may miss its button."""
    wait_for_run(page)
    page.locator("summary").filter(has_text=text).click()
    still = """(all) => Promise.all(
        all.flatMap((e) => e.getAnimations({subtree: true})).map((a) => a.finished.catch(() => 0))
    ).then(() => 1)"""
    page.get_by_test_id("stExpander").evaluate_all(still)
