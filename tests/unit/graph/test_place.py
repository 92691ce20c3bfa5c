"""What every step is to a family at a place, and that the device's sets say the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from pathways.graph import Derived, Mark, Place, View, derive_place, preceding, relate_steps
from pathways.model import MOVES, TransitionKind
from tests.strategies import small_view, views, views_with_places
from tests.unit.graph.oracle import closure
from tests.unit.graph.place_oracle import derive_from_relations


def place(now: str = "", done: str = "", no: str = "") -> Place:
    """Return a place from words."""
    return Place(frozenset(now.split()), frozenset(done.split()), frozenset(no.split()))


def marks(view: View, at: Place) -> dict[str, str]:
    """Return the marks as plain words, having checked that both derivations agree on them."""
    derived = derive_place(view, at)
    assert derive_from_relations(relate_steps(view), at) == derived
    return {step: mark.value for step, mark in derived.marks.items()}


Drawn = tuple[View, list[Place]]


@given(views_with_places(count=20))
@settings(max_examples=150, deadline=None)
def test_both_derivations_agree(drawn: Drawn) -> None:
    """Walking the graph and combining the sets give the same marks for thousands of random places."""
    view, places = drawn
    for at in places:
        assert derive_from_relations(relate_steps(view), at) == derive_place(view, at)


@given(views_with_places())
def test_each_step_has_one_mark_and_what_was_said_stays(drawn: Drawn) -> None:
    """Every step is marked once, in reading order; the first of now, done, not-for-us that names it wins."""
    view, places = drawn
    known = set(view.steps)
    for at in places:
        derived = derive_place(view, at)
        assert tuple(derived.marks) == view.steps
        assert sum(len(derived.steps(mark)) for mark in Mark) == len(view.steps)
        assert set(derived.steps(Mark.NOW)) == at.now & known
        assert set(derived.steps(Mark.DONE)) == at.done & known - at.now
        assert set(derived.steps(Mark.NOT_FOR_US)) == at.not_for_us & known - at.now - at.done


@given(views_with_places())
def test_deriving_again_gives_the_same(drawn: Drawn) -> None:
    """The same place on a view built afresh has the same marks in the same order."""
    view, places = drawn
    again = View(view.pack, view.pathway, view.region, view.placements, view.transitions, view.exits, view.entries)
    for at in places:
        assert list(derive_place(again, at).marks.items()) == list(derive_place(view, at).marks.items())


@given(views_with_places())
def test_marks_mean_what_they_say(drawn: Drawn) -> None:
    """Next is one move away; been and may-have-been lead to what was said; another way can no longer be reached."""
    view, places = drawn
    for at in places:
        check_marks(view, at)


def check_marks(view: View, at: Place) -> None:
    """Hold the marks of one place against the slow closure of the graph."""
    derived = derive_place(view, at)
    now, done = set(derived.steps(Mark.NOW)), set(derived.steps(Mark.DONE))
    here, moves = now or done, closure(view, MOVES)
    around = closure(view, MOVES - {TransitionKind.RELAPSE} | {TransitionKind.REQUIRES})
    start = {view.pathway.start} & set(view.steps)
    relapsed = set(view.steps) - start - {step for first in start for step in around[first]}
    needed = {before.step for step in now | done for before in preceding(view, step)}
    one_move = {t.target for t in view.transitions if t.kind in MOVES and t.source in now}
    said = now | done | set(derived.steps(Mark.NOT_FOR_US))
    assert set(derived.steps(Mark.NEXT)) == one_move - said
    assert derived.again == one_move & done
    for step in derived.steps(Mark.MAY_HAVE_BEEN):
        assert around[step] & (now | done)
    assert set(derived.steps(Mark.BEEN)) == needed - said - one_move
    if not at.not_for_us:
        for step in derived.steps(Mark.ANOTHER_WAY):
            assert step not in {s for h in here for s in moves[h]}
            assert not (around[step] & (now | done) and step not in relapsed)


@given(views())
def test_an_empty_place_claims_nothing(view: View) -> None:
    """Before a family says anything, every step is open."""
    assert [step for step, mark in marks(view, Place()).items() if mark != "open"] == []


@given(views())
def test_relations_survive_json(view: View) -> None:
    """The sets go to the device as ids and hexadecimal numbers, and come back the same."""
    relations = relate_steps(view)
    data = json.loads(json.dumps(relations.as_data()))
    assert data.pop("steps") == list(view.steps)
    assert int(data.pop("after_relapse"), 16) == relations.after_relapse
    for name, column in data.items():
        assert tuple(int(cell, 16) for cell in column) == getattr(relations, name)


def test_done_now_next_later() -> None:
    """On a plain road: what every way passes has been, one move on is next, the rest is later."""
    view = small_view("a then b then c then d then e")
    assert marks(view, place("c")) == {"a": "been", "b": "been", "c": "now", "d": "next", "e": "later"}
    assert marks(view, place("c", done="a"))["a"] == "done"


def test_where_the_past_is_ambiguous_it_may_have_been() -> None:
    """After two branches meet, either may have been the family's."""
    view = small_view("fork if left then meet", "fork if right then meet", "meet then end")
    found = marks(view, place("meet"))
    assert (found["fork"], found["left"], found["right"]) == ("been", "may-have-been", "may-have-been")


