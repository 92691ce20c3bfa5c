"""What may follow a step, and what must have happened before it."""

from __future__ import annotations

import pytest
from hypothesis import given

from pathways.errors import UnknownIdError
from pathways.graph import View, following, preceding, relate_steps, view_pathway
from pathways.model import MOVES, TransitionKind
from tests.strategies import (
    pack_of,
    pathway_data,
    small_pack,
    small_view,
    step_data,
    transition_data,
    views,
)
from tests.unit.graph.oracle import closure


def names_before(view: View, step: str) -> list[str]:
    return [before.step for before in preceding(view, step)]


def test_next_lists_moves_only_with_condition_kind_and_reason() -> None:
    """Kinds that only explain are not ways on; an if carries its condition."""
    view = small_view("a then b", "a if c", "a with d", "a requires e", "a informs f", "a repeat a")
    ways = following(view, "a")
    assert [(way.step, way.kind.value) for way in ways] == [("b", "then"), ("c", "if"), ("a", "repeat")]
    condition = ways[1].condition
    assert condition is not None
    assert condition.plain == "If so."
    assert ways[0].condition is None
    assert ways[0].reason.family == "Because."


def test_next_tells_ways_that_leave_the_pathway_apart() -> None:
    """An arrow to a step of another pathway is a way on, marked as leaving; a region's filter holds there too."""
    main = pathway_data(
        "main",
        [step_data("a"), step_data("b")],
        [transition_data("a", "then", "b"), transition_data("a", "relapse", "x"), transition_data("a", "if", "y")],
    )
    side = pathway_data("side", [step_data("x", "other"), step_data("y", "other", regions=["south"])])
    pack = pack_of(main, side)
    ways = following(view_pathway(pack, "main", "north"), "a")
    assert [(way.step, way.inside) for way in ways] == [("b", True), ("x", False)]
    assert [way.step for way in following(view_pathway(pack, "main"), "a")] == ["b", "x", "y"]


def test_an_unknown_step_is_named() -> None:
    """Asking for a step that the view does not show says which step, in which view."""
    view = view_pathway(small_pack("a then b", b={"regions": ["south"]}), "main", "north")
    for ask in (following, preceding):
        with pytest.raises(UnknownIdError, match="the view of 'main' for the region 'north' has no step 'b'"):
            ask(view, "b")


def test_what_lies_on_one_branch_only_need_not_have_happened() -> None:
    """Of two branches that meet again, neither must have been; the fork must."""
    view = small_view("start then fork if left then meet", "fork if right then meet", "meet then end")
    assert names_before(view, "end") == ["meet", "fork", "start"]


def test_an_alternative_way_weakens_what_must_have_been() -> None:
    """A child may come by the alternative, so the usual step before is not claimed."""
    view = small_view("a then double then rest", "a alternative single then rest")
    assert names_before(view, "rest") == ["a"]


def test_a_requirement_beside_the_way_must_have_happened() -> None:
    """What a requirement itself needs must have happened as well, and the explanation is the requirement."""
    view = small_view("a then harvest", "a then chemo then transplant", "harvest requires transplant")
    found = {before.step: before for before in preceding(view, "transplant")}
    assert list(found) == ["harvest", "chemo", "a"]
    assert found["harvest"].required
    assert not found["chemo"].required
    assert [t.id for t in found["a"].chain] in (
        ["a--then--harvest", "harvest--requires--transplant"],
        ["a--then--chemo", "chemo--then--transplant"],
    )


def test_a_loop_back_claims_nothing_new() -> None:
    """What follows a step and leads back to it is not before it."""
    view = small_view("check then decide if go", "decide if bridge", "bridge repeat check")
    assert names_before(view, "check") == []
    assert names_before(view, "go") == ["decide", "check"]


def test_a_region_s_requirement_binds_only_there() -> None:
    """With all regions together, the stored cells of one region are not claimed for a child of another."""
    pack = small_pack(
        "a then north-store", "a then south-store", "a then course", "north-store requires course",
        "south-store requires course", north_store={"regions": ["north"]}, south_store={"regions": ["south"]},
    )  # fmt: skip
    assert names_before(view_pathway(pack, "main"), "course") == ["a"]
    assert names_before(view_pathway(pack, "main", "north"), "course") == ["a", "north-store"]


def test_the_limit_keeps_the_shortest_explanations() -> None:
    """Asking for two gives the two nearest."""
    view = small_view("a then b then c then d")
    assert [before.step for before in preceding(view, "d", limit=2)] == ["c", "b"]


@given(views(regional=False))
def test_before_is_what_no_way_avoids_and_what_is_required(view: View) -> None:
    """For steps reached from the start: exactly the steps without which they cannot be reached, and requirements."""
    start = view.pathway.start
    from_start = {start} | closure(view, MOVES)[start]
    needs = {step: set[str]() for step in view.steps}
    for step in from_start:
        for other in from_start - {step}:
            gone = other == start or step not in {start} | closure(view, MOVES, avoid=other)[start]
            needs[step] |= {other} if gone else set()
    for t in view.transitions:
        if t.kind is TransitionKind.REQUIRES:
            needs[t.target].add(t.source)
    for step in from_start:
        expected, queue = set[str](), [step]
        while queue:
            fresh = needs[queue.pop()] - expected
            expected |= fresh
            queue += sorted(fresh)
        if expected <= from_start:
            assert set(names_before(view, step)) == expected - {step}


@given(views())
def test_explanations_are_real_chains_shortest_first(view: View) -> None:
    """Each chain runs from the step before to the step asked about over arrows of the view; none is longer first."""
    arrows = set(view.transitions)
    for step in view.steps:
        found = preceding(view, step)
        assert step not in [before.step for before in found]
        assert [len(before.chain) for before in found] == sorted(len(before.chain) for before in found)
        for before in found:
            assert set(before.chain) <= arrows
            ends = [(t.source, t.target) for t in before.chain]
            assert ends[0][0] == before.step
            assert ends[-1][1] == step
            assert all(a[1] == b[0] for a, b in zip(ends, ends[1:], strict=False))


@given(views())
def test_before_agrees_with_the_relations(view: View) -> None:
    """The sets that the device gets say the same as the explanations."""
    relations = relate_steps(view)
    for number, step in enumerate(view.steps):
        assert set(relations.names(relations.surely_before[number])) == set(names_before(view, step))
