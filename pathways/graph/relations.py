"""Relations: what each step of a view is to each other step, as sets that the reader's device can combine.

A place never leaves the device. So these sets are computed here once per view and sent along with
the picture; the device combines them. A set of steps is a number whose bit *i* stands for
``steps[i]``, so a union is ``|``, an intersection ``&`` and a difference ``& ~``; JavaScript does
the same with ``BigInt("0x" + hex)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from pathways.graph.place import Derived, Mark, Place, is_branch, onward_of, tidy
from pathways.graph.preceding import needs_of
from pathways.graph.reduce import CHOICES, FORWARD, Plain, descendant_masks, once_per_view, reduce_view, step_indexes
from pathways.graph.views import View
from pathways.model import MOVES

Masks = tuple[int, ...]
"""A set of steps for each step."""


@dataclass(frozen=True)
class Relations:
    """For each step, in reading order, sets of other steps as bit masks.

    - ``next``: reached in one move.
    - ``onward``: those of ``next`` that lie forward, without ways back (``repeat``, ``relapse``).
    - ``chosen``: those of ``onward`` reached by a choice only (``if``, ``alternative``, ``option``).
    - ``ahead``: can follow, going forward; steps that require this one count as ahead of it.
    - ``leads_here``: the mirror of ``ahead``.
    - ``reachable``: can follow by any moves, ways back included.
    - ``surely_before``: must have happened before (see ``preceding``).
    - ``only_through``: if the step is one of several ways on, the steps to which only it leads.
    """

    steps: tuple[str, ...]
    next: Masks
    onward: Masks
    chosen: Masks
    ahead: Masks
    leads_here: Masks
    reachable: Masks
    surely_before: Masks
    only_through: Masks

    def as_data(self) -> dict[str, list[str]]:
        """Return plain data for JSON: the step ids, and for each relation a hexadecimal number per step."""
        data = {"steps": list(self.steps)}
        for field in fields(self)[1:]:
            data[field.name] = [f"{mask:x}" for mask in getattr(self, field.name)]
        return data

    def mask(self, steps: Iterable[str]) -> int:
        """Return the set of ``steps`` as a number."""
        index = {step: number for number, step in enumerate(self.steps)}
        return sum(1 << index[step] for step in set(steps))

    def names(self, mask: int) -> tuple[str, ...]:
        """Return the steps of a set in reading order."""
        return tuple(self.steps[number] for number in _bits(mask))


@once_per_view
def relate_steps(view: View) -> Relations:
    """Compute the relations of all steps of a view."""
    index = step_indexes(view)
    moves, forward = reduce_view(view, MOVES), reduce_view(view, FORWARD)
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
        reachable=per_step(descendant_masks(moves, index)),
        surely_before=per_step(before),
        only_through=per_step({step: mirrored[step] if is_branch(view, step) else 0 for step in view.steps}),
    )


def _mirror(plain: Plain) -> Plain:
    return plain.reverse()


def derive_from_relations(relations: Relations, place: Place) -> Derived:
    """Derive a place from the relations alone: the rule that the device follows.

    With ``now``, ``done`` and ``no`` (not for us) as sets without overlap (the first that names a
    step has it) and unknown steps left out::

        taken    = now | done
        here     = now if now else done
        past     = taken | leads_here of each taken
        passed   = taken | surely_before of each taken
        declined = only_through of each no, where that touches none of taken
        later    = ahead of each here
        other    = declined
        for each b of passed:
            left = onward[b] & ((past & ~leads_here[b]) | now)
            for each t of onward[b] & ~past:
                if left is not empty and t is in chosen[b]: other |= t | ahead[t]
                else:                                       later |= t | ahead[t]

    Then each step takes the first mark that fits::

        now            now
        done           done
        not-for-us     no
        next           next of each now
        later          later & ~declined
        been           passed
        may-have-been  past & ~declined
        later          reachable of each here, & ~declined
        another-way    other
        open           all the rest

    ``again`` is done & next of each now: steps done before that may come once more.
    """
    now, done, no = (relations.mask(part) for part in tidy(relations.steps, place))
    taken = now | done
    here = now or done
    past = taken | _gather(relations.leads_here, taken)
    passed = taken | _gather(relations.surely_before, taken)
    declined = _gather([m if not m & taken else 0 for m in relations.only_through], no)
    later = _gather(relations.ahead, here)
    other = declined
    for b in _bits(passed):
        left = relations.onward[b] & (past & ~relations.leads_here[b] | now)
        for t in _bits(relations.onward[b] & ~past):
            if left and relations.chosen[b] >> t & 1:
                other |= 1 << t | relations.ahead[t]
            else:
                later |= 1 << t | relations.ahead[t]
    soon = _gather(relations.next, now)
    layers = (
        (Mark.NOW, now),
        (Mark.DONE, done),
        (Mark.NOT_FOR_US, no),
        (Mark.NEXT, soon),
        (Mark.LATER, later & ~declined),
        (Mark.BEEN, passed),
        (Mark.MAY_HAVE_BEEN, past & ~declined),
        (Mark.LATER, _gather(relations.reachable, here) & ~declined),
        (Mark.ANOTHER_WAY, other),
        (Mark.OPEN, (1 << len(relations.steps)) - 1),
    )
    marks = {
        step: next(mark for mark, layer in layers if layer >> number & 1) for number, step in enumerate(relations.steps)
    }
    return Derived(marks, frozenset(relations.names(done & soon)))


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _gather(masks: Iterable[int], chosen: int) -> int:
    """Return the union of the sets of the ``chosen`` steps."""
    union = 0
    for number, mask in enumerate(masks):
        if chosen >> number & 1:
            union |= mask
    return union
