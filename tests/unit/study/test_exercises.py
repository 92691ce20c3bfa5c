"""Exercises of the shipped pack and of random maps, by the thousand: each can be answered and is explained."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.graph import View
from pathways.study import (
    AnswerError,
    Desk,
    Exercise,
    Form,
    Kind,
    Wanted,
    list_exercises,
    make_desk,
    mark,
    merge,
)
from tests.strategies import views
from tests.unit.graph.oracle import ordered_pairs
from tests.unit.graph.order import is_right_order
from tests.unit.study.bank import NothingToAskError, check_exercise, generate, right_answer

Bank = list[tuple[Desk, Exercise]]


def test_the_shipped_pack_gives_every_kind_and_enough_of_them(bank: Bank) -> None:
    """At least seven kinds were promised; each kind that exists is made from the shipped maps, none drowns others."""
    once = merge([[exercise for _, exercise in bank]])
    counts = Counter(exercise.kind for exercise in once)
    assert set(counts) == set(Kind)
    assert len(once) > 300
    assert max(counts.values()) < len(once) / 4


def test_every_shipped_exercise_can_be_answered_and_explained(bank: Bank) -> None:
    """A right answer, a reason with a source for each wrong one, and no order that the sources leave open."""
    for desk, exercise in bank:
        check_exercise(desk, exercise)


def test_every_wrong_answer_of_the_shipped_exercises_leads_to_a_reason(bank: Bank) -> None:
    """Each wrong choice, and each pair put the wrong way round, is named by the marking and has its reason."""
    for _, exercise in bank:
        answer = right_answer(exercise)
        if exercise.rule.form is Form.ORDER:
            marked = mark(exercise, answer[::-1])
            assert set(marked.breaks) == {f"{a}>{b}" for a, b in exercise.rule.pairs}
        else:
            wrong = [choice.id for choice in exercise.choices if choice.id not in exercise.rule.right]
            for name in wrong:
                given_answer = [name] if exercise.rule.form is Form.ONE else [*answer, name]
                marked = mark(exercise, given_answer)
                assert not marked.right
                assert marked.breaks == (name,)
        assert set(marked.breaks) <= set(exercise.why)


def test_a_missing_choice_is_told_with_its_reason(bank: Bank) -> None:
    """Where all that fit are asked for, one that is left out is not right yet."""
    seen = 0
    for _, exercise in bank:
        if exercise.rule.form is Form.ALL:
            marked = mark(exercise, exercise.rule.right[1:])
            assert (marked.right, marked.breaks, marked.missing) == (False, (), exercise.rule.right[:1])
            assert marked.missing[0] in exercise.why
            seen += 1
    assert seen > 100


def test_shipped_orders_are_marked_as_brute_force_marks_them(bank: Bank) -> None:
    """For every set of at most five steps, all permutations: right exactly where the graph has nothing against it."""
    tried = open_sets = 0
    by_view: dict[View, set[tuple[str, str]]] = {}
    for desk, exercise in bank:
        if exercise.kind is not Kind.ORDER or len(exercise.choices) > 5:
            continue
        pairs = by_view.setdefault(desk.view, ordered_pairs(desk.view))
        steps = [choice.id for choice in exercise.choices]
        right = 0
        for sequence in permutations(steps):
            place = {step: number for number, step in enumerate(sequence)}
            allowed = all(place[a] < place[b] for a, b in pairs if a in place and b in place)
            assert mark(exercise, sequence).right == allowed
            right += allowed
            tried += 1
        assert right >= 1
        open_sets += right > 1
    assert tried > 3000
    assert open_sets, "no shipped exercise has more than one right order"


@given(views(most=8))
@settings(max_examples=60, deadline=None)
def test_random_maps_give_sound_exercises(view: View) -> None:
    """On random maps every exercise has a right answer, and its order is judged as the graph judges it."""
    desk = make_desk(view)
    for exercise in list_exercises(desk):
        check_exercise(desk, exercise)
        if exercise.kind is Kind.ORDER and len(exercise.choices) < 6:
            for sequence in permutations([choice.id for choice in exercise.choices]):
                assert mark(exercise, sequence).right == is_right_order(view, sequence)


@given(views(most=9), st.sampled_from(sorted(Kind)), st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_a_seed_gives_the_same_exercise_again(view: View, kind: Kind, seed: int) -> None:
    """The same kind, seed and map: the same exercise, whatever was made before. Or a clear word that there is none."""
    try:
        first = generate(make_desk(view), kind, seed)
    except NothingToAskError as error:
        assert kind in str(error)
        return
    again = generate(make_desk(view), kind, seed)
    assert first.as_data() == again.as_data()
    assert first.kind is kind


def test_ids_are_stable_and_differ_between_exercises(bank: Bank) -> None:
    """An id stands for a kind and a subject, not for wording; two of the same id ask the same."""
    subjects = {exercise.id: (exercise.kind, exercise.subject) for _, exercise in bank}
    assert len(set(subjects.values())) == len(subjects)
    kept = {exercise.subject: exercise.id for _, exercise in bank if exercise.kind is Kind.NEXT}
    assert kept["hr-eoi-decide--if--hr-tx1"] == "next-30b8ac7b36"


def test_what_is_wanted_is_what_comes(bank: Bank) -> None:
    """Kinds, difficulty, topic and standard care only narrow the list, and nothing slips through."""
    desk = next(desk for desk, _ in bank if (desk.view.pathway.id, desk.view.region) == ("high-risk", "north-america"))
    wanted = Wanted(kinds=(Kind.DRUG, Kind.ORDER), difficulty=1, topic="hr-consolidation", standard_only=True)
    found = list_exercises(desk, wanted)
    assert found
    for exercise in found:
        assert exercise.kind in (Kind.DRUG, Kind.ORDER)
        assert (exercise.difficulty, exercise.topic) == (1, "hr-consolidation")
        assert desk.is_standard(exercise.steps)
    assert not any(e.standard for e in list_exercises(desk, Wanted(kinds=(Kind.STATUS,))))


@pytest.mark.parametrize(
    ("answer", "said"),
    [(["hr-tx1"], "of"), (["nothing"], "'nothing'"), (["hr-tx1", "hr-tx1"], "twice")],
    ids=["too short", "no choice", "twice"],
)
def test_an_answer_that_is_none_is_refused_with_what_is_allowed(bank: Bank, answer: list[str], said: str) -> None:
    """A half-finished order is not marked wrong: it is no answer yet."""
    exercise = next(e for _, e in bank if e.kind is Kind.ORDER and "hr-tx1" in e.subject.split(","))
    with pytest.raises(AnswerError, match=said):
        mark(exercise, answer)
