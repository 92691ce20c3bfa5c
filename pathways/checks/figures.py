"""A number that a family asked for is a number: in natural words, and for each group its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.model import Pack

NUMBER = re.compile(r"\d|\b(?:half|third|quarter)\b", re.IGNORECASE)
PERCENT = re.compile(r"\d\s*%|\bpercent\b", re.IGNORECASE)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each figure that tells a family no number, or a percentage, or whose groups have one name."""
    for step in pack.steps.values():
        ids = [arm.id for figure in step.figures for arm in figure.arms]
        for again in sorted({arm for arm in ids if ids.count(arm) > 1}):
            yield Finding(RULE.id, step.id, f"two groups '{again}'", "an id once in a step", "Rename one of them.")
        for figure in step.figures:
            said = figure.says.family
            if not figure.arms and not NUMBER.search(said):
                remedy = "Say it as 'about 6 in 10', or give 'arms'."
                yield Finding(RULE.id, step.id, f"a figure without a number: “{said[:50]}”", "a number", remedy)
            if PERCENT.search(said):
                remedy = "Say it as 'about 6 in 10'."
                yield Finding(RULE.id, step.id, "a percentage", "so many of ten", remedy)


RULE = Rule("figures", "Numbers for families are so many of ten, one for each group.", check)
