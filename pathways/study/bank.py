"""The bank of exercises: all kinds, and all exercises of a view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from pathways.study.desk import Desk
from pathways.study.exercise import Exercise, Kind
from pathways.study.kinds import (
    before,
    following,
    medicines,
    order,
    regions,
    responses,
    statuses,
    studies,
    terms,
    wrong_arrow,
)

Maker = Callable[[Desk], Iterator[Exercise]]

MAKERS: dict[Kind, Maker] = {
    Kind.ORDER: order.make,
    Kind.NEXT: following.make_next,
    Kind.CONDITION: following.make_condition,
    Kind.BEFORE: before.make_before,
    Kind.WHY: before.make_why,
    Kind.DRUG: medicines.make_drug,
    Kind.PHASE_DRUGS: medicines.make_phase_drugs,
    Kind.TRIAL: studies.make,
    Kind.ARROW: wrong_arrow.make,
    Kind.REGION: regions.make,
    Kind.STATUS: statuses.make,
    Kind.TERM: terms.make,
    Kind.RESPONSE: responses.make,
}


@dataclass(frozen=True)
class Wanted:
    """Which exercises a learner wants; None and False leave everything in."""

    kinds: Collection[Kind] | None = None
    difficulty: int | None = None
    topic: str | None = None
    standard_only: bool = False

    def fits(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is wanted."""
        return (
            (not self.kinds or exercise.kind in self.kinds)
            and self.difficulty in (None, exercise.difficulty)
            and self.topic in (None, exercise.topic)
            and (exercise.standard or not self.standard_only)
        )


EVERYTHING = Wanted()


def list_exercises(desk: Desk, wanted: Wanted = EVERYTHING) -> list[Exercise]:
    """Return every exercise of a view that is wanted, each once, kind by kind."""
    found: dict[str, Exercise] = {}
    for kind, make in MAKERS.items():
        if not wanted.kinds or kind in wanted.kinds:
            for exercise in make(desk):
                if wanted.fits(exercise):
                    found.setdefault(exercise.id, exercise)
    return list(found.values())


def merge(lists: Iterable[Iterable[Exercise]]) -> list[Exercise]:
    """Return the exercises of several views, those that are the same in two of them once."""
    found: dict[str, Exercise] = {}
    for exercises in lists:
        for exercise in exercises:
            found.setdefault(exercise.id, exercise)
    return list(found.values())
