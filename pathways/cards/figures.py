"""Texts without the numbers of outcomes: what a room that has not asked for numbers is told."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"\d\s*%|\bpercent\b|\b\d[\d,.]* (?:in|of|out of|de|de cada) (?:the )?\d+\b|\bP\s*[=<>]\s*\.?\d|\bHR \d|\bN = \d"
)
# "At least 50%", "90% or more": how much is asked for, and not what came of it.
_GOAL = re.compile(
    r"\b(?:at least|at most|under|less than|fewer than|more than|al menos|menos de|más de)\s+\d+\s*%"
    r"|\d+\s*% (?:or more|o más)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[^a-z\s])")
_HEAD = re.compile(r"^((?:[^\s:]+\s){0,3}[^\s:]+):\s")


def has_figure(text: str) -> bool:
    """Tell whether a text gives a number about outcomes.

    >>> has_figure("EFS 42% against 31%"), has_figure("Removal of at least 90%"), has_figure("67 of 83 infants")
    (True, False, True)
    """
    return _FIGURE.search(_GOAL.sub("", text)) is not None


def without_figures(text: str) -> str:
    """Return a text without the brackets and sentences that give numbers about outcomes; it may be empty.

    >>> without_figures("Scan (about 90% take it up), marrow. 5-year OS was 85%. Then surgery.")
    'Scan, marrow. Then surgery.'
    """
    plain = _ASIDE.sub(lambda found: "" if has_figure(found.group()) else found.group(), text)
    return " ".join(sentence for sentence in _SENTENCES.split(plain) if not has_figure(sentence))


def answer_without_figures(text: str) -> str:
    """Return an answer without its numbers; of one that is given with its numbers alone, what stands before them.

    >>> answer_without_figures("No: EFS 42% against 31%, P=.12."), answer_without_figures("About 13%.")
    ('No.', '')
    """
    plain = without_figures(text)
    head = _HEAD.match(text)
    if plain or head is None or has_figure(head.group(1)):
        return plain
    return f"{head.group(1)}."
