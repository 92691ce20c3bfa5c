"""Relations: what each step of a view is to each other step, as sets that the reader's device can combine.

A place never leaves the device. So these sets are computed here once per view and sent along with
the picture; the device combines them. A set of steps is a number whose bit *i* stands for
``steps[i]``, so a union is ``|``, an intersection ``&`` and a difference ``& ~``; JavaScript does
the same with ``BigInt("0x" + hex)``.

The rule, by which the device derives a place (and, for the tests, ``tests/unit/graph/place_oracle.py``). ``now``,
``done`` and ``no`` (not for us) are the sets that the family said, without overlap (the first that names a step has it)
and without steps the view does not have::

    taken    = now | done
    here     = now if now else done
    past     = taken | leads_here of each taken    (*)
    around   = leads_round of each taken           (*)
               (*) without after_relapse, unless one of taken is in it
    passed   = taken | surely_before of each taken
    declined = only_through of each no, where that touches none of taken
    later    = ahead of each here
    other    = declined
    for each b of passed:
        left = onward[b] & past
        for each t of onward[b] & ~past:
            if left is not empty and t is in chosen[b]: other |= t | ahead[t]
            else:                                       later |= t | ahead[t]

Each step takes the first mark that fits::

    now            now
    done           done
    not-for-us     no
    next           next of each now
    been           passed
    later          later & ~declined
    may-have-been  past & ~declined
    later          reachable of each here, & ~declined
    may-have-been  around & ~declined
    another-way    other
    open           all the rest

``again`` is done & next of each now: steps that are done and may come once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from typing_extensions import TypedDict

from pathways.graph.forward import after_relapse, forward_of, is_branch, onward_of
from pathways.graph.preceding import needs_of
from pathways.graph.reduce import (
    CHOICES,
    ROUND,
    Plain,
    descendant_masks,
    in_hex,
    once_per_view,
    reduce_view,
    step_indexes,
)
from pathways.graph.views import View
from pathways.model import MOVES

Masks = tuple[int, ...]
"""A set of steps for each step."""


class RelationsData(TypedDict):
    """``Relations`` for the reader's device: step ids, and each set as a hexadecimal number."""

    steps: list[str]
    after_relapse: str
    next: list[str]
    onward: list[str]
    chosen: list[str]
    ahead: list[str]
    leads_here: list[str]
    leads_round: list[str]
    reachable: list[str]
    surely_before: list[str]
    only_through: list[str]


@dataclass(frozen=True)
class Relations:
    """For each step, in reading order, sets of other steps as bit masks.

    - ``next``: reached in one move.
    - ``onward``: those of ``next`` that lie forward, without ways back (see ``forward``).
    - ``chosen``: those of ``onward`` reached by a choice only (``if``, ``alternative``, ``option``).
    - ``ahead``: can follow, going forward; steps that require this one count as ahead of it.
    - ``leads_here``: the mirror of ``ahead``.
    - ``leads_round``: may lead here, also by going round (``repeat``), but not by a relapse.
    - ``reachable``: can follow by any moves, ways back included.
    - ``surely_before``: must have happened before (see ``preceding``).
    - ``only_through``: if the step is one of several ways on, the steps to which only it leads.

    ``after_relapse`` is one set for the whole view: the steps to which only a relapse leads from the start.
    """

    steps: tuple[str, ...]
    next: Masks
    onward: Masks
    chosen: Masks
    ahead: Masks
    leads_here: Masks
    leads_round: Masks
    reachable: Masks
    surely_before: Masks
    only_through: Masks
    after_relapse: int

    def as_data(self) -> RelationsData:
        """Return plain data for JSON: the step ids, and sets as hexadecimal numbers, one for each step or one alone."""
        return {
            "steps": list(self.steps),
            "after_relapse": f"{self.after_relapse:x}",
            "next": in_hex(self.next),
            "onward": in_hex(self.onward),
            "chosen": in_hex(self.chosen),
            "ahead": in_hex(self.ahead),
            "leads_here": in_hex(self.leads_here),
            "leads_round": in_hex(self.leads_round),
            "reachable": in_hex(self.reachable),
            "surely_before": in_hex(self.surely_before),
            "only_through": in_hex(self.only_through),
        }

    def mask(self, steps: Iterable[str]) -> int:
        """Return the set of ``steps`` as a number."""
        index = {step: number for number, step in enumerate(self.steps)}
        return sum(1 << index[step] for step in set(steps))

    def names(self, mask: int) -> tuple[str, ...]:
        """Return the steps of a set in reading order."""
        return tuple(self.steps[number] for number in bits(mask))


@once_per_view
def relate_steps(view: View) -> Relations:
    """Compute the relations of all steps of a view."""
    index = step_indexes(view)
    moves, forward = reduce_view(view, MOVES), forward_of(view)
    onward = {step: onward_of(view, step) for step in view.steps}
    before = descendant_masks(needs_of(view), index)
    mirrored = descendant_masks(_mirror(needs_of(view)), index)

    def per_step(masks: dict[str, int]) -> Masks:
        return tuple(masks[step] for step in view.steps)

    def bits(steps: Iterable[str]) -> int:
        return sum(1 << index[step] for step in steps)

    return Relations(
        steps=view.steps,
        next=per_step({step: bits(moves.successors(step)) for step in view.steps}),
        onward=per_step({step: bits(ways) for step, ways in onward.items()}),
        chosen=per_step({step: bits(t for t, k in ways.items() if k <= CHOICES) for step, ways in onward.items()}),
        ahead=per_step(descendant_masks(forward, index)),
        leads_here=per_step(descendant_masks(_mirror(forward), index)),
        leads_round=per_step(descendant_masks(_mirror(reduce_view(view, ROUND)), index)),
        reachable=per_step(descendant_masks(moves, index)),
        surely_before=per_step(before),
        only_through=per_step({step: mirrored[step] if is_branch(view, step) else 0 for step in view.steps}),
        after_relapse=bits(after_relapse(view)),
    )


def _mirror(plain: Plain) -> Plain:
    return plain.reverse()


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers of the steps in a set."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
