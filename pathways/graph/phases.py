"""Phases: the view with each phase drawn together into one, for the overview picture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pathways.graph.views import View
from pathways.model import MOVES, Transition, TransitionKind


@dataclass(frozen=True)
class PhaseLink:
    """That a phase leads to another, and the transitions that say so."""

    source: str
    target: str
    transitions: tuple[Transition, ...]


def link_phases(view: View, kinds: Collection[TransitionKind] = MOVES) -> tuple[PhaseLink, ...]:
    """Return every ordered pair of different phases with a transition of ``kinds`` from one to the other.

    Pairs are in the order of the phases, first by where they come from.
    """
    rank = {phase.id: number for number, phase in enumerate(view.phases)}
    behind: dict[tuple[str, str], list[Transition]] = {}
    for transition in view.transitions:
        pair = view.phase_of[transition.source], view.phase_of[transition.target]
        if transition.kind in kinds and pair[0] != pair[1]:
            behind.setdefault(pair, []).append(transition)
    ordered = sorted(behind, key=lambda pair: [rank.get(phase, len(rank)) for phase in pair])
    return tuple(PhaseLink(source, target, tuple(behind[source, target])) for source, target in ordered)
