"""Walks over the texts of a pack: which texts speak to families, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pathways.model import FamilyText, Pack, Phase, Teaching, TraineeText, Voice, Voiced, texts_in

SHARES = ("often", "later")


class FamilyLine(NamedTuple):
    """A text that families read: where it stands, and the text.

    ``is_number`` marks figures, shown on asking; ``is_share`` what says how often effects come, at once or in later
    life.
    """

    where: str
    text: str
    is_number: bool = False
    is_share: bool = False


def family_lines(pack: Pack) -> Iterator[FamilyLine]:
    """Give every running text that a family may read."""
    for step in pack.steps.values():
        yield from _family_text(step.id, step.family)
        if step.evidence and step.evidence.note:
            yield FamilyLine(step.id, step.evidence.note.family)
        for figure in step.figures:
            yield FamilyLine(step.id, figure.says.family, is_number=True)
            yield FamilyLine(step.id, figure.caveat.family, is_number=True)
        yield from (FamilyLine(step.id, change.says.family) for change in step.changes)
        yield from _room(step.id, step.teaching)
    for transition in pack.transitions.values():
        yield FamilyLine(transition.id, transition.because.family)
        if transition.when:
            yield FamilyLine(transition.id, transition.when.plain)
    for phase in pack.phases.values():
        yield FamilyLine(phase.id, phase.what.family)
        yield from (FamilyLine(phase.id, text) for text in texts_in(phase.plain))
        yield from (FamilyLine(phase.id, one.what.family) for one in phase.in_regions)
        yield from (FamilyLine(phase.id, text.family) for text in _time(phase))
        yield from _room(phase.id, phase.teaching)
    for question in pack.manifest.questions:
        yield FamilyLine(f"questions/{question.id}", question.ask)
    for comparison in pack.manifest.comparisons:
        yield FamilyLine(f"comparisons/{comparison.id}", comparison.what.family)
    for pathway in pack.pathways.values():
        yield from (FamilyLine(group.id, group.what.family) for group in pathway.groups)
        yield FamilyLine(pathway.id, pathway.summary.family)
    yield from _tables(pack)


def _family_text(where: str, text: FamilyText) -> Iterator[FamilyLine]:
    for name in FamilyText.model_fields:
        for said in texts_in(getattr(text, name)):
            yield FamilyLine(where, said, is_share=name in SHARES)


def _room(where: str, teaching: Teaching | None) -> Iterator[FamilyLine]:
    if teaching and teaching.ask_the_room:
        yield from (FamilyLine(where, text) for text in teaching.ask_the_room.of(Voice.FAMILY) or ())


def _time(phase: Phase) -> Iterator[Voiced]:
    """Give what is said about how long a phase takes."""
    yield from (text for time in phase.times for text in (time.note, time.delays) if text)


def _tables(pack: Pack) -> Iterator[FamilyLine]:
    for drug in pack.drugs.values():
        yield FamilyLine(f"drugs/{drug.id}", drug.family)
    for term in pack.terms.values():
        yield FamilyLine(f"terms/{term.id}", term.family)
    for person in pack.people.values():
        yield FamilyLine(f"people/{person.id}", person.family)
    for effect in pack.effects.values():
        for text in (effect.what, effect.helps, effect.call):
            if text:
                yield FamilyLine(f"effects/{effect.id}", text)
    for page in pack.first_days.values():
        for text in (*page.says, *page.outside, page.call, *page.ask):
            if text:
                yield FamilyLine(f"first_days/{page.id}", text)


def trainee_lines(pack: Pack) -> Iterator[tuple[str, str]]:
    """Give (where, text) for the running texts that trainees and educators read."""
    for step in pack.steps.values():
        for name in TraineeText.model_fields:
            if text := getattr(step.trainee, name):
                yield step.id, text
        if step.teaching:
            yield step.id, step.teaching.say
            yield step.id, step.teaching.room_asks or ""
        yield from ((step.id, figure.says.trainee) for figure in step.figures)
    for transition in pack.transitions.values():
        yield transition.id, transition.because.trainee
    for phase in pack.phases.values():
        yield phase.id, phase.what.trainee
        yield from ((phase.id, one.what.trainee) for one in phase.in_regions)
        yield from ((phase.id, text.trainee) for text in _time(phase))
    for trial in pack.trials.values():
        yield f"trials/{trial.id}", f"{trial.question.trainee} {trial.finding.trainee}"
    for term in pack.terms.values():
        yield f"terms/{term.id}", term.trainee
    yield from _study_lines(pack)


def _study_lines(pack: Pack) -> Iterator[tuple[str, str]]:
    for case in pack.cases.values():
        yield f"cases/{case.id}", f"{case.title}. {case.opening}"
        for stop in case.stops:
            yield f"cases/{case.id}", stop.tells or ""
            if stop.ask:
                yield f"cases/{case.id}", f"{stop.ask.question} {stop.ask.because}"
    for table in pack.criteria.values():
        yield f"criteria/{table.id}", table.intro
        yield from ((f"criteria/{table.id}", " ".join(row.cells)) for row in table.rows)
        yield from ((f"criteria/{table.id}", note.text) for note in table.notes)
    for calendar in pack.calendars.values():
        yield from ((f"calendars/{calendar.id}", f"{row.says} {row.note or ''}") for row in calendar.rows)
        yield from ((f"calendars/{calendar.id}", note.text) for note in calendar.unknown)


def voiced_texts(pack: Pack) -> Iterator[tuple[str, str, Voiced]]:
    """Give (where, field, text) for every title, subtitle and label."""
    for step in pack.steps.values():
        yield step.id, "title", step.title
        yield step.id, "subtitle", step.subtitle
    for pathway in pack.pathways.values():
        yield from ((group.id, "title", group.title) for group in pathway.groups)
    for transition in pack.transitions.values():
        if transition.when:
            yield transition.id, "label", transition.when.label
