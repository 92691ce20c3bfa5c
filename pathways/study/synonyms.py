"""Several names for one thing: what the pack's words and drugs are also called, so that none gives an answer away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pathways.model import Pack

_BRACKETS = re.compile(r" ?[()]")


@dataclass(frozen=True)
class Synonyms:
    """For each thing with several names the pattern of all of them, and the sign that stands for it."""

    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()

    def unify(self, text: str) -> str:
        """Return a text in which each thing that has several names is called by its sign."""
        for pattern, sign in self.patterns:
            text = pattern.sub(sign, text)
        return text


NONE = Synonyms()


@lru_cache(maxsize=4)
def synonyms_of(pack: Pack) -> Synonyms:
    """Return what has more than one name in a pack: words of its glossary and drugs; the longest names are read first.

    A name in capitals is read as such, so that no ordinary word is taken for it.
    """
    sets: list[set[str]] = []
    for name, also in _named(pack):
        names = {*_BRACKETS.split(name), *also} - {""}
        same = [known for known in sets if _plain(known) & _plain(names)]
        sets = [known for known in sets if known not in same] + [names.union(*same)]
    found = sorted((names for names in sets if len(names) > 1), key=lambda names: (-max(map(len, names)), min(names)))
    return Synonyms(tuple((_pattern(names), f"same{number}") for number, names in enumerate(found)))


def _named(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    for term in pack.terms.values():
        yield term.term, term.also_called
    for drug in pack.drugs.values():
        yield drug.name, drug.also_called


def _plain(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of these names, with the usual endings of a last word."""
    parts = (_one(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")


def _one(name: str) -> str:
    escaped = re.escape(name)
    return escaped if name.isupper() else rf"(?i:{escaped}(?:s|es|ed)?)"
