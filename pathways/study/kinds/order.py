"""Put in order: steps that one child may really meet, every order right that the graph allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from pathways.graph import Meeting, list_routes
from pathways.model import StepKind, TransitionKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Exercise, Form, Kind, Rule, Why, neutral, pair_key

SIZES = ((4, 1, 1), (5, 1, 2), (6, 1, 3), (4, 3, 2), (5, 2, 3))
"""How many steps, how many apart on the way, how difficult."""

MOST_ROUTES = 12
MOST_WINDOWS = 16
KINDS = frozenset({StepKind.ASSESSMENT, StepKind.DECISION, StepKind.TREATMENT, StepKind.RECOVERY, StepKind.OUTCOME})


def make(desk: Desk) -> Iterator[Exercise]:
    """Give exercises from windows on the ways through the view; of many alike some, always the same."""
    ways = list(_ways(desk))
    for size, apart, difficulty in SIZES:
        windows = {
            ",".join(sorted(steps)): steps
            for way in ways
            for first in range(len(way) - (size - 1) * apart)
            for steps in [way[first : first + size * apart : apart]]
            if _is_fair(desk, steps)
        }
        yield from (_ask(desk, windows[name], difficulty) for name in pick(windows, MOST_WINDOWS, "order"))


def _ways(desk: Desk) -> Iterator[tuple[str, ...]]:
    """Give the ways through the view, named and found, with what runs alongside; without options."""
    view = desk.view
    known = set(view.steps)
    named = [tuple(s for s in dict.fromkeys(r.steps) if s in known) for r in view.pathway.routes]
    found = list_routes(view, limit=MOST_ROUTES) if view.pathway.start in known else ()
    for route in dict.fromkeys([*named, *found]):
        beside = [t for t in view.transitions if t.kind is TransitionKind.WITH and t.source in route]
        steps = list(dict.fromkeys(route))
        for arrow in beside:
            if arrow.target not in steps:
                steps.insert(steps.index(arrow.source) + 1, arrow.target)
        yield tuple(s for s in steps if desk.step(s).kind in KINDS and not desk.step(s).group)


def _is_fair(desk: Desk, steps: Sequence[str]) -> bool:
    """Tell whether the order of these steps can be asked for.

    Every two of them are ordered, or run side by side and the map says so. Not where two are joined only
    by an option or a way back, where they never meet, or where the map is silent about them; not where
    more is left open than is ordered.
    """
    beside = {frozenset((t.source, t.target)) for t in desk.view.transitions if t.kind is TransitionKind.WITH}
    ordered = 0
    for a, b in combinations(steps, 2):
        is_ordered = desk.meeting(a, b) in (Meeting.BEFORE, Meeting.AFTER)
        if not is_ordered and (desk.meeting(a, b) is not Meeting.OPEN or frozenset((a, b)) not in beside):
            return False
        ordered += is_ordered
    return 3 * ordered >= len(steps) * (len(steps) - 1) and desk.distinct(steps)


def _ask(desk: Desk, steps: Sequence[str], difficulty: int) -> Exercise:
    pairs = cover(desk, steps)
    order = sorted(steps, key=lambda s: sum(desk.meeting(o, s) is Meeting.BEFORE for o in steps))
    said = " → ".join(desk.title(s) for s in order)
    is_open = len(pairs) < len(steps) - 1 or any(desk.meeting(a, b) is Meeting.OPEN for a, b in combinations(steps, 2))
    right = desk.word("right_order_open" if is_open else "right_order", steps=said)
    arrows = tuple(dict.fromkeys(arrow for a, b in pairs for arrow in desk.chain(a, b)))
    return Exercise(
        kind=Kind.ORDER,
        subject=",".join(sorted(steps)),
        difficulty=difficulty,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[order[len(order) // 2]],
        steps=tuple(order),
        standard=desk.is_standard(steps),
        prompt=(desk.word("prompt_order"),),
        choices=neutral(desk.choice(s) for s in steps),
        rule=Rule(Form.ORDER, pairs=pairs),
        right=Why(right, arrows, tuple(order)),
        why={pair_key(a, b): desk.why_before(a, b) for a, b in pairs},
    )


def cover(desk: Desk, steps: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs that fix the order of ``steps``, without those that follow from others."""
    before = {(a, b) for a, b in permutations(steps, 2) if desk.meeting(a, b) is Meeting.BEFORE}
    direct = [(a, b) for a, b in before if not any((a, c) in before and (c, b) in before for c in steps)]
    place = {s: number for number, s in enumerate(desk.view.steps)}
    return tuple(sorted(direct, key=lambda pair: (place[pair[0]], place[pair[1]])))
