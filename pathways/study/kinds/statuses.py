"""What is standard care and what is not: trials, what was tested without gain, what is no longer used."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import Status, StepKind
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

NOT_CARE = frozenset(
    {status for status in Status if status.is_trial} | {Status.NO_ADDED_BENEFIT, Status.HISTORICAL, Status.LABORATORY}
)
SHOWN = frozenset({StepKind.TREATMENT, StepKind.OPTION, StepKind.INFORMATION})
SETTLED = frozenset({Status.NO_ADDED_BENEFIT, Status.HISTORICAL})
"""What was tried and is known not to help: asked about first."""

STANDINGS = (Status.STANDARD, Status.APPROVED_LIMITED, Status.TRIAL_OPEN, Status.NO_ADDED_BENEFIT)
"""What is offered beside the status that is asked for."""

MOST_WRONG, MOST = 3, 8


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each step that is not standard care, the question which of several are not, or how it stands."""
    steps = [s for s in desk.view.steps if desk.step(s).kind in SHOWN and desk.step(s).opens is None and desk.is_own(s)]
    beyond = [s for s in steps if desk.step(s).status in NOT_CARE]
    standard = [s for s in steps if desk.step(s).status is Status.STANDARD and desk.step(s).kind is StepKind.TREATMENT]
    settled = [s for s in beyond if desk.step(s).status in SETTLED]
    asked: set[str] = set()
    for step in [*settled, *pick((s for s in beyond if s not in settled), MOST, "status")][:MOST]:
        if step in asked:
            continue
        phase = desk.view.phase_of[step]
        near = [s for s in beyond if s != step and s not in asked and desk.view.phase_of[s] == phase]
        right = [step, *pick(near, 1, step)]
        asked.update(right)
        wrong = _like(desk, standard, step)
        if len(wrong) >= 2 and desk.distinct([*right, *wrong]):
            yield _ask(desk, step, right, wrong)
        else:
            yield from (_ask_standing(desk, s) for s in right if not desk.step(s).status.is_trial)


def _like(desk: Desk, standard: list[str], step: str) -> list[str]:
    """Return steps of standard care of the same phase or of the same way of treating: others could not be meant."""
    phase, modality = desk.view.phase_of[step], desk.step(step).modality
    near = [s for s in standard if desk.step(s).modality is modality or desk.view.phase_of[s] == phase]
    return pick(near, MOST_WRONG, step)


def _why(desk: Desk, step: str) -> Why:
    said = _status_word(desk, desk.step(step).status)
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


def _ask_standing(desk: Desk, step: str) -> Exercise:
    """Ask for the status of one step, where there is no standard care like it to set beside it.

    Not of a trial: its name says what it is, and whether it is open changes.
    """
    status = desk.step(step).status
    right = _why(desk, step)
    shown = [status, *(other for other in STANDINGS if other is not status)]
    return Exercise(
        kind=Kind.STATUS,
        subject=f"{step}:standing",
        difficulty=1,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[step],
        steps=(step,),
        standard=False,
        prompt=(desk.word("prompt_standing", step=desk.title(step)),),
        choices=neutral(Choice(one.value, _status_word(desk, one)) for one in shown),
        rule=Rule(Form.ONE, right=(status.value,)),
        right=right,
        why={one.value: right for one in shown},
    )


def _status_word(desk: Desk, status: Status) -> str:
    return desk.word("status_standard") if status is Status.STANDARD else desk.speaker.word(f"badge_{status}")
