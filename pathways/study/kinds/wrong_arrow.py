"""Spot the wrong arrow: one arrow of the map turned round among arrows as they are."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import Meeting
from pathways.model import ORDERING, Transition
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

TRUE_ARROWS = 3
TURNED = "turned"


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each arrow that fixes an order, an exercise in which it is turned round."""
    view = desk.view
    known = set(view.steps)
    found = [t for t in view.transitions if t.kind in ORDERING and {t.source, t.target} <= known]
    arrows = {t.id: t for t in found if desk.meeting(t.source, t.target) is Meeting.BEFORE}
    for arrow in arrows.values():
        if _goes_round(desk, arrow):
            continue
        ends = {arrow.source, arrow.target}
        near = [t.id for t in arrows.values() if ends & {t.source, t.target} and ends != {t.source, t.target}]
        far = [t.id for t in arrows.values() if not ends & {t.source, t.target}]
        others = [*pick(near, 2, arrow.id), *pick(far, TRUE_ARROWS, arrow.id)][:TRUE_ARROWS]
        texts = {_shown(desk, arrows[name]) for name in others}
        if len(texts) == TRUE_ARROWS and _shown(desk, arrow) not in texts:
            yield _ask(desk, arrow, [arrows[name] for name in others])


def _goes_round(desk: Desk, arrow: Transition) -> bool:
    """Tell whether a way also leads back, so that the turned arrow would not be wrong."""
    back = {(t.target, t.source) for t in desk.view.transitions}
    return (arrow.source, arrow.target) in back or desk.precedence.leads_both(arrow.source, arrow.target)


def _shown(desk: Desk, arrow: Transition, *, turned: bool = False) -> str:
    ends = (arrow.target, arrow.source) if turned else (arrow.source, arrow.target)
    return " → ".join(desk.title(end) for end in ends)


def _ask(desk: Desk, arrow: Transition, others: list[Transition]) -> Exercise:
    right = desk.why_before(arrow.source, arrow.target)
    right = Why(right.text, (arrow.id,), right.steps)
    steps = tuple(dict.fromkeys(s for t in (arrow, *others) for s in (t.source, t.target)))
    turned = Choice(f"{TURNED}-{arrow.id}", _shown(desk, arrow, turned=True))
    return Exercise(
        kind=Kind.ARROW,
        subject=arrow.id,
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[arrow.target],
        steps=steps,
        standard=desk.is_standard(steps),
        prompt=(desk.word("prompt_arrow"),),
        choices=neutral([turned, *(Choice(f"as-{t.id}", _shown(desk, t)) for t in others)]),
        rule=Rule(Form.ONE, right=(turned.id,)),
        right=right,
        why={turned.id: right, **{f"as-{t.id}": _why(desk, t) for t in others}},
    )


def _why(desk: Desk, arrow: Transition) -> Why:
    ends = {"first": desk.title(arrow.source), "second": desk.title(arrow.target)}
    return Why(desk.word("why_true_arrow", **ends), (arrow.id,), (arrow.source, arrow.target))
