"""Phases: the view with each phase drawn together into one, for the overview picture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pathways.graph.roads import roads_of_region
from pathways.graph.views import View
from pathways.model import MOVES, RETURNS, Transition, TransitionKind


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
    return _link(view, [t for t in view.transitions if t.kind in kinds])


def link_usual_phases(view: View) -> tuple[PhaseLink, ...]:
    """Return the pairs of phases that a usual way joins, in the same order.

    A usual way is a move that leads on between two steps of one main road; where a phase has no step on any road, it
    is every move that leads on to it or from it. In the view of a route that is the route itself; in a pathway
    without roads for the region, every move that leads on.
    """
    ways = [t for t in view.transitions if t.kind in MOVES - RETURNS]
    roads = () if view.route else roads_of_region(view)
    if roads:
        homes = {step.id: step.phase for step in view.pathway.steps}
        homes |= {item.step: item.phase for item in view.pathway.includes}
        main = {homes[step] for road in roads for step in road.steps}
        ways = [
            t
            for t in ways
            if any({t.source, t.target} <= set(road.steps) for road in roads)
            or not {view.phase_of[t.source], view.phase_of[t.target]} <= main
        ]
    return _link(view, ways)


def _link(view: View, transitions: Collection[Transition]) -> tuple[PhaseLink, ...]:
    rank = {phase.id: number for number, phase in enumerate(view.phases)}
    behind: dict[tuple[str, str], list[Transition]] = {}
    for transition in transitions:
        pair = view.phase_of[transition.source], view.phase_of[transition.target]
        if pair[0] != pair[1]:
            behind.setdefault(pair, []).append(transition)
    ordered = sorted(behind, key=lambda pair: [rank.get(phase, len(rank)) for phase in pair])
    return tuple(PhaseLink(source, target, tuple(behind[source, target])) for source, target in ordered)
