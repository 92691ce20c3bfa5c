"""Place: where a family is, and what follows from it for every step of the map.

This is the plain derivation by walking the graph. The device derives the same from ready-made sets
(``relations`` states the rule in full); a test holds the two equal.
Nothing is guessed: a step is ``been`` only if every way to a step that was said passes it, and on
``another-way`` only if it hangs on a choice that was surely met and answered otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathways.graph.forward import after_relapse, forward_of, is_branch, onward_of, spread
from pathways.graph.preceding import needs_of
from pathways.graph.reduce import CHOICES, ROUND, Plain, reduce_view
from pathways.graph.views import View
from pathways.model import MOVES


class Mark(StrEnum):
    """What a step is to a family that stands somewhere on the map. Each step carries exactly one."""

    NOW = "now"
    DONE = "done"
    NOT_FOR_US = "not-for-us"
    NEXT = "next"
    LATER = "later"
    BEEN = "been"
    MAY_HAVE_BEEN = "may-have-been"
    ANOTHER_WAY = "another-way"
    OPEN = "open"


@dataclass(frozen=True)
class Place:
    """What a family said. Any of the sets may be empty, overlap, or name steps that this map does not have."""

    now: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    not_for_us: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Derived:
    """One mark per step, in reading order; ``again`` are done steps that may come once more as the next ones."""

    marks: Mapping[str, Mark]
    again: frozenset[str] = frozenset()

    def steps(self, mark: Mark) -> tuple[str, ...]:
        """Return the steps that carry ``mark``, in reading order."""
        return tuple(step for step, own in self.marks.items() if own is mark)


def tidy(steps: Iterable[str], place: Place) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return now, done and not-for-us without overlap and without steps the map does not have.

    A kept place may be older than the map, or made on another one; that is no error.
    """
    known = frozenset(steps)
    now = place.now & known
    done = place.done & known - now
    return now, done, place.not_for_us & known - now - done


def derive_place(view: View, place: Place) -> Derived:
    """Return what each step of the view is to a family at ``place``."""
    now, done, no = tidy(view.steps, place)
    taken, here = now | done, now or done
    forward, moves, needs = forward_of(view), reduce_view(view, MOVES), needs_of(view)
    past = taken | spread(forward.predecessors, taken)
    around = spread(reduce_view(view, ROUND).predecessors, taken)
    if not taken & after_relapse(view):
        past, around = past - after_relapse(view), around - after_relapse(view)
    passed = taken | spread(needs.successors, taken)
    declined = _declined(view, no, taken)
    pending, other = _open_ends(view, past, passed)
    soon = frozenset(target for step in now for target in moves.successors(step))
    later = (spread(forward.successors, here) | pending) - declined
    returning = spread(moves.successors, here) - declined
    layers: tuple[tuple[Mark, Collection[str]], ...] = (
        (Mark.NOW, now),
        (Mark.DONE, done),
        (Mark.NOT_FOR_US, no),
        (Mark.NEXT, soon),
        (Mark.BEEN, passed),
        (Mark.LATER, later),
        (Mark.MAY_HAVE_BEEN, past - declined),
        (Mark.LATER, returning),
        (Mark.MAY_HAVE_BEEN, around - declined),
        (Mark.ANOTHER_WAY, other | declined),
        (Mark.OPEN, view.phase_of),
    )
    marks = {step: next(mark for mark, layer in layers if step in layer) for step in view.steps}
    return Derived(marks, done & soon)


def _declined(view: View, no: Collection[str], taken: frozenset[str]) -> frozenset[str]:
    """Return the steps to which only a branch leads that was said not to be for us.

    If one of them was taken all the same, the branch evidently did not bar the way.
    """
    needs = needs_of(view)
    declined: set[str] = set()
    for step in no:
        if is_branch(view, step):
            only = spread(needs.predecessors, [step])
            declined |= only if not only & taken else frozenset()
    return frozenset(declined)


def _open_ends(view: View, past: frozenset[str], passed: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return what may still come beside the way taken, and what hangs on choices answered otherwise.

    A choice counts as answered if another way on from it leads to a step that was said. What
    follows by plain ``then`` runs beside the way taken and may still come.
    """
    forward = forward_of(view)
    pending: set[str] = set()
    other: set[str] = set()
    for step in passed:
        ways = onward_of(view, step)
        left = not past.isdisjoint(ways)
        for way, kinds in ways.items():
            if way not in past:
                (other if left and kinds <= CHOICES else pending).add(way)
    return _with_spread(forward, pending), _with_spread(forward, other)


def _with_spread(plain: Plain, steps: Collection[str]) -> frozenset[str]:
    return frozenset(steps) | spread(plain.successors, steps)
