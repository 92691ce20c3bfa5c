"""A view reduced to a plain directed graph of some kinds of transition, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from functools import wraps
from typing import TypeAlias, TypeVar, cast
from weakref import WeakKeyDictionary

import networkx as nx

from pathways.errors import UnknownIdError
from pathways.graph.scope import name_of
from pathways.graph.views import View
from pathways.model import MOVES, RETURNS, Transition, TransitionKind

Plain: TypeAlias = "nx.DiGraph[str]"
"""At most one edge from one step to another, and none from a step to itself."""

Result = TypeVar("Result")

STRENGTH = (
    TransitionKind.REQUIRES,
    TransitionKind.THEN,
    TransitionKind.IF,
    TransitionKind.ALTERNATIVE,
    TransitionKind.OPTION,
    TransitionKind.CONTINUES,
    TransitionKind.REPEAT,
    TransitionKind.RELAPSE,
    TransitionKind.WITH,
    TransitionKind.INFORMS,
)
"""Which of several transitions between the same two steps explains them best: the first of these."""

FORWARD = MOVES - RETURNS | {TransitionKind.REQUIRES}
"""Kinds that lead on in time: every move but those that go back, and what a later step depends on."""

ROUND = FORWARD | {TransitionKind.REPEAT}
"""Kinds by which a child without a relapse comes along: forward, and round again."""

CHOICES = frozenset({TransitionKind.IF, TransitionKind.ALTERNATIVE, TransitionKind.OPTION})
"""Kinds of which one is taken and others are not."""

_MEMOS: WeakKeyDictionary[View, dict[Hashable, object]] = WeakKeyDictionary()


def once_per_view(compute: Callable[[View], Result]) -> Callable[[View], Result]:
    """Remember what ``compute`` returns for as long as the view lives."""

    @wraps(compute)
    def remembered(view: View) -> Result:
        memo = _MEMOS.setdefault(view, {})
        if compute not in memo:
            memo[compute] = compute(view)
        return cast("Result", memo[compute])

    return remembered


def reduce_view(view: View, kinds: Collection[TransitionKind]) -> Plain:
    """Return the view's steps and one edge wherever a transition of ``kinds`` leads. Do not change it: it is shared.

    The edge attribute ``transition`` holds the strongest of parallel transitions (see ``STRENGTH``).
    """
    memo = _MEMOS.setdefault(view, {})
    key = ("reduced", frozenset(kinds))
    if key not in memo:
        memo[key] = _reduce(view, frozenset(kinds))
    return cast("Plain", memo[key])


def _reduce(view: View, kinds: frozenset[TransitionKind]) -> Plain:
    plain: Plain = nx.DiGraph()
    plain.add_nodes_from(view.steps)
    for transition in view.transitions:
        source, target = transition.source, transition.target
        if transition.kind not in kinds or source == target:
            continue
        known = plain.get_edge_data(source, target)
        if known is None or _rank(transition) < _rank(known["transition"]):
            plain.add_edge(source, target, transition=transition)
    return plain


def _rank(transition: Transition) -> int:
    return STRENGTH.index(transition.kind)


def record_of(plain: Plain, source: str, target: str) -> Transition:
    """Return the transition behind an edge of a reduced graph."""
    record: Transition = plain.edges[source, target]["transition"]
    return record


def require_steps(view: View, steps: Iterable[str]) -> None:
    """Raise UnknownIdError if one of ``steps`` is not in the view; say which, and what to do."""
    for step in steps:
        if step not in view.phase_of:
            raise UnknownIdError(f"{name_of(view)} has no step '{step}'; choose one of its {len(view.steps)} steps")


def step_indexes(view: View) -> dict[str, int]:
    """Return each step's place in the reading order."""
    return {step: number for number, step in enumerate(view.steps)}


def in_hex(masks: Iterable[int]) -> list[str]:
    """Return sets of steps as hexadecimal numbers, the way the reader's device reads them.

    >>> in_hex((0, 10, 255))
    ['0', 'a', 'ff']
    """
    return [f"{mask:x}" for mask in masks]


def descendant_masks(plain: Plain, bit_of: dict[str, int], *, with_ring: bool = True) -> dict[str, int]:
    """Return, for each step, a number whose bits are the marked steps that can be reached from it, never itself.

    ``bit_of`` gives the bit of each step that matters; other steps only conduct. Steps of the same
    ring reach each other; ``with_ring=False`` leaves them out. One pass over the condensed graph, so
    the cost is (steps + edges) times the number of bits over the machine word.
    """
    condensed = nx.condensation(plain)
    members: dict[int, list[str]] = {node: [] for node in condensed.nodes}
    for step, node in condensed.graph["mapping"].items():
        members[node].append(step)
    inside = {node: sum(1 << bit_of[step] for step in steps if step in bit_of) for node, steps in members.items()}
    reached: dict[int, int] = {}
    for node in reversed(list(nx.topological_sort(condensed))):
        mask = inside[node]
        for onward in condensed.successors(node):
            mask |= reached[onward]
        reached[node] = mask
    masks = {}
    for node, steps in members.items():
        for step in steps:
            own = (1 << bit_of[step] if step in bit_of else 0) if with_ring else inside[node]
            masks[step] = reached[node] & ~own
    return masks


def rings_of(view: View, kinds: Collection[TransitionKind] = FORWARD) -> dict[str, int]:
    """Return for each step the number of its ring: steps that reach each other share one, most are alone."""
    memo = _MEMOS.setdefault(view, {})
    key = ("rings", frozenset(kinds))
    if key not in memo:
        parts = nx.strongly_connected_components(reduce_view(view, kinds))
        memo[key] = {step: number for number, part in enumerate(parts) for step in part}
    return cast("dict[str, int]", memo[key])
