"""Titles, subtitles and labels are short enough for a box."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import voiced_texts
from pathways.model import Pack, Voice

LIMITS = {"title": 34, "subtitle": 44, "label": 26}


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each text that is too long for its place in the picture."""
    for where, field, text in voiced_texts(pack):
        for voice in Voice:
            length = len(text.say(voice))
            if length > LIMITS[field]:
                found = f"{voice} {field} of {length} letters"
                yield Finding(RULE.id, where, found, f"at most {LIMITS[field]}", "Shorten it; the card has room.")


RULE = Rule("lengths", "Words in the picture are short.", check)
