"""Calendars: in which rhythm the courses of a map run, as far as a source gives the days. Days only, no doses."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.base import Identifier, Record
from pathways.model.cases import CriteriaNote
from pathways.model.evidence import Cites, Review
from pathways.model.text import At, Text, Title

Days = Annotated[int, Field(ge=1, le=400)]


class CalendarRow(Record):
    """What one step does in time: courses one after another, or a window that is counted from day 0.

    ``courses`` are the days of each course in order; ``given`` says on how many days of each course something is
    given: the number, not which ones. ``since`` and ``until`` count from the calendar's
    ``zero``; either alone is "not before" or "by".
    """

    step: Identifier
    says: Title
    courses: tuple[Days, ...] = ()
    given: Days | None = None
    since: Days | None = None
    until: Days | None = None
    note: Text | None = None
    cite: Cites = Field(min_length=1)

    @model_validator(mode="after")
    def _check_times(self) -> CalendarRow:
        has_window = self.since is not None or self.until is not None
        if bool(self.courses) is has_window:
            raise ValueError("a row has either courses or a window (since, until)")
        if self.given is not None and (not self.courses or self.given > min(self.courses)):
            raise ValueError(f"given ({self.given}) is more than the shortest course has days")
        if self.since is not None and self.until is not None and self.until < self.since:
            raise ValueError(f"until ({self.until}) is before since ({self.since})")
        return self


class Calendar(Record):
    """The rhythm of a map in a region. ``zero`` names day 0 of its windows; ``unknown`` is what no source gives."""

    id: Identifier
    pathway: Identifier
    region: Identifier
    zero: Title | None = None
    rows: Annotated[tuple[CalendarRow, ...], At("{at}/{n}")] = Field(min_length=1)
    unknown: tuple[CriteriaNote, ...] = ()
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None

    @model_validator(mode="after")
    def _check_zero(self) -> Calendar:
        if self.zero is None and any(not row.courses for row in self.rows):
            raise ValueError("a window is counted from a day 0: name it as 'zero'")
        return self
