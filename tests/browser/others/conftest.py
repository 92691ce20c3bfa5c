"""One Firefox and one WebKit for all tests of a process, each with a guard that no request leaves the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest
from selenium.webdriver.remote.webdriver import WebDriver

from scripts.find_other_browsers import FIREFOX, WEBKIT, MissingBrowserError, find_firefox, find_webkit
from tests.browser.conftest import DESKTOP
from tests.browser.others.engines import firefox, webkit
from tests.browser.others.outside import Outside
from tests.browser.others.reader import Reader

AppReader = Callable[..., Reader]
"""Opens a page of the app, at a size, as somebody who was never here."""


@dataclass
class Browsers:
    """The browsers that were started, each with the proxy at which it would leave."""

    stack: ExitStack
    started: dict[str, tuple[WebDriver, Outside]] = field(default_factory=dict)

    def get(self, name: str) -> tuple[WebDriver, Outside]:
        """Return a browser; start it if it is the first time.

        Raises
        ------
        MissingBrowserError
            If it is not on this machine.
        """
        if name not in self.started:
            world = self.stack.enter_context(Outside())
            start = firefox(find_firefox(), world.port) if name == FIREFOX else webkit(find_webkit(), world.port)
            self.started[name] = (self.stack.enter_context(start), world)
        return self.started[name]


@pytest.fixture(scope="session")
def _browsers() -> Iterator[Browsers]:
    with ExitStack() as stack:
        yield Browsers(stack)


@pytest.fixture(params=[FIREFOX, WEBKIT])
def reader(request: pytest.FixtureRequest, _browsers: Browsers) -> Iterator[Reader]:
    """Give a browser in the size of a desk; the test fails if anything asked for something outside this machine."""
    try:
        driver, world = _browsers.get(request.param)
    except MissingBrowserError as problem:
        pytest.skip(f"{request.param}: not run: {problem}")
    world.asked.clear()
    found = Reader(request.param, driver, world)
    found.resize(DESKTOP)
    yield found
    assert not world.asked, f"requests left this machine: {world.asked}"


@pytest.fixture
def open_app(app_url: str, reader: Reader) -> AppReader:
    """Open a page of the app and wait until it has run."""

    def open_(path: str = "", size: tuple[int, int] = DESKTOP) -> Reader:
        reader.resize(size)
        reader.arrive(app_url, path)
        return reader

    return open_
