"""Answers to questions before hard parts: what is made once for every set of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import combinations
from typing import TypeVar

from pathways.graph import View
from pathways.model import Voice
from pathways.text import NUMBERS, Reader

Made = TypeVar("Made")
NOBODY: frozenset[str] = frozenset()


def subsets(names: Collection[str]) -> Iterator[frozenset[str]]:
    """Give every set of some of the names, the smallest first.

    >>> [sorted(some) for some in subsets(["relapse", "numbers"])]
    [[], ['numbers'], ['relapse'], ['numbers', 'relapse']]
    """
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(sorted(names), size))


def key_of(answers: Collection[str]) -> str:
    """Return the name of a set of answers, as the scripts look it up."""
    return "+".join(sorted(answers))


def for_answers(voice: Voice, names: Collection[str], make: Callable[[frozenset[str]], Made]) -> dict[str, Made]:
    """Return what is made for every set of answers that a reader may have given; trainees are asked nothing."""
    wanted = subsets(names) if voice is Voice.FAMILY else [NOBODY]
    return {key_of(answers): make(answers) for answers in wanted}


def questions_of(reader: Reader) -> list[str]:
    """Return every question of a pack."""
    return [question.id for question in reader.pack.manifest.questions]


def asked_in(view: View) -> list[str]:
    """Return the questions before parts of a map, and the one before numbers if it has any."""
    asked = {view.pack.question_of(step) for step in (*view.steps, *(t.target for t in view.exits))}
    asked.add(view.pathway.asks)
    if any(view.step(step).figures for step in view.steps):
        asked.add(NUMBERS)
    return sorted(question for question in asked if question)
