"""The graph of phases, and what can be reached."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from pathways.graph import (
    View,
    cut,
    dead_ends,
    link_phases,
    link_usual_phases,
    reachable,
    reachable_without,
    unreachable,
    view_pathway,
)
from pathways.model import MOVES, Route, Status, TransitionKind
from tests.strategies import pack_of, pathway_data, said, small_view, step_data, transition_data, views
from tests.unit.graph.oracle import closure
from tests.unit.graph.test_roads import with_roads


def test_phases_are_linked_by_the_moves_between_their_steps() -> None:
    """Several arrows make one link that names them all; arrows inside a phase and explanations make none."""
    view = small_view(
        "a then b then c", "a if c", "c repeat a", "a requires d", phases={"one": "a b", "two": "c", "three": "d"}
    )
    assert [(link.source, link.target, [t.id for t in link.transitions]) for link in link_phases(view)] == [
        ("one", "two", ["b--then--c", "a--if--c"]),
        ("two", "one", ["c--repeat--a"]),
    ]
    assert [link.target for link in link_phases(view, [TransitionKind.REQUIRES])] == ["three"]


PHASES = {"one": "a b", "two": "c", "three": "d"}


def usual(view: View) -> list[tuple[str, str]]:
    """Return the pairs of phases that a usual way joins."""
    return [(link.source, link.target) for link in link_usual_phases(view)]


def test_phases_are_joined_by_usual_ways_along_a_main_road() -> None:
    """A way that leaves the main road, comes back to it or leads back is no way between phases."""
    arrows = ("a then c then d", "b then d", "a if b", "c repeat a", "d relapse a")
    view = with_roads(small_view(*arrows, phases=PHASES), "a c d")
    assert usual(view) == [("one", "two"), ("two", "three")]


def test_two_roads_are_not_one() -> None:
    """A step of one road and a step of another make no way, though an arrow joins them."""
    arrows = ("a then b then d", "a then c then d", "b then c")
    view = with_roads(small_view(*arrows, phases={"one": "a", "two": "b", "three": "c", "four": "d"}), "a b d")
    view = with_roads(view, "a c d", id="other")
    assert ("two", "three") not in usual(view)
    assert ("one", "three") in usual(view)


def test_a_road_with_a_hidden_step_still_says_what_is_usual() -> None:
    """What a family does not open takes a step from the road and adds no other end to it."""
    view = with_roads(small_view("a then b then d", "a if d", phases=PHASES), "a b d")
    assert usual(cut(view, {"a", "d"})) == [("one", "three")]
    view = with_roads(small_view("a then c then d", "b if d", phases=PHASES), "a c d")
    assert usual(cut(view, {"b", "d"})) == []


def test_a_route_is_its_own_road() -> None:
    """The view of a route joins the phases that it leads through, on the main road or not."""
    view = with_roads(small_view("a then c then d", "b then c", phases=PHASES), "a")
    route = Route.model_validate({"id": "way", "title": said("A way"), "steps": ["a", "c"]})
    assert usual(replace(view, route=route)) == [("one", "two"), ("two", "three")]


def test_a_phase_beside_the_road_is_joined_with_it() -> None:
    """A phase without a step on any road is reached by whatever leads to it, and left by whatever leads on."""
    view = with_roads(small_view("a then d", "a if c", "c then d", "d relapse a", phases=PHASES), "a d")
    assert usual(view) == [("one", "two"), ("one", "three"), ("two", "three")]


def test_without_roads_every_way_on_is_usual() -> None:
    """A small pathway is seen whole; only what leads back is left out."""
    view = small_view("a then c then d", "c repeat a", "d relapse a", phases=PHASES)
    assert usual(view) == [("one", "two"), ("two", "three")]


@given(views())
def test_every_move_between_phases_stands_behind_exactly_one_link(view: View) -> None:
    """Nothing is lost and nothing counted twice."""
    behind = [t.id for link in link_phases(view) for t in link.transitions]
    crossing = [
        t.id for t in view.transitions if t.kind in MOVES and view.phase_of[t.source] != view.phase_of[t.target]
    ]
    assert sorted(behind) == sorted(crossing)


@given(views())
def test_reachable_is_the_closure_of_moves(view: View) -> None:
    """Starting anywhere, exactly what moves lead to, and the start itself."""
    leads = closure(view, MOVES)
    for step in view.steps:
        assert reachable(view, [step]) == {step} | leads[step]


def test_steps_that_hang_on_nothing_are_found() -> None:
    """Support alongside is joined to the start; a step that is only required is not."""
    view = small_view("a then b", "a with support", "b informs leaflet", "lonely requires b")
    assert unreachable(view) == ("lonely",)
    assert unreachable(view, MOVES) == ("support", "leaflet", "lonely")


def test_dead_ends_are_steps_without_a_way_on() -> None:
    """Ways round, into another pathway or through a door lead on; a way to itself does not; support ends none."""
    main = pathway_data(
        "main",
        [step_data(s) for s in ("a", "end", "exit", "round", "support")] + [step_data("door", opens="side")],
        [
            transition_data("a", "if", "end"),
            transition_data("a", "with", "support"),
            transition_data("a", "if", "exit"),
            transition_data("a", "if", "door"),
            transition_data("a", "if", "round"),
            transition_data("round", "repeat", "a"),
            transition_data("exit", "continues", "x"),
            transition_data("end", "repeat", "end"),
        ],
    )
    pack = pack_of(main, pathway_data("side", [step_data("x", "other")]))
    assert dead_ends(view_pathway(pack, "main")) == ("end",)
    assert dead_ends(pack) == ("end", "x")


def test_standard_care_behind_a_trial_is_seen() -> None:
    """Without trials, a step to which only a trial leads is not reached."""
    view = small_view("a if trial then only", "a if usual then both", "trial then both", trial={"status": "trial-open"})
    found = reachable_without(view, [Status.TRIAL_OPEN, Status.TRIAL_CLOSED])
    assert found == {"a", "usual", "both"}


def test_a_start_that_a_region_does_not_show_reaches_nothing() -> None:
    """The question stays answerable."""
    steps = [step_data("a", regions=["south"]), step_data("b")]
    view = view_pathway(pack_of(pathway_data("main", steps, [transition_data("a", "then", "b")])), "main", "north")
    assert reachable(view) == frozenset()
    assert unreachable(view) == ("b",)
