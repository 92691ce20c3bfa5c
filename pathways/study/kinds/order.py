"""Put in order: steps of one road that a child can walk, the road and its conditions named in the question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from pathways.graph import Meeting
from pathways.model import StepKind, TransitionKind
from pathways.study.desk import Desk
from pathways.study.exercise import Exercise, Form, Kind, Rule, Why, neutral, pair_key
from pathways.study.roads import Walk
from pathways.study.shuffle import hash32

SIZES = ((5, 1, 2), (5, 3, 2), (4, 1, 1), (5, 2, 3), (4, 3, 1), (6, 1, 3))
"""How many steps, how many apart on the way, how difficult: the first are chosen first."""

MOST = 8
KINDS = frozenset({StepKind.ASSESSMENT, StepKind.DECISION, StepKind.TREATMENT, StepKind.RECOVERY})
"""What has a place in an order; not where a way ends (remission, an exit), nor what is offered at any time."""


@dataclass(frozen=True)
class Window:
    """Some steps of a walk, in its order."""

    walk: Walk
    steps: tuple[str, ...]
    difficulty: int

    @property
    def subject(self) -> str:
        """The steps, whatever the walk: another walk that has them asks the same."""
        return ",".join(sorted(self.steps))


def make(desk: Desk) -> Iterator[Exercise]:
    """Give exercises from the walks of the view, of which no two share more than half of their steps."""
    taken: list[set[str]] = []
    for window in _windows(desk):
        steps = set(window.steps)
        if len(taken) < MOST and all(len(steps & other) * 2 <= min(len(steps), len(other)) for other in taken):
            taken.append(steps)
            yield _ask(desk, window)


def _windows(desk: Desk) -> list[Window]:
    """Return all windows that can be asked for: the usual sizes first, main roads before other ways."""
    found: dict[str, tuple[tuple[int, int, int], Window]] = {}
    for size_rank, (size, apart, difficulty) in enumerate(SIZES):
        for walk_rank, walk in enumerate(desk.walks):
            steps = [s for s in walk.steps if _has_place(desk, s)]
            for first in range(len(steps) - (size - 1) * apart):
                window = Window(walk, tuple(steps[first : first + size * apart : apart]), difficulty)
                if _is_own(desk, window) and is_fair(desk, window):
                    rank = (size_rank, walk_rank, hash32(f"order:{window.subject}"))
                    found.setdefault(window.subject, (rank, window))
    return [window for _, window in sorted(found.values(), key=lambda pair: pair[0])]


def _has_place(desk: Desk, step: str) -> bool:
    record = desk.step(step)
    return record.kind in KINDS and record.group is None and record.opens is None


def _is_own(desk: Desk, window: Window) -> bool:
    """Tell whether about half of the steps are this map's: an order of shared steps is asked on their own map."""
    return 2 * sum(desk.is_own(s) for s in window.steps) >= len(window.steps) - 1


def is_fair(desk: Desk, window: Window) -> bool:
    """Tell whether the order of these steps can be asked for.

    Every two of them are ordered on the walk and nowhere on the map otherwise, or run side by side and the map
    says so; and more is ordered than is left open.
    """
    beside = {frozenset((t.source, t.target)) for t in desk.view.transitions if t.kind is TransitionKind.WITH}
    ordered = 0
    for a, b in combinations(window.steps, 2):
        is_ordered = window.walk.is_ordered(desk.precedence, a, b) or window.walk.is_ordered(desk.precedence, b, a)
        if not is_ordered and (desk.meeting(a, b) is not Meeting.OPEN or frozenset((a, b)) not in beside):
            return False
        ordered += is_ordered
    size = len(window.steps)
    return 3 * ordered >= size * (size - 1) and desk.distinct(window.steps)


def _ask(desk: Desk, window: Window) -> Exercise:
    pairs, walk = cover(desk, window), window.walk
    order = [s for s in walk.steps if s in window.steps]
    is_open = len(pairs) < len(order) - 1 or any(
        desk.meeting(a, b) is Meeting.OPEN for a, b in combinations(window.steps, 2)
    )
    said = " → ".join(desk.title(s) for s in order)
    whys = {pair_key(a, b): desk.why_before(a, b, walk) for a, b in pairs}
    return Exercise(
        kind=Kind.ORDER,
        subject=window.subject,
        difficulty=window.difficulty,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[order[len(order) // 2]],
        steps=tuple(order),
        standard=desk.is_standard(order),
        prompt=(*_road(desk, walk, order), desk.word("prompt_order")),
        choices=neutral(desk.choice(s) for s in order),
        rule=Rule(Form.ORDER, pairs=pairs),
        right=Why(
            desk.word("right_order_open" if is_open else "right_order", steps=said),
            tuple(dict.fromkeys(arrow for why in whys.values() for arrow in why.arrows)),
            tuple(order),
        ),
        why=whys,
    )


def _road(desk: Desk, walk: Walk, order: Sequence[str]) -> Iterator[str]:
    """Say which walk is meant, and what makes a child take it where it parts from others."""
    if walk.title is not None:
        yield desk.word("road", road=desk.speaker.say(walk.title).text)
    said = dict.fromkeys(desk.label(arrow).rstrip(".") for arrow in walk.conditions(order[0], order[-1]))
    if said:
        yield desk.word("road_conditions", conditions="; ".join(sorted(said)))


def cover(desk: Desk, window: Window) -> tuple[tuple[str, str], ...]:
    """Return the pairs that fix the order of a window, without those that follow from others."""
    steps, walk = window.steps, window.walk
    before = {(a, b) for a, b in permutations(steps, 2) if walk.is_ordered(desk.precedence, a, b)}
    direct = [(a, b) for a, b in before if not any((a, c) in before and (c, b) in before for c in steps)]
    place = {s: number for number, s in enumerate(desk.view.steps)}
    return tuple(sorted(direct, key=lambda pair: (place[pair[0]], place[pair[1]])))
