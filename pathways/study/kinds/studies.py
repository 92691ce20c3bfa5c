"""Which trial answers which question, and which one changed what is done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pathways.model import Trial, TrialStatus
from pathways.study.desk import CARE, Desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.wording import is_editorial, leaks, likeness, near_misses, stems

WRONG = 3
FEWEST_WORDS = 4
MOST_NAMED = 0.5
MOST_PLAIN = 2
"""A name of more ordinary words only describes a trial: nobody has to know it, and it gives the answer away."""

ASKS, CHANGED = "asks", "changed"


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each trial that steps or arrows of this map name, the question which trial it was.

    What a trial changed is asked before what it asked; the question does not name the trial, nor a word that only
    its name has among those to choose from.
    """
    used, known = trial_steps(desk), known_trials(desk)
    for trial_id in used:
        for part in (CHANGED, ASKS):
            wrong = _others(desk, trial_id, part, known)
            if wrong:
                yield _ask(desk, trial_id, part, wrong, used)
                break


def known_trials(desk: Desk) -> frozenset[str]:
    """Return the trials that this map names, in whichever region."""
    found = {t for step in desk.view.pathway.steps for t in step.trials}
    stated = [step.evidence for step in desk.view.pathway.steps]
    stated += [arrow.evidence for arrow in desk.view.pathway.transitions]
    return frozenset(found.union(*(evidence.trials for evidence in stated if evidence)))


def _others(desk: Desk, trial_id: str, part: str, known: Collection[str]) -> list[str]:
    """Return other trials to choose from, those of this map and with a question like this one's first."""
    said = _said(desk.base, trial_id, part)
    if len(stems(said)) < FEWEST_WORDS or is_editorial(said) or not has_own_name(_name(desk, trial_id)):
        return []
    trials = [t for t in desk.view.pack.trials if t != trial_id and has_own_name(_name(desk, t))]
    whole = _whole(desk.base, trial_id)
    texts = [(t, _whole(desk.base, t)) for t in trials if likeness(_name(desk, t), said) < MOST_NAMED]
    wrong: list[str] = []
    for pool in ([pair for pair in texts if pair[0] in known], [pair for pair in texts if pair[0] not in known]):
        wrong += near_misses(pool, whole, WRONG - len(wrong), f"{trial_id}:{part}")
    names = [_name(desk, t) for t in wrong]
    shown = [desk.unify(name) for name in (_name(desk, trial_id), *names)]
    is_named = leaks(desk.unify(said), shown[:1], shown[1:]) or _name(desk, trial_id).casefold() in said.casefold()
    return [] if is_named or len(wrong) < WRONG else wrong


def has_own_name(name: str) -> bool:
    """Tell whether a trial is called by a name or a number, and not only described.

    >>> has_own_name("AB0123"), has_own_name("TRUTHFUL"), has_own_name("A trial of infants")
    (True, True, False)
    """
    words = name.partition(" (")[0].split()
    own = [any(map(str.isdigit, word)) or sum(map(str.isupper, word)) > 1 for word in words]
    is_number = any(map(str.isdigit, words[0]))
    return not is_editorial(name) and (is_number or own.count(False) <= MOST_PLAIN)


def _whole(desk: Desk, trial_id: str) -> str:
    return f"{_said(desk, trial_id, ASKS)} {_said(desk, trial_id, CHANGED)}"


def trial_steps(desk: Desk) -> dict[str, list[str]]:
    """Return for each trial named in the view the steps that name it, or at which an arrow ends that does."""
    used: dict[str, list[str]] = {}
    for step_id in filter(desk.is_own, desk.view.steps):
        step = desk.step(step_id)
        for trial in (*step.trials, *(step.evidence.trials if step.evidence else ())):
            used.setdefault(trial, []).append(step_id)
    for arrow in filter(desk.is_own_arrow, desk.view.transitions):
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


def _ask(desk: Desk, trial_id: str, part: str, wrong: list[str], used: Mapping[str, list[str]]) -> Exercise:
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
        choices=neutral(Choice(t, trials[t].name) for t in (trial_id, *wrong)),
        rule=Rule(Form.ONE, right=(trial_id,)),
        right=right,
        why={trial_id: right, **{t: _why(desk, trials[t], used.get(t, [])) for t in wrong}},
    )
