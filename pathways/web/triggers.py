"""What crosses between a page and a component: data as texts one way, and a few public triggers back."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from pathways.web.payload_data import Select

WishKind: TypeAlias = Literal["map", "agree", "page", "forget"]


class ChartData(TypedDict):
    """To the flowchart: a payload in two texts (see ``packing.py``) and, when asked for, the template of a page."""

    head: str
    more: str
    select: Select
    page: NotRequired[str]


class PickedTrigger(TypedDict):
    """From the flowchart: the step, arrow, phase or group that was selected; None when the card was closed."""

    id: str | None
    seq: int


class WishedTrigger(TypedDict):
    """From the flowchart: a map to go to, a question with a yes, a page to save, a visit to forget."""

    kind: WishKind
    value: str
    seq: int


class PresenterData(TypedDict):
    """To the presenter: a talk as JSON."""

    talk: str


class AskedTrigger(TypedDict):
    """From the presenter: the language and region that the speaker asked for."""

    lang: str
    region: str | None
    seq: int


class AnswersData(TypedDict):
    """To what remembers answers: the questions that got a yes, and whether this session has settled them."""

    pack: str
    agreed: list[str]
    settled: bool


class DeskData(TypedDict):
    """To the study desk: three parts deflated (see ``pack_part``); a map's head and the words as JSON."""

    view: str
    tables: str
    cases: str
    map: str
    words: str


class WantedTrigger(TypedDict):
    """From the study desk: the map that a case walk needs, as ``pathway/region``."""

    map: str
    seq: int
