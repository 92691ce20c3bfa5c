"""No battle words, no promises and no blame in what families read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import family_lines
from pathways.model import Pack

WORDS = {
    "battle": r"\b(?:fight(?:s|ing|er|ers)?|battle[sd]?|warriors?|beat(?:s|ing)? cancer|win(?:s|ning)? (?:the|against)|"
    r"lost (?:the|their|his|her))\b",
    "promise": r"\b(?:guarantee[sd]?|promise[sd]?|will be cured|definitely|for sure will|always works)\b",
    "blame": r"\b(?:your child (?:failed|relapsed)|child fails|failed (?:the )?treatment|poor responder|"
    r"non-?complian\w*)\b",
    "alarm": r"\b(?:deadly|fatal|terrible|horrible|hopeless)\b",
}
PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in WORDS.items()}


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each word that does not belong in the family's voice."""
    for line in family_lines(pack):
        for kind, pattern in PATTERNS.items():
            match = pattern.search(line.text)
            if match:
                found = f"a word of {kind}: “{match.group()}”"
                yield Finding(RULE.id, line.where, found, "calm, plain words", "Treatments fail, children do not.")


RULE = Rule("tone", "The family's voice is calm.", check)
