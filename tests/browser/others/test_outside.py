"""The guard of these tests really sees a browser that would leave the machine."""

from __future__ import annotations

from contextlib import suppress

import pytest
from selenium.common.exceptions import WebDriverException

from tests.browser.others.reader import Reader

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_request_that_leaves_is_seen_and_refused(reader: Reader, scheme: str) -> None:
    """A page of an outside host comes to the proxy and no further; left there, it would fail any test."""
    # Firefox says so when a page does not come; WebKit shows a page that says so.
    with suppress(WebDriverException):
        reader.driver.get(f"{scheme}://outside.example/")
    reader.until(lambda: any("outside.example" in line for line in reader.world.asked), "the request was not seen")
    reader.driver.get("about:blank")
    reader.world.asked.clear()
