"""A step: one box of the flowchart, with everything that its card says in both voices."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from pathways.model.base import Identifier, LongText, Record, ShortText, Voice, Voiced
from pathways.model.evidence import Change, Cites, Duration, Evidence, Figure, Review
from pathways.model.text import At, Caption, Text, Title
from pathways.model.vocabulary import Modality, Pictogram, Sensitivity, Setting, Status, StepKind


class Choice(Record):
    """One of the ways between which a family decides: its name, and what it means from day to day."""

    id: Identifier
    title: Title
    means: Text


class Moment(Record):
    """A moment of a step, in a few words with a picture: what happens, in the order in which it does."""

    picture: Pictogram
    says: Caption


class FamilyText(Record):
    """What a step says to a family: first what it is, then why, then the day, then what to ask.

    ``short`` is the whole of a long card in a breath. ``often`` says how often side effects come, and only that; a
    share of children may stand there. ``without`` says what is known if the step is left out or waits, ``later`` what
    may stay or come years after it. ``choices`` stand side by side; ``outside`` names help outside the hospital.
    ``happens`` tells in pictures what ``what`` tells in words.
    """

    short: Text | None = None
    what: Text
    happens: tuple[Moment, ...] = Field(default=(), max_length=5)
    why: Text | None = None
    where: Text | None = None
    how_long: Text | None = None
    feels_like: Text | None = None
    often: Text | None = None
    helps: Text | None = None
    call: Text | None = None
    who: Text | None = None
    decides: Text | None = None
    choices: tuple[Choice, ...] = ()
    without: Text | None = None
    later: Text | None = None
    outside: tuple[Text, ...] = ()
    ask: tuple[Text, ...] = Field(min_length=1)


class TraineeText(Record):
    """What a step says to a trainee: terms, the reason for the order, limits and pitfalls."""

    what: Text
    rationale: Text | None = None
    differs: Text | None = None
    pitfalls: Text | None = None


class RoomText(Record):
    """What is asked of a room of trainees, or answered there; for a room of families only where they have a text."""

    family: Text | None = None
    trainee: Annotated[Text, At("{at}")]


def _for_trainees_alone(value: Any) -> Any:
    return {"trainee": value} if isinstance(value, str) else value


OneOrBoth = Annotated[RoomText, BeforeValidator(_for_trainees_alone, json_schema_input_type=RoomText | str)]
"""A text for both rooms; a plain one is for trainees alone."""


class RoomQuestion(Record):
    """A question for an educator to ask the room, with its answer."""

    question: OneOrBoth
    answer: OneOrBoth

    @model_validator(mode="after")
    def _check_voices(self) -> RoomQuestion:
        if (self.question.family is None) != (self.answer.family is None):
            raise ValueError("a question to a room of families needs an answer for them, and an answer a question")
        return self

    def of(self, voice: Voice) -> tuple[Text, Text] | None:
        """Return the question and the answer for a room, or None if it is not asked there."""
        if voice is Voice.TRAINEE:
            return self.question.trainee, self.answer.trainee
        if self.question.family is None or self.answer.family is None:
            return None
        return self.question.family, self.answer.family


class Teaching(Record):
    """An educator's notes: what to say in a breath, what the room asks, what to ask the room."""

    say: Text
    room_asks: Text | None = None
    ask_the_room: Annotated[RoomQuestion | None, At("{at}")] = None


class Step(Record):
    """One step of a pathway.

    ``phase`` and ``lane`` say where it stands in its home pathway; ``regions`` is empty when it
    belongs to all regions; ``opens`` names a pathway to which the step hands over. A step that is
    ``opt-in`` says in ``asks`` which question of the pack comes first, unless its pathway does.
    ``see`` names steps, also of other maps, where a family reads more, ``contacts`` places outside the hospital that
    help. ``for_review`` is a note for the reviewing clinician: what rests on judgment and on no passage. Only the
    review sheet shows it.
    """

    id: Identifier
    phase: Identifier
    lane: Identifier = "main"
    group: Identifier | None = None
    kind: StepKind
    modality: Modality
    regions: tuple[Identifier, ...] = ()
    status: Status = Status.STANDARD
    sensitivity: Sensitivity = Sensitivity.OPEN
    asks: Identifier | None = None
    title: Voiced
    subtitle: Voiced
    also_called: tuple[ShortText, ...] = ()
    family: FamilyText
    trainee: TraineeText
    teaching: Teaching | None = None
    drugs: tuple[Identifier, ...] = ()
    effects: tuple[Identifier, ...] = ()
    people: tuple[Identifier, ...] = ()
    trials: tuple[Identifier, ...] = ()
    terms: tuple[Identifier, ...] = ()
    settings: tuple[Setting, ...] = ()
    duration: Duration | None = None
    evidence: Annotated[Evidence | None, At("{id}/evidence")] = None
    figures: Annotated[tuple[Figure, ...], At("{id}")] = ()
    changes: Annotated[tuple[Change, ...], At("{id}/change/{n}")] = ()
    opens: Identifier | None = None
    see: tuple[Identifier, ...] = ()
    contacts: tuple[Identifier, ...] = ()
    cite: Cites = Field(min_length=1)
    checked: date | None = None
    beyond_seed: bool = False
    for_review: LongText | None = None
    reviewed: Review | None = None
