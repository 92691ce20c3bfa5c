"""Case walks for learning: made up by rule, nobody real or invented is meant; and criteria as they were published."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.base import Identifier, Record
from pathways.model.evidence import Cites, Review, Years
from pathways.model.text import At, Text, Title


class CaseQuestion(Record):
    """A question at a decision: ``right`` names the steps that are valid ways on, ``because`` says why."""

    question: Text
    right: tuple[Identifier, ...] = Field(min_length=1)
    because: Text
    cite: Cites = Field(min_length=1)


class Stop(Record):
    """One step that a case comes to. ``tells`` is what is known there; a stop with ``ask`` waits for an answer."""

    step: Identifier
    tells: Text | None = None
    ask: Annotated[CaseQuestion | None, At("{at}")] = None


class Case(Record):
    """A short case that walks the graph. No names, no doses; never made from a person's data."""

    id: Identifier
    title: Title
    pathway: Identifier
    region: Identifier
    opening: Text
    stops: Annotated[tuple[Stop, ...], At("{at}/{n}")] = Field(min_length=3)
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None


class CriteriaKind(StrEnum):
    """What a table of criteria is for."""

    STAGE = "stage"
    RISK = "risk"
    RESPONSE = "response"


class CriteriaRow(Record):
    """A row of criteria: as many cells as the table has columns, the first is its name."""

    id: Identifier
    cells: tuple[Text, ...] = Field(min_length=2)
    cite: Cites = Field(min_length=1)


class CriteriaNote(Record):
    """What a reader must know about criteria, such as a limit or a controversy."""

    text: Text
    cite: Cites = Field(min_length=1)


class Position(Record):
    """What one system says."""

    who: Title
    says: Text
    cite: Cites = Field(min_length=1)


class Disagreement(Record):
    """Something on which published systems disagree."""

    what: Text
    views: tuple[Position, ...] = Field(min_length=2)


class Criteria(Record):
    """Criteria as published, in our words, to be read and never computed from a person's data."""

    id: Identifier
    kind: CriteriaKind
    title: Title
    intro: Text
    columns: tuple[Title, ...] = Field(min_length=2)
    rows: tuple[CriteriaRow, ...] = Field(min_length=1)
    notes: tuple[CriteriaNote, ...] = ()
    disagree: tuple[Disagreement, ...] = ()
    years: tuple[Years, ...] = ()
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None

    @model_validator(mode="after")
    def _check_cells(self) -> Criteria:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row '{row.id}' has {len(row.cells)} cells for {len(self.columns)} columns")
        return self
