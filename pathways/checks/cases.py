"""Every case walk is a path of the map in its region, and each of its questions is one that the map answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.finding import Finding, Rule
from pathways.graph import WALKABLE
from pathways.model import MOVES, Case, Pack, StepKind, Stop, TransitionKind

ANSWERS = MOVES - {TransitionKind.OPTION, TransitionKind.RELAPSE, TransitionKind.CONTINUES}
"""Kinds that answer a question; what may be offered at any time, and a relapse, are no wrong answers."""


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each case of a wrong region, each gap in a walk, and each question the map does not answer."""
    for case in pack.cases.values():
        where = f"cases/{case.id}"
        regions = pack.pathway(case.pathway).regions
        if regions and case.region not in regions:
            allowed = ", ".join(regions)
            yield Finding(RULE.id, where, f"region '{case.region}'", allowed, f"'{case.pathway}' is drawn for these.")
        yield from _gaps(pack, case, where)
        for stop, following in zip(case.stops, [*case.stops[1:], None], strict=True):
            if stop.ask is not None:
                yield from _answers(pack, case, stop, following, where)


def _gaps(pack: Pack, case: Case, where: str) -> Iterator[Finding]:
    for stop in case.stops:
        regions = pack.step(stop.step).regions
        if regions and case.region not in regions:
            yield Finding(RULE.id, where, f"'{stop.step}' outside {case.region}", "steps of its region", "Change it.")
    for here, there in pairwise(case.stops):
        if there.step not in _ways(pack, case, here.step, WALKABLE):
            found = f"no way from {here.step} to {there.step} in {case.region}"
            yield Finding(RULE.id, where, found, "an arrow for each leg", "Correct the walk.")


def _answers(pack: Pack, case: Case, stop: Stop, following: Stop | None, where: str) -> Iterator[Finding]:
    ways = _ways(pack, case, stop.step, MOVES)
    right = stop.ask.right if stop.ask else ()
    kind = pack.step(stop.step).kind
    if len(ways) < 2 and kind is not StepKind.DECISION:
        found = f"a question at {stop.step}, which has {len(ways)} way on"
        yield Finding(RULE.id, where, found, "a decision, or two ways on", "Ask where the map decides.")
    for name in right:
        if name not in ways:
            allowed = ", ".join(sorted(ways))
            yield Finding(RULE.id, where, f"'{name}' after {stop.step}", allowed, "Name a way on.")
    if _ways(pack, case, stop.step, ANSWERS) <= set(right):
        found = f"a question at {stop.step} with right answers only"
        yield Finding(RULE.id, where, found, "a way on that is wrong here", "Tell it in place of asking.")
    if following is None or following.step not in right:
        found = f"after {stop.step} the walk goes to {following.step if following else 'its end'}"
        yield Finding(RULE.id, where, found, ", ".join(right), "Go on along a right answer.")


def _ways(pack: Pack, case: Case, step: str, kinds: frozenset[TransitionKind]) -> set[str]:
    """Return the steps to which arrows of the case's region lead."""
    return {
        t.target
        for t in pack.transitions.values()
        if t.source == step
        and t.kind in kinds
        and (not t.regions or case.region in t.regions)
        and (not pack.step(t.target).regions or case.region in pack.step(t.target).regions)
    }


RULE = Rule("cases", "Case walks are paths, and their questions are decisions of the map.", check)
