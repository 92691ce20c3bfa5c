"""Named routes and case walks come by what a step requires, before they come to the step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import View, reachable, resolve_routes, view_pathway
from pathways.model import MOVES, RETURNS, Pack, TransitionKind

FORWARD = MOVES - RETURNS


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each stop of a route or case that comes without what it requires.

    A walk may start midway: what lies before its first stop counts as done. What runs alongside and lies on no
    way, such as support, is no stop of a walk. Any of several required alternatives is enough.
    """
    for view in complete_views(pack):
        for route in resolve_routes(view):
            yield from _check_walk(view, route.route.id, route.route.steps)
    for case in pack.cases.values():
        view = view_pathway(pack, case.pathway, case.region)
        yield from _check_walk(view, f"cases/{case.id}", [stop.step for stop in case.stops])


def _check_walk(view: View, where: str, stops: Sequence[str]) -> Iterator[Finding]:
    members = [_steps_at(view, stop) for stop in stops]
    ahead = reachable(view, members[0], FORWARD)
    needs: dict[str, list[str]] = {}
    for t in view.transitions:
        if t.kind is TransitionKind.REQUIRES:
            needs.setdefault(t.target, []).append(t.source)
    for at, stop in enumerate(stops):
        done = frozenset[str]().union(*members[: at + 1])
        for needed in needs.get(stop, ()):
            is_circle = stop in needs.get(needed, ())  # another rule's finding
            if needed in ahead and not is_circle and not done & _alternatives(view, needed):
                found = f"'{stop}' without '{needed}' before it in {name_of(view)}"
                yield Finding(RULE.id, where, found, "what a step requires comes first", "Correct the walk.")


def _steps_at(view: View, stop: str) -> frozenset[str]:
    """Return the steps of a stop, which is a step or a phase."""
    return frozenset([stop]) if stop in view.phase_of else frozenset(s for s, p in view.phase_of.items() if p == stop)


def _alternatives(view: View, step: str) -> frozenset[str]:
    """Return a step with the alternatives to it."""
    ends = [{t.source, t.target} for t in view.transitions if t.kind is TransitionKind.ALTERNATIVE]
    return frozenset({step}.union(*(pair for pair in ends if step in pair)))


RULE = Rule("requires", "No walk leaves out what a step requires.", check)
