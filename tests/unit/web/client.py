"""Asks an ASGI app as a browser does, without a server."""

from __future__ import annotations

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from starlette.types import ASGIApp, Message


class Answer(NamedTuple):
    """What a browser gets."""

    status: int
    headers: dict[str, str]
    text: str


class Client:
    """Asks an app as a browser does."""

    def __init__(self, app: ASGIApp) -> None:
        """Ask ``app``."""
        self.app = app

    def get(self, path: str, query: str = "", **asked: str) -> Answer:
        """Return the answer for a path; ``asked`` are headers, with low lines for hyphens."""
        messages: list[Message] = []

        async def send(message: Message) -> None:
            messages.append(message)

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        headers = [(name.replace("_", "-").encode(), value.encode()) for name, value in asked.items()]
        scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": headers}

        async def ask() -> None:
            await self.app(scope, receive, send)

        # In a thread of its own: a browser test of the same run may have a loop in this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, ask()).result()
        told = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
        body = b"".join(message.get("body", b"") for message in messages[1:])
        text = gzip.decompress(body) if told.get("content-encoding") == "gzip" else body
        return Answer(messages[0]["status"], told, text.decode())
