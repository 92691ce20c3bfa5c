"""The running server: it asks nobody outside, answers whatever knocks, and says who may frame it."""

from __future__ import annotations

import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from scripts.app_server import serve

ORIGINS = ("http://evil.example", "null", "file://", "https://a.streamlit.app.evil.example", "http://10.1.2.3:8501")
ROUNDS = 3


class Swallower:
    """Listens as a proxy into a network that swallows everything; counts who asks to go out."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        held = []
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            held.append(connection)
            self.asked.append(connection.recv(200))

    def close(self) -> None:
        """Stop listening."""
        self._listening.close()


@pytest.fixture(scope="module")
def outside() -> Iterator[Swallower]:
    """Give what stands between the server and the rest of the world."""
    swallower = Swallower()
    yield swallower
    swallower.close()


@pytest.fixture(scope="module")
def address(outside: Swallower) -> Iterator[str]:
    """Serve the app behind a network that swallows."""
    names = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    with serve(variables={**dict.fromkeys(names, outside.address), "no_proxy": ""}) as served:
        yield served


@contextmanager
def knock(address: str, origin: str) -> Iterator[socket.socket]:
    """Ask for the socket of the app from a page of another site, and do not wait for the answer."""
    parts = urlsplit(address)
    with socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=60) as made:
        made.sendall(
            f"GET /_stcore/stream HTTP/1.1\r\nHost: {parts.netloc}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        yield made


def test_a_page_of_another_site_makes_the_server_ask_nobody(address: str, outside: Swallower) -> None:
    """However often others knock, they are refused, nothing goes out, and the server answers in between."""
    for origin in ORIGINS * ROUNDS:
        with knock(address, origin) as made:
            # Were the server waiting for somebody outside, this answer would come after that wait only.
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=60) as healthy:
                assert healthy.status == 200
            assert b" 403 " in made.recv(200).split(b"\r\n")[0] + b" "
            assert outside.asked == []


def test_its_own_pages_are_let_in(address: str) -> None:
    """The socket opens for a page of this server."""
    with knock(address, address) as made:
        assert b" 101 " in made.recv(200).split(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/app/static/" + "x" * 5_000, "/app/static/" + "x" * 300, "/static/js/" + "y" * 300])
def test_a_long_path_is_not_found(address: str, path: str) -> None:
    """No file system is asked for a name that it cannot have."""
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address + path, timeout=60)
    assert caught.value.code == 404


@pytest.mark.parametrize(
    "path", ["/", "/explore?pathway=high-risk", "/_stcore/health", "/app/static/icon.png", "/app/static/none"]
)
def test_every_answer_says_who_may_frame_it(address: str, path: str) -> None:
    """Pages, files, answers of the program itself."""
    try:
        with urllib.request.urlopen(address + path, timeout=60) as answer:
            headers = answer.headers
    except urllib.error.HTTPError as error:
        headers = error.headers
    assert headers["X-Frame-Options"] == "SAMEORIGIN" and headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
