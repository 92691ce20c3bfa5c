"""The tables that pathways share: sources, drugs, trials, terms, people and side effects."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pathways.model.base import Identifier, LongText, Record, ShortText, Voiced
from pathways.model.evidence import Cites, Review, Years
from pathways.model.text import At, Text, Title


class Section(Record):
    """A part of a source: a passage name, or a range such as ``S014-S015``, and what it is about in our words."""

    passages: ShortText
    name: ShortText


class Source(Record):
    """Where statements come from. ``seen`` says how much of it was read; ``label_of`` names the drug of a label.

    ``standing`` says what became of a page since, such as that its site was closed; it is said with every citation.
    """

    id: Identifier
    title: ShortText
    organization: ShortText
    published: ShortText
    checked: date
    address: ShortText
    licence: LongText
    seen: ShortText
    standing: Text | None = None
    is_seed: bool = False
    label_of: Identifier | None = None
    sections: tuple[Section, ...] = Field(min_length=1)


class Brand(Record):
    """A brand name, with where and when it is or was used."""

    name: ShortText
    note: ShortText | None = None


class Codes(Record):
    """Codes in public terminologies, only where they were seen."""

    ncit: ShortText | None = None
    rxnorm: ShortText | None = None
    atc: ShortText | None = None


class Drug(Record):
    """A medicine. ``drug_class`` and ``target`` are for trainees; ``family`` says it plainly.

    ``supportive`` marks what helps a child through treatment, in whichever phase, and is not against the illness.
    """

    id: Identifier
    name: Title
    also_called: tuple[ShortText, ...] = ()
    brands: tuple[Brand, ...] = ()
    drug_class: ShortText
    target: ShortText | None = None
    route: ShortText | None = None
    supportive: bool = False
    family: Text
    trainee: Text
    codes: Codes | None = None
    cite: Cites = Field(min_length=1)
    beyond_seed: bool = False
    reviewed: Review | None = None


class TrialStatus(StrEnum):
    """Where a study stands."""

    OPEN = "open"
    CLOSED = "closed"
    COMPLETED = "completed"
    UNKNOWN = "unknown"


class Trial(Record):
    """A study: what it asked, what it found, and how it stands on the date ``as_of``."""

    id: Identifier
    name: ShortText
    group: ShortText
    registry: ShortText | None = None
    question: Voiced
    finding: Voiced
    changed: Voiced | None = None
    status: TrialStatus
    as_of: ShortText
    years: tuple[Years, ...] = ()
    cite: Cites = Field(min_length=1)
    beyond_seed: bool = False
    reviewed: Review | None = None


class OtherMeaning(Record):
    """What the same word means elsewhere."""

    where: Title
    meaning: Text


class Term(Record):
    """A word of the glossary."""

    id: Identifier
    term: Title
    also_called: tuple[ShortText, ...] = ()
    family: Text
    trainee: Text
    other_meanings: Annotated[tuple[OtherMeaning, ...], At("{at}/other/{n}")] = ()
    cite: Cites = Field(min_length=1)
    beyond_seed: bool = False
    reviewed: Review | None = None


class Person(Record):
    """A role in the care team, never a named person."""

    id: Identifier
    role: Title
    family: Text
    trainee: Text
    cite: Cites = Field(min_length=1)
    beyond_seed: bool = False
    reviewed: Review | None = None


class Effect(Record):
    """A side effect: what it is, what helps, when to call (family); the term (trainee).

    ``for_review`` is a note for the reviewing clinician, shown in the review sheet only. What is ``trainees_only``
    stands on no family's card or sheet: it would frighten, and there is nothing that they could do or watch for.
    """

    id: Identifier
    name: Title
    term: Annotated[Title, At("{at}/term/trainee")]
    what: Text
    helps: Text | None = None
    call: Text | None = None
    trainee: Text
    cite: Cites = Field(min_length=1)
    trainees_only: bool = False
    beyond_seed: bool = False
    for_review: LongText | None = None
    reviewed: Review | None = None
