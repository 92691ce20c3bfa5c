"""Letters that the bundled font lacks: on a screen another font steps in, in a picture or a paper perhaps none does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from fontTools.ttLib import TTFont

from pathways.files import FONTS

DRAWN = frozenset("≥≤→✓")
"""Signs that pictures and papers put together, or that their other fonts have."""
MOST_TOLD = 12
_SELECTORS = "\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
_SIGNS = "\u2190-\u2bff\U0001f000-\U0001faff"
_UNSEEN = re.compile(f"(?:(?<=[{_SIGNS}])|(?<=[{_SIGNS}][{_SELECTORS}]))\u200d|[{_SELECTORS}\u200b\u2060\ufeff]")


@lru_cache(maxsize=1)
def known_letters() -> frozenset[str]:
    """Return the letters of the bundled font that its bold and its regular cut both have."""
    cuts = [TTFont(file, lazy=True).getBestCmap() for file in sorted(FONTS.glob("*.ttf"))]
    return frozenset(map(chr, set(cuts[0]).intersection(*cuts[1:])))


def missing_letters(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the letters that the bundled font lacks, each once, in the order in which they come.

    >>> missing_letters(["Age ≥ 18 months", "年龄 and 年"])
    ('年', '龄')
    """
    found = dict.fromkeys(letter for text in texts for letter in without_unseen(text))
    known = known_letters() | DRAWN
    return tuple(letter for letter in found if letter not in known and unicodedata.category(letter)[0] not in "CZ")


def tell_letters(letters: Iterable[str]) -> str:
    """Return letters as a person can look them up; of very many the first.

    >>> tell_letters("年")
    '年 (U+5E74)'
    """
    every = tuple(letters)
    told = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in every[:MOST_TOLD])
    return f"{told}, …" if len(every) > MOST_TOLD else told


def without_unseen(text: str) -> str:
    """Return a text without signs that only choose or join pictures: variation selectors, joiners between emoji.

    A joiner between letters stays: some scripts are written with it.

    >>> [len(without_unseen(text)) for text in ("❤️", "क्‍ष")]
    [1, 4]
    """
    return _UNSEEN.sub("", text)
