"""Asking what answers inside a middleware: plainly, in full, and not whether something changed."""

from __future__ import annotations

from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope

CONDITIONS = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since"})
Headers = list[tuple[bytes, bytes]]


class Answer(NamedTuple):
    """An answer as its messages; ``headers`` are in small letters."""

    messages: list[Message]
    status: int
    headers: Headers
    body: bytes


async def ask_inside(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """Return the whole answer of ``app``, not compressed, whatever the browser keeps from another day."""
    messages: list[Message] = []

    async def take(message: Message) -> None:
        messages.append(message)

    asked = [(name, value) for name, value in scope["headers"] if name not in CONDITIONS]
    await app({**scope, "headers": asked}, receive, take)
    headers = [(name.lower(), value) for name, value in messages[0]["headers"]]
    body = b"".join(message.get("body", b"") for message in messages[1:])
    return Answer(messages, messages[0]["status"], headers, body)


def takes_gzip(scope: Scope) -> bool:
    """Tell whether the browser reads what is compressed."""
    return any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])
