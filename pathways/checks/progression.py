"""From every treatment a way leads out for a child whose illness comes back or grows in spite of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import View
from pathways.model import MOVES, Pack, StepKind, Transition, TransitionKind

EXITS = (TransitionKind.IF, TransitionKind.RELAPSE)


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each treatment of a pathway that no such way leaves before the next treatment phase.

    Where the ways lead is read from the arrows of kind 'relapse': the pathways that these open or end in. A pack
    without such arrows has nothing to check. The way may leave from the treatment itself, or from a check or a
    decision that follows it; a treatment that leads only to a decision of another pathway, such as a biopsy, is that
    pathway's to check.
    """
    ends = {t.target for t in pack.transitions.values() if t.kind is TransitionKind.RELAPSE}
    roads = {pack.step(s).opens or pack.home_of(s) for s in ends}
    exits = {s.id for s in pack.steps.values() if s.id in ends or s.opens in roads or pack.home_of(s.id) in roads}
    for view in complete_views(pack):
        if not ends or (view.pathway.id in roads and len(pack.pathways) > 1):
            continue
        ways = _moves(view)
        for step in view.steps:
            is_own = pack.home_of(step) == view.pathway.id and pack.step(step).kind is StepKind.TREATMENT
            if is_own and not _is_handed_over(view, ways.get(step, [])) and not _has_exit(view, step, ways, exits):
                found = f"no way out if the illness grows or comes back, in {name_of(view)}"
                allowed = "an arrow of kind 'if' or 'relapse' from it, or from the check after it"
                yield Finding(RULE.id, step, found, allowed, "Add that arrow.")


def _moves(view: View) -> dict[str, list[Transition]]:
    moves: dict[str, list[Transition]] = {}
    for t in (*view.transitions, *view.exits):
        if t.kind in MOVES:
            moves.setdefault(t.source, []).append(t)
    return moves


def _is_handed_over(view: View, ways: list[Transition]) -> bool:
    pack = view.pack
    elsewhere = [pack.home_of(t.target) != view.pathway.id for t in ways]
    return all(elsewhere) and all(pack.step(t.target).kind is StepKind.DECISION for t in ways)


def _has_exit(view: View, step: str, ways: dict[str, list[Transition]], exits: set[str]) -> bool:
    """Tell whether a walk from ``step`` meets an exit; it goes no further than the treatments of other phases."""
    seen, queue = {step}, deque([step])
    while queue:
        for t in ways.get(queue.popleft(), ()):
            if t.target in exits and t.kind in EXITS:
                return True
            is_next = view.phase_of.get(t.target) != view.phase_of[step]
            if t.target in seen or (is_next and view.step(t.target).kind is StepKind.TREATMENT):
                continue
            seen.add(t.target)
            queue.append(t.target)
    return False


RULE = Rule("progression", "Every treatment has a way out for an illness that grows or comes back.", check)
