"""Everything that a trainee's device needs about one view, as plain data: see ``docs/formats/study.md``."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.graph import PrecedenceData, View, precede
from pathways.model import Status
from pathways.study.bank import list_exercises
from pathways.study.desk import Desk, make_desk
from pathways.study.exercise import ExerciseData
from pathways.study.reasons import (
    FORMAT,
    ReasonData,
    Studied,
    cites_in,
    names_data,
    pack_data,
    reasons_data,
    sources_data,
)
from pathways.text import ENGLISH, Translator


class StudyPhase(TypedDict):
    """A phase and its steps in the trainee's voice."""

    id: str
    number: int | None
    title: str
    steps: list[str]


class StepNotes(TypedDict):
    """What the data state for a step."""

    rationale: str | None
    pitfalls: str | None
    cites: list[str]


class StudyData(Studied):
    """One map in one region: reasons of order and exercises. A step's place in ``steps`` is its bit number."""

    pathway: str
    title: str
    region: str | None
    region_title: str | None
    steps: list[str]
    phases: list[StudyPhase]
    phase_of: dict[str, str]
    statuses: dict[str, Status]
    precedence: PrecedenceData
    arrows: dict[str, ReasonData]
    notes: dict[str, StepNotes]
    exercises: list[ExerciseData]


def study_data(view: View, translator: Translator = ENGLISH) -> StudyData:
    """Return reasons of order and exercises of a view, in the trainee's voice."""
    desk = make_desk(view, translator)
    speaker = desk.speaker
    exercises = [exercise.as_data() for exercise in list_exercises(desk)]
    arrows = [t.id for t in view.transitions]
    arrows += sorted({a for e in exercises for why in (e["right"], *e["why"].values()) for a in why["arrows"]})
    steps = [*view.steps, *(s for e in exercises for why in e["why"].values() for s in why["steps"])]
    steps += [s for e in exercises for s in e["steps"]]
    data: StudyData = {
        "format": FORMAT,
        "pack": pack_data(view.pack),
        "pathway": view.pathway.id,
        "title": desk.pathway_title,
        "region": view.region,
        "region_title": _region_title(desk),
        "lang": translator.lang,
        "steps": list(view.steps),
        "names": names_data(speaker, steps),
        "phases": [
            {
                "id": phase.id,
                "number": phase.number,
                "title": desk.phase_title(phase.id),
                "steps": [s for s in view.steps if view.phase_of[s] == phase.id],
            }
            for phase in view.phases
        ],
        "phase_of": dict(view.phase_of),
        "statuses": {s: view.step(s).status for s in view.steps if view.step(s).status is not Status.STANDARD},
        "precedence": precede(view).as_data(),
        "arrows": reasons_data(speaker, arrows),
        "notes": _notes(desk),
        "exercises": exercises,
        "sources": {},
    }
    data["sources"] = sources_data(speaker, cites_in(data))
    return data


def _region_title(desk: Desk) -> str | None:
    region = next((r for r in desk.view.pack.manifest.regions if r.id == desk.view.region), None)
    return desk.speaker.say(region.title).text if region else None


def _notes(desk: Desk) -> dict[str, StepNotes]:
    """Return the rationale and the pitfalls of the steps that state any."""
    notes: dict[str, StepNotes] = {}
    for step_id in desk.view.steps:
        step = desk.step(step_id)
        rationale, pitfalls = (
            desk.speaker.say(text).text if text else None for text in (step.trainee.rationale, step.trainee.pitfalls)
        )
        if rationale or pitfalls:
            notes[step_id] = {"rationale": rationale, "pitfalls": pitfalls, "cites": list(step.cite)}
    return notes
