"""What makes an exercise unworthy of an exam, measured on the exercise as it is asked in the source language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pathways.study.exercise import Exercise, Form, Kind
from pathways.study.synonyms import NONE, Synonyms
from pathways.study.wording import is_editorial, leaks, stands_out, stems

FEWEST_CHOICES = 3
LONGER = 1.8
LONG = 380
FEWEST_OWN_WORDS = 3


class Flaw(StrEnum):
    """A fault of an exercise. Those in ``FATAL`` keep it out of the bank; the others lower its mark."""

    LEAK = "leak"
    EDITORIAL = "editor's note"
    CIRCULAR = "circular reason"
    TWO_CHOICES = "two choices"
    LONGEST_RIGHT = "longest choice is right"
    LONG_QUESTION = "long question"


FATAL = frozenset({Flaw.LEAK, Flaw.EDITORIAL, Flaw.CIRCULAR, Flaw.TWO_CHOICES})
_LOSS = {Flaw.LONGEST_RIGHT: 0.75, Flaw.LONG_QUESTION: 0.5}


def flaws_of(exercise: Exercise, synonyms: Synonyms = NONE) -> frozenset[Flaw]:
    """Return the flaws of an exercise in English; two names for one thing give an answer away like one name."""
    tests = {
        Flaw.LEAK: gives_away(exercise, synonyms),
        Flaw.EDITORIAL: is_editorial(" ".join(shown_texts(exercise))),
        Flaw.CIRCULAR: exercise.kind is Kind.WHY and _is_circular(exercise),
        Flaw.TWO_CHOICES: len(exercise.choices) < FEWEST_CHOICES,
        Flaw.LONGEST_RIGHT: _is_longest_right(exercise),
        Flaw.LONG_QUESTION: len(" ".join(exercise.prompt)) > LONG,
    }
    return frozenset(flaw for flaw, found in tests.items() if found)


def shown_texts(exercise: Exercise) -> Iterable[str]:
    """Give the texts of the pack that a learner sees before the answer; not the standing words of a question."""
    yield from told(exercise)
    for choice in exercise.choices:
        yield from (choice.text, choice.note or "")


def told(exercise: Exercise) -> tuple[str, ...]:
    """Return the paragraphs of a question that tell something, without the standing question itself."""
    is_standing = len(exercise.prompt) > 1 or exercise.kind is Kind.ORDER
    return exercise.prompt[:-1] if is_standing else exercise.prompt


def gives_away(exercise: Exercise, synonyms: Synonyms = NONE) -> bool:
    """Tell whether the words of a question point to its one right choice: by a rare word, or by more of them."""
    if exercise.rule.form is not Form.ONE or exercise.kind is Kind.ARROW:
        return False
    for names in (NONE, synonyms):
        right, wrong = ([names.unify(text) for text in part] for part in _parts(exercise))
        asked = names.unify(" ".join(told(exercise)))
        if stands_out(asked, right[0], wrong) if exercise.kind is Kind.WHY else leaks(asked, right, wrong):
            return True
    return False


def _parts(exercise: Exercise) -> tuple[list[str], list[str]]:
    right: list[str] = []
    wrong: list[str] = []
    for choice in exercise.choices:
        (right if choice.id in exercise.rule.right else wrong).append(f"{choice.text} {choice.note or ''}")
    return right, wrong


def _is_circular(exercise: Exercise) -> bool:
    """Tell whether a reason has too few words of its own beside those of the question."""
    right, _ = _parts(exercise)
    return len(stems(" ".join(right)) - stems(" ".join(exercise.prompt))) < FEWEST_OWN_WORDS


def _is_longest_right(exercise: Exercise) -> bool:
    right, wrong = _parts(exercise)
    if exercise.rule.form is not Form.ONE or not wrong:
        return False
    return len(right[0]) > LONGER * max(map(len, wrong))


def mark_of(exercise: Exercise, synonyms: Synonyms = NONE) -> float:
    """Return a mark for an exercise as a question, its worth less what its flaws take away."""
    return exercise.worth - sum(_LOSS.get(flaw, 3.0) for flaw in flaws_of(exercise, synonyms))
