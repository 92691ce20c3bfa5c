"""Plans: what a picture is to show, and as what: on the road or beside it, as a sign, in a strip, folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from pathways.drawing.labels import Labels
from pathways.drawing.place.blocks import Block
from pathways.drawing.strands import Strand, single_strands, strands_of
from pathways.graph import MainRoad, View, cut, find_later_needs, find_shortcuts, flow_order, list_roads
from pathways.model import MOVES, RETURNS, Status

PAST = frozenset({Status.HISTORICAL, Status.NO_ADDED_BENEFIT, Status.TRIAL_CLOSED})


@dataclass(frozen=True)
class Plan:
    """What is drawn. ``road`` are the steps that stand first in their phase, the others beside them.

    ``leads`` are, for each step that side roads leave, the first steps of these; ``jumps``, for each step, the lines
    that are shown as words below it; ``aside`` are the steps that stand
    in strips. Option groups are ``is_folded`` into their titles, or show their options. ``pills``
    are steps of the road that stand in the panel of a side road by their names alone.
    """

    view: View
    labels: Labels
    road: frozenset[str]
    aside: frozenset[str] = frozenset()
    leads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    jumps: Mapping[str, tuple[Strand, ...]] = field(default_factory=dict)
    is_folded: bool = False
    pills: frozenset[str] = frozenset()
    made: dict[str, Callable[[float], Block]] = field(default_factory=dict, compare=False, repr=False)
    grids: dict[tuple[str, float], Callable[[int], Block]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def all_strands(self) -> list[Strand]:
        """All lines; one to or from an option of a folded group meets the group."""
        if self.pills:
            return single_strands(self.view)
        strands = strands_of(self.view)
        if not self.is_folded:
            return strands
        group_of = self.view.group_of
        met = [
            replace(s, source=group_of.get(s.source, s.source), target=group_of.get(s.target, s.target))
            for s in strands
        ]
        return [strand for strand in met if strand.source != strand.target]

    @cached_property
    def strands(self) -> list[Strand]:
        """The lines to be drawn from box to box."""
        jumping = {strand.id for strands in self.jumps.values() for strand in strands}
        return [strand for strand in self.all_strands if strand.id not in jumping]

    def steps_of(self, phase: str) -> list[str]:
        """Return the steps of a phase that have a place in it, in an order in which moves lead on."""
        steps = (p.step for p in self.view.placements if p.phase == phase and p.step not in self.aside)
        return sorted(steps, key=self._order.__getitem__)

    @cached_property
    def _order(self) -> dict[str, int]:
        return flow_order(self.view)

    @cached_property
    def quiet(self) -> frozenset[str]:
        """What thin lines meet on demand only (strips, options, steps at home on other maps), and such lines."""
        groups = self.view.group_of
        others = (item.step for item in self.view.pathway.includes)
        return self.aside.union(groups, groups.values(), others, find_later_needs(self.view))

    @cached_property
    def anchors(self) -> dict[str, str]:
        """For steps beside the road, the step of the road in the same phase that first leads to them."""
        found: dict[str, str] = {}
        phase_of = self.view.phase_of
        for t in self.view.transitions:
            is_onward = t.kind in MOVES - RETURNS and phase_of[t.source] == phase_of[t.target]
            if is_onward and t.source in self.road and t.target not in self.road:
                found.setdefault(t.target, t.source)
        return found

    def strips_of(self, phase: str) -> dict[str, list[str]]:
        """Return what runs alongside a phase and what is no longer done in it, by the id of the words for it."""
        strips: dict[str, list[str]] = defaultdict(list)
        for placement in self.view.placements:
            if placement.phase == phase and placement.step in self.aside:
                is_past = self.view.step(placement.step).status in PAST
                strips["past" if is_past else "beside"].append(placement.step)
        return dict(sorted(strips.items()))


def plan_everything(view: View, labels: Labels, tells_ways_back: bool = False, is_folded: bool = False) -> Plan:
    """Return the plan of a picture with all steps of a view.

    With ``tells_ways_back``, lines that lead back are words below the steps that they leave: a crowded map needs
    less room so.
    """
    roads = list_roads(view)
    on_road = frozenset(step for road in roads for step in road.steps) if roads else frozenset(view.steps)
    moved = {end for t in view.transitions if t.kind in MOVES for end in (t.source, t.target)}
    aside = frozenset(s for s in view.steps if s not in moved and s not in on_road and s not in view.group_of)
    jumps: dict[str, tuple[Strand, ...]] = {}
    if tells_ways_back:
        rank = flow_order(view)
        back = {t.id for t in view.transitions if t.kind in RETURNS or rank[t.source] > rank[t.target]}
        jumps = _told(view, back - {t.id for t in view.transitions if t.kind not in MOVES})
    return Plan(view, labels, on_road, aside, jumps=jumps, is_folded=is_folded)


def _told(view: View, moves: frozenset[str] | set[str]) -> dict[str, tuple[Strand, ...]]:
    """Return the lines made of these moves alone, by the step that they leave; a line of many steps stays a line."""
    told: dict[str, tuple[Strand, ...]] = {}
    for strand in strands_of(view):
        if moves.issuperset(strand.members) and strand.source in view.phase_of and strand.source not in view.group_of:
            told[strand.source] = (*told.get(strand.source, ()), strand)
    return told


def narrow_plan(plan: Plan, phases: Collection[str]) -> Plan:
    """Return the plan of some phases alone; what leads out of them is told as words below the step that it leaves."""
    view = plan.view
    kept = {step for step in view.steps if view.phase_of[step] in phases}
    out = {t.id for t in view.transitions if t.kind in MOVES and t.source in kept and t.target not in kept}
    jumps = {step: told for step, told in plan.jumps.items() if step in kept}
    for step, told in _told(view, out).items():
        more = [strand for strand in told if strand.id not in {known.id for known in jumps.get(step, ())}]
        jumps[step] = (*jumps.get(step, ()), *more)
    return replace(plan, view=cut(view, kept, keep_exits=True), jumps=jumps, made={}, grids={})


def plan_road(view: View, labels: Labels, main: MainRoad) -> Plan:
    """Return the plan of a picture of a main road, with signs where side roads leave it."""
    leads: dict[str, tuple[str, ...]] = {}
    for side in main.sides:
        for at, step in side.entries:
            leads[at] = (*leads.get(at, ()), step)
    phases = {main.view.phase_of[step] for step in main.view.steps}
    is_only = len(list_roads(view)) < 2  # of several roads, each shows what runs beside it alone
    beside = [step for step in main.beside if is_only or view.phase_of[step] in phases]
    # What is no longer given is told where everything is drawn.
    beside = [step for step in beside if view.step(step).status is not Status.HISTORICAL]
    shown = cut(view, {*main.view.steps, *beside}, keep_exits=True)
    jumps = _told(shown, find_shortcuts(shown))
    aside = frozenset(step for step in beside if step not in shown.group_of)
    return Plan(shown, labels, frozenset(main.view.steps), aside, leads, jumps, is_folded=True)
