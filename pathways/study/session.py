"""A session: which exercises in which order, and their choices shuffled. A seed repeats it anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from pathways.study.bank import EVERYTHING, Wanted
from pathways.study.exercise import Choice, Exercise, Form
from pathways.study.marking import mark
from pathways.study.shuffle import shuffled


def make_session(
    exercises: Iterable[Exercise], seed: int, count: int = 10, wanted: Wanted = EVERYTHING
) -> tuple[Exercise, ...]:
    """Return at most ``count`` of the wanted exercises: what is worth most first, and there the kinds taking turns.

    See ``docs/formats/study.md``.
    """
    tiers: dict[int, list[Exercise]] = {}
    for exercise in exercises:
        if wanted.fits(exercise):
            tiers.setdefault(exercise.worth, []).append(exercise)
    turns = [exercise for worth in sorted(tiers, reverse=True) for exercise in _in_turn(tiers[worth], seed)]
    return tuple(turns[: max(0, count)])


def _in_turn(exercises: Iterable[Exercise], seed: int) -> list[Exercise]:
    """Return exercises in shuffled order, one of each kind in turn."""
    by_kind: dict[str, list[Exercise]] = {}
    for exercise in exercises:
        by_kind.setdefault(exercise.kind.value, []).append(exercise)
    kinds = shuffled(by_kind, str(seed))
    piles = [shuffled(by_kind[kind], str(seed), lambda exercise: exercise.id) for kind in kinds]
    return [exercise for turn in zip_longest(*piles) for exercise in turn if exercise is not None]


def shuffle_choices(exercise: Exercise, seed: int) -> tuple[Choice, ...]:
    """Return the choices as a session shows them; steps to be put in order never stand in a right order already."""
    shown = shuffled(exercise.choices, f"{seed}:{exercise.id}", lambda choice: choice.id)
    if exercise.rule.form is Form.ORDER and mark(exercise, [choice.id for choice in shown]).right:
        shown.reverse()
    return tuple(shown)
