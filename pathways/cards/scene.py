"""A scene of a talk: one screen of the presenter, one slide of a deck."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class SceneKind(StrEnum):
    """What a scene shows. ``options`` is a frame of options without order; each of them also has its ``step``.

    ``compare`` is two ways side by side; the presenter alone has it.
    """

    TITLE = "title"
    OVERVIEW = "overview"
    PHASE = "phase"
    STEP = "step"
    DECISION = "decision"
    OPTIONS = "options"
    COMPARE = "compare"
    EVIDENCE = "evidence"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to ask the room before the scene is told, and its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What an educator may say, why it stands here, what the room often asks, and what to ask the room."""

    say: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene.

    ``id`` is unique and stable, such as ``step/hr-harvest``. ``lines`` are whole sentences or short phrases, to be
    shown in this order; in a scene of kind ``options`` their order means nothing. ``steps`` are the ids that are
    bright; ``phase`` the phase that is on show, if one is; ``sources`` citations such as ``pdq-hp#H201``;
    ``is_aside`` tells what does not stand on a main road.
    """

    id: str
    kind: SceneKind
    heading: str
    lines: tuple[str, ...]
    steps: tuple[str, ...]
    phase: str | None = None
    notes: Notes = field(default_factory=Notes)
    sources: tuple[str, ...] = ()
    is_aside: bool = False
