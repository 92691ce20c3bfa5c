"""Views: the part of a pack that one pathway shows, for one region and one set of statuses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

import networkx as nx

from pathways.graph.network import Graph
from pathways.model import OptionGroup, Pack, Pathway, Phase, Route, Status, Step, StepKind, Transition, Voiced


@dataclass(frozen=True)
class Placement:
    """Where a step stands in the pathway that is shown."""

    step: str
    phase: str
    lane: str


@dataclass(frozen=True, eq=False)
class View:
    """A subgraph of the pack: steps in reading order, and the transitions between them; perhaps one route alone."""

    pack: Pack = field(repr=False)
    pathway: Pathway = field(repr=False)
    region: str | None
    placements: tuple[Placement, ...]
    transitions: tuple[Transition, ...]
    exits: tuple[Transition, ...]
    entries: tuple[Transition, ...]
    route: Route | None = None

    @property
    def title(self) -> Voiced:
        """What is shown: the pathway, or the route that it is cut to."""
        return self.route.title if self.route else self.pathway.title

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Step ids in reading order: phase by phase, and inside a phase as the file has them."""
        return tuple(placement.step for placement in self.placements)

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that have at least one step here."""
        used = {placement.phase for placement in self.placements}
        return tuple(phase for phase in self.pathway.phases if phase.id in used)

    @cached_property
    def phase_of(self) -> dict[str, str]:
        """The phase of each step in this view."""
        return {placement.step: placement.phase for placement in self.placements}

    @cached_property
    def group_of(self) -> dict[str, str]:
        """The option group of each step that stands in one, in the phase of its group."""
        phases = {group.id: group.phase for group in self.pathway.groups}
        groups = {s: self.step(s).group for s in self.steps}
        return {s: g for s, g in groups.items() if g is not None and phases.get(g) == self.phase_of[s]}

    @cached_property
    def groups(self) -> tuple[OptionGroup, ...]:
        """The option groups that have at least one step here."""
        used = set(self.group_of.values())
        return tuple(group for group in self.pathway.groups if group.id in used)

    def members_of(self, group_id: str) -> tuple[str, ...]:
        """Return the steps of an option group that are shown, in the order of the file."""
        return tuple(s for s, group in self.group_of.items() if group == group_id)

    def is_offered(self, group_id: str) -> bool:
        """Tell whether a group holds options; else it holds what was studied and is not offered."""
        return any(self.step(s).kind is StepKind.OPTION for s in self.members_of(group_id))

    @cached_property
    def graph(self) -> Graph:
        """The view as a graph: a subgraph of ``build_network(pack)``. Do not change it: it is shared.

        Built afresh, not cut out with networkx: a cut has its steps in the order of a set, which
        differs from run to run.
        """
        graph: Graph = nx.MultiDiGraph()
        graph.add_nodes_from(self.steps)
        for transition in self.transitions:
            graph.add_edge(transition.source, transition.target, key=transition.id, transition=transition)
        return graph

    def step(self, step_id: str) -> Step:
        """Return the record of a step."""
        return self.pack.step(step_id)


def view_pathway(
    pack: Pack, pathway_id: str, region: str | None = None, statuses: Collection[Status] | None = None
) -> View:
    """Return the view of one pathway.

    ``exits`` and ``entries`` join it to steps of other pathways that the same region and statuses show.

    Parameters
    ----------
    region
        Show only what belongs to this region or to all; None shows every region.
    statuses
        Show only steps with one of these statuses; None shows all.

    Raises
    ------
    UnknownIdError
        If there is no such pathway.
    """
    pathway = pack.pathway(pathway_id)
    placed = [Placement(step.id, step.phase, step.lane) for step in pathway.steps]
    placed += [Placement(item.step, item.phase, item.lane) for item in pathway.includes]
    rank = {phase.id: number for number, phase in enumerate(pathway.phases)}
    shown = [p for p in placed if _is_shown(pack.step(p.step), region, statuses)]
    shown.sort(key=lambda p: (rank.get(p.phase, len(rank)), p.step != pathway.start))
    inside = {p.step for p in shown}
    allowed = {step.id for step in pack.steps.values() if _is_shown(step, region, statuses)}
    near = [
        t
        for t in pack.transitions.values()
        if (region is None or not t.regions or region in t.regions) and t.source in allowed and t.target in allowed
    ]
    return View(
        pack=pack,
        pathway=pathway,
        region=region,
        placements=tuple(shown),
        transitions=tuple(t for t in near if t.source in inside and t.target in inside),
        exits=tuple(t for t in near if t.source in inside and t.target not in inside),
        entries=tuple(t for t in near if t.source not in inside and t.target in inside),
    )


def _is_shown(step: Step, region: str | None, statuses: Collection[Status] | None) -> bool:
    in_region = region is None or not step.regions or region in step.regions
    return in_region and (statuses is None or step.status in statuses)
