"""Precedence: for any two steps of a view which comes first, or that either may, or that they never meet.

Computed once per view as bit sets and a table of first arrows, so that the reader's device can answer and
explain without asking anybody. What only explains (``with``, ``informs``) never orders, and neither does
an option or a repeat; those are told as what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import networkx as nx
from typing_extensions import TypedDict

from pathways.graph.chains import Chain, steps_toward
from pathways.graph.network import leaving
from pathways.graph.reduce import (
    Plain,
    descendant_masks,
    in_hex,
    once_per_view,
    record_of,
    reduce_view,
    require_steps,
    step_indexes,
)
from pathways.graph.views import View
from pathways.model import MOVES, ORDERING, TransitionKind

Masks = tuple[int, ...]
EXCLUSIVE = frozenset({TransitionKind.IF, TransitionKind.ALTERNATIVE})
"""Kinds of which a decision takes one: its answers. Options are no answers, a child may have several."""

NO_HOP = -1


class Meeting(StrEnum):
    """How one step stands to another; the first that fits."""

    BEFORE = "before"
    AFTER = "after"
    LEADS = "leads"
    LED = "led"
    NEVER = "never"
    OPEN = "open"


class PrecedenceData(TypedDict):
    """``Precedence`` for the reader's device, each set as a hexadecimal number: see ``docs/formats/study.md``."""

    after: list[str]
    leads: list[str]
    never: list[str]
    hop: list[list[int]]
    arrows: list[str]


@dataclass(frozen=True)
class Precedence:
    """Sets of steps as bit masks, in reading order, and the first arrow of a shortest chain between any two.

    - ``after``: must come later, by arrows that fix an order.
    - ``leads``: reached by moves that go one way only, without a fixed order (repeat, option, relapse).
    - ``never``: on another answer of one decision, or in another region.
    - ``reached``: can be reached at all, ways back included.
    - ``hop[i][j]``: index in ``arrows`` of the first arrow from step *i* to step *j*; -1 where no way leads.
    """

    view: View = field(repr=False)
    steps: tuple[str, ...]
    after: Masks
    leads: Masks
    never: Masks
    reached: Masks
    hop: tuple[tuple[int, ...], ...]
    arrows: tuple[str, ...]

    @cached_property
    def place(self) -> dict[str, int]:
        """Each step's number."""
        return {step: number for number, step in enumerate(self.steps)}

    def meeting(self, first: str, second: str) -> Meeting:
        """Say how ``first`` stands to ``second``.

        Raises
        ------
        UnknownIdError
            If the view does not show one of them.
        """
        require_steps(self.view, [first, second])
        i, j = self.place[first], self.place[second]
        tests = (
            (Meeting.BEFORE, self.after[i] >> j),
            (Meeting.AFTER, self.after[j] >> i),
            (Meeting.LEADS, self.leads[i] >> j),
            (Meeting.LED, self.leads[j] >> i),
            (Meeting.NEVER, self.never[i] >> j),
        )
        return next((meeting for meeting, bit in tests if bit & 1), Meeting.OPEN)

    def chain(self, first: str, second: str) -> Chain:
        """Return the shortest chain of reasons if ``first`` comes before ``second`` or leads to it; else nothing."""
        if self.meeting(first, second) not in (Meeting.BEFORE, Meeting.LEADS):
            return ()
        at, end = self.place[first], self.place[second]
        found = []
        while at != end:
            arrow = self.view.pack.transitions[self.arrows[self.hop[at][end]]]
            found.append(arrow)
            at = self.place[arrow.target]
        return tuple(found)

    def leads_both(self, first: str, second: str) -> bool:
        """Tell whether moves lead from each of two steps to the other, as in a loop."""
        i, j = self.place[first], self.place[second]
        return bool(self.reached[i] >> j & 1 and self.reached[j] >> i & 1)

    def as_data(self) -> PrecedenceData:
        """Return plain data for JSON."""
        return {
            "after": in_hex(self.after),
            "leads": in_hex(self.leads),
            "never": in_hex(self.never),
            "hop": [list(row) for row in self.hop],
            "arrows": list(self.arrows),
        }


