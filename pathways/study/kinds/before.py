"""What must come before, and why: what every way to a step has passed, against what comes later or never meets it."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import Meeting, preceding
from pathways.model import ORDERING, StepKind, Transition
from pathways.study.desk import WORD, Desk, pick, unlike
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.kinds.following import ANSWERS

MOST_RIGHT, MOST_WRONG = 3, 3
ASKED = frozenset({StepKind.TREATMENT, StepKind.DECISION, StepKind.ASSESSMENT, StepKind.RECOVERY})
FEWEST_REASONS = 3
FEWEST_WORDS = 4
"""A shorter reason says too little to be told from others."""


def make_before(desk: Desk) -> Iterator[Exercise]:
    """Give, for each step that something must precede, the question what."""
    for step in desk.view.steps:
        if desk.step(step).kind not in ASKED or step in desk.view.group_of:
            continue
        must = [b for b in preceding(desk.view, step, limit=8) if desk.meeting(b.step, step) is Meeting.BEFORE]
        needed = [b.step for b in must if b.required]
        near = [b.step for b in must if not b.required]
        right = [*needed[:MOST_RIGHT], *near][:MOST_RIGHT]
        met = {other: desk.meeting(step, other) for other in desk.view.steps if other != step}
        wrong = [s for s, m in met.items() if m in (Meeting.BEFORE, Meeting.NEVER) and desk.step(s).kind in ASKED]
        chosen = pick(wrong, MOST_WRONG, step)
        if right and chosen and desk.distinct([step, *right, *chosen]):
            yield _ask_before(desk, step, right, chosen)


def _ask_before(desk: Desk, step: str, right: list[str], wrong: list[str]) -> Exercise:
    whys = {s: desk.why_before(s, step) for s in right}
    for s in wrong:
        is_later = desk.meeting(step, s) is Meeting.BEFORE
        whys[s] = desk.why_before(step, s) if is_later else _never(desk, step, s)
    arrows = tuple(dict.fromkeys(arrow for s in right for arrow in whys[s].arrows))
    said = ", ".join(desk.title(s) for s in right)
    return Exercise(
        kind=Kind.BEFORE,
        subject=step,
        difficulty=1 if len(right) == 1 else 2 if len(right) == 2 else 3,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[step],
        steps=(step, *right, *wrong),
        standard=desk.is_standard([step, *right, *wrong]),
        prompt=(desk.word("prompt_before", step=desk.title(step)),),
        choices=neutral(desk.choice(s) for s in (*right, *wrong)),
        rule=Rule(Form.ALL, right=tuple(sorted(right))),
        right=Why(desk.word("right_before", steps=said, step=desk.title(step)), arrows, (step, *right)),
        why=whys,
    )


def _never(desk: Desk, step: str, other: str) -> Why:
    text = desk.word("why_never", first=desk.title(step), second=desk.title(other))
    answers = tuple(t.id for t in desk.view.transitions if t.target in (step, other) and t.kind in ANSWERS)
    return Why(text, answers, (step, other), desk.step(other).cite)


def make_why(desk: Desk) -> Iterator[Exercise]:
    """Give, for each arrow that fixes an order, the question for its reason."""
    view = desk.view
    arrows = {
        t.id: t
        for t in view.transitions
        if t.kind in ORDERING
        and desk.meeting(t.source, t.target) is Meeting.BEFORE
        and len(WORD.findall(desk.because(t).casefold())) >= FEWEST_WORDS
    }
    for arrow in arrows.values():
        ends = {arrow.source, arrow.target}
        others = [(t.id, desk.because(t)) for t in arrows.values() if not ends & {t.source, t.target}]
        wrong = pick(unlike(others, desk.because(arrow)), FEWEST_REASONS, arrow.id)
        texts = {desk.because(arrows[name]).casefold() for name in wrong}
        if len(texts) == FEWEST_REASONS and not is_echo(desk, arrow):
            yield _ask_why(desk, arrow, [arrows[name] for name in wrong])


def is_echo(desk: Desk, arrow: Transition) -> bool:
    """Tell whether the reason only repeats another reason of a neighbour, so that it could not be told apart."""
    same = [t for t in desk.view.transitions if t.id != arrow.id and desk.because(t) == desk.because(arrow)]
    return bool(same)


def _ask_why(desk: Desk, arrow: Transition, wrong: list[Transition]) -> Exercise:
    ends = {"first": desk.title(arrow.source), "second": desk.title(arrow.target)}
    right = Why(desk.word("why_order", **ends), (arrow.id,), (arrow.source, arrow.target))
    return Exercise(
        kind=Kind.WHY,
        subject=arrow.id,
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[arrow.target],
        steps=(arrow.source, arrow.target),
        standard=desk.is_standard([arrow.source, arrow.target]),
        prompt=(desk.word("prompt_why", **ends),),
        choices=neutral(Choice(t.id, desk.because(t), arrow=t.id) for t in (arrow, *wrong)),
        rule=Rule(Form.ONE, right=(arrow.id,)),
        right=right,
        why={arrow.id: right, **{t.id: _other(desk, t) for t in wrong}},
    )


def _other(desk: Desk, arrow: Transition) -> Why:
    ends = {"first": desk.title(arrow.source), "second": desk.title(arrow.target)}
    return Why(desk.word("why_other_arrow", **ends), (arrow.id,), (arrow.source, arrow.target))
