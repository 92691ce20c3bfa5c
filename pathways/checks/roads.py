"""Every pathway that is not small has a main road in each of its regions, and a main road is one that is walked.

What is given in trials alone stands on a main road only as an option, one of several of which none is the usual one;
what is closed, no longer done, without added benefit or of the laboratory never does. A road begins at the pathway's
start, or at each of the steps that another pathway leads to.
"""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import WALKABLE, View, roads_of_region
from pathways.model import RETURNS, Pack, Road, Status, Step, StepKind, TransitionKind

MOST_WITHOUT = 6
"""The most steps of a pathway that is seen in one look without a main road."""

NEVER = (Status.TRIAL_CLOSED, Status.HISTORICAL, Status.NO_ADDED_BENEFIT, Status.LABORATORY)
AS_OPTION = (Status.TRIAL_OPEN, Status.TRIAL_UNKNOWN)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each region without a road, and for each step that breaks one."""
    for view in complete_views(pack):
        roads = roads_of_region(view)
        if not roads and len(view.steps) > MOST_WITHOUT:
            found = f"{len(view.steps)} steps and no main road in {name_of(view)}"
            yield Finding(RULE.id, view.pathway.id, found, "a main road for each region", "Add one to 'roads'.")
        if roads and all(view.pathway.start not in road.steps for road in roads):
            found = f"no main road with '{view.pathway.start}' in {name_of(view)}"
            yield Finding(RULE.id, view.pathway.id, found, "its start on a main road", "Begin a road with it.")
        for road in roads:
            yield from _check_road(view, road)


def _check_road(view: View, road: Road) -> Iterator[Finding]:
    where, before = name_of(view), set[str]()
    ways_in = {step for step in road.steps if _is_a_way_in(view, step)}
    for step in road.steps:
        if step in before:
            yield Finding(RULE.id, road.id, f"'{step}' twice", "each step once", "Remove one of the two.")
        elif step not in view.phase_of:
            remedy = "Remove it, or give the road the regions of its steps."
            yield Finding(RULE.id, road.id, f"'{step}' is not shown in {where}", "steps shown there", remedy)
        elif not _is_reached(view, step, before) and not (_is_a_way_in(view, step) and before <= ways_in):
            found = f"no way to '{step}' from a step before it in {where}"
            allowed = "the start or a way in from elsewhere; then what a move leads to, or is given with it"
            yield Finding(RULE.id, road.id, found, allowed, "Correct the road or its order.")
        if step in view.phase_of and not _is_usual(view.step(step)):
            found = f"'{step}' has the status '{view.step(step).status}'"
            allowed = "what is done today; what needs a trial as an option only"
            yield Finding(RULE.id, road.id, found, allowed, "Leave it at the side of the road.")
        before.add(step)


def _is_reached(view: View, step: str, before: set[str]) -> bool:
    """Tell whether one of the steps before it leads to a step, or is given with it."""
    return any(
        (t.target == step and t.source in before and t.kind in WALKABLE - RETURNS)
        or (t.kind is TransitionKind.WITH and t.source == step and t.target in before)
        for t in view.transitions
    )


def _is_a_way_in(view: View, step: str) -> bool:
    return step == view.pathway.start or any(t.target == step and t.kind in WALKABLE for t in view.entries)


def _is_usual(step: Step) -> bool:
    return step.status not in NEVER and (step.status not in AS_OPTION or step.kind is StepKind.OPTION)


RULE = Rule("roads", "Each pathway has a main road in each region, and it can be walked.", check)
