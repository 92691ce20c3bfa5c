"""Roads that one child can walk: parted where no move leads on, told along their own arrows."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings

from pathways.graph import View, view_pathway
from pathways.model import ORDERING, TransitionKind
from pathways.study import Kind, Wanted, list_exercises, make_desk
from pathways.study.roads import walks_of
from tests.strategies import pack_of, pathway_data, said, step_data, transition_data, views


def a_map(*arrows: str, road: str, route: str = "") -> View:
    """Return a map of arrows such as ``"a then b"`` with a road, and perhaps a named route."""
    words = [arrow.split() for arrow in arrows]
    names = dict.fromkeys(name for line in words for name in line[::2])
    moves = [transition_data(*line[at : at + 3]) for line in words for at in range(0, len(line) - 2, 2)]
    routes = [{"id": "route", "title": said("Another way"), "steps": route.split()}] if route else []
    roads = [{"id": "road", "title": said("The usual way"), "steps": road.split()}]
    data = pathway_data("main", [step_data(name) for name in names], moves, roads=roads, routes=routes)
    return view_pathway(pack_of(data), "main")


def test_a_road_is_parted_where_it_sets_options_side_by_side() -> None:
    """No child has one option after the other because a picture shows them in a row."""
    view = a_map("a then b then c option x then d then e", "c option y then d", road="a b c x y d e")
    assert [walk.steps for walk in walks_of(view)] == [("a", "b", "c"), ("y", "d", "e")]


def test_a_named_route_is_a_walk_of_its_own() -> None:
    """Ways that exclude each other never stand in one order."""
    view = a_map("a then b if c then d then e", "b if x then d", road="a b c d e", route="a b x d e")
    assert [walk.steps for walk in walks_of(view)] == [("a", "b", "c", "d", "e"), ("a", "b", "x", "d", "e")]
    for exercise in list_exercises(make_desk(view), Wanted(kinds=(Kind.ORDER,))):
        assert not {"c", "x"} <= set(exercise.steps)


def test_reasons_go_along_the_road_and_not_by_a_shortcut() -> None:
    """An arrow that only some children take is no reason for those who take the long way."""
    view = a_map("a then b then c then d", "a if c", road="a b c d")
    [walk] = walks_of(view)
    assert [arrow.id for arrow in walk.reasons("a", "d")] == ["a--then--b", "b--then--c", "c--then--d"]
    assert make_desk(view).chain("a", "c") == ("a--then--b", "b--then--c")


def test_a_road_names_the_conditions_on_which_it_parts_from_others() -> None:
    """Two ways on, one taken: its condition is said."""
    view = a_map("a then b if c then d", "b if x", road="a b c d")
    [walk] = walks_of(view)
    assert [arrow.target for arrow in walk.conditions("a", "d")] == ["c"]
    assert walk.conditions("c", "d") == ()


@given(views(most=9))
@settings(max_examples=60, deadline=None)
def test_walks_can_be_walked_and_their_reasons_lead_on(view: View) -> None:
    """On random maps: each step once, each joined with the next; a reason is a chain that fixes an order, forward."""
    for walk in walks_of(view):
        assert len(set(walk.steps)) == len(walk.steps)
        joined = {(t.source, t.target) for t in view.transitions if t.kind is not TransitionKind.RELAPSE}
        assert set(pairwise(walk.steps)) <= joined
        for first, second in combinations(walk.steps, 2):
            chain = walk.reasons(first, second)
            if chain:
                assert (chain[0].source, chain[-1].target) == (first, second)
                assert all(one.target == other.source for one, other in pairwise(chain))
                assert {arrow.kind for arrow in chain} <= ORDERING
            assert not walk.reasons(second, first)