@once_per_view
def precede(view: View) -> Precedence:
    """Compute how all steps of a view stand to each other."""
    index = step_indexes(view)
    ordering, moves = reduce_view(view, ORDERING), reduce_view(view, MOVES | ORDERING)
    strict = descendant_masks(ordering, index, with_ring=False)
    reached = descendant_masks(moves, index)
    bit = {step: 1 << number for step, number in index.items()}
    leads = {a: sum(bit[b] for b in view.steps if _leads(a, b, strict, reached, bit)) for a in view.steps}
    hop, arrows = _hops(view, ordering, moves)
    return Precedence(
        view=view,
        steps=view.steps,
        after=tuple(strict[s] for s in view.steps),
        leads=tuple(leads[s] for s in view.steps),
        never=_never(view, reached),
        reached=tuple(reached[s] for s in view.steps),
        hop=hop,
        arrows=arrows,
    )


def _leads(a: str, b: str, strict: dict[str, int], reached: dict[str, int], bit: dict[str, int]) -> bool:
    ordered = strict[a] & bit[b] or strict[b] & bit[a]
    return a != b and not ordered and bool(reached[a] & bit[b]) and not reached[b] & bit[a]


def _hops(view: View, ordering: Plain, moves: Plain) -> tuple[tuple[tuple[int, ...], ...], tuple[str, ...]]:
    """Return the table of first arrows. Arrows that fix an order are taken where these suffice, else other moves."""
    index = step_indexes(view)
    numbers: dict[str, int] = {}
    table = [[NO_HOP] * len(view.steps) for _ in view.steps]
    for plain in (ordering, moves):
        for target, j in index.items():
            for source, onward in steps_toward(plain, target).items():
                if table[index[source]][j] == NO_HOP:
                    arrow = record_of(plain, source, onward).id
                    table[index[source]][j] = numbers.setdefault(arrow, len(numbers))
    return tuple(tuple(row) for row in table), tuple(numbers)


def _never(view: View, reached: dict[str, int]) -> Masks:
    """Return for each step those that no child has together with it."""
    index = step_indexes(view)
    masks = dict.fromkeys(view.steps, 0)
    ends = {s for s in view.steps if not any(t.kind in MOVES for t in leaving(view.graph, s))}
    for sides in _branches(view):
        for a, b in _across(sides):
            # Where a way ends here it may go on elsewhere, so an end is set apart from the other answers only.
            if (a in ends and b not in sides[b]) or (b in ends and a not in sides[a]):
                continue
            if not (reached[a] >> index[b] & 1 or reached[b] >> index[a] & 1):
                masks[a] |= 1 << index[b]
                masks[b] |= 1 << index[a]
    everywhere = frozenset(region.id for region in view.pack.manifest.regions)
    regions = {s: frozenset(view.step(s).regions) or everywhere for s in view.steps}
    for a in view.steps:
        masks[a] |= sum(1 << index[b] for b in view.steps if not regions[a] & regions[b])
    return tuple(masks[s] for s in view.steps)


def _branches(view: View) -> Iterator[dict[str, set[str]]]:
    """Give, for each step that decides, the steps behind it by the arrows that lead to them.

    Only steps to which every way leads through the one that decides: it is passed before them, and
    one of its answers is taken.
    """
    moves = reduce_view(view, MOVES)
    start = view.pathway.start
    if start not in moves:
        return
    behind = _dominated(moves, start)
    for step in view.steps:
        ways = {t.target: t.kind for t in leaving(view.graph, step) if t.kind in MOVES}
        answers = {target for target, kind in ways.items() if kind in EXCLUSIVE}
        if len(answers) < 2 or not behind.get(step):
            continue
        rest = moves.subgraph([s for s in moves if s != step])
        reach = {target: nx.descendants(rest, target) | {target} for target in ways if target in rest}
        sides = {s: {target for target in reach if s in reach[target]} for s in behind[step]}
        yield {s: found for s, found in sides.items() if found <= answers}


def _across(sides: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Give the pairs of steps to which different answers lead, and no answer to both."""
    steps = sorted(sides)
    for number, a in enumerate(steps):
        for b in steps[number + 1 :]:
            if sides[a] and sides[b] and not sides[a] & sides[b]:
                yield a, b


def _dominated(moves: Plain, start: str) -> dict[str, set[str]]:
    """Return, for each step, those to which every way from the start leads through it."""
    behind: dict[str, set[str]] = {}
    found: dict[str, str | None] = nx.immediate_dominators(moves, start)
    for step in found:
        below, above = step, found[step]
        while above is not None and above != below:
            behind.setdefault(above, set()).add(step)
            below, above = above, found.get(above)
    return behind
