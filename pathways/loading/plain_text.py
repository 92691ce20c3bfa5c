"""Text fit to be shown in a message: where a value stands, and what a file says, on one line and not too long."""

from __future__ import annotations

import re

Key = str | int
Where = tuple[Key, ...]
"""The way to a value inside a file: field names and list indexes."""

UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no text needs and some readers choke on: control characters, halves of pairs, non-characters, and marks
that show a text in another order than it has."""


def dotted(where: Where) -> str:
    """Return the path inside a file as a person reads it.

    >>> dotted(("steps", 3, "title"))
    'steps.3.title'
    """
    return ".".join(shorten(str(part)) for part in where)


def shorten(text: str, most: int = 60) -> str:
    """Return ``text`` on one line, with nothing unseen in it, cut at ``most`` letters.

    >>> shorten("one   two three", most=8)
    'one two…'
    """
    plain = " ".join(UNSEEN.sub("\ufffd", text[: most * 4]).split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"
