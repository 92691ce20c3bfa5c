"""Sequences of steps: every right order is accepted, every wrong one is explained by a pair it violates."""

from __future__ import annotations

from itertools import pairwise, permutations
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pathways.errors import UnknownIdError
from pathways.graph import View
from pathways.graph.chains import Chain
from pathways.model import ORDERING
from tests.strategies import small_view, views
from tests.unit.graph.oracle import ordered_pairs
from tests.unit.graph.order import Relation, arrange, compare, find_violation, is_right_order


def assert_chain(view: View, chain: Chain, source: str, target: str) -> None:
    """Check that ``chain`` is made of the view's own arrows and leads from source to target."""
    assert set(chain) <= set(view.transitions)
    assert {t.kind for t in chain} <= ORDERING
    assert (chain[0].source, chain[-1].target) == (source, target)
    assert all(a.target == b.source for a, b in pairwise(chain))


@given(views(most=5))
@settings(deadline=None)
def test_exactly_the_permutations_that_contradict_no_pair_are_right(view: View) -> None:
    """Tried out for every permutation of small views."""
    pairs = ordered_pairs(view)
    for sequence in permutations(view.steps[:6]):
        place = {step: number for number, step in enumerate(sequence)}
        right = all(place[a] < place[b] for a, b in pairs if a in place and b in place)
        assert is_right_order(view, sequence) == right


@given(views(), st.randoms(use_true_random=False))
def test_any_linear_extension_is_right(view: View, random: Random) -> None:
    """Steps put down one by one, each after all that belong before it, in any such order, are right."""
    pairs = ordered_pairs(view)
    left, sequence = list(view.steps), []
    while left:
        free = [step for step in left if not any((other, step) in pairs for other in left)]
        step = random.choice(free)
        left.remove(step)
        sequence.append(step)
    assert find_violation(view, sequence) is None
    assert is_right_order(view, sequence[::2])


@given(views(), st.data())
def test_a_swapped_pair_is_rejected_and_the_named_pair_is_really_violated(view: View, data: st.DataObject) -> None:
    """After a swap of two related steps the judge names a pair in the wrong order, with a chain of real arrows."""
    pairs = sorted(ordered_pairs(view))
    assume(pairs)
    earlier, later = data.draw(st.sampled_from(pairs))
    sequence = list(arrange(view, view.steps))
    a, b = sequence.index(earlier), sequence.index(later)
    sequence[a], sequence[b] = sequence[b], sequence[a]
    violation = find_violation(view, sequence)
    assert violation is not None
    assert (violation.earlier, violation.later) in pairs
    assert sequence.index(violation.later) < sequence.index(violation.earlier)
    assert_chain(view, violation.chain, violation.earlier, violation.later)


@given(views())
def test_arrange_gives_a_right_order_of_just_those_steps(view: View) -> None:
    """Whatever order the steps are given in, the arranged ones are the same steps and right."""
    chosen = view.steps[::-2]
    arranged = arrange(view, chosen)
    assert sorted(arranged) == sorted(chosen)
    assert is_right_order(view, arranged)


@given(views())
def test_compare_agrees_with_the_order_of_two(view: View) -> None:
    """Before, after and either are what judging the two steps alone says, with a chain exactly where there is one."""
    pairs = ordered_pairs(view)
    for a in view.steps:
        for b in view.steps:
            found = compare(view, a, b)
            assert (found.relation is Relation.BEFORE) == ((a, b) in pairs)
            assert (found.relation is Relation.AFTER) == ((b, a) in pairs)
            if found.relation is Relation.EITHER:
                assert found.chain == ()
            else:
                ends = (a, b) if found.relation is Relation.BEFORE else (b, a)
                assert_chain(view, found.chain, *ends)


def test_the_first_step_that_comes_too_late_is_named_with_its_nearest_contradiction() -> None:
    """In c-b-a, b comes too late for c; the pair is explained by the arrow between them."""
    view = small_view("a then b then c")
    violation = find_violation(view, ["c", "b", "a"])
    assert violation is not None
    assert (violation.earlier, violation.later) == ("b", "c")
    assert [t.id for t in violation.chain] == ["b--then--c"]


def test_of_several_contradictions_the_nearest_explains() -> None:
    """The pair with the shortest chain is named, not the one that stands first."""
    violation = find_violation(small_view("a then x then c", "a then b"), ["c", "b", "a"])
    assert violation is not None
    assert (violation.earlier, violation.later) == ("a", "b")


def test_a_requirement_explains_better_than_a_plain_order() -> None:
    """Of two arrows between the same steps the chain shows the requirement."""
    view = small_view("harvest then transplant", "harvest requires transplant")
    assert [t.id for t in compare(view, "transplant", "harvest").chain] == ["harvest--requires--transplant"]


@pytest.mark.parametrize("kind", ["alternative", "option", "with", "repeat", "relapse", "informs", "continues"])
def test_other_kinds_fix_no_order(kind: str) -> None:
    """Only then, if and requires make an order wrong."""
    view = small_view(f"a {kind} b")
    assert is_right_order(view, ["b", "a"])
    assert compare(view, "a", "b").relation is Relation.EITHER


def test_a_ring_of_arrows_fixes_no_order_inside_but_one_outside() -> None:
    """Steps that lead to each other may stand in any order; what comes before the ring still does."""
    view = small_view("a then b then c", "c if b", "c then d")
    assert is_right_order(view, ["a", "c", "b", "d"])
    violation = find_violation(view, ["b", "c", "a", "d"])
    assert violation is not None
    assert violation.earlier == "a"


def test_a_step_that_comes_again_is_judged_by_its_first_place() -> None:
    """Going round a loop is not a wrong order."""
    view = small_view("a then b", "b repeat a")
    assert is_right_order(view, ["a", "b", "a", "b"])
    assert not is_right_order(view, ["b", "a", "b"])


def test_an_unknown_step_is_an_error() -> None:
    """A sequence with a step of another map is not judged."""
    with pytest.raises(UnknownIdError, match="'zebra'"):
        find_violation(small_view("a then b"), ["a", "zebra"])
