"""A talk: what the presenter's script is sent about one map or route, in one region and language."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from pathways.cards import SceneKind
from pathways.cards.card import CitedSource, Item
from pathways.drawing import Picture
from pathways.model import Voice


class TalkAsk(TypedDict):
    """A question to ask the room, and its answer, which is shown later."""

    question: str
    answer: str


class TalkNotes(TypedDict):
    """What an educator may say, what the room often asks, and what to ask the room."""

    say: list[str]
    room: list[str]
    asks: list[TalkAsk]


class SceneData(TypedDict):
    """A ``Scene`` with its sources in full.

    ``badges`` are words for what is not standard; ``numbers`` lists of lines that are shown on demand; ``foreign``,
    in other languages than English, the texts that have no translation.
    """

    id: str
    kind: SceneKind
    heading: str
    lines: list[str]
    steps: list[str]
    phase: str | None
    notes: TalkNotes
    sources: list[CitedSource]
    badges: list[str]
    numbers: list[list[Item]]
    foreign: NotRequired[list[str]]


class TalkChoice(TypedDict):
    """Something to choose in the middle of a talk, with its name."""

    id: str
    name: str


class TalkChoices(TypedDict):
    """What can be chosen in the middle of a talk."""

    voices: list[TalkChoice]
    langs: list[TalkChoice]
    regions: list[TalkChoice]


class Talk(TypedDict):
    """A talk with its scenes in both voices; ``members`` are the steps of each phase and option group."""

    id: str
    lang: str
    region: str | None
    voice: Voice
    picture: Picture
    scenes: dict[Voice, list[SceneData]]
    hidden: dict[Voice, list[str]]
    phases: dict[Voice, dict[str, str]]
    members: dict[str, list[str]]
    choices: TalkChoices
    notice: str
    notesStyle: str
    words: dict[str, str | dict[str, str]]
