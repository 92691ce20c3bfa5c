"""A proxy that lets nothing through and remembers who was asked for: what leaves this machine has to pass by it."""

from __future__ import annotations

import socketserver
import threading


class _Refusal(socketserver.StreamRequestHandler):
    """Takes down one request and says no."""

    server: Outside
    timeout = 10

    def handle(self) -> None:
        line = self.rfile.readline(4096).decode("latin-1").strip()
        if line:
            self.server.asked.append(line)
        self.wfile.write(b"HTTP/1.1 502 Nothing leaves this machine\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


class Outside(socketserver.ThreadingTCPServer):
    """Stands where a browser believes the world to be."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refusal)
        self.asked: list[str] = []
        """The first line of each request that wanted to leave."""

    @property
    def port(self) -> int:
        """The port at which it listens."""
        return int(self.server_address[1])

    def __enter__(self) -> Outside:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()
