"""Marking: whether an answer is right, and what it breaks. The device does the same, see ``docs/formats/study.md``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathways.errors import PathwaysError
from pathways.study.exercise import Exercise, Form, pair_key


class AnswerError(PathwaysError):
    """An answer that cannot be marked: not all steps in order, or something that is no choice."""


@dataclass(frozen=True)
class Marked:
    """``breaks`` and ``missing`` are keys of the exercise's ``why``; both are empty if the answer is right."""

    right: bool
    breaks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def mark(exercise: Exercise, answer: Sequence[str]) -> Marked:
    """Mark an answer, a list of choice ids.

    Raises
    ------
    AnswerError
        If the answer names what is no choice, names one twice, is an order that leaves
        something out, or is not exactly one choice where one is asked for.
    """
    ids = [choice.id for choice in exercise.choices]
    strange = [name for name in answer if name not in ids]
    if strange or len(set(answer)) < len(answer):
        found = f"'{strange[0]}'" if strange else "a choice named twice"
        raise AnswerError(f"found {found}; allowed: each of {', '.join(ids)} once. Choose among these.")
    if exercise.rule.form is Form.ORDER:
        return _mark_order(exercise, answer, len(ids))
    if exercise.rule.form is Form.ONE and len(answer) != 1:
        raise AnswerError(f"found {len(answer)} choices; allowed: exactly one. Choose one.")
    right = exercise.rule.right
    breaks = tuple(name for name in ids if name in answer and name not in right)
    missing = tuple(name for name in ids if name in right and name not in answer)
    if exercise.rule.form is Form.ONE:
        missing = ()
    return Marked(not breaks and not missing, breaks, missing)


def _mark_order(exercise: Exercise, answer: Sequence[str], size: int) -> Marked:
    if len(answer) != size:
        raise AnswerError(f"found {len(answer)} of {size} steps; allowed: all of them in order. Add the others.")
    place = {name: number for number, name in enumerate(answer)}
    breaks = tuple(pair_key(a, b) for a, b in exercise.rule.pairs if place[a] > place[b])
    return Marked(not breaks, breaks)
