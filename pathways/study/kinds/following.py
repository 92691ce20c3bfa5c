"""What comes next, and on what condition: the answers of one decision, or the conditions of one step's arrows."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import following
from pathways.model import StepKind, Transition, TransitionKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

ANSWERS = frozenset({TransitionKind.IF, TransitionKind.ALTERNATIVE, TransitionKind.REPEAT})
MOST = 5
FEWEST_ANSWERS = 3


def make_next(desk: Desk) -> Iterator[Exercise]:
    """Give, for each answer of a decision, the question where it leads."""
    for step in desk.view.steps:
        if _decides(desk, step):
            arrows = _answers(desk, step)
            targets = {arrow.target for arrow in arrows}
            if len(targets) > 1 and desk.distinct(targets):
                asked = (_ask_next(desk, arrow, arrows) for arrow in arrows)
                yield from (exercise for exercise in asked if len(exercise.rule.right) < len(exercise.choices))


def _decides(desk: Desk, step: str) -> bool:
    """Tell whether one of a step's ways on is taken: a decision, or a step with nothing but conditional ways."""
    if desk.step(step).kind is StepKind.DECISION:
        return True
    kinds = [way.kind for way in following(desk.view, step) if way.inside and way.kind is not TransitionKind.RELAPSE]
    return len(kinds) >= FEWEST_ANSWERS and ANSWERS.issuperset(kinds) and len(_answers(desk, step)) == len(kinds)


def make_condition(desk: Desk) -> Iterator[Exercise]:
    """Give, for each conditional arrow beside others, the question on what it depends."""
    for step in desk.view.steps:
        arrows = _answers(desk, step)
        labels = {desk.label(arrow).casefold() for arrow in arrows}
        if len(arrows) > 1 and len(labels) == len(arrows):
            yield from (_ask_condition(desk, arrow, arrows) for arrow in arrows)


def _answers(desk: Desk, step: str) -> list[Transition]:
    ways = [way.transition for way in following(desk.view, step) if way.inside]
    return [t for t in ways if t.when is not None and t.kind in ANSWERS and t.target != step]


def _some(arrow: Transition, arrows: list[Transition]) -> list[Transition]:
    """Return the arrow and a few others of the same step."""
    others = {t.id: t for t in arrows if t.id != arrow.id}
    return [arrow, *(others[name] for name in pick(others, MOST - 1, arrow.id))]


def _why(desk: Desk, arrow: Transition) -> Why:
    text = desk.word("why_next", step=desk.title(arrow.target), label=desk.label(arrow))
    return Why(text, (arrow.id,), (arrow.source, arrow.target))


def _ask_next(desk: Desk, arrow: Transition, arrows: list[Transition]) -> Exercise:
    shown = _some(arrow, arrows)
    said = desk.definition(arrow)
    right = {t.target for t in shown if desk.definition(t) == said}
    by_target = {t.target: t for t in reversed(shown)}
    return Exercise(
        kind=Kind.NEXT,
        subject=arrow.id,
        difficulty=1 if len(by_target) < 4 else 2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[arrow.source],
        steps=(arrow.source, *by_target),
        standard=desk.is_standard([arrow.source, *by_target]),
        prompt=(
            desk.word("at", step=desk.title(arrow.source)),
            desk.word("found", text=said),
            desk.word("prompt_next"),
        ),
        choices=neutral(Choice(s, desk.title(s), desk.subtitle(s), s, t.id) for s, t in by_target.items()),
        rule=Rule(Form.ONE, right=tuple(sorted(right))),
        right=_why(desk, arrow),
        why={s: _why(desk, t) for s, t in by_target.items()},
    )


def _ask_condition(desk: Desk, arrow: Transition, arrows: list[Transition]) -> Exercise:
    shown = _some(arrow, arrows)
    ends = {"from": desk.title(arrow.source), "to": desk.title(arrow.target)}
    steps = (arrow.source, *dict.fromkeys(t.target for t in shown))
    return Exercise(
        kind=Kind.CONDITION,
        subject=arrow.id,
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[arrow.source],
        steps=steps,
        standard=desk.is_standard(steps),
        prompt=(desk.word("prompt_condition", **ends),),
        choices=neutral(Choice(t.id, desk.label(t), desk.definition(t), arrow=t.id) for t in shown),
        rule=Rule(Form.ONE, right=(arrow.id,)),
        right=_why(desk, arrow),
        why={t.id: _why(desk, t) for t in shown},
    )