def test_another_way_is_the_branch_not_taken() -> None:
    """On one branch, the other's own steps are another way; the steps after both are later."""
    view = small_view("fork if left then rest then meet", "fork if right then deep then meet", "meet then end")
    assert marks(view, place("left")) == {
        "fork": "been", "left": "now", "rest": "next", "meet": "later",
        "right": "another-way", "deep": "another-way", "end": "later",
    }  # fmt: skip


def test_a_choice_not_yet_answered_stays_open_ahead() -> None:
    """A decision that is done, with nothing said after it, still leads to all its answers."""
    view = small_view("fork if left", "fork option right", "aside then more")
    assert marks(view, place("aside", done="fork")) == {
        "fork": "done", "left": "later", "right": "later", "aside": "now", "more": "next",
    }  # fmt: skip


def test_parallel_work_is_not_another_way() -> None:
    """Of two lanes that both follow by then, the one where the family does not stand may still come."""
    view = small_view("start then chemo then join", "start then harvest then store", "join then end")
    found = marks(view, place("chemo"))
    assert (found["harvest"], found["store"]) == ("later", "later")


def test_a_detour_that_comes_round_may_have_been() -> None:
    """A child behind a decision may have been sent round by a detour first; the other answer is another way."""
    view = small_view("check then decide if go then on", "decide if bridge repeat check", "decide if stop")
    found = marks(view, place("on"))
    assert (found["bridge"], found["stop"]) == ("may-have-been", "another-way")


def test_several_current_steps() -> None:
    """Two lanes at once: what follows either is next, and neither rules the other out."""
    view = small_view("start then chemo then join", "start then harvest then join")
    assert marks(view, place("chemo harvest")) == {
        "start": "been", "chemo": "now", "join": "next", "harvest": "now",
    }  # fmt: skip


def test_steps_beside_the_road_are_never_faded() -> None:
    """Support that only runs alongside belongs to every way: nothing is claimed about it."""
    view = small_view("a if b", "a if c", "a with support")
    assert marks(view, place("b"))["support"] == "open"


def test_a_skipped_step_does_not_close_the_road() -> None:
    """A step on the main road that was said not to be for us leaves what comes after it as later."""
    view = small_view("a then b then c then d")
    assert marks(view, place("a", no="b")) == {"a": "now", "b": "not-for-us", "c": "later", "d": "later"}


@pytest.mark.parametrize("other_way", ["a with d", "a relapse d"])
def test_a_skipped_gate_does_not_close_the_road(other_way: str) -> None:
    """A step with a condition but without another answer is no branch: behind it the road goes on."""
    view = small_view("a if b then c", other_way)
    assert marks(view, place("a", no="b"))["c"] == "later"


