"""What every answer of the server says about itself, so that a browser keeps it apart from other sites."""

from __future__ import annotations

import base64
import hashlib
import re
from http import HTTPStatus

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
SAID = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    # An address names steps: no other site is told which one a reader came from.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
# The widgets' scripts come as blobs, and Streamlit writes its styles into the page.
RULES = {
    "default-src": "'self'",
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "frame-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
LONGEST_NAME, LONGEST_PATH = 255, 4_000
_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?|\[[0-9A-Fa-f:]+\](:[0-9]+)?")


class Headers:
    """Adds these headers to every answer, and refuses paths that no file can have."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with_ours(message["headers"], _host_of(scope))}
            await send(message)

        if _is_impossible(scope["path"]):
            await PlainTextResponse("Not Found", HTTPStatus.NOT_FOUND)(scope, receive, say)
        else:
            await self.app(scope, receive, say)


def compose_policy(host: str = "", html: str = "") -> str:
    """Return what a page may load and run: what comes from this server, and the scripts that are written in it.

    Parameters
    ----------
    host
        Where the server is reached; browsers of some years ago do not count its socket as its own.
    html
        The page.
    """
    sums = (hashlib.sha256(script.encode()).digest() for script in _SCRIPT.findall(html))
    scripts = "".join(f" 'sha256-{base64.b64encode(found).decode()}'" for found in sums)
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    rules = RULES | {"script-src": RULES["script-src"] + scripts, "connect-src": f"'self'{sockets}"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _with_ours(headers: list[tuple[bytes, bytes]], host: str) -> list[tuple[bytes, bytes]]:
    """Return headers with ours in place of others of the name; a page's own policy stays."""
    kept = [(name, value) for name, value in headers if name.lower().decode("latin-1") not in SAID]
    ours = SAID if any(name.lower() == POLICY.encode() for name, _ in kept) else {**SAID, POLICY: compose_policy(host)}
    return kept + [(name.encode(), value.encode()) for name, value in ours.items()]


def _host_of(scope: Scope) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")


def _is_impossible(path: str) -> bool:
    """Tell whether no file system has such a path: asking for it would be an error in place of an answer."""
    data = path.encode("utf-8", "surrogatepass")
    return (
        len(data) > LONGEST_PATH or any(len(part) > LONGEST_NAME for part in data.split(b"/")) or not path.isprintable()
    )
