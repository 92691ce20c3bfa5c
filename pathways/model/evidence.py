"""How sure a statement is, where its numbers come from, what changed, and who reviewed it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.base import Cite, Identifier, LongText, Record, ShortText, Voiced
from pathways.model.text import At, Text
from pathways.model.vocabulary import DurationUnit, EvidenceLevel

Cites = tuple[Cite, ...]


class Evidence(Record):
    """The strength of the evidence behind a step or an arrow, and what it does not show."""

    level: EvidenceLevel
    trials: tuple[Identifier, ...] = ()
    note: Annotated[Voiced | None, At("{at}")] = None


class Arm(Record):
    """One group of a figure: its name, and about how many of ten children it was."""

    id: Identifier
    name: Text
    of_ten: int = Field(ge=0, le=10)


class Figure(Record):
    """A number about outcomes. Families see it only when they ask; it always names its group and its limits.

    Where groups are compared, ``arms`` gives each a number of its own, which families see as a row of ten.
    """

    says: Annotated[Voiced, At("{at}/figure/{n}")]
    arms: Annotated[tuple[Arm, ...], At("{at}/arm/{item}")] = ()
    group: Annotated[Text, At("{at}/group/{n}")]
    period: ShortText | None = None
    caveat: Annotated[Voiced, At("{at}/caveat/{n}")]
    cite: Cites = Field(min_length=1)


class Duration(Record):
    """How long something usually takes, as a range; only where a source gives it."""

    least: float = Field(ge=0)
    most: float = Field(ge=0)
    unit: DurationUnit
    note: Annotated[Voiced | None, At("{at}")] = None
    cite: Cites = Field(min_length=1)

    @model_validator(mode="after")
    def _check_order(self) -> Duration:
        if self.most < self.least:
            raise ValueError(f"least ({self.least:g}) is greater than most ({self.most:g})")
        return self


class Change(Record):
    """Something that became different since the first source page was written, with its date.

    ``asks`` names a question of the pack: families see the change only after a yes to it.
    """

    since: ShortText
    says: Annotated[Voiced, At("{at}")]
    asks: Identifier | None = None
    cite: Cites = Field(min_length=1)


class Review(Record):
    """A clinician's review of one record. None exists until a clinician has really done it."""

    role: ShortText
    on: date
    note: LongText | None = None


class YearOf(StrEnum):
    """What happened in a year."""

    ENROLLED = "enrolled"
    PUBLISHED = "published"
    APPROVED = "approved"
    ADOPTED = "adopted"


class Years(Record):
    """Years that a passage states; ``until`` is empty for a single year or an open end."""

    of: YearOf
    since: int = Field(ge=1950, le=2100)
    until: int | None = Field(default=None, ge=1950, le=2100)
    says: ShortText | None = None
    cite: Cites = Field(min_length=1)

    @model_validator(mode="after")
    def _check_order(self) -> Years:
        if self.until is not None and self.until < self.since:
            raise ValueError(f"until ({self.until}) is before since ({self.since})")
        return self
