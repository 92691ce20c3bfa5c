"""Place: where a family is, and what follows from it for every step of the map.

This is the plain derivation by walking the graph. The device derives the same from ready-made sets
(``relations.derive_from_relations``, which states the rule in full); a test holds the two equal.
Nothing is guessed: a step is ``been`` only if every way to a step that was said passes it, and on
``another-way`` only if it hangs on a choice that was surely met and answered otherwise.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathways.graph.network import entering, leaving
from pathways.graph.preceding import needs_of
from pathways.graph.reduce import CHOICES, FORWARD, Plain, reduce_view, rings_of
from pathways.graph.views import View
from pathways.model import MOVES, TransitionKind

_ONWARD = MOVES & FORWARD


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
    forward, moves, needs = reduce_view(view, FORWARD), reduce_view(view, MOVES), needs_of(view)
    past = taken | _spread(forward.predecessors, taken)
    passed = taken | _spread(needs.successors, taken)
    declined = _declined(view, no, taken)
    pending, other = _open_ends(view, now, past, passed)
    soon = frozenset(target for step in now for target in moves.successors(step))
    later = (_spread(forward.successors, here) | pending) - declined
    returning = _spread(moves.successors, here) - declined
    layers: tuple[tuple[Mark, Collection[str]], ...] = (
        (Mark.NOW, now),
        (Mark.DONE, done),
        (Mark.NOT_FOR_US, no),
        (Mark.NEXT, soon),
        (Mark.LATER, later),
        (Mark.BEEN, passed),
        (Mark.MAY_HAVE_BEEN, past - declined),
        (Mark.LATER, returning),
        (Mark.ANOTHER_WAY, other | declined),
        (Mark.OPEN, view.phase_of),
    )
    marks = {step: next(mark for mark, layer in layers if step in layer) for step in view.steps}
    return Derived(marks, done & soon)


def onward_of(view: View, step: str) -> dict[str, frozenset[TransitionKind]]:
    """Return the steps to which forward moves lead from ``step``, with the kinds of those moves."""
    ways: dict[str, frozenset[TransitionKind]] = {}
    for move in leaving(view.graph, step):
        if move.kind in _ONWARD and move.target != step:
            ways[move.target] = ways.get(move.target, frozenset()) | {move.kind}
    return ways


def is_branch(view: View, step: str) -> bool:
    """Tell whether ``step`` is one of several ways on: all moves into it are choices that leave another way.

    A step that is the only way on is a gate, and a family that skips it may well go on behind it.
    """
    moves = [move for move in entering(view.graph, step) if move.kind in _ONWARD]
    sources = {move.source for move in moves if move.source != step}
    ways = [onward_of(view, source) for source in sorted(sources)]
    return bool(ways) and all(way[step] <= CHOICES and len(way) > 1 for way in ways)


def _declined(view: View, no: Collection[str], taken: frozenset[str]) -> frozenset[str]:
    """Return the steps to which only a branch leads that was said not to be for us.

    If one of them was taken all the same, the branch evidently did not bar the way.
    """
    needs = needs_of(view)
    declined: set[str] = set()
    for step in no:
        if is_branch(view, step):
            only = _spread(needs.predecessors, [step])
            declined |= only if not only & taken else frozenset()
    return frozenset(declined)


def _open_ends(
    view: View, now: frozenset[str], past: frozenset[str], passed: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return what may still come beside the way taken, and what hangs on choices answered otherwise.

    A choice counts as answered if another way on from it leads to a step that was said. A way on
    that only leads round to the choice itself tells nothing. What follows by plain ``then`` runs
    beside the way taken and may still come.
    """
    forward = reduce_view(view, FORWARD)
    pending: set[str] = set()
    other: set[str] = set()
    round_of = rings_of(view)
    for step in passed:
        ways = onward_of(view, step)
        left = any(way in now or (way in past and round_of[way] != round_of[step]) for way in ways)
        for way, kinds in ways.items():
            if way not in past:
                (other if left and kinds <= CHOICES else pending).add(way)
    return _with_spread(forward, pending), _with_spread(forward, other)


def _with_spread(plain: Plain, steps: Collection[str]) -> frozenset[str]:
    return frozenset(steps) | _spread(plain.successors, steps)


def _spread(neighbours: Callable[[str], Iterable[str]], starts: Collection[str]) -> frozenset[str]:
    """Return every step that is reached from ``starts`` by one edge or more."""
    reached: set[str] = set()
    queue = deque(starts)
    while queue:
        for step in neighbours(queue.popleft()):
            if step not in reached:
                reached.add(step)
                queue.append(step)
    return frozenset(reached)
