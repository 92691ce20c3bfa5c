"""The slow and obvious way to ask a small graph, to check the quick ways against."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pathways.graph import WALKABLE, View, walk_legs
from pathways.graph.scope import Scope
from pathways.model import ORDERING, TransitionKind


def closure(view: View, kinds: Collection[TransitionKind], avoid: str | None = None) -> dict[str, set[str]]:
    """Return what each step leads to in one move or more, found by trying until nothing is new."""
    edges = {(t.source, t.target) for t in view.transitions if t.kind in kinds and avoid not in (t.source, t.target)}
    found = set(edges)
    while True:
        more = {(a, d) for a, b in found for c, d in edges if b == c} - found
        if not more:
            return {step: {b for a, b in found if a == step} for step in view.steps}
        found |= more


def ordered_pairs(view: View) -> set[tuple[str, str]]:
    """Return every pair (earlier, later) that the view orders; two steps that lead to each other are none."""
    leads = closure(view, ORDERING)
    return {(a, b) for a in view.steps for b in leads[a] if a != b and a not in leads[b]}


def is_walk(scope: Scope, stops: Sequence[str], kinds: Collection[TransitionKind] = WALKABLE) -> bool:
    """Tell whether ``stops`` can be walked one after the other; see ``walk_legs`` for what joins them."""
    return all(leg.joined for leg in walk_legs(scope, stops, kinds))
