"""The tables of the study desk as plain data: what ``tables.py`` makes and the reader's device shows."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.model import CriteriaKind, EvidenceLevel, TrialStatus, YearOf
from pathways.study.reasons import Studied


class Column(TypedDict):
    """A phase of a map as a column."""

    id: str
    title: str


DrugRow = TypedDict(
    "DrugRow",
    {
        "drug": str,
        "name": str,
        "class": str | None,
        "target": str | None,
        "steps": dict[str, list[str]],
        "regions": list[str],
        "cites": list[str],
    },
)
DrugRow.__doc__ = """A medicine with the steps that give it, by phase."""


class Matrix(TypedDict):
    """Which medicine is given in which phase of a map, outside trials."""

    pathway: str
    title: str
    regions: list[str]
    phases: list[Column]
    rows: list[DrugRow]


class YearsData(TypedDict):
    """What happened in a year, or from ``year`` to ``until``."""

    of: YearOf
    year: int
    until: int | None
    cites: list[str]


class TrialRow(TypedDict):
    """A trial; ``strength`` is the best level of evidence that a step or arrow states for it."""

    id: str
    name: str
    group: str | None
    registry: str | None
    status: TrialStatus
    as_of: str
    question: str
    finding: str
    changed: str | None
    strength: EvidenceLevel | None
    steps: list[str]
    arrows: list[str]
    years: list[YearsData]
    cites: list[str]


class TimelineItem(YearsData):
    """Something on the timeline: of a trial, or of published criteria."""

    title: str
    text: str
    trial: str | None
    steps: list[str]
    arrows: list[str]


class CriteriaRowData(TypedDict):
    """A row of criteria; the first cell is its name."""

    id: str
    cells: list[str]
    cites: list[str]


class CriteriaNoteData(TypedDict):
    """What a reader must know about criteria."""

    text: str
    cites: list[str]


class PositionData(TypedDict):
    """What one system says."""

    who: str
    says: str
    cites: list[str]


class DisagreementData(TypedDict):
    """Something on which published systems disagree."""

    what: str
    views: list[PositionData]


class CriteriaData(TypedDict):
    """Criteria as published, to be read: nothing is computed."""

    id: str
    kind: CriteriaKind
    title: str
    intro: str
    columns: list[str]
    rows: list[CriteriaRowData]
    notes: list[CriteriaNoteData]
    disagree: list[DisagreementData]
    cites: list[str]


class CalendarRowData(TypedDict):
    """What a step does in time: the days of each course, or a window counted from day 0."""

    step: str
    says: str
    courses: list[int]
    given: int | None
    since: int | None
    until: int | None
    note: str | None
    cites: list[str]


class UnknownData(TypedDict):
    """Something that no source gives."""

    text: str
    cites: list[str]


class CalendarData(TypedDict):
    """The rhythm of a map in a region; ``zero`` names day 0 of its windows."""

    id: str
    pathway: str
    region: str
    zero: str | None
    rows: list[CalendarRowData]
    unknown: list[UnknownData]
    cites: list[str]


class TablesData(Studied):
    """All tables of a pack; the timeline has the oldest first."""

    matrices: list[Matrix]
    trials: list[TrialRow]
    timeline: list[TimelineItem]
    criteria: list[CriteriaData]
    calendars: list[CalendarData]
