"""The bank of exercises: all kinds, and all exercises of a view that are fit to be asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from pathways.graph import view_pathway
from pathways.study.desk import Desk
from pathways.study.exercise import Exercise, Kind
from pathways.study.flaws import FATAL, flaws_of
from pathways.study.kinds import (
    before,
    figures,
    following,
    medicines,
    order,
    reason,
    regions,
    responses,
    statuses,
    studies,
    terms,
    wrong_arrow,
)
from pathways.study.synonyms import synonyms_of
from pathways.study.worth import worth_of

Maker = Callable[[Desk], Iterator[Exercise]]

MAKERS: dict[Kind, Maker] = {
    Kind.ORDER: order.make,
    Kind.NEXT: following.make_next,
    Kind.CONDITION: following.make_condition,
    Kind.BEFORE: before.make,
    Kind.WHY: reason.make,
    Kind.DRUG: medicines.make_drug,
    Kind.PHASE_DRUGS: medicines.make_phase_drugs,
    Kind.TRIAL: studies.make,
    Kind.FIGURE: figures.make,
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
    """Return every exercise of a view that is fit and wanted, each once, kind by kind.

    One that another region asks and answers in the same words is one exercise in both; one that it answers in
    another way has an id of its own. In another language the same ones are asked as in the source's.
    """
    kinds = [kind for kind in MAKERS if not wanted.kinds or kind in wanted.kinds]
    twins = {region: _made(_desk_of(desk.base, region), kinds) for region in _other_regions(desk)}
    made = _made(desk.base, kinds)
    said = made if desk is desk.base else _made(desk, kinds)
    synonyms = synonyms_of(desk.view.pack)
    found: dict[str, Exercise] = {}
    for key, plain in made.items():
        if key not in said or FATAL & flaws_of(plain, synonyms):
            continue
        others = {region: twin[key] for region, twin in twins.items() if key in twin}
        is_shared = all(_content(other) == _content(plain) for other in others.values())
        subject = plain.subject if is_shared else f"{plain.subject}:{desk.view.region}"
        regions = _in_order(desk, [desk.view.region, *(others if is_shared else ())])
        worth, place = worth_of(desk.base, plain), desk.place_in(regions)
        exercise = replace(said[key], subject=subject, worth=worth, regions=regions, place=place)
        if wanted.fits(exercise):
            found.setdefault(exercise.id, exercise)
    return list(found.values())


def _made(desk: Desk, kinds: Iterable[Kind]) -> dict[tuple[Kind, str], Exercise]:
    made: dict[tuple[Kind, str], Exercise] = {}
    for kind in kinds:
        for exercise in MAKERS[kind](desk):
            made.setdefault((kind, exercise.subject), exercise)
    return made


def _other_regions(desk: Desk) -> list[str]:
    return [r for r in desk.view.pathway.regions if r != desk.view.region] if desk.view.region else []


def _desk_of(desk: Desk, region: str) -> Desk:
    return Desk(view_pathway(desk.view.pack, desk.view.pathway.id, region), desk.speaker)


def _content(exercise: Exercise) -> tuple[object, ...]:
    """Return what makes two exercises the same for a learner: the question, the choices and the rule."""
    return exercise.prompt, exercise.choices, exercise.rule


def _in_order(desk: Desk, regions: Iterable[str | None]) -> tuple[str, ...]:
    named = set(regions)
    return tuple(region for region in desk.view.pathway.regions if region in named)


def merge(lists: Iterable[Iterable[Exercise]]) -> list[Exercise]:
    """Return the exercises of several views, those that are the same in two of them once."""
    found: dict[str, Exercise] = {}
    for exercises in lists:
        for exercise in exercises:
            found.setdefault(exercise.id, exercise)
    return list(found.values())
