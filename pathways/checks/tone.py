"""No battle words, no promises, no alarm in what families read; no blame in what anybody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import family_lines, trainee_lines
from pathways.model import Pack

WORDS = {
    "battle": r"\b(?:fight(?:s|ing|er|ers)?|battle[sd]?|war on|warriors?|conquer\w*|beat(?:s|ing)? (?:the )?cancer|"
    r"win(?:s|ning)? (?:the|against)|lost (?:the|their|his|her)|surviv(?:or|ors|orship)|hero(?:es)?|brave(?:ly)?)\b",
    "promise": r"\b(?:guarantee[sd]?|promise[sd]?|will be cured|definitely|for sure will|always works|"
    r"no need to worry|don't worry)\b",
    "alarm": r"\b(?:deadly|fatal|lethal|terrible|horrible|hopeless|dismal|grim|tragic|aggressive cancer|"
    r"unfortunately|sadly)\b",
    "pity": r"\b(?:poor (?:child|baby|thing)|suffer(?:s|ing)? from|victims?)\b",
}
# Treatments fail, children do not: said so in every voice.
BLAME = (
    r"\b(?:(?:child(?:ren)?|patients?|bab(?:y|ies)|infants?|they|who) (?:has |have |had )?fail(?:s|ed)?\b|"
    r"fail(?:s|ed|ing)? (?:the |his |her |their )?(?:treatment|therapy|induction|chemo\w*|first[- ]line)|"
    r"poor[- ]responders?|bad[- ]responders?|non-?complian\w*|(?:child|patient) relapsed|salvage patients?)"
)
PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in WORDS.items()}
BLAMING = re.compile(BLAME, re.IGNORECASE)
REMEDY = "Treatments fail, children do not."


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each word that does not belong, with where it stands."""
    for line in family_lines(pack):
        for kind, pattern in {**PATTERNS, "blame": BLAMING}.items():
            match = pattern.search(line.text)
            if match:
                yield Finding(RULE.id, line.where, f"a word of {kind}: “{match.group()}”", "calm, plain words", REMEDY)
    for where, text in trainee_lines(pack):
        match = BLAMING.search(text)
        if match:
            yield Finding(RULE.id, where, f"a word of blame: “{match.group()}”", "the treatment did not work", REMEDY)


RULE = Rule("tone", "The family's voice is calm, and no voice blames a child.", check)
