"""A session: repeated by its seed, the kinds in turn, choices shuffled the same way on every machine."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.study import Desk, Exercise, Form, Kind, Wanted, make_session, mark, shuffle_choices
from pathways.study.shuffle import hash32, shuffled

Bank = list[tuple[Desk, Exercise]]


def test_the_hash_is_the_published_one() -> None:
    """FNV-1a, 32 bit, by its published test values, so that a device computes the same."""
    assert hash32("") == 0x811C9DC5
    assert hash32("foobar") == 0xBF9CF968
    assert hash32("ñ") == hash32("ñ")


@given(st.lists(st.text(), unique=True), st.text())
@settings(deadline=None)
def test_shuffling_depends_on_names_and_key_alone(items: list[str], key: str) -> None:
    """Whatever the order in which things were found, the shuffled order is the same."""
    assert shuffled(items, key) == shuffled(items[::-1], key)
    assert sorted(shuffled(items, key)) == sorted(items)


def test_a_seed_repeats_a_session_and_another_gives_another(bank: Bank) -> None:
    """The same seed: the same exercises in the same order. The order of the bank does not matter."""
    exercises = [e for desk, e in bank if desk.view.pathway.id == "high-risk" and desk.view.region == "europe"]
    session = make_session(exercises, 7, 12)
    assert [e.id for e in session] == [e.id for e in make_session(exercises[::-1], 7, 12)]
    assert [e.id for e in session] != [e.id for e in make_session(exercises, 8, 12)]
    best = {e.kind for e in exercises if e.worth == 3}
    assert len({e.kind for e in session[: len(best)]}) == len(best)


def test_ten_exercises_are_those_most_worth_knowing_and_of_mixed_kinds(bank: Bank) -> None:
    """On each map: nothing comes before what is worth more, and no kind comes twice before each has come once."""
    views = {desk.view: [e for other, e in bank if other.view is desk.view] for desk, _ in bank}
    for exercises in views.values():
        session = make_session(exercises, 4)
        worths = [e.worth for e in session]
        assert worths == sorted(worths, reverse=True)
        assert min(worths) >= max([e.worth for e in exercises if e not in session], default=1)
        first = [e.kind for e in session if e.worth == worths[0]]
        assert len(set(first[: len(set(first))])) == len(set(first))


def test_a_session_keeps_to_what_is_wanted(bank: Bank) -> None:
    """Nothing else slips in, and no exercise comes twice."""
    exercises = [e for desk, e in bank if desk.view.pathway.id == "relapse" and desk.view.region == "europe"]
    session = make_session(exercises, 3, 500, Wanted(kinds=(Kind.TRIAL, Kind.STATUS)))
    assert {e.kind for e in session} == {Kind.TRIAL, Kind.STATUS}
    assert len({e.id for e in session}) == len(session)
    assert make_session(exercises, 3, 5, Wanted(topic="no-such-phase")) == ()


def test_steps_to_be_ordered_never_stand_in_a_right_order_already(bank: Bank) -> None:
    """Whatever the seed, doing nothing is not the answer."""
    orders = [e for _, e in bank if e.rule.form is Form.ORDER]
    for seed in range(5):
        for exercise in orders[::7]:
            shown = [choice.id for choice in shuffle_choices(exercise, seed)]
            assert not mark(exercise, shown).right
            assert sorted(shown) == sorted(choice.id for choice in exercise.choices)
