"""How long the scenes of a talk take, and which of them make a talk of a given length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathways.cards.scene import Scene, SceneKind
from pathways.graph import View
from pathways.model import StepKind

LENGTHS = (10, 20, 40)
"""The lengths of a talk that can be chosen, in minutes."""

ASK_SECONDS = 40
SECONDS = {
    SceneKind.TITLE: 20,
    SceneKind.OVERVIEW: 60,
    SceneKind.PHASE: 45,
    SceneKind.STEP: 45,
    SceneKind.DECISION: 60,
    SceneKind.OPTIONS: 45,
    SceneKind.COMPARE: 90,
    SceneKind.EVIDENCE: 45,
    SceneKind.SUMMARY: 40,
}
_FRAME = (SceneKind.TITLE, SceneKind.OVERVIEW, SceneKind.SUMMARY)
_OF_STEPS = (SceneKind.STEP, SceneKind.DECISION, SceneKind.OPTIONS)
_CORE = (StepKind.TREATMENT, StepKind.DECISION)


@dataclass(frozen=True, slots=True)
class Plan:
    """The scenes of a talk of so many minutes, and those whose question is asked; ids, in the order of the talk."""

    minutes: int
    scenes: tuple[str, ...]
    asks: tuple[str, ...]


def plan_talk(view: View, scenes: Sequence[Scene], minutes: int) -> Plan:
    """Return what a talk of ``minutes`` holds.

    The main road comes first: of a short talk its phases, of a longer one its treatments and decisions, then the rest
    of it, each with its questions, taken whole or left whole; what stands beside the road when the road is told.
    """
    left = minutes * 60
    taken: set[str] = set()
    asked: set[str] = set()
    is_told = True
    for tier in (*_tiers(view, scenes, is_short=minutes <= LENGTHS[0]), *_alone(scenes)):
        new = [scene for scene in tier if scene.id not in taken]
        costs = sum(SECONDS[scene.kind] for scene in new)
        is_road = any(not scene.is_aside and scene.kind is not SceneKind.COMPARE for scene in new)
        if (costs > left and taken) or not (is_road or is_told):
            is_told = is_told and not is_road
            continue
        left -= costs
        taken.update(scene.id for scene in new)
        for scene in _spread([scene for scene in new if scene.notes.asks], left // ASK_SECONDS):
            asked.add(scene.id)
            left -= ASK_SECONDS
    ids = [scene.id for scene in scenes]
    return Plan(minutes, tuple(i for i in ids if i in taken), tuple(i for i in ids if i in asked))


def _tiers(view: View, scenes: Sequence[Scene], *, is_short: bool) -> Iterator[list[Scene]]:
    """Give the scenes by how much a talk needs them."""
    road = [scene for scene in scenes if scene.kind in _OF_STEPS and not scene.is_aside]
    core = [s for s in road if s.kind is not SceneKind.OPTIONS and view.step(s.steps[0]).kind in _CORE]
    phases = [scene for scene in scenes if scene.kind is SceneKind.PHASE]
    yield [scene for scene in scenes if scene.kind in _FRAME]
    yield from (phases, core, road) if is_short else (core, road, phases)


def _alone(scenes: Iterable[Scene]) -> Iterator[list[Scene]]:
    yield from ([scene] for scene in scenes if scene.kind is SceneKind.COMPARE)
    yield from ([scene] for scene in scenes if scene.kind is SceneKind.EVIDENCE)
    yield from ([scene] for scene in scenes if scene.is_aside)


def _spread(scenes: list[Scene], most: int) -> list[Scene]:
    """Return at most so many of the scenes, from all over the talk."""
    if most >= len(scenes):
        return scenes
    return [scenes[n * len(scenes) // most] for n in range(most)]
