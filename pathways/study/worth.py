"""What is worth knowing for an exam: a number from 1 (by the way) to 3 (must be known) for each exercise."""

from __future__ import annotations

from pathways.model import EvidenceLevel, Sensitivity, TransitionKind
from pathways.study.desk import Desk
from pathways.study.exercise import Exercise, Kind
from pathways.study.kinds.reason import TESTED
from pathways.study.kinds.statuses import SETTLED

MOST, GOOD, LEAST = 3, 2, 1
FEWEST_CHOICES = 3

BASE = {
    Kind.ORDER: GOOD,
    Kind.NEXT: GOOD,
    Kind.CONDITION: GOOD,
    Kind.BEFORE: GOOD,
    Kind.WHY: GOOD,
    Kind.FIGURE: GOOD,
    Kind.TRIAL: LEAST,
    Kind.REGION: MOST,
    Kind.PHASE_DRUGS: GOOD,
    Kind.RESPONSE: GOOD,
    Kind.DRUG: LEAST,
    Kind.STATUS: LEAST,
    Kind.ARROW: LEAST,
    Kind.TERM: LEAST,
}
"""What a kind is worth by itself: conditions, reasons, orders, numbers and regional differences above names."""


def worth_of(desk: Desk, exercise: Exercise) -> int:
    """Return what an exercise is worth: more with standard care, evidence that changed it or a condition; less if easy.

    Two choices are a coin that is tossed; what is opened only after a question, or stands outside standard care, is
    not what an examiner begins with.
    """
    if len(exercise.choices) < FEWEST_CHOICES or any(_is_closed(desk, s) for s in exercise.right.steps):
        return LEAST
    return min(MOST, max(LEAST, BASE[exercise.kind] + _more(desk, exercise)))


def _is_closed(desk: Desk, step_id: str) -> bool:
    return desk.step(step_id).sensitivity is Sensitivity.OPT_IN


def _more(desk: Desk, exercise: Exercise) -> int:
    """Return what is added for what the exercise is about, or taken away."""
    kind = exercise.kind
    if kind is Kind.STATUS:
        return any(desk.step(s).status in SETTLED for s in exercise.right.steps)
    if kind is Kind.TRIAL:
        return exercise.standard + exercise.subject.endswith(":changed")
    if not desk.is_standard(exercise.right.steps):
        return -1 if kind in (Kind.ORDER, Kind.PHASE_DRUGS, Kind.BEFORE) else 0
    if kind in (Kind.NEXT, Kind.CONDITION):
        return not _is_opinion(desk, exercise) and _is_defined(exercise)
    if kind is Kind.DRUG:
        return len(exercise.rule.right) > 1
    if kind in (Kind.FIGURE, Kind.PHASE_DRUGS):
        return 1
    if kind is Kind.ORDER:
        return exercise.difficulty == GOOD
    if kind in (Kind.WHY, Kind.BEFORE):
        return _is_needed_or_tested(desk, exercise)
    return 0


def _is_opinion(desk: Desk, exercise: Exercise) -> bool:
    """Tell whether the arrow of the answer rests on agreement alone."""
    levels = [desk.view.pack.transitions[name].evidence for name in exercise.right.arrows]
    return any(evidence is not None and evidence.level is EvidenceLevel.CONSENSUS for evidence in levels)


def _is_defined(exercise: Exercise) -> bool:
    """Tell whether the condition that is asked for stands there with its definition, and not as a label alone."""
    return exercise.kind is not Kind.CONDITION or exercise.choice(exercise.rule.right[0]).note is not None


def _is_needed_or_tested(desk: Desk, exercise: Exercise) -> bool:
    """Tell whether one of the arrows that explain the answer is a requirement, or rests on a comparison."""
    arrows = [desk.view.pack.transitions[name] for name in exercise.right.arrows]
    return any(a.kind is TransitionKind.REQUIRES or (a.evidence and a.evidence.level in TESTED) for a in arrows)
