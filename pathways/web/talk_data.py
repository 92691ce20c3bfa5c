"""A talk: what the presenter's script is sent about one map or route, in one region and language."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from pathways.cards import SceneKind
from pathways.cards.card import CitedSource, Item
from pathways.drawing import Picture
from pathways.model import Voice


class TalkAsk(TypedDict):
    """A question to ask the room, and its answer, which is shown later.

    ``figured`` is the answer with its numbers, where it has any; a ``figure`` is asked only when numbers are shown.
    """

    question: str
    answer: str
    figured: NotRequired[str]
    figure: NotRequired[bool]


class TalkNotes(TypedDict):
    """What an educator may say, why it stands here, what the room often asks, and what to ask the room.

    ``lang`` is the language of what is said, where it is another than the talk's.
    """

    say: list[str]
    why: list[str]
    room: list[str]
    asks: list[TalkAsk]
    lang: NotRequired[str]


class TalkStop(TypedDict):
    """A step of a way: how it follows those before it, on what condition, and the number of its difference."""

    step: str
    title: str
    join: str
    label: str
    modality: str
    number: int | None


class TalkRow(TypedDict):
    """A phase of one way, or of two side by side."""

    title: str
    sides: list[list[TalkStop]]


class SceneData(TypedDict):
    """A ``Scene`` with its sources in full.

    ``lines`` hold no number about outcomes, ``figured`` are the lines with them. ``seconds`` is the time it takes
    without its questions. ``badges`` are words for what is not standard; ``numbers`` lists of lines that are shown on
    demand; ``rows`` the main road in words, or two ways that are called as ``sides`` say. ``lang`` is set where the
    whole scene stays in another language than the talk's, because a text of it has no translation.
    """

    id: str
    kind: SceneKind
    heading: str
    lines: list[str]
    figured: NotRequired[list[str]]
    steps: list[str]
    phase: str | None
    aside: bool
    seconds: int
    notes: TalkNotes
    sources: list[CitedSource]
    badges: list[str]
    numbers: list[list[Item]]
    rows: NotRequired[list[TalkRow]]
    sides: NotRequired[list[str]]
    lang: NotRequired[str]


class TalkPlan(TypedDict):
    """The scenes of a talk of so many minutes, and those whose question is asked, by voice."""

    minutes: int
    scenes: dict[Voice, list[str]]
    asks: dict[Voice, list[str]]


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
    plans: list[TalkPlan]
    askSeconds: int
    hidden: dict[Voice, list[str]]
    phases: dict[Voice, dict[str, str]]
    members: dict[str, list[str]]
    choices: TalkChoices
    notice: str
    notesStyle: str
    words: dict[str, str | dict[str, str]]
