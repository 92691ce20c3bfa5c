"""The guard that watches all other browser tests really sees a request that leaves."""

from __future__ import annotations

from tests.browser.conftest import PageMaker, RequestsGuard, leaves_home


def test_a_request_that_leaves_is_seen(new_page: PageMaker, requests_guard: RequestsGuard) -> None:
    """A picture from an outside host is recorded, and would fail any test."""
    page = new_page()
    with page.expect_event("requestfailed"):
        page.set_content('<img src="https://outside.example/a.png">', wait_until="commit")
    assert requests_guard.leaving == ["https://outside.example/a.png"]
    requests_guard.seen.clear()


def test_only_requests_over_a_network_leave() -> None:
    """Data, blobs and this machine are home; everything else over http or a socket is not."""
    home = [
        "data:image/png;base64,AA",
        "blob:http://localhost/1",
        "http://127.0.0.1:8501/",
        "ws://localhost:8501/_stcore",
    ]
    assert [address for address in home if leaves_home(address)] == []
    assert leaves_home("https://localhost.outside.example/")
    assert leaves_home("wss://outside.example/")
