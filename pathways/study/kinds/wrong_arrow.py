"""Spot the wrong arrow: one arrow of the map turned round among arrows as they are."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import Meeting
from pathways.model import StepKind, Transition, TransitionKind
from pathways.study.desk import CARE, Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.wording import comes_again

TRUE_ARROWS = 3
MOST = 6
TURNED = "turned"
ENDS = frozenset({StepKind.TREATMENT, StepKind.DECISION, StepKind.RECOVERY, StepKind.ASSESSMENT})
FIXED = frozenset({TransitionKind.THEN, TransitionKind.REQUIRES})


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for some arrows that hold for every child who comes to them, an exercise in which one is turned round."""
    arrows = {t.id: t for t in desk.view.transitions if _is_firm(desk, t)}
    own = [t.id for t in arrows.values() if desk.is_own_arrow(t) and _is_one_way(desk, t)]
    for name in pick(own, MOST, "arrow"):
        arrow = arrows[name]
        ends = {arrow.source, arrow.target}
        near = [t.id for t in arrows.values() if ends & {t.source, t.target} and ends != {t.source, t.target}]
        far = [t.id for t in arrows.values() if not ends & {t.source, t.target}]
        others = [*pick(near, 2, arrow.id), *pick(far, TRUE_ARROWS, arrow.id)][:TRUE_ARROWS]
        texts = {_shown(desk, arrows[name]) for name in others}
        if len(texts) == TRUE_ARROWS and _shown(desk, arrow) not in texts:
            yield _ask(desk, arrow, [arrows[name] for name in others])


def _is_firm(desk: Desk, arrow: Transition) -> bool:
    """Tell whether an arrow without a condition joins two steps of which one comes first; no exit, no side work.

    What is needed for something that is not standardized may be needed for one of its ways only.
    """
    ends = [desk.step(arrow.source), desk.step(arrow.target)] if arrow.source in desk.view.phase_of else []
    return (
        arrow.kind in FIXED
        and not (arrow.kind is TransitionKind.REQUIRES and desk.step(arrow.target).status not in CARE)
        and bool(ends)
        and all(step.kind in ENDS and not step.opens and not step.group for step in ends)
        and desk.meeting(arrow.source, arrow.target) is Meeting.BEFORE
    )


def _is_one_way(desk: Desk, arrow: Transition) -> bool:
    """Tell whether the turned arrow would be wrong: no way leads back, and nothing is done again."""
    both = {arrow.source, arrow.target}
    other = [t for t in desk.view.transitions if {t.source, t.target} == both and t.id != arrow.id]
    again = [t for t in desk.view.transitions if t.kind is TransitionKind.REPEAT and both & {t.source, t.target}]
    return not (
        other
        or again
        or comes_again(desk.base.because(arrow))
        or desk.precedence.leads_both(arrow.source, arrow.target)
    )


def _shown(desk: Desk, arrow: Transition, *, turned: bool = False) -> str:
    ends = (arrow.target, arrow.source) if turned else (arrow.source, arrow.target)
    return " → ".join(desk.title(end) for end in ends)


def _ask(desk: Desk, arrow: Transition, others: list[Transition]) -> Exercise:
    ends = (arrow.source, arrow.target)
    said = desk.word("why_order", first=desk.title(ends[0]), second=desk.title(ends[1]))
    right = Why(said, (arrow.id,), ends)
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
