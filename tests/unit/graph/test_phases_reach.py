"""The graph of phases, and what can be reached."""

from __future__ import annotations

from hypothesis import given

from pathways.graph import View, dead_ends, link_phases, reachable, reachable_without, unreachable, view_pathway
from pathways.model import MOVES, Status, TransitionKind
from tests.strategies import pack_of, pathway_data, small_view, step_data, transition_data, views
from tests.unit.graph.oracle import closure


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
