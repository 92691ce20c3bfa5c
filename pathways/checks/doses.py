"""No doses and no percentages in what families read; numbers about outcomes only where they ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.texts import family_lines
from pathways.model import Pack

DOSE = re.compile(r"\d\s*(?:mg|mcg|µg|g/m|Gy\b|mCi|MBq|ml\b|mL\b|units?/)|\bmg/m", re.IGNORECASE)
SHARE = re.compile(r"\d\s*%|\bpercent\b|\b\d+ (?:in|of|out of) (?:\d+|ten)\b", re.IGNORECASE)
OUTCOME = re.compile(
    r"\b(?:alive|died?|dies|deaths?|lived?|surviv\w*|cured?|shr[aiu]nks?|"
    r"(?:came|comes|come) back|free of the|stayed away)\b",
    re.IGNORECASE,
)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each dose, and for each share of children outside the figures."""
    for line in family_lines(pack):
        dose = DOSE.search(line.text)
        if dose:
            yield Finding(RULE.id, line.where, f"a dose: “{dose.group()}”", "no doses for families", "Leave it out.")
        share = None if line.is_number or line.is_share else SHARE.search(line.text)
        if share:
            allowed = "numbers only under 'figures'; of side effects under 'often' or 'later'"
            yield Finding(RULE.id, line.where, f"a share: “{share.group()}”", allowed, "Move it to 'figures'.")
        outcome = OUTCOME.search(line.text) if line.is_share and SHARE.search(line.text) else None
        if outcome:
            found = f"an outcome among side effects: “{outcome.group()}”"
            yield Finding(RULE.id, line.where, found, "only how often effects come", "Move it to 'figures'.")


RULE = Rule("doses", "Families see no doses, and no outcome numbers unless they ask.", check)
