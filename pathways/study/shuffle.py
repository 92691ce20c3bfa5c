"""Shuffling that a seed repeats, on the command line and on the reader's device alike: sorting by a small hash."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
_START, _PRIME = 0x811C9DC5, 0x01000193


def hash32(text: str) -> int:
    """Return FNV-1a of a text's UTF-8 bytes, 32 bit; a few lines in any language.

    >>> hex(hash32("a"))
    '0xe40c292c'
    """
    value = _START
    for byte in text.encode():
        value = ((value ^ byte) * _PRIME) & 0xFFFFFFFF
    return value


def shuffled(items: Iterable[T], key: str, name: Callable[[T], str] = str) -> list[T]:
    """Return ``items`` in an order that depends on ``key`` and on their names alone."""
    return sorted(items, key=lambda item: (hash32(f"{key}:{name(item)}"), name(item)))
