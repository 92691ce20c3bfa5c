"""Shared files: named by what is in them, served small and for good, and texts again where nobody serves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from pathways.web import shared as module
from pathways.web.shared import LEAST, MOST, SharedFiles, share, shared
from tests.unit.web.client import Client

LONG = "letters " * LEAST


@pytest.fixture
def client() -> Iterator[Client]:
    """Return a client of an app that serves shared files; it is as before when the test ends."""
    inner = Starlette(routes=[Route("/{name:path}", lambda request: PlainTextResponse("the app"))])
    was_served = module._is_served.is_set()
    yield Client(SharedFiles(inner))
    if not was_served:
        module._is_served.clear()


def test_where_nobody_serves_a_text_stays_a_text() -> None:
    """A page that stands alone, or a test of one widget, gets the text itself."""
    if not module._is_served.is_set():
        assert share(LONG) == LONG and shared(LONG) == ()


def test_a_long_text_is_served_under_a_name_of_its_own(client: Client) -> None:
    """The same text has the same name; it is sent small, may be kept for good, and is found below any page."""
    address = share(LONG)
    assert address == share(LONG) != share(LONG + "more")
    assert shared(LONG, "short") == (address,)
    for path in (f"/{address}", f"/care/{address}"):
        answer = client.get(path, accept_encoding="gzip")
        assert answer.status == 200 and answer.text == LONG
        assert answer.headers["content-encoding"] == "gzip" and "immutable" in answer.headers["cache-control"]
    assert client.get(f"/{address}").text == LONG


def test_short_texts_travel_with_the_page(client: Client) -> None:
    """A request costs more than a few letters."""
    assert share("short") == "short"


def test_an_unknown_name_is_not_found_and_nothing_keeps_that(client: Client) -> None:
    """Another server's file is missing here for a moment only; what is no such name is the app's."""
    answer = client.get(f"/np/{'0' * 32}.txt")
    assert answer.status == 404 and answer.headers["cache-control"] == "no-store"
    assert client.get("/np/../secret.txt").text == "the app"
    assert client.get("/explore").text == "the app"


def test_only_so_many_are_kept(client: Client) -> None:
    """The one that was asked for longest ago is forgotten, and can be shared again."""
    first = share(LONG + "first")
    for number in range(MOST):
        share(f"{LONG}{number}")
    assert client.get(f"/{first}").status == 404
    assert share(LONG + "first") == first
    assert client.get(f"/{first}").status == 200