def test_a_skipped_step_beside_a_choice_does_not_close_the_road() -> None:
    """What follows by plain order is no branch, though a choice hangs on the same step."""
    view = small_view("a then b then c", "a if d")
    assert marks(view, place("a", no="b"))["c"] == "later"


def test_a_way_round_does_not_answer_a_choice() -> None:
    """That a decision can lead back to what came before it does not mean that it was left that way."""
    view = small_view("a then x if y", "x if a", "aside then more")
    assert marks(view, place("aside", done="x"))["y"] == "later"


def test_a_declined_branch_takes_its_own_steps_along() -> None:
    """What only the declined branch leads to is another way; what the other branch leads to as well is later."""
    view = small_view("fork if double then second then rest", "fork alternative single then rest")
    assert marks(view, place("fork", no="double")) == {
        "fork": "now", "double": "not-for-us", "second": "another-way", "rest": "later", "single": "next",
    }  # fmt: skip


def test_a_declined_branch_that_was_taken_after_all_bars_nothing() -> None:
    """Standing behind a step that was said not to be for us, the family goes on from where it stands."""
    view = small_view("fork if trial then second then rest then end", "fork if usual")
    assert marks(view, place("second", no="trial"))["end"] == "later"


def test_a_loop_back_is_next_although_it_was_done() -> None:
    """A check that comes again stays ticked and is reported as coming again."""
    view = small_view("check then decide if go", "decide if bridge", "bridge repeat check")
    derived = derive_place(view, place("bridge", done="check decide"))
    assert derived.marks["check"] is Mark.DONE
    assert derived.again == {"check"}
    assert derived.marks["go"] is Mark.LATER


def test_a_loop_of_choices_leads_back_against_the_reading_order() -> None:
    """Where "if" closes a ring, the step read first counts as the earlier one: it has been, and may come again."""
    view = small_view("start then decide option drug then response if decide", "response if better")
    assert marks(view, place("drug"))["decide"] == "been"
    found = marks(view, place("response"))
    assert (found["drug"], found["decide"], found["better"]) == ("been", "next", "next")


def test_going_back_keeps_what_lies_ahead_ahead() -> None:
    """After a relapse back to the start, done steps stay done and the road lies ahead again."""
    view = small_view("a then b then c then d", "d relapse a")
    assert marks(view, place("a", done="c")) == {"a": "now", "b": "next", "c": "done", "d": "later"}


def test_a_relapse_is_ahead_but_never_the_past() -> None:
    """From the last step a relapse is next and what follows it later, and the road behind has been."""
    view = small_view("a then b", "b relapse x", "x then y", "y continues a")
    assert marks(view, place("b")) == {"a": "been", "b": "now", "x": "next", "y": "later"}


def test_after_a_relapse_what_led_back_may_have_been() -> None:
    """A family that says it relapsed has the relapse's own steps in its past, of which some may have been."""
    view = small_view("a then b", "b relapse x", "x if y1", "x if y2", "y1 continues a", "y2 continues a")
    found = marks(view, place("b", done="x"))
    assert (found["y1"], found["y2"]) == ("may-have-been", "may-have-been")


def test_a_required_step_has_been() -> None:
    """Standing at a step that requires another, that other has surely happened, off the road though it lies."""
    view = small_view("a then chemo then transplant", "a then harvest", "harvest requires transplant")
    assert marks(view, place("transplant"))["harvest"] == "been"
    lane = small_view("chemo then transplant", "harvest requires transplant")
    assert marks(lane, place("harvest"))["transplant"] == "later"


def test_steps_of_an_older_map_are_ignored() -> None:
    """A kept place that names a step which no longer exists is read as far as it goes."""
    view = small_view("a then b")
    assert marks(view, place("a gone", done="lost", no="b missing")) == {"a": "now", "b": "not-for-us"}


@pytest.mark.parametrize("mark", list(Mark))
def test_steps_lists_by_mark(mark: Mark) -> None:
    """A derived place gives the steps of a mark in reading order."""
    derived = Derived({"x": mark, "y": mark})
    assert derived.steps(mark) == ("x", "y")
