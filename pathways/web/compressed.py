"""The program's own files, sent small: each is compressed once and then kept, for lines that are slow."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pathways.web.inside import ask_inside, takes_gzip

ENDINGS = (".js", ".css", ".svg", ".json")
FOLDER = "/static/"
LEAST = 1024
LEVEL = 9
GZIP = (b"content-encoding", b"gzip")
DROPPED = frozenset({b"content-length", b"content-encoding", b"etag", b"accept-ranges", b"vary"})


class Compressed:
    """Sends files that never change as gzip; Streamlit sends them as they are.

    Their names hold a sum of what is in them, so what was compressed once stays right as long as this runs.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand before ``app``."""
        self.app = app
        self.kept: dict[str, Sequence[Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if not _is_for_us(scope):
            await self.app(scope, receive, send)
            return
        known = self.kept.get(scope["path"]) or await self._ask(scope, receive)
        for message in known:
            await send(message)

    async def _ask(self, scope: Scope, receive: Receive) -> Sequence[Message]:
        answer = await ask_inside(self.app, scope, receive)
        if answer.status != HTTPStatus.OK or len(answer.body) < LEAST:
            return answer.messages
        small = await run_in_threadpool(gzip.compress, answer.body, LEVEL, mtime=0)
        headers = [(name, value) for name, value in answer.headers if name not in DROPPED]
        headers += [GZIP, (b"content-length", str(len(small)).encode()), (b"vary", b"Accept-Encoding")]
        told: list[Message] = [
            {**answer.messages[0], "headers": headers},
            {"type": "http.response.body", "body": small},
        ]
        self.kept[scope["path"]] = told
        return told


def _is_for_us(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path, headers = scope["path"], dict(scope["headers"])
    is_asset = FOLDER in path and path.endswith(ENDINGS)
    return is_asset and b"range" not in headers and takes_gzip(scope)
