"""What many readers get alike travels as a file: named by what is in it, made small once, kept by their browsers.

A page then sends the name alone. Only what is public and the same for all who read alike is shared; never anything that
a reader wrote or marked.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from typing import NamedTuple

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pathways.web.inside import takes_gzip

FOLDER = "np"
MOST = 200
LEAST = 4096
MEDIA = {"js": "text/javascript", "txt": "text/plain"}
# Below any page of the app, wherever that is served: the name alone tells what it is.
NAME = re.compile(rf"/{FOLDER}/([0-9a-f]{{32}}\.(?:js|txt))$")
FOREVER = "public, max-age=31536000, immutable"


class _File(NamedTuple):
    name: str
    small: bytes


_lock = threading.Lock()
_files: OrderedDict[str, _File] = OrderedDict()
_named: dict[str, _File] = {}
_is_served = threading.Event()


def share(text: str, ending: str = "txt") -> str:
    """Return the address of a text, from any page of the app; the text itself where nobody serves it or it is short.

    Parameters
    ----------
    ending
        ``txt`` or ``js``.
    """
    if not _is_served.is_set() or len(text) < LEAST:
        return text
    with _lock:
        known = _files.get(text)
        if known is None:
            known = _keep(text, ending)
        _files.move_to_end(text)
    return f"{FOLDER}/{known.name}"


def shared(*texts: str, ending: str = "txt") -> tuple[str, ...]:
    """Return the addresses of those texts that are served as files."""
    return tuple(address for text in texts if (address := share(text, ending)) != text)


def _keep(text: str, ending: str) -> _File:
    data = text.encode("utf-8")
    file = _File(f"{hashlib.sha256(data).hexdigest()[:32]}.{ending}", gzip.compress(data, 6, mtime=0))
    _files[text] = _named[file.name] = file
    if len(_files) > MOST:
        _, oldest = _files.popitem(last=False)
        _named.pop(oldest.name, None)
    return file


class SharedFiles:
    """Answers for the files that ``share`` has named; everything else passes."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before ``app``; from now on texts are shared as files."""
        self.app = app
        _is_served.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        asked = NAME.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "GET" else None
        if asked is None:
            await self.app(scope, receive, send)
            return
        await _answer(_named.get(asked[1]), scope)(scope, receive, send)


def _answer(file: _File | None, scope: Scope) -> Response:
    if file is None:
        return Response("This file is not known here (any more).", 404, {"cache-control": "no-store"}, "text/plain")
    headers = {"cache-control": FOREVER, "vary": "Accept-Encoding"}
    body = file.small
    if takes_gzip(scope):
        headers["content-encoding"] = "gzip"
    else:
        body = gzip.decompress(body)
    return Response(body, headers=headers, media_type=MEDIA[file.name.rpartition(".")[2]])
