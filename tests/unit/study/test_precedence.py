"""How two steps stand to each other: equal to the slow and obvious answer, with chains of real arrows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from pathways.errors import UnknownIdError
from pathways.graph import Meeting, PrecedenceData, View, precede, view_pathway
from pathways.model import MOVES, ORDERING, Pack
from tests.strategies import small_view, views
from tests.unit.graph.oracle import closure, ordered_pairs
from tests.unit.study.explaining import explain_order

MIRROR = {Meeting.BEFORE: Meeting.AFTER, Meeting.LEADS: Meeting.LED}


def walk(data: PrecedenceData, ends: dict[str, str], i: int, j: int, steps: list[str]) -> list[str]:
    """Follow the table of first arrows as a device does."""
    found = []
    while i != j:
        hop = data["hop"][i][j]
        if hop < 0:
            return []
        arrow = data["arrows"][hop]
        found.append(arrow)
        i = steps.index(ends[arrow])
    return found


@given(views(most=9))
@settings(max_examples=80, deadline=None)
def test_the_answer_is_that_of_the_oracle(view: View) -> None:
    """Before and after by ordering arrows; leads only where moves go one way; never only without any way."""
    precedence = precede(view)
    pairs, ways = ordered_pairs(view), closure(view, MOVES | ORDERING)
    for a in view.steps:
        for b in view.steps:
            if a == b:
                continue
            meeting = precedence.meeting(a, b)
            assert (meeting is Meeting.BEFORE) == ((a, b) in pairs)
            one_way = b in ways[a] and a not in ways[b]
            if meeting is Meeting.LEADS:
                assert one_way
            elif one_way:
                assert meeting is Meeting.BEFORE
            if meeting is Meeting.NEVER:
                apart = not _regions(view, a) & _regions(view, b)
                assert apart or not (b in ways[a] or a in ways[b])
            assert precedence.meeting(b, a) == MIRROR.get(
                meeting, {v: k for k, v in MIRROR.items()}.get(meeting, meeting)
            )


def _regions(view: View, step: str) -> frozenset[str]:
    return frozenset(view.step(step).regions) or frozenset(r.id for r in view.pack.manifest.regions)


@given(views(most=9))
@settings(max_examples=60, deadline=None)
def test_the_device_follows_the_same_chains_as_python(view: View) -> None:
    """The table of first arrows leads from any earlier step to the later one, by the arrows Python names."""
    precedence = precede(view)
    data = precedence.as_data()
    ends = {t.id: t.target for t in view.transitions}
    steps = list(view.steps)
    for i, a in enumerate(steps):
        for j, b in enumerate(steps):
            if i == j:
                continue
            chain = precedence.chain(a, b)
            if precedence.meeting(a, b) in (Meeting.BEFORE, Meeting.LEADS):
                assert walk(data, ends, i, j, steps) == [arrow.id for arrow in chain]
                assert (chain[0].source, chain[-1].target) == (a, b)
                assert all(x.target == y.source for x, y in pairwise(chain))
            else:
                assert chain == ()
            if precedence.meeting(a, b) is Meeting.BEFORE:
                assert {arrow.kind for arrow in chain} <= ORDERING


def test_answers_of_one_decision_never_meet_but_parallel_work_may() -> None:
    """A choice leads to one of its answers; what a step starts side by side is left open."""
    view = small_view("a then d", "d if x then end", "d if y then end", "a then p", "p with x")
    meeting = precede(view).meeting
    assert meeting("x", "y") is Meeting.NEVER
    assert meeting("p", "x") is Meeting.OPEN
    assert meeting("d", "end") is Meeting.BEFORE


def test_options_have_no_order_and_do_not_shut_each_other_out() -> None:
    """Two options of a step may both be given: the sources leave that open."""
    view = small_view("a option x then end", "a option y then end")
    assert precede(view).meeting("x", "y") is Meeting.OPEN


def test_a_way_that_comes_together_again_shuts_nothing_out() -> None:
    """Behind two answers the same step follows: it meets both."""
    view = small_view("d if x then z", "d if y then z")
    assert precede(view).meeting("x", "z") is Meeting.BEFORE
    assert precede(view).meeting("y", "z") is Meeting.BEFORE


@pytest.mark.parametrize(
    ("first", "second", "meeting"),
    [
        ("hr-harvest", "hr-tx2", "before"),
        ("hr-tx2", "hr-harvest", "after"),
        ("hr-tx1", "hr-tx-single", "never"),
        ("hr-immuno", "hr-ra", "open"),
        ("hr-bridge", "hr-tx1", "leads"),
        ("relapse", "surveil", "led"),
    ],
)
def test_well_known_pairs_of_the_shipped_map(shipped: Pack, first: str, second: str, meeting: str) -> None:
    """What every trainee asks first."""
    view = view_pathway(shipped, "high-risk", "north-america")
    reason = explain_order(view, first, second)
    assert reason.meeting == meeting
    assert bool(reason.chain) == (meeting not in ("never", "open"))
    assert bool(reason.cites) == bool(reason.chain)


def test_what_would_go_wrong_is_said_only_with_a_source(shipped: Pack) -> None:
    """Why the harvest comes before the transplant: its reason and its pitfalls are the data's own, with sources."""
    view = view_pathway(shipped, "high-risk", "north-america")
    reason = explain_order(view, "hr-harvest", "hr-tx1")
    assert [arrow.id for arrow in reason.chain] == ["hr-harvest--requires--hr-tx1"]
    assert reason.cautions
    for caution in reason.cautions:
        trainee = view.step(caution.step).trainee
        assert caution.text in (trainee.rationale, trainee.pitfalls)
        assert caution.cites == view.step(caution.step).cite


def test_a_step_of_another_map_is_named(shipped: Pack) -> None:
    """A typing mistake is answered with the name of the map."""
    with pytest.raises(UnknownIdError, match="no-such-step"):
        explain_order(view_pathway(shipped, "high-risk"), "hr-tx1", "no-such-step")
