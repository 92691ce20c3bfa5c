"""Plans: what a picture is to show, and as what: on the road or beside it, as a sign, in a strip, folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pathways.drawing.labels import Labels
from pathways.graph import MainRoad, View, cut, follow_road, list_roads
from pathways.model import MOVES, Status

PAST = frozenset({Status.HISTORICAL, Status.NO_ADDED_BENEFIT, Status.TRIAL_CLOSED})


@dataclass(frozen=True)
class Plan:
    """What is drawn. ``road`` are the steps that stand first in their phase, the others beside them.

    ``leads`` are, for each step that side roads leave, the first steps of these; ``aside`` are the steps that stand
    in strips. Option groups are ``is_folded`` into their titles, or show their options.
    """

    view: View
    labels: Labels
    road: frozenset[str]
    aside: frozenset[str] = frozenset()
    leads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_folded: bool = False

    def strips_of(self, phase: str) -> dict[str, list[str]]:
        """Return what runs alongside a phase and what is no longer done in it, by the id of the words for it."""
        strips: dict[str, list[str]] = defaultdict(list)
        for placement in self.view.placements:
            if placement.phase == phase and placement.step in self.aside:
                is_past = self.view.step(placement.step).status in PAST
                strips["past" if is_past else "beside"].append(placement.step)
        return dict(sorted(strips.items()))


def plan_everything(view: View, labels: Labels) -> Plan:
    """Return the plan of a picture with all steps of a view."""
    roads = list_roads(view)
    on_road = frozenset(step for road in roads for step in road.steps) if roads else frozenset(view.steps)
    moved = {end for t in view.transitions if t.kind in MOVES for end in (t.source, t.target)}
    aside = frozenset(s for s in view.steps if s not in moved and s not in on_road and s not in view.group_of)
    return Plan(view, labels, on_road, aside)


def plan_road(view: View, labels: Labels, main: MainRoad) -> Plan:
    """Return the plan of a picture of a main road, with signs where side roads leave it."""
    leads: dict[str, tuple[str, ...]] = {}
    for side in main.sides:
        leads[side.at] = (*leads.get(side.at, ()), side.id)
    shown = cut(view, {*main.view.steps, *main.beside}, keep_exits=True)
    return Plan(shown, labels, frozenset(main.view.steps), frozenset(main.beside), leads, is_folded=True)


def main_road(view: View, road_id: str | None = None) -> MainRoad:
    """Return the road to be drawn: the one asked for, or the first."""
    return follow_road(view, road_id)
