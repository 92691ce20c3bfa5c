"""Cells of spreadsheets: a text that comes from a pack is never read as a formula."""

from __future__ import annotations

TRIGGERS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Keep a spreadsheet from reading a text as a formula.

    >>> harmless("=1+1"), harmless("plain")
    ("'=1+1", 'plain')
    """
    return f"'{text}" if text.startswith(TRIGGERS) else text
