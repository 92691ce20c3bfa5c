"""Families' texts speak of the child and the treatment, never of how this content was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import family_lines
from pathways.model import Pack

COMMENTS = re.compile(
    r"\b(?:source pages?|this page|leaflets?|registry cop(?:y|ies)|passages?|pages differ|page says|"
    r"our (?:reading|sum|placing|match|own count)|as far as we|that we found|we looked|"
    r"we (?:have |had )?(?:found|seen|read|did not|do not know|don't know|could not|count|saw))\b",
    re.IGNORECASE,
)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each comment of the makers that a family would read."""
    for line in family_lines(pack):
        if "?" in line.text:  # a question is what a family says, and its "we" is theirs
            continue
        comment = COMMENTS.search(line.text)
        if comment:
            remedy = "Say what the sources do not tell, or put it under 'for_review'."
            yield Finding(RULE.id, line.where, f"a maker's comment: “{comment.group()}”", "what helps a family", remedy)


RULE = Rule("comments", "Families do not read how this content was made.", check)
