"""Main roads: what stands on one, what leaves it, and what runs beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.errors import UnknownIdError
from pathways.graph import MainRoad, View, follow_road, list_roads
from pathways.model import MOVES, Road
from tests.strategies import said, small_view, views


def with_roads(view: View, *roads: str, **more: Any) -> View:
    """Return the view with roads such as ``"a b c"``, called after their last step; ``more`` adds to each."""
    records = tuple(
        Road.model_validate({"id": f"to-{steps.split()[-1]}", "title": said("A road"), "steps": steps.split()} | more)
        for steps in roads
    )
    return replace(view, pathway=view.pathway.model_copy(update={"roads": (*view.pathway.roads, *records)}))


def told(found: MainRoad) -> list[str]:
    """Return each side as ``"at: steps"``."""
    return [f"{side.at}: {' '.join(side.steps)}" for side in found.sides]


def test_without_roads_everything_is_on_the_road() -> None:
    """A small pathway needs no road: all of it is the usual way."""
    view = small_view("a then b")
    found = follow_road(view)
    assert (found.road, found.view, found.sides, found.beside) == (None, view, (), ())


def test_a_road_holds_its_steps_in_reading_order() -> None:
    """The road is a view of its own: its steps as the map has them, and the arrows between them."""
    found = follow_road(with_roads(small_view("a then b then c", "a if x"), "a c b"))
    assert found.view.steps == ("a", "b", "c")
    assert [t.id for t in found.view.transitions] == ["a--then--b", "b--then--c"]


def test_what_leaves_together_is_one_side_road() -> None:
    """Steps that moves join with each other are one side road; it hangs where it leaves."""
    view = with_roads(small_view("a then b then c", "a if x then y", "b if z"), "a b c")
    assert told(follow_road(view)) == ["a: x y", "b: z"]


def test_a_side_road_hangs_at_the_last_step_that_leads_into_it() -> None:
    """A place that several steps lead to stands by the last of them, and knows the others."""
    view = with_roads(small_view("a then b then c then d", "c if lost", "a if lost", "lost then d"), "a b c d")
    (side,) = follow_road(view).sides
    assert (side.id, side.at, side.near) == ("lost", "c", ("a", "c", "d"))


def test_a_side_road_hangs_where_it_leaves_and_not_where_one_comes_back_to_it() -> None:
    """A way that a later check repeats stands where it is first taken."""
    view = with_roads(small_view("a then b then c", "a if other then b", "b repeat other"), "a b c")
    assert told(follow_road(view)) == ["a: other"]


def test_a_side_road_that_only_leads_in_hangs_where_it_comes_to() -> None:
    """A bridge that nothing on the road leads to stands at the last step it leads to."""
    view = with_roads(small_view("a then b then c", "bridge then a", "bridge then b"), "a b c")
    assert told(follow_road(view)) == ["b: bridge"]


def test_a_side_road_hangs_where_it_is_given_with_a_step() -> None:
    """A question asked at the same time as the tests stands at the tests, though only its answers are moves."""
    view = with_roads(small_view("a then b", "a with ask", "ask then b"), "a b")
    (side,) = follow_road(view).sides
    assert (side.at, side.near) == ("a", ("a", "b"))


def test_side_roads_stand_in_reading_order_of_their_places() -> None:
    """First by the step they hang at, then as the file has them."""
    view = with_roads(small_view("a then b", "b if z", "a if y", "a if x"), "a b")
    assert told(follow_road(view)) == ["a: y", "a: x", "b: z"]


def test_what_no_move_joins_is_beside_the_road() -> None:
    """Support that runs along, and what is no longer done, is alongside and no side road."""
    view = with_roads(small_view("a then b", "a with pain", "old informs b", "past then gone"), "a b")
    found = follow_road(view)
    assert (found.sides, found.beside) == ((), ("pain", "old", "past", "gone"))


def test_the_steps_of_another_road_are_not_shown() -> None:
    """One sees one road alone: neither the other road nor what hangs only there is a side road of it."""
    view = small_view("a then b then d", "a then c then d", "c if x", "d if y")
    view = with_roads(with_roads(view, "a b d", id="by-b"), "a c d", id="by-c")
    found = follow_road(view, "by-b")
    assert found.elsewhere == ("c", "x")
    assert told(found) == ["d: y"]


def test_roads_are_those_of_the_region() -> None:
    """A view of a region has the roads for it and for all, if it shows each of their steps."""
    north, south = {"regions": ["north"]}, {"regions": ["south"]}
    view = small_view("a then b", "a then c", b=north, c=south)
    view = with_roads(with_roads(with_roads(view, "a b", **north), "a c", **south), "a")
    assert [road.id for road in list_roads(view)] == ["to-b", "to-c", "to-a"]
    hidden = replace(view, region="south", placements=tuple(p for p in view.placements if p.step != "b"))
    assert [road.id for road in list_roads(hidden)] == ["to-c", "to-a"]
    everywhere = replace(hidden, region=None)
    assert [road.id for road in list_roads(everywhere)] == ["to-c", "to-a"]


def test_an_unknown_road_is_an_error() -> None:
    """A road that is not there is named, with those that are."""
    view = with_roads(small_view("a then b"), "a b")
    assert follow_road(view, "to-b").road == view.pathway.roads[0]
    with pytest.raises(UnknownIdError, match="has no main road 'nowhere'; it has: to-b"):
        follow_road(view, "nowhere")


@st.composite
def views_with_roads(draw: st.DrawFn) -> View:
    """Draw a view with up to three roads through it."""
    view = draw(views())
    if not view.steps:
        return view
    some = st.lists(st.sampled_from(view.steps), min_size=1, max_size=5, unique=True)
    drawn = draw(st.lists(some, max_size=3))
    roads = tuple(
        Road.model_validate({"id": f"road-{n}", "title": said("A road"), "steps": steps})
        for n, steps in enumerate(drawn)
    )
    return replace(view, pathway=view.pathway.model_copy(update={"roads": roads}))


def roads_of(view: View) -> list[MainRoad]:
    """Return every main road of a view, or the whole of it."""
    return [follow_road(view, road.id) for road in list_roads(view)] or [follow_road(view)]


@given(views_with_roads())
def test_every_step_has_one_place(view: View) -> None:
    """Each step of the view is once on the road, on a side road, beside it, or of another road."""
    for found in roads_of(view):
        sides = [step for side in found.sides for step in side.steps]
        assert Counter([*found.view.steps, *sides, *found.beside, *found.elsewhere]) == Counter(view.steps)


@given(views_with_roads())
def test_side_roads_hang_at_the_road_and_at_nothing_else_that_is_shown(view: View) -> None:
    """What a move joins a side road with is near it or of another road; a step beside the road is joined with none."""
    joined = {(t.source, t.target) for t in view.transitions if t.kind in MOVES}
    joined |= {(b, a) for a, b in joined}
    others = {step for road in list_roads(view) for step in road.steps}
    for found in roads_of(view):
        on_road = set(found.view.steps)
        for side in found.sides:
            inside = set(side.steps)
            around = {b for a, b in joined if a in inside} - inside
            assert side.at in side.near
            assert side.near == tuple(step for step in found.view.steps if step in around | {side.at})
            assert on_road & around
            assert around - on_road <= others
        beside = set(found.beside)
        assert {b for a, b in joined if a in beside} <= beside
