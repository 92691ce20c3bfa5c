"""A long card begins with the whole of it in short, and what is short is short; so is what a map is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import FamilyText, Pack, texts_in

LONG = 180
MOST_WORDS = 50
MOST_SENTENCES = 3


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each long family card without ``short``, and for each ``short`` or summary that is long."""
    for step in pack.steps.values():
        words = count_words(step.family)
        if words > LONG and step.family.short is None:
            found = f"{words} words without 'family.short'"
            yield Finding(RULE.id, step.id, found, f"at most {LONG} without", "Say it in one to three sentences.")
        yield from _long(step.id, "short", step.family.short)
    for pathway in pack.pathways.values():
        yield from _long(pathway.id, "summary", pathway.summary.family)


def count_words(text: FamilyText) -> int:
    """Return how many words a family's card has of its own, without what it says in short."""
    return sum(len(said.split()) for name in FamilyText.model_fields if name not in ("short", "happens")
               for said in texts_in(getattr(text, name)))  # fmt: skip


def _long(where: str, field: str, text: str | None) -> Iterator[Finding]:
    words, sentences = len((text or "").split()), len(re.findall(r"[.!?](?:\s|$)", text or ""))
    if words > MOST_WORDS or sentences > MOST_SENTENCES:
        found = f"'{field}' of {words} words in {sentences} sentences"
        allowed = f"at most {MOST_WORDS} words in {MOST_SENTENCES} sentences"
        yield Finding(RULE.id, where, found, allowed, "Say less; the card has room for the rest.")


RULE = Rule("in-short", "Long cards begin with a few lines that say it all.", check)
