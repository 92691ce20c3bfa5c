"""Serves a folder of files as a plain web host does: for tests and measures of the site without a server."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PACKED = (".html", ".js", ".css", ".json", ".svg", ".webmanifest")


class QuietServer(ThreadingHTTPServer):
    """Says nothing of a browser that hangs up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell every other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Packing(Quiet):
    """Serves texts packed with gzip where that is taken, over connections that stay open, as web hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in PACKED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = _pack(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@lru_cache(maxsize=1024)
def _pack(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def serve_files(folder: Path, *, packed: bool = False) -> Iterator[str]:
    """Serve a folder on a free port and give its address; texts are packed with gzip if that is asked for."""
    serve = partial(Packing if packed else Quiet, directory=str(folder))
    with QuietServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
