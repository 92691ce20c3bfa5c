"""Why one step comes before another: the reason on that very arrow, among reasons of arrows like it."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import Meeting
from pathways.model import ORDERING, EvidenceLevel, StepKind, Transition, TransitionKind
from pathways.study.desk import Desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.wording import is_editorial, near_misses, stems

OTHERS = 3
TESTED = frozenset({EvidenceLevel.RANDOMIZED, EvidenceLevel.PARTLY_RANDOMIZED, EvidenceLevel.EXTERNALLY_CONTROLLED})
"""Evidence by comparison: where it stands, a conditional arrow says why it is taken and not only when."""

FEWEST_WORDS = 3
"""A reason with fewer words of its own, beside the names of the two steps, only says the arrow once more."""

ENDS = frozenset({StepKind.TREATMENT, StepKind.DECISION, StepKind.ASSESSMENT, StepKind.RECOVERY, StepKind.SUPPORT})


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each arrow of this map whose reason says why, the question for it."""
    arrows = {t.id: t for t in desk.view.transitions if is_reason(desk, t)}
    for arrow in arrows.values():
        if desk.is_own_arrow(arrow) and not _is_echo(desk, arrow):
            wrong = _others(desk, arrow, arrows)
            if len(wrong) == OTHERS:
                yield _ask(desk, arrow, wrong)


def is_reason(desk: Desk, arrow: Transition) -> bool:
    """Tell whether an arrow fixes an order and says why, in more than its own ends and without an editor's note."""
    if arrow.kind not in ORDERING or desk.meeting(arrow.source, arrow.target) is not Meeting.BEFORE:
        return False
    if arrow.kind is TransitionKind.IF and (arrow.evidence is None or arrow.evidence.level not in TESTED):
        return False  # says when, not why
    steps = [desk.step(arrow.source), desk.step(arrow.target)]
    if any(step.kind not in ENDS or step.opens for step in steps):
        return False
    because = desk.base.because(arrow)
    ends = [stems(desk.base.title(step)) for step in (arrow.source, arrow.target)]
    own = stems(because) - ends[0] - ends[1]
    is_told_again = arrow.kind is TransitionKind.THEN and bool(ends[1]) and ends[1] <= stems(because)
    return len(own) >= FEWEST_WORDS and not is_told_again and not is_editorial(because)


def _is_echo(desk: Desk, arrow: Transition) -> bool:
    """Tell whether an earlier arrow to a step of the same kind gives the same reason: it is asked once."""
    said = desk.base.because(arrow)
    return any(t.id < arrow.id and desk.base.because(t) == said for t in desk.view.transitions)


def _others(desk: Desk, arrow: Transition, arrows: dict[str, Transition]) -> list[Transition]:
    """Return arrows whose reasons are near to this one's but are not it, so that it does not stand out by its words."""
    base, ends = desk.base, {arrow.source, arrow.target}
    said = base.because(arrow)
    question = f"{base.title(arrow.source)} {base.title(arrow.target)}"
    texts = {t.id: base.because(t) for t in arrows.values() if not ends <= {t.source, t.target} and t.id != arrow.id}
    once = {text: name for name, text in sorted(texts.items(), reverse=True) if text != said}
    pool = [(name, text) for text, name in once.items() if not desk.is_alike(text, said)]
    chosen = near_misses(pool, f"{said} {question}", OTHERS, arrow.id)
    asked = stems(question)
    best = max(pool, key=lambda pair: (len(asked & stems(pair[1])), pair[0]), default=None)
    if best and desk.stands_out(question, said, [texts[name] for name in chosen]):
        chosen = [best[0], *(name for name in chosen if name != best[0])][:OTHERS]
    if len(chosen) < OTHERS or desk.stands_out(question, said, [texts[name] for name in chosen]):
        return []
    return [arrows[name] for name in chosen]


def _ask(desk: Desk, arrow: Transition, wrong: list[Transition]) -> Exercise:
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
        prompt=(desk.word("prompt_why" if arrow.kind is TransitionKind.REQUIRES else "prompt_why_way", **ends),),
        choices=neutral(Choice(t.id, desk.because(t), arrow=t.id) for t in (arrow, *wrong)),
        rule=Rule(Form.ONE, right=(arrow.id,)),
        right=right,
        why={arrow.id: right, **{t.id: _other(desk, t) for t in wrong}},
    )


def _other(desk: Desk, arrow: Transition) -> Why:
    ends = {"first": desk.title(arrow.source), "second": desk.title(arrow.target)}
    return Why(desk.word("why_other_arrow", **ends), (arrow.id,), (arrow.source, arrow.target))
