"""Order: whether a sequence of steps is right, and how two steps stand to each other in time.

Asked of the graph each time: what the ready-made tables (``precedence``) and the exercises are checked against.

Only ``then``, ``if`` and ``requires`` fix an order. Steps that such arrows join in a ring impose
none on each other, and neither does any other kind of arrow, so every linear extension of what is
left counts as right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from pathways.graph.chains import Chain, follow_chain, steps_toward
from pathways.graph.reduce import (
    Plain,
    descendant_masks,
    once_per_view,
    record_of,
    reduce_view,
    require_steps,
    rings_of,
    step_indexes,
)
from pathways.graph.views import View
from pathways.model import ORDERING


class Relation(StrEnum):
    """How one step stands to another in time."""

    BEFORE = "before"
    AFTER = "after"
    EITHER = "either"


@dataclass(frozen=True)
class Comparison:
    """How ``first`` stands to ``second``. ``chain`` leads from the earlier to the later one; empty for either."""

    first: str
    second: str
    relation: Relation
    chain: Chain = ()


@dataclass(frozen=True)
class Violation:
    """Two steps in the wrong order: ``earlier`` belongs before ``later``, as ``chain`` explains."""

    earlier: str
    later: str
    chain: Chain


def find_violation(view: View, sequence: Sequence[str]) -> Violation | None:
    """Return the first pair that stands in the wrong order; None if the sequence is right.

    The first pair is found reading from the left: the first step that comes too late, and of the
    steps before it that should follow it, the one with the shortest explanation. A step that comes
    again, as in a loop, is judged by its first place.

    Raises
    ------
    UnknownIdError
        If the view does not show one of the steps.
    """
    require_steps(view, sequence)
    steps = list(dict.fromkeys(sequence))
    bit_of = {step: number for number, step in enumerate(steps)}
    after = descendant_masks(reduce_view(view, ORDERING), bit_of, with_ring=False)
    for number, step in enumerate(steps):
        wrong = after[step] & ((1 << number) - 1)
        if wrong:
            return _explain(view, step, [s for s in steps[:number] if wrong >> bit_of[s] & 1])
    return None


def _explain(view: View, earlier: str, late: list[str]) -> Violation:
    plain = reduce_view(view, ORDERING)
    reached = nx.single_source_shortest_path_length(plain, earlier)
    later = min(late, key=lambda step: reached[step])
    return Violation(earlier, later, follow_chain(plain, steps_toward(plain, later), earlier))


def is_right_order(view: View, sequence: Sequence[str]) -> bool:
    """Tell whether ``sequence`` contradicts no order of the view."""
    return find_violation(view, sequence) is None


def compare(view: View, first: str, second: str) -> Comparison:
    """Say whether ``first`` comes before or after ``second``, or in either order, with the chain of reasons.

    Raises
    ------
    UnknownIdError
        If the view does not show one of the two.
    """
    require_steps(view, [first, second])
    ring = rings_of(view, ORDERING)
    if ring[first] == ring[second]:
        return Comparison(first, second, Relation.EITHER)
    plain = reduce_view(view, ORDERING)
    onward = shortest_chain(plain, first, second)
    if onward is not None:
        return Comparison(first, second, Relation.BEFORE, onward)
    back = shortest_chain(plain, second, first)
    if back is not None:
        return Comparison(first, second, Relation.AFTER, back)
    return Comparison(first, second, Relation.EITHER)


def arrange(view: View, steps: Iterable[str]) -> tuple[str, ...]:
    """Return ``steps`` in a right order: of all right orders, one close to the reading order.

    Raises
    ------
    UnknownIdError
        If the view does not show one of the steps.
    """
    chosen = set(steps)
    require_steps(view, sorted(chosen))
    return tuple(step for step in _right_order(view) if step in chosen)


def shortest_chain(plain: Plain, source: str, target: str) -> Chain | None:
    """Return the shortest chain from ``source`` to ``target``; None if no way leads there."""
    try:
        steps = nx.shortest_path(plain, source, target)
    except nx.NetworkXNoPath:
        return None
    return tuple(record_of(plain, a, b) for a, b in zip(steps, steps[1:], strict=False))


@once_per_view
def _right_order(view: View) -> tuple[str, ...]:
    condensed = nx.condensation(reduce_view(view, ORDERING))
    reading = step_indexes(view)
    members = {node: sorted(data, key=reading.__getitem__) for node, data in condensed.nodes(data="members")}
    order = nx.lexicographical_topological_sort(condensed, key=lambda node: reading[members[node][0]])
    return tuple(step for node in order for step in members[node])
