"""The payload: what the flowchart's script is sent about one pathway, in one region and language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from pathways.cards import Explained
from pathways.cards.card import CitedSource, Entry
from pathways.drawing import Picture
from pathways.graph import RelationsData
from pathways.model import Modality, Sensitivity, Status, StepKind, TransitionKind, Voice
from pathways.text import SmallPrint
from pathways.web.sent_card import SentCard

PAYLOAD_VERSION: Literal[1] = 1
Detail: TypeAlias = Literal["road", "phases", "everything"]


class VoicedText(TypedDict):
    """The same thing said in both voices."""

    family: str
    trainee: str


def voiced(said: Mapping[Voice, str]) -> VoicedText:
    """Return what was said in each voice.

    >>> voiced({Voice.TRAINEE: "Apheresis", Voice.FAMILY: "Collecting stem cells"})
    {'family': 'Collecting stem cells', 'trainee': 'Apheresis'}
    """
    return {"family": said[Voice.FAMILY], "trainee": said[Voice.TRAINEE]}


class PhaseData(TypedDict):
    """A phase with its steps in reading order; ``plain`` says a title that is a term in plain words, or nothing."""

    id: str
    number: int | None
    title: VoicedText
    plain: str
    steps: list[str]


class RoadData(TypedDict):
    """A main road; its pictures are named after it, such as ``road/usual`` and ``road-scroll/usual``."""

    id: str
    title: VoicedText


class GroupData(TypedDict):
    """An option group; its steps have no order. ``hint`` is the key of the words under its title."""

    id: str
    phase: str
    hint: str
    title: VoicedText
    steps: list[str]


class NodeData(TypedDict):
    """A step: ``next`` and ``before`` are arrows along which a child can move, ``aside`` those that only explain."""

    title: VoicedText
    subtitle: VoicedText
    phase: str
    lane: str
    group: str | None
    kind: StepKind
    modality: Modality
    status: Status
    regions: list[str]
    sensitivity: Sensitivity
    beyond: bool
    opens: str | None
    search: list[str]
    next: list[str]
    before: list[str]
    aside: list[str]


ArrowData = TypedDict("ArrowData", {"from": str, "to": str, "kind": TransitionKind, "label": VoicedText | None})
ArrowData.__doc__ = """An arrow of the map from a step to a step, with the label of its condition."""


class TellingWords(TypedDict):
    """Words of a question: ``always`` lead to it; ``alone`` only where nothing open to all is found by them."""

    always: list[str]
    alone: list[str]


class QuestionData(TypedDict):
    """A question that stands before a hard part and has no yes yet."""

    id: str
    title: str
    ask: str
    words: TellingWords


class StepElsewhere(TypedDict):
    """A step of another map; ``map_id`` is the id of that map's payload."""

    step: str
    map_id: str
    title: VoicedText
    map: VoicedText
    search: list[str]


class Select(TypedDict):
    """A selection that the page asks for; it is followed once, when ``seq`` is higher than before."""

    id: str | None
    seq: int


class Named(TypedDict):
    """One of several things to choose from."""

    id: str
    title: str


class ControlsData(TypedDict):
    """What can be chosen above a map: which map, in which voice, for which region; a list with one entry is not shown.

    ``is_asked`` says that the choice of the map is a question to the reader, whose words are then seen.
    """

    map_label: str
    is_asked: bool
    map: str
    maps: list[Named]
    voice: str
    voices: list[Named]
    region: str
    regions: list[Named]


class Carried(TypedDict):
    """What a saved page adds: its own id, and the place (see ``keeping.js``) that was saved with it."""

    id: str
    place: dict[str, object] | None


class Payload(TypedDict):
    """One map. ``pictures`` are named by their layout, and by their road.

    ``id`` is the key under which pan, zoom and selection are remembered.
    """

    version: Literal[1]
    id: str
    title: VoicedText
    summary: VoicedText
    lang: str
    voice: Voice
    detail: Detail
    pictures: dict[str, Picture]
    roads: list[RoadData]
    phases: list[PhaseData]
    groups: list[GroupData]
    order: list[str]
    start: str
    nodes: dict[str, NodeData]
    arrows: dict[str, ArrowData]
    cards: dict[Voice, dict[str, SentCard]]
    sources: dict[str, CitedSource]
    entries: dict[Voice, dict[str, Entry]]
    icons: dict[Modality, str]
    words: dict[str, str | dict[str, str]]
    library: str | None
    foot: SmallPrint
    notice: str
    glossary: dict[Voice, list[Explained]]
    questions: list[QuestionData]
    elsewhere: list[StepElsewhere]
    relations: RelationsData | None
    select: Select
    controls: NotRequired[ControlsData]
    carried: NotRequired[Carried]
