"""The nearest word to one that is not allowed, found in bounded time however many words there are."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from functools import lru_cache

LONGEST = 80
MOST = 300


def nearest(found: str, allowed: Collection[str]) -> str:
    """Suggest the nearest allowed word.

    >>> nearest("treatmnt", ["treatment", "decision"])
    "Did you mean 'treatment'?"
    """
    close = None if len(found) > LONGEST else _closest(found, tuple(_candidates(found, allowed)))
    return f"Did you mean '{close}'?" if close else "Use one of the allowed words."


def _candidates(found: str, allowed: Collection[str]) -> list[str]:
    """Return the words worth comparing: all if they are few, else those that look alike at an end."""
    if len(allowed) <= MOST:
        return [word for word in allowed if len(word) <= LONGEST]
    alike = (w for w in allowed if abs(len(w) - len(found)) <= 3 and (w[:3] == found[:3] or w[-3:] == found[-3:]))
    return [word for word, _ in zip(alike, range(MOST), strict=False)]


@lru_cache(maxsize=1000)
def _closest(found: str, candidates: tuple[str, ...]) -> str | None:
    close = difflib.get_close_matches(found, candidates, n=1, cutoff=0.5)
    return close[0] if close else None
