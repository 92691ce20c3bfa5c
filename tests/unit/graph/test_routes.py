"""Routes: walks over steps and phases, listed routes and their differences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.errors import UnknownIdError
from pathways.graph import View, differ, list_routes, resolve_routes, view_pathway, walk_legs
from pathways.model import MOVES, TransitionKind
from tests.strategies import pack_of, pathway_data, said, small_pack, small_view, step_data, transition_data, views
from tests.unit.graph.oracle import is_walk

TWO_PHASES = {"before": "start", "induction": "chemo surgery", "after": "check"}
ARROWS = ("start if chemo then surgery then check", "surgery with talk")


def test_a_walk_follows_arrows_forward_only() -> None:
    """Steps joined by moves or by with are a walk; against an arrow, or along a requirement, is none."""
    view = small_view("a then b option c", "b with d", "a requires c", "a informs c")
    assert is_walk(view, ["a", "b", "c"])
    assert is_walk(view, ["a", "b", "d"])
    assert not is_walk(view, ["b", "a"])
    assert not is_walk(view, ["a", "c"])
    assert is_walk(view, ["a"])


@pytest.mark.parametrize(
    ("stops", "right"),
    [
        ("start induction check", True),
        ("start induction chemo surgery check", True),
        ("start induction after", True),
        ("before induction", True),
        ("chemo induction", False),
        ("induction start", False),
        ("check induction", False),
        ("after chemo", False),
        ("induction check", True),
        ("chemo after", False),
        ("surgery after check", True),
    ],
)
def test_phases_join_a_walk(stops: str, right: bool) -> None:
    """Into a phase by an arrow from outside, from it to a member, and on from any of its members."""
    view = small_view(*ARROWS, phases=TWO_PHASES)
    assert is_walk(view, stops.split()) is right
    assert is_walk(small_pack(*ARROWS, phases=TWO_PHASES), stops.split()) is right


def test_legs_say_where_a_walk_breaks() -> None:
    """A leg that nothing joins is the one to show."""
    legs = walk_legs(small_view("a then b", "c then d"), ["a", "b", "c", "d"])
    assert [(leg.source, leg.target, leg.joined) for leg in legs] == [
        ("a", "b", True),
        ("b", "c", False),
        ("c", "d", True),
    ]
    assert [t.id for t in legs[0].transitions] == ["a--then--b"]


def test_an_unknown_stop_is_an_error() -> None:
    """A stop that is neither step nor phase is named, with the pack it was looked for in."""
    with pytest.raises(UnknownIdError, match="the pack 'sample' has no step or phase 'zebra'"):
        is_walk(small_pack("a then b"), ["a", "zebra"])


def test_a_walk_of_the_pack_may_cross_pathways() -> None:
    """A pack's walk goes from one pathway into another; the view of one alone has no such step."""
    main = pathway_data("main", [step_data("a")], [transition_data("a", "continues", "x")])
    pack = pack_of(main, pathway_data("side", [step_data("x", "other"), step_data("y", "other")]))
    assert is_walk(pack, ["a", "x"])
    with pytest.raises(UnknownIdError):
        is_walk(view_pathway(pack, "main"), ["a", "x"])


def test_named_routes_are_resolved_and_hidden_ones_left_out() -> None:
    """A route carries its legs; in a region that does not show one of its steps it does not appear."""
    steps = [step_data("a"), step_data("b"), step_data("c", regions=["south"])]
    arrows = [transition_data("a", "then", "b"), transition_data("a", "then", "c")]
    routes = [{"id": f"to-{end}", "title": said("A way"), "steps": ["a", end]} for end in "bc"]
    broken = {"id": "broken", "title": said("No way"), "steps": ["b", "a"]}
    pack = pack_of(pathway_data("main", steps, arrows, routes=[*routes, broken]))
    found = resolve_routes(view_pathway(pack, "main", "north"))
    assert [(named.route.id, named.complete) for named in found] == [("to-b", True), ("broken", False)]
    assert len(resolve_routes(view_pathway(pack, "main"))) == 3


def test_routes_are_listed_from_start_to_end() -> None:
    """Both branches are listed; a loop back, a way that ends in a loop and a relapse make no route of their own."""
    view = small_view("a if b then d", "a if c then d", "c if a", "c if bridge repeat c", "d relapse x")
    assert list_routes(view) == (("a", "b", "d"), ("a", "c", "d"))
    assert list_routes(view, start="c", ends=["bridge"]) == (("c", "bridge"),)
    assert list_routes(view, limit=1) == (("a", "b", "d"),)


def test_listing_is_bounded_where_routes_are_countless() -> None:
    """Two hundred forks in a row have 2^200 routes; ten are listed at once."""
    arrows = [f"n{i} if {side}{i} then n{i + 1}" for i in range(200) for side in ("left", "right")]
    assert len(list_routes(small_view(*arrows), limit=10)) == 10


def test_a_goal_that_many_ways_miss_is_still_found_at_once() -> None:
    """Countless ways that lead elsewhere are never walked."""
    arrows = [f"n{i} if {side}{i} then n{i + 1}" for i in range(60) for side in ("left", "right")]
    assert list_routes(small_view("n0 if goal", *arrows), ends=["goal"]) == (("n0", "goal"),)


@given(views(), st.integers(0, 20))
def test_listed_routes_are_distinct_walks_without_loops(view: View, limit: int) -> None:
    """Each runs along forward moves, visits no step twice, and stands in the list once."""
    start = view.steps[0] if view.steps else None
    if start is None:
        return
    routes = list_routes(view, start=start, limit=limit)
    assert len(set(routes)) == len(routes) <= limit
    forward = MOVES - {TransitionKind.REPEAT, TransitionKind.RELAPSE}
    joined = {(t.source, t.target) for t in view.transitions if t.kind in forward}
    for route in routes:
        assert route[0] == start
        assert len(set(route)) == len(route)
        assert set(pairwise(route)) <= joined


words = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(words, words)
def test_a_difference_puts_every_step_in_one_set(here: list[str], there: list[str]) -> None:
    """Shared and moved make up what is in both, shared keeps its order on both sides, the rest is on one."""
    found = differ(here, there)
    assert set(found.shared) | set(found.moved) == set(here) & set(there)
    assert not set(found.shared) & set(found.moved)
    assert set(found.only_here) == set(here) - set(there)
    assert set(found.only_there) == set(there) - set(here)
    for side in (here, there):
        assert [step for step in side if step in found.shared] == list(found.shared)


@given(words, words)
def test_a_difference_mirrors(here: list[str], there: list[str]) -> None:
    """Seen from the other side as many steps are shared, and here and there change places."""
    one, other = differ(here, there), differ(there, here)
    assert len(one.shared) == len(other.shared)
    assert (one.only_here, one.only_there) == (other.only_there, other.only_here)


@given(words)
def test_a_route_does_not_differ_from_itself(route: list[str]) -> None:
    """All is shared."""
    found = differ(route, route)
    assert (list(found.shared), found.moved, found.only_here, found.only_there) == (route, (), (), ())
