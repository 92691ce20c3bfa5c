"""What must come before: what every way to a step has passed, against what comes later or never meets it."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import Meeting, View, preceding
from pathways.model import MOVES, StepKind, TransitionKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.kinds.following import ANSWERS

MOST_RIGHT, MOST_WRONG, NEAR = 3, 3, 6
ASKED = frozenset({StepKind.TREATMENT, StepKind.DECISION, StepKind.ASSESSMENT, StepKind.RECOVERY})


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each step of this map that something must precede, the question what."""
    for step in desk.view.steps:
        if desk.step(step).kind not in ASKED or step in desk.view.group_of or not desk.is_own(step):
            continue
        must = [b for b in preceding(desk.view, step, limit=8) if desk.meeting(b.step, step) is Meeting.BEFORE]
        must = [b for b in must if b.required or not _is_passed_by(desk.view, b.step, step)]
        right = _asked(desk, [b.step for b in sorted(must, key=lambda b: not b.required)])
        chosen = pick(_near_wrong(desk, step), MOST_WRONG, step)
        if any(map(desk.is_own, right)) and len(chosen) > 1 and desk.distinct([step, *right, *chosen]):
            yield _ask(desk, step, right, chosen, frozenset({step, *(b.step for b in preceding(desk.view, step))}))


def _is_passed_by(view: View, step: str, target: str) -> bool:
    """Tell whether a child who comes from another map, by a step to which no way leads here, may miss a step."""
    moves = [t for t in view.transitions if t.kind in MOVES]
    entered = {t.target for t in view.transitions if t.kind in MOVES or t.kind is TransitionKind.WITH}
    found = {t.source for t in moves} - entered - {step}
    todo = [*found]
    while todo:
        here = todo.pop()
        onward = {t.target for t in moves if t.source == here} - found - {step}
        found |= onward
        todo.extend(onward)
    return target in found


def _asked(desk: Desk, must: list[str]) -> list[str]:
    """Return what is asked for: this map's own steps, and one of another map's at most, which all maps have."""
    foreign = [s for s in must if not desk.is_own(s)]
    return [s for s in must if s not in foreign[1:]][:MOST_RIGHT]


def _near_wrong(desk: Desk, step: str) -> list[str]:
    """Return the nearest steps that come later or never meet this one, no ends of a way among them."""
    place = {s: number for number, s in enumerate(desk.view.steps)}
    wrong = [
        s
        for s in desk.view.steps
        if s != step
        and desk.step(s).kind in ASKED
        and desk.meeting(step, s) in (Meeting.BEFORE, Meeting.NEVER)
        and not desk.precedence.leads_both(step, s)  # may come first for a child who goes round
    ]
    return sorted(wrong, key=lambda s: abs(place[s] - place[step]))[:NEAR]


def _ask(desk: Desk, step: str, right: list[str], wrong: list[str], passed: frozenset[str]) -> Exercise:
    whys = {s: _every_childs(desk, desk.why_before(s, step), passed) for s in right}
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


def _every_childs(desk: Desk, why: Why, passed: frozenset[str]) -> Why:
    """Return an explanation by arrows between steps that every child has passed; others lie on one of several ways."""
    arrows = [desk.view.pack.transitions[name] for name in why.arrows]
    firm = tuple(t.id for t in arrows if {t.source, t.target} <= passed)
    cites = tuple(dict.fromkeys(cite for t in arrows for cite in t.cite))
    return Why(why.text, firm, why.steps, () if firm else cites)


def _never(desk: Desk, step: str, other: str) -> Why:
    text = desk.word("why_never", first=desk.title(step), second=desk.title(other))
    answers = tuple(t.id for t in desk.view.transitions if t.target in (step, other) and t.kind in ANSWERS)
    return Why(text, answers, (step, other), desk.step(other).cite)
