"""Families' texts are easy to read: grade 6 in the middle, none over 8, sentences of 20 words on average at most."""

from __future__ import annotations

import math
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from pathways.checks.finding import Finding, Rule, Severity
from pathways.checks.texts import family_lines
from pathways.model import Pack

MEDIAN_GRADE = 6.0
HIGHEST_GRADE = 8.0
SENTENCE_WORDS = 20.0
FEWEST_WORDS = 12  # formulas say nothing about a text of a few words


class Hyphenator(Protocol):
    """Knows where a word may be broken; its syllables are one more than these places."""

    def positions(self, word: str, /) -> list[int]:
        """Return the places where ``word`` may be broken."""


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each record whose family text is too hard, and one if the median is."""
    try:
        hyphenator = _hyphenator()
    except ModuleNotFoundError:
        remedy = "Install the extra 'check'."
        yield Finding(RULE.id, pack.manifest.id, "no package 'pyphen'", "pyphen", remedy, Severity.WARNING)
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
        grade = grade_of(text, hyphenator)
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


def grade_of(text: str, hyphenator: Hyphenator) -> float:
    """Return the Flesch-Kincaid grade of a text: how many years at school it asks for.

    Both averages are rounded before they are weighed, as the tool did with which the first texts were measured; so the
    limits above mean the same for every text. Sentences of one or two words do not count as sentences.
    """
    words = _words(text)
    if not words:
        return 0.0
    sentences = [_words(sentence) for sentence in re.findall(r"\b[^.!?]+[.!?]*", text)]
    whole = max(1, sum(len(sentence) > 2 for sentence in sentences))
    syllables = sum(len(hyphenator.positions(word.lower())) + 1 for word in words)
    length, weight = _round(len(words) / whole), _round(syllables / len(words))
    return _round(0.39 * length + 11.8 * weight - 15.59)


def _words(text: str) -> list[str]:
    """Return the words without punctuation; what a hyphen joins is one word."""
    return re.sub(r"[^\w\s]", "", text).split()


def _round(number: float) -> float:
    """Round to one decimal, halves away from zero."""
    return math.floor(number * 10 + math.copysign(0.5, number)) / 10


@cache
def _hyphenator() -> Hyphenator:
    from pyphen import Pyphen

    hyphenator: Hyphenator = Pyphen(lang="en_US")
    return hyphenator


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
