"""nginx with the reference configuration, in front of small servers that note what reaches them."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from scripts.deployed import Front, find_nginx, front

NO_NGINX = "there is no nginx here; on Debian: apt-get install nginx-light"
pytestmark = pytest.mark.skipif(find_nginx() is None, reason=NO_NGINX)
FILE = f"/explore/np/{'a1' * 16}.js"
OWN = "/media/own.pdf"


class Small(ThreadingHTTPServer):
    """Stands for a process of the app; knows some files, says its own port on every page."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.port = int(self.server_address[1])
        self.files: set[str] = set()
        self.asked: list[tuple[str, dict[str, str]]] = []
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    """Answers for a small server."""

    server: Small

    def do_GET(self) -> None:  # noqa: N802 (the name is the library's)
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        is_file = "/np/" in self.path or self.path.startswith("/media/")
        body = str(self.server.port).encode()
        is_known = not is_file or self.path in self.server.files
        self.send_response(200 if is_known else 404)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=60" if is_file and is_known else "no-store")
        self.send_header("Set-Cookie", "_streamlit_xsrf=0123456789; Path=/")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Said(NamedTuple):
    """An answer; names of headers are in small letters."""

    status: int
    body: str
    headers: dict[str, str]


@pytest.fixture
def small() -> Iterator[list[Small]]:
    """Give three small servers."""
    with ExitStack() as stack:
        made = [stack.enter_context(Small()) for _ in range(3)]
        for one in made:
            stack.callback(one.shutdown)
        yield made


@pytest.fixture
def served(small: list[Small], tmp_path: Path) -> Iterator[Front]:
    """Give nginx before them, and a site of one page."""
    (tmp_path / "index.html").write_text("the site")
    with front([one.port for one in small], tmp_path) as made:
        for one in small:
            one.asked.clear()
        yield made


def ask(served: Front, path: str, seat: str = "", method: str = "GET", **headers: str) -> Said:
    """Ask nginx, with a seat and with a cookie of another site."""
    cookie = {"Cookie": f"np_seat={seat}; hospital_login=secret"} if seat else {}
    line = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=30)
    try:
        line.request(method, path, headers={**cookie, **headers})
        answer = line.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Said(answer.status, answer.read().decode(), found)
    finally:
        line.close()


def test_a_reader_stays_and_readers_are_shared_out(served: Front) -> None:
    """Whoever has a seat gets pages, files and socket from one process; different seats from different ones."""
    paths = ("/", "/where", "/_stcore/stream", "/_stcore/health")
    homes = [{ask(served, path, f"{seat:02x}").body for path in paths} for seat in range(0, 256, 3)]
    assert {len(found) for found in homes} == {1}
    assert len(set().union(*homes)) == 3


def test_the_seat_names_nobody(served: Front) -> None:
    """A new reader gets one of 256 numbers for this visit, no script reads it, and who has one gets no other."""
    said = [ask(served, "/").headers["set-cookie"] for _ in range(40)]
    assert all(re.fullmatch(r"np_seat=[0-9a-f]{2}; Path=/; HttpOnly; SameSite=Lax", one) for one in said)
    assert len(set(said)) > 10
    assert "set-cookie" not in ask(served, "/", "2a").headers
    assert re.match(r"np_seat=[0-9a-f]{2};", ask(served, "/", "no-number").headers["set-cookie"])
    assert "set-cookie" not in ask(served, "/_stcore/health").headers


def test_the_app_learns_nothing_of_the_reader(served: Front, small: list[Small]) -> None:
    """No cookie of this or another site, no address, whatever the browser or a proxy before it sends."""
    ask(served, "/explore?step=x", "2a", **{"X-Forwarded-For": "192.0.2.7", "X-Real-IP": "192.0.2.7"})
    headers = next(headers for one in small for _, headers in one.asked)
    assert headers["host"] == urlsplit(served.address).netloc
    assert not {"cookie", "x-forwarded-for", "x-real-ip", "forwarded"} & set(headers)


def test_a_process_that_is_gone_is_not_noticed(served: Front, small: list[Small]) -> None:
    """The readers of a process that ended get the next one's answer, and it need not come back."""
    gone, *_ = small
    homes = {seat: ask(served, "/", seat).body for seat in (f"{number:02x}" for number in range(0, 256, 5))}
    assert str(gone.port) in homes.values()
    gone.shutdown()
    gone.server_close()
    for seat, home in homes.items():
        status, now, _ = ask(served, "/", seat)
        assert status == 200 and now != str(gone.port)
        assert now == home or home == str(gone.port)
    assert served.errors() == ""


@pytest.mark.parametrize("path", [FILE, OWN], ids=["shared", "made for one"])
def test_a_file_is_found_at_whichever_process_it_is(served: Front, small: list[Small], path: str) -> None:
    """A reader whose page came from another process still gets its files; what nobody has is not found."""
    assert ask(served, path, "2a").status == 404
    small[1].files.add(path)
    assert {ask(served, path, seat)[:2] for seat in ("00", "2a", "81", "e3")} == {(200, str(small[1].port))}


def test_a_shared_file_outlives_its_process(served: Front, small: list[Small]) -> None:
    """After an update a page that is still open gets the files of its own day."""
    for one in small:
        one.files.add(FILE)
    first = ask(served, FILE, "2a")
    for one in small:
        one.files.clear()
    assert first.status == 200
    assert {ask(served, FILE, seat)[:2] for seat in ("00", "2a", "81", "e3")} == {first[:2]}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/_stcore/upload_file/x/y", 404),
        ("POST", "/_stcore/agent/interact", 404),
        ("GET", "/_stcore/metrics", 404),
        ("GET", "/_stcore/script-health-check", 404),
        ("POST", "/explore", 403),
        ("DELETE", FILE, 403),
        ("HEAD", "/explore", 501),
    ],
)
def test_what_no_page_needs_does_not_reach_the_app(
    served: Front, small: list[Small], method: str, path: str, status: int
) -> None:
    """No upload, no figures of the processes, no program that drives the app; a page's head may be asked for."""
    assert ask(served, path, "2a", method).status == status
    assert not any(one.asked for one in small)


def test_large_requests_are_refused(served: Front) -> None:
    """An address or a body that no page makes ends at nginx."""
    assert ask(served, "/explore?x=" + "y" * 9000).status == 414
    assert ask(served, "/_stcore/stream", "2a", **{"Content-Length": str(2 * 1024**2)}).status == 413


def test_without_any_process_the_site_answers(served: Front, small: list[Small]) -> None:
    """Pages lead to the static site; the socket and the question after health say that there is none."""
    for one in small:
        one.shutdown()
        one.server_close()
    status, _, headers = ask(served, "/explore?pathway=x")
    assert (status, headers["location"].removeprefix(served.address)) == (302, "/site/index.html")
    assert ask(served, "/site/index.html")[:2] == (200, "the site")
    assert ask(served, "/_stcore/health").status == 502
    assert served.errors() == ""
