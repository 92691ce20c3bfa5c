"""What crosses between a page and a component: data as texts one way, and a few public triggers back."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from pathways.web.payload_data import Named, Select

WishKind: TypeAlias = Literal["map", "agree", "page", "forget", "voice", "region", "sheet"]


class Target(TypedDict):
    """A page of the app with its query; the first page has no name."""

    page: str
    query: dict[str, str]


class PageName(TypedDict):
    """A page of the app and what it is called."""

    page: str
    title: str


class BarData(TypedDict):
    """To the bar on top of every page: where the reader is, where else there is to go, and the languages.

    ``place`` is another one for each page that begins at its top; ``voice`` is that in which a map opens.
    """

    page: str
    place: str
    voice: str
    pages: list[PageName]
    lang: str
    languages: list[Named]
    words: dict[str, str | dict[str, str]]


class DoorsData(TypedDict):
    """To the doors of the first page: titles of steps to go on at, and whether there are first days."""

    pack: str
    lang: str
    steps: dict[str, str]
    told: bool
    words: dict[str, str | dict[str, str]]


class BarParts(TypedDict):
    """To the bar in two texts: ``BarData`` as JSON, and ``FinderData`` deflated (see ``pack_part``)."""

    bar: str
    finder: str


class AgreedTrigger(TypedDict):
    """From the bar: the question that got a yes."""

    question: str
    seq: int


class WentTrigger(TypedDict):
    """From a bar or a door: the page to go to."""

    page: str
    query: dict[str, str]
    seq: int


class SpokeTrigger(TypedDict):
    """From the bar: the language to speak."""

    lang: str
    seq: int


class ChartData(TypedDict):
    """To the flowchart: a payload in two texts (see ``packing.py``); when asked for, the template of a page.

    ``controls`` is ``ControlsData`` as JSON, where the page lets the reader choose the map; ``sheet`` is a
    ``SheetFile`` as JSON, when one was asked for. ``still`` says that the page can make no files when asked.
    """

    head: str
    more: str
    select: Select
    page: NotRequired[str]
    sheet: NotRequired[str]
    controls: NotRequired[str]
    still: NotRequired[bool]


class SheetFile(TypedDict):
    """The family's sheet as a file: ``pdf`` in base64, or the problem that there was."""

    seq: int
    name: str
    pdf: str
    problem: str


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


class SlidesTrigger(TypedDict):
    """From the presenter: the scenes of which slides are wanted, in their order, and the voice. No own words."""

    scenes: list[str]
    voice: str
    seq: int


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


class ConnectionData(TypedDict):
    """To what watches the connection: the line that is shown while it is gone."""

    text: str
    lang: str


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


class LibraryState(TypedDict):
    """To and from the library: which table, which open entry, which voice, and the filters that are set."""

    table: str
    entry: str
    voice: str
    filters: dict[str, str]
    seq: int


class LibrarySent(TypedDict):
    """To the library: its tables as JSON (``Library``), the words as JSON, and what to look at."""

    library: str
    words: str
    state: LibraryState
