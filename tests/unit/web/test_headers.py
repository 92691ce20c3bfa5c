"""Every answer keeps a browser apart from other sites; a page runs its own scripts and no others."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pathways.web.document import Documents
from pathways.web.headers import POLICY, SAID, Headers, compose_policy
from tests.unit.web.client import Client
from tests.unit.web.test_document import compose
from tests.unit.web.test_document import make_client as make_documents


def make_client() -> Client:
    """Return a client of a small app behind the headers."""

    def answer(request: Request) -> Response:
        return PlainTextResponse("here", headers={"x-frame-options": "ALLOWALL"})

    return Client(Starlette(routes=[Route("/{name:path}", answer)], middleware=[Middleware(Headers)]))


def test_every_answer_has_the_headers() -> None:
    """A page, a file, an answer that there is nothing: ours stand once, in place of others of the name."""
    for path in ("/", "/app/static/a.png", "/" + "x" * 5_000):
        headers = make_client().get(path, host="localhost:8501").headers
        assert {name: headers[name] for name in SAID} == SAID
        assert "frame-ancestors 'self'" in headers[POLICY] and "object-src 'none'" in headers[POLICY]


@pytest.mark.parametrize("path", ["/a/" + "x" * 256, "/" + "é" * 200, "/a/" * 2_000, "/a\x00b", "/a\nb"])
def test_a_path_that_no_file_has_is_not_found(path: str) -> None:
    """It is answered, and asked of no file system."""
    assert make_client().get(path).status == 404


def test_a_path_that_a_file_may_have_is_asked_for() -> None:
    """As long as a name may be."""
    assert make_client().get("/" + "x" * 255 + "/ñ").text == "here"


def test_the_socket_of_this_host_may_be_used_and_no_other() -> None:
    """What a browser says about the host is taken only if it is one."""
    assert "connect-src 'self' ws://a.example:8501 wss://a.example:8501" in compose_policy("a.example:8501")
    assert "ws://[::1]:8501" in compose_policy("[::1]:8501")
    for host in ("", "a b", "evil.example; script-src *", "a,b"):
        assert "connect-src 'self';" in compose_policy(host) + ";"


def test_scripts_written_in_a_page_run_by_their_sums() -> None:
    """A script that somebody else writes into the page does not run: only what was there when it was sent."""
    inside = '<script>let a = 1;</script><script type="module">b()</script><script src="c.js"></script>'
    policy = compose_policy("", inside)
    assert len(re.findall(r"'sha256-[A-Za-z0-9+/]{43}='", policy)) == 2
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]
    assert "unsafe-eval" not in policy


def test_a_page_with_first_words_brings_its_own_policy() -> None:
    """It is that of the page as it is sent, also behind the headers of all answers."""
    client = make_documents()
    answer = client.get("/explore", host="localhost")
    assert answer.headers[POLICY] == compose_policy("localhost", answer.text)
    outer = Client(Headers(Documents(client.app, compose)))
    assert outer.get("/explore", host="localhost").headers[POLICY].count("'sha256-") >= 2
