"""An exercise: a question made from the graph, its choices, the rule of its right answers, a reason for each wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

from typing_extensions import TypedDict


class Kind(StrEnum):
    """What an exercise asks for."""

    ORDER = "order"
    NEXT = "next"
    CONDITION = "condition"
    BEFORE = "before"
    WHY = "why"
    DRUG = "drug"
    PHASE_DRUGS = "phase-drugs"
    TRIAL = "trial"
    ARROW = "arrow"
    REGION = "region"
    STATUS = "status"
    TERM = "term"
    RESPONSE = "response"
    FIGURE = "figure"


class Form(StrEnum):
    """How a rule reads an answer: as an order, as exactly one choice, or as all that fit."""

    ORDER = "order"
    ONE = "one"
    ALL = "all"


class ChoiceData(TypedDict):
    """A ``Choice`` for the reader's device."""

    id: str
    text: str
    note: str | None
    step: str | None
    arrow: str | None


class WhyData(TypedDict):
    """A ``Why`` for the reader's device."""

    text: str
    arrows: list[str]
    steps: list[str]
    cites: list[str]


class OrderRule(TypedDict):
    """The first of each pair comes before the second."""

    type: Literal["order"]
    pairs: list[list[str]]


class ChoiceRule(TypedDict):
    """``one``: exactly one is chosen, each of these is right; ``all``: exactly these are chosen."""

    type: Literal["one", "all"]
    right: list[str]


RuleData: TypeAlias = OrderRule | ChoiceRule


class ExerciseData(TypedDict):
    """An ``Exercise`` for the reader's device: see ``docs/formats/study.md``."""

    id: str
    kind: Kind
    difficulty: int
    pathway: str
    region: str | None
    topic: str
    steps: list[str]
    standard: bool
    worth: int
    place: str
    prompt: list[str]
    choices: list[ChoiceData]
    rule: RuleData
    right: WhyData
    why: dict[str, WhyData]


@dataclass(frozen=True)
class Choice:
    """One of the things to choose from, or to put in order. ``note`` is a quiet second line."""

    id: str
    text: str
    note: str | None = None
    step: str | None = None
    arrow: str | None = None

    def as_data(self) -> ChoiceData:
        """Return plain data for JSON."""
        return {"id": self.id, "text": self.text, "note": self.note, "step": self.step, "arrow": self.arrow}


@dataclass(frozen=True)
class Why:
    """Why an answer is right or wrong: a sentence, the arrows and steps that say so, and sources of its own."""

    text: str
    arrows: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()

    def as_data(self) -> WhyData:
        """Return plain data for JSON."""
        return {"text": self.text, "arrows": [*self.arrows], "steps": [*self.steps], "cites": [*self.cites]}


@dataclass(frozen=True)
class Rule:
    """Which answers are right: ``pairs`` for an order (the first before the second), ``right`` for the other forms."""

    form: Form
    pairs: tuple[tuple[str, str], ...] = ()
    right: tuple[str, ...] = ()

    def as_data(self) -> RuleData:
        """Return plain data for JSON."""
        if self.form is Form.ORDER:
            return {"type": "order", "pairs": [list(pair) for pair in self.pairs]}
        return {"type": "one" if self.form is Form.ONE else "all", "right": list(self.right)}


@dataclass(frozen=True)
class Exercise:
    """A question of a view, see ``docs/formats/study.md``.

    ``subject`` names what is asked about, free of any wording and of the wrong choices; the id is made
    from it, so that a learner's progress outlives new texts. ``topic`` is the phase it belongs to. ``worth`` is 1 (by
    the way), 2 (good to know) or 3 (to be known for an exam); ``regions`` are those for which it holds (empty where the
    map has none), ``place`` names the map and them.
    """

    kind: Kind
    subject: str
    difficulty: int
    pathway: str
    region: str | None
    topic: str
    steps: tuple[str, ...]
    standard: bool
    prompt: tuple[str, ...]
    choices: tuple[Choice, ...]
    rule: Rule
    right: Why
    why: Mapping[str, Why] = field(default_factory=dict)
    worth: int = 1
    regions: tuple[str, ...] = ()
    place: str = ""

    def __post_init__(self) -> None:
        """Freeze the reasons."""
        object.__setattr__(self, "why", MappingProxyType(dict(self.why)))

    @property
    def id(self) -> str:
        """The same from version to version, and in every language."""
        return f"{self.kind}-{hashlib.sha256(f'{self.kind}:{self.subject}'.encode()).hexdigest()[:10]}"

    def choice(self, choice_id: str) -> Choice:
        """Return a choice by its id."""
        return next(choice for choice in self.choices if choice.id == choice_id)

    def as_data(self) -> ExerciseData:
        """Return plain data for JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "difficulty": self.difficulty,
            "pathway": self.pathway,
            "region": self.region,
            "topic": self.topic,
            "steps": list(self.steps),
            "standard": self.standard,
            "worth": self.worth,
            "place": self.place,
            "prompt": list(self.prompt),
            "choices": [choice.as_data() for choice in self.choices],
            "rule": self.rule.as_data(),
            "right": self.right.as_data(),
            "why": {key: why.as_data() for key, why in self.why.items()},
        }


def neutral(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return choices in the order of their ids, which tells nothing about the answer."""
    return tuple(sorted(choices, key=lambda choice: choice.id))


def pair_key(earlier: str, later: str) -> str:
    """Return the key under which an order exercise explains a pair.

    >>> pair_key("exam", "surgery")
    'exam>surgery'
    """
    return f"{earlier}>{later}"
