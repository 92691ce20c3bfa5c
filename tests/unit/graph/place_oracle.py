"""A place derived from the relations alone, as the device does it: the rule of ``graph/relations.py``."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.graph import Derived, Mark, Place
from pathways.graph.place import tidy
from pathways.graph.relations import Relations, bits


def derive_from_relations(relations: Relations, place: Place) -> Derived:
    """Derive a place from the relations alone, by the rule at the head of this file."""
    now, done, no = (relations.mask(part) for part in tidy(relations.steps, place))
    taken, here = now | done, now or done
    past = taken | _gather(relations.leads_here, taken)
    around = _gather(relations.leads_round, taken)
    if not taken & relations.after_relapse:
        past, around = past & ~relations.after_relapse, around & ~relations.after_relapse
    passed = taken | _gather(relations.surely_before, taken)
    declined = _gather([only if not only & taken else 0 for only in relations.only_through], no)
    pending, other = _open_ends(relations, past, passed)
    soon = _gather(relations.next, now)
    layers = (
        (Mark.NOW, now),
        (Mark.DONE, done),
        (Mark.NOT_FOR_US, no),
        (Mark.NEXT, soon),
        (Mark.BEEN, passed),
        (Mark.LATER, (_gather(relations.ahead, here) | pending) & ~declined),
        (Mark.MAY_HAVE_BEEN, past & ~declined),
        (Mark.LATER, _gather(relations.reachable, here) & ~declined),
        (Mark.MAY_HAVE_BEEN, around & ~declined),
        (Mark.ANOTHER_WAY, other | declined),
        (Mark.OPEN, (1 << len(relations.steps)) - 1),
    )
    marks = {
        step: next(mark for mark, layer in layers if layer >> number & 1) for number, step in enumerate(relations.steps)
    }
    return Derived(marks, frozenset(relations.names(done & soon)))


def _open_ends(relations: Relations, past: int, passed: int) -> tuple[int, int]:
    """Return what is pending beside the way taken, and what hangs on choices answered otherwise."""
    pending = other = 0
    for b in bits(passed):
        left = relations.onward[b] & past
        for t in bits(relations.onward[b] & ~past):
            if left and relations.chosen[b] >> t & 1:
                other |= 1 << t | relations.ahead[t]
            else:
                pending |= 1 << t | relations.ahead[t]
    return pending, other


def _gather(masks: Iterable[int], chosen: int) -> int:
    """Return the union of the sets of the ``chosen`` steps."""
    union = 0
    for number, mask in enumerate(masks):
        if chosen >> number & 1:
            union |= mask
    return union
