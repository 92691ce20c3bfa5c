"""What comes next, and on what condition: the answers of one decision, or the conditions of one step's arrows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pathways.graph import Meeting, following
from pathways.model import StepKind, Transition, TransitionKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.shuffle import hash32
from pathways.study.wording import is_editorial, leaks, likeness

ANSWERS = frozenset({TransitionKind.IF, TransitionKind.ALTERNATIVE, TransitionKind.REPEAT})
MOST, ENOUGH = 5, 3
FEWEST_ANSWERS = 3
CONFUSED = 0.6


def make_next(desk: Desk) -> Iterator[Exercise]:
    """Give, for each answer of a decision, the question where it leads."""
    for arrow, arrows in _asked(desk):
        if _asks_next(desk, arrow, arrows):
            yield _ask_next(desk, arrow, arrows)


def make_condition(desk: Desk) -> Iterator[Exercise]:
    """Give, for each conditional arrow of which it is not asked where it leads, the question on what it depends."""
    for arrow, arrows in _asked(desk):
        labels = {desk.base.label(one).casefold() for one in arrows}
        if len(labels) == len(arrows) and not _asks_next(desk, arrow, arrows) and _condition_is_fair(desk, arrow):
            yield _ask_condition(desk, arrow, arrows)


def _asked(desk: Desk) -> Iterator[tuple[Transition, list[Transition]]]:
    """Give the conditional arrows that this map states, each with all that leave the same step."""
    for step in desk.view.steps:
        arrows = _answers(desk, step)
        for arrow in filter(desk.is_own_arrow, arrows):
            if not is_editorial(f"{desk.base.label(arrow)} {desk.base.definition(arrow)}"):
                yield arrow, arrows


def _asks_next(desk: Desk, arrow: Transition, arrows: list[Transition]) -> bool:
    """Tell whether it is asked where an arrow leads, and not on what condition: one fact is asked once."""
    targets = {one.target for one in arrows}
    if not _decides(desk, arrow.source) or len(targets) < 2 or not desk.distinct(targets):
        return False
    said = desk.base.definition(arrow)
    shown = _some(arrow, arrows)
    others = [desk.base.definition(t) for t in shown if t.target != arrow.target]
    if said in others or not is_told(desk, arrow, shown):
        return False
    return hash32(f"next:{arrow.id}") % 2 == 0 or not _condition_is_fair(desk, arrow) or len(targets) < ENOUGH


def is_told(desk: Desk, arrow: Transition, shown: list[Transition], *, with_notes: bool = False) -> bool:
    """Tell whether a condition tells where it leads without naming it (nor what the line under its title says)."""
    base = desk.base

    def say(t: Transition) -> str:
        return desk.unify(f"{base.title(t.target)} {base.subtitle(t.target) if with_notes else ''}")

    wrong = [say(t) for t in shown if t.target != arrow.target]
    return not leaks(desk.unify(f"{base.title(arrow.source)} {base.definition(arrow)}"), [say(arrow)], wrong)


def _decides(desk: Desk, step: str) -> bool:
    """Tell whether one of a step's ways on is taken: a decision, or a step with nothing but conditional ways."""
    if desk.step(step).kind is StepKind.DECISION:
        return True
    kinds = [way.kind for way in following(desk.view, step) if way.inside and way.kind is not TransitionKind.RELAPSE]
    return len(kinds) >= FEWEST_ANSWERS and ANSWERS.issuperset(kinds) and len(_answers(desk, step)) == len(kinds)


def _condition_is_fair(desk: Desk, arrow: Transition, *, with_notes: bool = False) -> bool:
    """Tell whether a condition can be asked for: it (with its definition) does not name the step to which it leads."""
    base = desk.base

    def say(t: Transition) -> str:
        return desk.unify(f"{base.label(t)} {base.definition(t) if with_notes else ''}")

    others = _conditions(desk, arrow)
    question = desk.unify(f"{base.title(arrow.source)} {base.title(arrow.target)}")
    # A definition that names the step where it leads makes of its label a mere name of that step.
    is_name = leaks(base.title(arrow.target), [base.definition(arrow)], [base.definition(t) for t in others])
    return len(others) > 1 and not is_name and not leaks(question, [say(arrow)], [say(t) for t in others])


def _answers(desk: Desk, step: str) -> list[Transition]:
    ways = [way.transition for way in following(desk.view, step) if way.inside]
    return [t for t in ways if t.when is not None and t.kind in ANSWERS and t.target != step]


def _some(arrow: Transition, arrows: list[Transition]) -> list[Transition]:
    """Return the arrow and a few others of the same step."""
    others = {t.id: t for t in arrows if t.id != arrow.id}
    return [arrow, *(others[name] for name in pick(others, MOST - 1, arrow.id))]


