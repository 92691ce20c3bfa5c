"""What is standard care and what is not: trials, what was tested without gain, what is no longer used."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import Status, StepKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Exercise, Form, Kind, Rule, Why, neutral

NOT_CARE = frozenset(
    {status for status in Status if status.is_trial} | {Status.NO_ADDED_BENEFIT, Status.HISTORICAL, Status.LABORATORY}
)
SHOWN = frozenset({StepKind.TREATMENT, StepKind.OPTION, StepKind.INFORMATION})
MOST_WRONG = 3


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each step that is not standard care, the question which of several are not."""
    steps = [s for s in desk.view.steps if desk.step(s).kind in SHOWN and desk.step(s).opens is None]
    beyond = [s for s in steps if desk.step(s).status in NOT_CARE]
    standard = [s for s in steps if desk.step(s).status is Status.STANDARD and desk.step(s).kind is StepKind.TREATMENT]
    for step in beyond:
        phase = desk.view.phase_of[step]
        near = [s for s in beyond if s != step and desk.view.phase_of[s] == phase]
        right = [step, *pick(near, 1, step)]
        wrong = pick(standard, MOST_WRONG, step)
        if len(wrong) >= 2 and desk.distinct([*right, *wrong]):
            yield _ask(desk, step, right, wrong)


def _why(desk: Desk, step: str) -> Why:
    status = desk.step(step).status
    said = desk.word("status_standard") if status is Status.STANDARD else desk.speaker.word(f"badge_{status}")
    return Why(desk.word("why_status", step=desk.title(step), status=said), (), (step,), desk.step(step).cite)


def _ask(desk: Desk, step: str, right: list[str], wrong: list[str]) -> Exercise:
    whys = {s: _why(desk, s) for s in (*right, *wrong)}
    cites = tuple(dict.fromkeys(cite for s in right for cite in whys[s].cites))
    return Exercise(
        kind=Kind.STATUS,
        subject=step,
        difficulty=1,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[step],
        steps=(*right, *wrong),
        standard=False,
        prompt=(desk.word("prompt_status"),),
        choices=neutral(desk.choice(s) for s in (*right, *wrong)),
        rule=Rule(Form.ALL, right=tuple(sorted(right))),
        right=Why(" ".join(whys[s].text for s in right), (), tuple(right), cites),
        why=whys,
    )
