"""Reach: what can be reached from the start, where ways end, and what is reached only through certain steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable

from pathways.graph.network import entering, leaving
from pathways.graph.scope import Scope, graph_of, start_of
from pathways.graph.views import View
from pathways.model import MOVES, Pack, Status, Transition, TransitionKind

ATTACHED = MOVES | {TransitionKind.WITH, TransitionKind.INFORMS}
"""Kinds by which a step hangs on the map: the moves, what runs alongside, and what explains."""


def reachable(
    scope: Scope,
    starts: Iterable[str] | None = None,
    kinds: Collection[TransitionKind] = MOVES,
    avoid: Collection[str] = (),
) -> frozenset[str]:
    """Return the steps reached from ``starts`` (themselves included) along ``kinds``, never entering ``avoid``.

    Starts are the start of the pack or view unless given; those it does not have reach nothing.
    """
    graph = graph_of(scope)
    barred = frozenset(avoid)
    firsts = [start_of(scope)] if starts is None else starts
    reached = {step for step in firsts if step in graph and step not in barred}
    queue = deque(sorted(reached))
    while queue:
        for transition in leaving(graph, queue.popleft()):
            target = transition.target
            if transition.kind in kinds and target not in reached and target not in barred:
                reached.add(target)
                queue.append(target)
    return frozenset(reached)


def unreachable(scope: Scope, kinds: Collection[TransitionKind] = ATTACHED) -> tuple[str, ...]:
    """Return the steps that nothing of ``kinds`` joins to the start, in order."""
    reached = reachable(scope, kinds=kinds)
    return tuple(step for step in graph_of(scope) if step not in reached)


def dead_ends(scope: Scope) -> tuple[str, ...]:
    """Return the steps at which a way ends, in order: none leads on, and no other pathway opens.

    Whether that is right (an outcome) or a gap is for the caller to say. In a view, a move to or from
    a step that only another pathway shows counts. Steps into which no move leads, such as support
    alongside, lie on no way and end none; the start does.
    """
    graph = graph_of(scope)
    pack: Pack = scope.pack if isinstance(scope, View) else scope
    moving = {step for step in graph if any(_leads_on(transition) for transition in leaving(graph, step))}
    entered = {step for step in graph if any(_leads_on(transition) for transition in entering(graph, step))}
    entered.add(start_of(scope))
    if isinstance(scope, View):
        moving |= {t.source for t in scope.exits if t.kind in MOVES}
        entered |= {t.target for t in scope.entries if t.kind in MOVES}
    return tuple(s for s in graph if s in entered and s not in moving and pack.step(s).opens is None)


def _leads_on(transition: Transition) -> bool:
    return transition.kind in MOVES and transition.source != transition.target


def reachable_without(scope: Scope, statuses: Collection[Status]) -> frozenset[str]:
    """Return the steps that can be reached from the start without passing a step with one of ``statuses``."""
    pack: Pack = scope.pack if isinstance(scope, View) else scope
    barred = [step for step in graph_of(scope) if pack.step(step).status in statuses]
    return reachable(scope, avoid=barred)
