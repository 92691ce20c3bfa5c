"""The main road in words: one row for each phase, with what joins each step to the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pathways.cards.scenes import name_phase
from pathways.graph import View, list_roads
from pathways.model import MOVES, RETURNS, Transition, TransitionKind
from pathways.text.speaker import Speaker


class Join(StrEnum):
    """How a step of the road stands to those before it: after them, one or the other, alongside, or without order."""

    THEN = "then"
    OR = "or"
    WITH = "with"
    ALSO = "also"


@dataclass(frozen=True, slots=True)
class RoadStop:
    """A step of the road; ``label`` is the condition on which it comes, empty where it always does."""

    step: str
    title: str
    join: Join
    label: str


@dataclass(frozen=True, slots=True)
class RoadRow:
    """A phase of the road, with its steps in order."""

    phase: str
    title: str
    stops: tuple[RoadStop, ...]


def compose_rows(view: View, speaker: Speaker) -> tuple[RoadRow, ...]:
    """Return the main road of a view, or all of a view that has no road of its own; nothing if it has several."""
    roads = list_roads(view)
    if len(roads) > 1:
        return ()
    shown = [step for step in speaker.shown(view) if not roads or step in roads[0].steps]
    stops = dict(zip(shown, list_stops(view, shown, speaker), strict=True))
    rows = []
    for phase in view.phases:
        found = tuple(stops[step] for step in shown if view.phase_of[step] == phase.id)
        if found:
            rows.append(RoadRow(phase.id, name_phase(phase, speaker), found))
    return tuple(rows)


def list_stops(view: View, steps: Sequence[str], speaker: Speaker) -> list[RoadStop]:
    """Return steps of a view as they follow each other on a way."""
    moves = [t for t in view.transitions if t.kind in MOVES - RETURNS]
    found: list[RoadStop] = []
    here: list[str] = []  # the steps that stand side by side just before
    for step in steps:
        ways = [t for t in moves if t.target == step and t.source in steps]
        if here and not any(t.source in here for t in ways):
            join = _beside(view, moves, here[-1], step)
            here.append(step)
        else:
            join, here = Join.THEN, [step]
        found.append(RoadStop(step, speaker.title(step), join, _label(ways, speaker)))
    return found


def _beside(view: View, moves: list[Transition], one: str, other: str) -> Join:
    """Return how two steps that do not follow each other stand side by side."""
    group = view.group_of.get(one)
    if group is not None and group == view.group_of.get(other):
        return Join.OR
    if any(t.kind is TransitionKind.WITH and {t.source, t.target} == {one, other} for t in view.transitions):
        return Join.WITH
    chosen = {t.source for t in moves if t.target == one and t.kind is not TransitionKind.THEN}
    also = {t.source for t in moves if t.target == other and t.kind is not TransitionKind.THEN}
    return Join.OR if chosen & also else Join.ALSO


def _label(ways: list[Transition], speaker: Speaker) -> str:
    """Return on which conditions a step comes; nothing where one of the ways to it has none."""
    labels = dict.fromkeys(speaker.say(t.when.label).text if t.when else "" for t in ways)
    return "" if "" in labels else "; ".join(labels)
