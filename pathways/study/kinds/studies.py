"""Which trial answers which question, and which one changed what is done."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import Trial, TrialStatus
from pathways.study.desk import CARE, WORD, Desk, pick, unlike
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

MOST_WRONG = 3
FEWEST_WORDS = 4
ASKS, CHANGED = "asks", "changed"


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each trial that steps or arrows of the view name, the question which trial it was."""
    used = trial_steps(desk)
    for trial_id in used:
        for part in (ASKS, CHANGED):
            said = _said(desk, trial_id, part)
            if len(WORD.findall(said.casefold())) < FEWEST_WORDS or _name(desk, trial_id).casefold() in said.casefold():
                continue
            others = [(t, f"{_said(desk, t, ASKS)} {_said(desk, t, CHANGED)}") for t in desk.view.pack.trials]
            near = [pair for pair in others if pair[0] in used and pair[0] != trial_id]
            far = [pair for pair in others if pair[0] not in used]
            whole = f"{_said(desk, trial_id, ASKS)} {_said(desk, trial_id, CHANGED)}"
            wrong = [t for pool in (near, far) for t in pick(unlike(pool, whole), MOST_WRONG, f"{trial_id}:{part}")]
            if len(wrong) >= 2:
                yield _ask(desk, trial_id, part, wrong[:MOST_WRONG], used)


def trial_steps(desk: Desk) -> dict[str, list[str]]:
    """Return for each trial named in the view the steps that name it, or at which an arrow ends that does."""
    used: dict[str, list[str]] = {}
    for step_id in desk.view.steps:
        step = desk.step(step_id)
        for trial in (*step.trials, *(step.evidence.trials if step.evidence else ())):
            used.setdefault(trial, []).append(step_id)
    for arrow in desk.view.transitions:
        for trial in arrow.evidence.trials if arrow.evidence else ():
            used.setdefault(trial, []).append(arrow.target)
    return {trial: list(dict.fromkeys(steps)) for trial, steps in used.items()}


def _said(desk: Desk, trial_id: str, part: str) -> str:
    trial = desk.view.pack.trials[trial_id]
    if part == CHANGED:
        return desk.speaker.say(trial.changed).text if trial.changed else ""
    return desk.speaker.say(trial.question).text


def _name(desk: Desk, trial_id: str) -> str:
    return desk.view.pack.trials[trial_id].name


def _why(desk: Desk, trial: Trial, steps: list[str]) -> Why:
    finding = desk.speaker.say(trial.finding).text
    text = desk.word("why_trial", trial=trial.name, question=_said(desk, trial.id, ASKS), finding=finding)
    return Why(text, (), tuple(steps), trial.cite)


def _ask(desk: Desk, trial_id: str, part: str, wrong: list[str], used: dict[str, list[str]]) -> Exercise:
    trials = desk.view.pack.trials
    steps = used[trial_id]
    right = _why(desk, trials[trial_id], steps)
    is_settled = trials[trial_id].status is not TrialStatus.OPEN
    return Exercise(
        kind=Kind.TRIAL,
        subject=f"{trial_id}:{part}",
        difficulty=2 if part == ASKS else 3,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[steps[0]],
        steps=tuple(steps),
        standard=is_settled and any(desk.step(s).status in CARE for s in steps),
        prompt=(f"“{_said(desk, trial_id, part)}”", desk.word(f"prompt_trial_{part}")),
        choices=neutral(Choice(t, trials[t].name, trials[t].group) for t in (trial_id, *wrong)),
        rule=Rule(Form.ONE, right=(trial_id,)),
        right=right,
        why={trial_id: right, **{t: _why(desk, trials[t], used.get(t, [])) for t in wrong}},
    )
