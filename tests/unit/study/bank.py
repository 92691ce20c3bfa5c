"""Views of the shipped pack, and what every exercise must keep to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pathways.graph import Meeting, View, view_pathway
from pathways.model import ORDERING, Pack, TransitionKind
from pathways.study import Desk, Exercise, Form, Kind, Wanted, list_exercises, mark
from pathways.study.shuffle import shuffled


def shipped_views(pack: Pack) -> list[View]:
    """Return every pathway in every region it is drawn for."""
    return [view_pathway(pack, p.id, region) for p in pack.pathways.values() for region in p.regions or (None,)]


def right_answer(exercise: Exercise) -> list[str]:
    """Return one right answer, built from the rule alone."""
    if exercise.rule.form is Form.ONE:
        return [exercise.rule.right[0]]
    if exercise.rule.form is Form.ALL:
        return list(exercise.rule.right)
    left, order = [choice.id for choice in exercise.choices], []
    while left:
        free = [a for a in left if not any(b == a and c in left for c, b in exercise.rule.pairs)]
        order.append(free[0])
        left.remove(free[0])
    return order


def check_exercise(desk: Desk, exercise: Exercise) -> None:
    """Check what holds for every exercise of every kind."""
    ids = [choice.id for choice in exercise.choices]
    assert len(set(ids)) == len(ids) >= 2
    assert len({(choice.text, choice.note) for choice in exercise.choices}) == len(ids)
    assert all(text.strip() and "{" not in text for text in exercise.prompt)
    assert mark(exercise, right_answer(exercise)).right
    assert exercise.topic in {phase.id for phase in desk.view.phases} or exercise.kind is Kind.REGION
    assert exercise.difficulty in (1, 2, 3)
    arrows = desk.view.pack.transitions
    for why in (exercise.right, *exercise.why.values()):
        assert why.text and "{" not in why.text
        assert why.cites or any(arrows[name].cite for name in why.arrows)
        assert set(why.steps) <= set(desk.view.pack.steps)
    if exercise.rule.form is Form.ORDER:
        check_order(desk, exercise)
    else:
        assert set(exercise.rule.right) <= set(ids)
        assert set(exercise.why) == set(ids)
        assert len(exercise.rule.right) < len(ids), "an exercise with right answers only asks nothing"


def check_order(desk: Desk, exercise: Exercise) -> None:
    """Check that only pairs are asked that ordering arrows fix, and that no options or answers are sequenced."""
    steps = [choice.id for choice in exercise.choices]
    assert exercise.rule.pairs
    for earlier, later in exercise.rule.pairs:
        why = exercise.why[f"{earlier}>{later}"]
        chain = [desk.view.pack.transitions[name] for name in why.arrows]
        assert chain
        assert (chain[0].source, chain[-1].target) == (earlier, later)
        assert all(a.target == b.source for a, b in pairwise(chain))
        assert {arrow.kind for arrow in chain} <= ORDERING
    assert not any(desk.step(s).group for s in steps)
    for a in steps:
        for b in steps:
            if a != b:
                meeting = desk.meeting(a, b)
                beside = {(t.source, t.target) for t in desk.view.transitions if t.kind is TransitionKind.WITH}
                is_beside = meeting is Meeting.OPEN and ((a, b) in beside or (b, a) in beside)
                assert meeting in (Meeting.BEFORE, Meeting.AFTER) or is_beside


class NothingToAskError(LookupError):
    """No exercise fits what was wanted."""


def generate(desk: Desk, kind: Kind, seed: int, wanted: Wanted | None = None) -> Exercise:
    """Return the exercise of a kind that a seed stands for.

    Raises
    ------
    NothingToAskError
        If the view has no such exercise.
    """
    found = list_exercises(desk, replace(wanted or Wanted(), kinds=(kind,)))
    if not found:
        raise NothingToAskError(
            f"found no exercise of kind '{kind}' for '{desk.view.pathway.id}'; allowed: what its map holds. "
            "Choose another kind, topic, difficulty or map."
        )
    return shuffled(found, str(seed), lambda exercise: exercise.id)[0]