def _conditions(desk: Desk, arrow: Transition) -> list[Transition]:
    """Return other conditions to set beside that of an arrow: of its own step, and, if these are few, of its phase.

    What is asked in another phase of treatment could not be meant, and would be no choice.
    """
    own = [t for t in _answers(desk, arrow.source) if t.id != arrow.id]
    taken = {desk.base.label(t).casefold() for t in (arrow, *own)}
    near = {
        t.id: t
        for t in desk.view.transitions
        if t.when is not None
        and t.kind in ANSWERS
        and arrow.source not in (t.source, t.target)
        and arrow.target not in (t.source, t.target)
        and t.source in desk.view.phase_of
        and desk.base.label(t).casefold() not in taken
        and likeness(desk.base.definition(t), desk.base.definition(arrow)) < CONFUSED
        and not is_editorial(desk.base.definition(t))
    }
    here = [name for name, t in near.items() if desk.view.phase_of[t.source] == desk.view.phase_of[arrow.source]]
    wanted = max(0, ENOUGH - 1 - len(own))
    filled = [near[name] for name in pick(here, wanted, arrow.id)]
    return [*_some(arrow, [arrow, *own])[1:], *filled]


def _far_steps(desk: Desk, arrow: Transition, shown: list[str]) -> list[str]:
    """Return the nearest steps that do not follow a decision, to set beside answers that are few."""
    wanted = max(0, ENOUGH - len(shown))
    kinds = {desk.step(s).kind for s in shown}
    later = (Meeting.BEFORE, Meeting.LEADS, Meeting.OPEN)
    near = [
        s
        for s in desk.view.steps
        if s not in (*shown, arrow.source)
        and desk.step(s).kind in kinds
        and desk.meeting(arrow.source, s) not in later
        and not any({t.source, t.target} == {s, arrow.source} for t in desk.view.transitions)
        and desk.distinct([*shown, s])
    ]
    place = {s: number for number, s in enumerate(desk.view.steps)}
    return sorted(near, key=lambda s: abs(place[s] - place[arrow.source]))[:wanted]


def _note(desk: Desk, arrow: Transition, with_notes: bool) -> str | None:
    """Return the definition of a condition; nothing if it speaks of sources."""
    return None if not with_notes or is_editorial(desk.base.definition(arrow)) else desk.definition(arrow)


def _why(desk: Desk, arrow: Transition) -> Why:
    text = desk.word("why_next", step=desk.title(arrow.target), label=desk.label(arrow).rstrip("."))
    return Why(text, (arrow.id,), (arrow.source, arrow.target))


def _ask_next(desk: Desk, arrow: Transition, arrows: list[Transition]) -> Exercise:
    shown = _some(arrow, arrows)
    by_target = {t.target: t for t in reversed(shown)}
    far = _far_steps(desk, arrow, list(by_target))
    with_note = is_told(desk, arrow, shown, with_notes=True)
    choices = [replace(desk.choice(s, with_note=with_note), arrow=t.id) for s, t in by_target.items()]
    whys = {s: _why(desk, t) for s, t in by_target.items()}
    for s in far:
        text = desk.word("why_not_next", step=desk.title(s), at=desk.title(arrow.source))
        whys[s] = Why(text, (), (s,), desk.step(s).cite)
    steps = (arrow.source, *by_target)
    return Exercise(
        kind=Kind.NEXT,
        subject=arrow.id,
        difficulty=1 if len(by_target) < 4 else 2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[arrow.source],
        steps=steps,
        standard=desk.is_standard(steps),
        prompt=(
            desk.word("at", step=desk.title(arrow.source)),
            desk.word("found", text=desk.definition(arrow)),
            desk.word("prompt_next"),
        ),
        choices=neutral([*choices, *(desk.choice(s, with_note=with_note) for s in far)]),
        rule=Rule(Form.ONE, right=(arrow.target,)),
        right=_why(desk, arrow),
        why=whys,
    )


def _ask_condition(desk: Desk, arrow: Transition, arrows: list[Transition]) -> Exercise:
    shown = [arrow, *_conditions(desk, arrow)]
    own = {t.id for t in arrows}
    with_notes = _condition_is_fair(desk, arrow, with_notes=True)
    ends = {"from": desk.title(arrow.source), "to": desk.title(arrow.target)}
    steps = (arrow.source, *dict.fromkeys(t.target for t in shown if t.id in own))
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
        choices=neutral(Choice(t.id, desk.label(t), _note(desk, t, with_notes), arrow=t.id) for t in shown),
        rule=Rule(Form.ONE, right=(arrow.id,)),
        right=_why(desk, arrow),
        why={t.id: _why(desk, t) for t in shown},
    )
