"""Where a catalogue and the texts of its pack disagree, and which texts every language must have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pathways.model import Pack

FOR_TRAINEES = re.compile(r"/trainee(/|$)|/definition$|/teaching/(?!.*/family$)|^(cases|criteria|calendars)/")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where a catalogue and a pack disagree; each is a sorted tuple of keys."""

    missing: tuple[str, ...]
    stale: tuple[str, ...]
    orphan: tuple[str, ...]


def is_for_families(key: str) -> bool:
    """Tell whether a text is said in the family's voice, and so must be there in every language of a pack.

    >>> is_for_families("high-risk/hr-harvest/title/family"), is_for_families("high-risk/hr-harvest/title/trainee")
    (True, False)
    """
    return not FOR_TRAINEES.search(key)


def find_gaps(pack: Pack, entries: Mapping[str, tuple[str, str]]) -> Gaps:
    """Compare a catalogue (key → English, translation) with the pack.

    Missing texts are said in English. Stale entries translate an older English text and are not used.
    Orphans belong to no text of the pack.
    """
    wanted = {text.key: text for text in pack.texts()}
    shared = wanted.keys() & entries.keys()
    return Gaps(
        missing=tuple(sorted(wanted.keys() - entries.keys())),
        stale=tuple(sorted(key for key in shared if entries[key][0] != wanted[key])),
        orphan=tuple(sorted(entries.keys() - wanted.keys())),
    )
