"""Forward: the view without its ways back, so that "ahead" and "behind" mean something.

A ``repeat`` or a ``relapse`` leads back by its kind. Other arrows can close a ring as well, such as
"not enough response: decide again". In a ring, an arrow that runs against the reading order leads
back. What is left has no loops. Steps that are required count as lying on the way to what requires them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable

import networkx as nx

from pathways.graph.network import entering, leaving
from pathways.graph.reduce import CHOICES, FORWARD, ROUND, Plain, once_per_view, reduce_view, rings_of, step_indexes
from pathways.graph.views import View
from pathways.model import MOVES, TransitionKind


@once_per_view
def forward_of(view: View) -> Plain:
    """Return the forward graph of a view: no loops. Do not change it: it is shared."""
    forward: Plain = nx.DiGraph(reduce_view(view, FORWARD))
    ring, reading = rings_of(view), step_indexes(view)
    back = [(a, b) for a, b in forward.edges if ring[a] == ring[b] and reading[a] > reading[b]]
    forward.remove_edges_from(back)
    return forward


@once_per_view
def after_relapse(view: View) -> frozenset[str]:
    """Return the steps to which only a relapse leads from the start.

    To a family that names none of them they may come, but they are not its past.
    """
    start = view.pathway.start
    if start not in view.phase_of:
        return frozenset()
    without = spread(reduce_view(view, ROUND).successors, [start])
    return spread(reduce_view(view, MOVES).successors, [start]) - without - {start}


def onward_of(view: View, step: str) -> dict[str, frozenset[TransitionKind]]:
    """Return the steps to which moves lead forward from ``step``, with the kinds of those moves."""
    forward = forward_of(view)
    ways: dict[str, frozenset[TransitionKind]] = {}
    for move in leaving(view.graph, step):
        if move.kind in MOVES & FORWARD and forward.has_edge(step, move.target):
            ways[move.target] = ways.get(move.target, frozenset()) | {move.kind}
    return ways


def is_branch(view: View, step: str) -> bool:
    """Tell whether ``step`` is one of several ways on: all moves into it are choices that leave another way.

    A step that is the only way on is a gate, and a family that skips it may well go on behind it.
    """
    moves = [move for move in entering(view.graph, step) if move.kind in MOVES & FORWARD]
    sources = {move.source for move in moves if forward_of(view).has_edge(move.source, step)}
    ways = [onward_of(view, source) for source in sorted(sources)]
    return bool(ways) and all(way[step] <= CHOICES and len(way) > 1 for way in ways)


def spread(neighbours: Callable[[str], Iterable[str]], starts: Collection[str]) -> frozenset[str]:
    """Return every step that is reached from ``starts`` by one edge or more."""
    reached: set[str] = set()
    queue = deque(starts)
    while queue:
        for step in neighbours(queue.popleft()):
            if step not in reached:
                reached.add(step)
                queue.append(step)
    return frozenset(reached)
