"""Families' texts are easy to read: grade 6 in the middle, none over 8, sentences of 20 words on average at most."""

from __future__ import annotations

import re
import statistics
import warnings
from collections import defaultdict
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule, Severity
from pathways.checks.texts import family_lines
from pathways.model import Pack

MEDIAN_GRADE = 6.0
HIGHEST_GRADE = 8.0
SENTENCE_WORDS = 20.0
FEWEST_WORDS = 12  # formulas say nothing about a text of a few words


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each record whose family text is too hard, and one if the median is."""
    try:
        with warnings.catch_warnings():
            # It loads pkg_resources, which warns at every import; nothing that a reader of findings can mend.
            warnings.simplefilter("ignore")
            import textstat
    except ImportError:
        remedy = "Install the pinned requirements."
        yield Finding(RULE.id, pack.manifest.id, "no textstat", "textstat 0.7.4", remedy, Severity.WARNING)
        return
    names = _names(pack)
    texts: dict[str, list[str]] = defaultdict(list)
    for line in family_lines(pack):
        texts[line.where].append(names.sub("thing", line.text))
    grades = []
    for where, lines in texts.items():
        text = " ".join(line if line.endswith((".", "?", "!")) else f"{line}." for line in lines)
        if len(text.split()) < FEWEST_WORDS:
            continue
        grade = float(textstat.flesch_kincaid_grade(text))
        grades.append(grade)
        if grade > HIGHEST_GRADE:
            yield Finding(
                RULE.id, where, f"grade {grade:.1f}", f"at most {HIGHEST_GRADE:g}", "Use shorter words and sentences."
            )
        average = len(text.split()) / max(1, len(re.findall(r"[.!?]+", text)))
        if average > SENTENCE_WORDS:
            yield Finding(RULE.id, where, f"{average:.0f} words a sentence", "at most 20", "Cut the sentences.")
    if grades and statistics.median(grades) > MEDIAN_GRADE:
        found = f"median grade {statistics.median(grades):.1f}"
        yield Finding(RULE.id, pack.manifest.id, found, f"at most {MEDIAN_GRADE:g}", "Use plainer words.")


def _names(pack: Pack) -> re.Pattern[str]:
    """Return a pattern of names that a family hears anyway: medicines, studies, tests and roles of this pack."""
    names: set[str] = set()
    for drug in pack.drugs.values():
        names.update((drug.name, *drug.also_called, *(brand.name for brand in drug.brands)))
    for term in pack.terms.values():
        names.update((term.term, *term.also_called))
    names.update(trial.name for trial in pack.trials.values())
    names.update(person.role for person in pack.people.values())
    words = {part for name in names for part in (name, *re.findall(r"[\w-]{6,}", name))}
    longest = sorted(words, key=lambda name: (-len(name), name))
    return (
        re.compile(r"\b(?:" + "|".join(re.escape(n) for n in longest) + r")s?\b", re.IGNORECASE)
        if longest
        else re.compile(r"$^")
    )


RULE = Rule("reading", "Families' texts are easy to read.", check)
