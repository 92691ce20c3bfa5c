"""Invariants of every layout: nothing overlaps or is crossed, order is kept, the same input is the same picture."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.drawing import Drawing, Layout, draw
from pathways.graph import View
from tests.unit.drawing.curves import points_on
from tests.unit.drawing.sample import make_labels, make_view

PHASES = [("one", ["a", "b"]), ("two", ["c", "d:beside", "e", "f"]), ("three", ["g"]), ("four", ["h", "i"])]
ARROWS = [
    "a then b", "b if c: in this group", "c then d", "d then e", "e then f", "f repeat e", "f if g: all is well",
    "f if i: other way", "g then h", "h then i", "d requires g", "e with d",
]  # fmt: skip


def check_invariants(drawing: Drawing, view: View) -> None:
    """Assert what must hold for every picture."""
    rects = [box.rect for box in drawing.boxes]
    for one, other in itertools.combinations(rects, 2):
        assert not one.overlaps(other), (one, other)
    labels = [arrow.label for arrow in drawing.arrows if arrow.label]
    for label in labels:
        assert not any(label.overlaps(rect) for rect in rects), label
    for one, other in itertools.combinations(labels, 2):
        assert not one.overlaps(other), (one, other)
    for rect in [*rects, *labels]:
        assert rect.x >= 0 and rect.y >= 0
        assert rect.right <= drawing.width and rect.bottom <= drawing.height
    for frame in drawing.frames:
        inside = [drawing.box_of[s].rect for s, phase in view.phase_of.items() if phase == frame.id]
        assert all(frame.rect.x <= r.x and r.right <= frame.rect.right for r in inside)
        assert all(frame.title.bottom <= r.y and r.bottom <= frame.rect.bottom for r in inside)


def crossed_boxes(drawing: Drawing) -> list[tuple[str, str]]:
    """Return (arrow, box) for every arrow that runs through a box that is not one of its ends."""
    found = []
    for arrow in drawing.arrows:
        if arrow.is_aside:
            continue
        for box in drawing.boxes:
            if box.id in (arrow.source, arrow.target):
                continue
            inner = box.rect.grown(-1.5)
            if any(inner.x < p.x < inner.right and inner.y < p.y < inner.bottom for p in points_on(arrow.curve)):
                found.append((arrow.id, box.id))
    return found


@pytest.mark.parametrize("layout", [Layout.ROADMAP, Layout.SCROLL])
def test_sample_keeps_the_invariants(layout: Layout) -> None:
    """A pathway with lanes, loops, skips and asides is drawn without overlap, and no arrow crosses a box."""
    view = make_view(PHASES, ARROWS)
    drawing = draw(view, make_labels(view), layout)
    check_invariants(drawing, view)
    assert crossed_boxes(drawing) == []
    assert {box.id for box in drawing.boxes} == set(view.steps)
    assert {arrow.id for arrow in drawing.arrows} == {t.id for t in view.transitions}


def test_phases_run_in_order() -> None:
    """Phases stand from left to right on the roadmap and from top to bottom on a phone, heads aligned."""
    view = make_view(PHASES, ARROWS)
    roadmap = draw(view, make_labels(view), Layout.ROADMAP)
    lefts = [frame.rect.x for frame in roadmap.frames]
    assert lefts == sorted(lefts)
    heads = {roadmap.box_of[step].rect.y for step in ("a", "c", "g", "h")}
    assert len(heads) == 1
    tops = [frame.rect.y for frame in draw(view, make_labels(view), Layout.SCROLL).frames]
    assert tops == sorted(tops)


def test_time_runs_down_inside_a_phase() -> None:
    """An arrow that orders two steps of a phase never points upward."""
    view = make_view(PHASES, ARROWS)
    drawing = draw(view, make_labels(view), Layout.ROADMAP)
    for transition in view.transitions:
        if transition.kind in ("then", "if") and view.phase_of[transition.source] == view.phase_of[transition.target]:
            source, target = drawing.box_of[transition.source].rect, drawing.box_of[transition.target].rect
            assert source.center.y < target.center.y


@pytest.mark.parametrize("layout", list(Layout))
def test_same_input_same_picture(layout: Layout) -> None:
    """Drawing twice gives equal geometry, point by point."""
    first, second = make_view(PHASES, ARROWS), make_view(PHASES, ARROWS)
    assert draw(first, make_labels(first), layout) == draw(second, make_labels(second), layout)


def test_a_change_in_one_phase_leaves_the_others_alone() -> None:
    """Adding a step to the last phase moves no box of the phases before it."""
    more = [*PHASES[:3], ("four", ["h", "i", "j"])]
    before, after = make_view(PHASES, ARROWS), make_view(more, [*ARROWS, "i then j"])
    one = draw(before, make_labels(before), Layout.ROADMAP)
    two = draw(after, make_labels(after), Layout.ROADMAP)
    for step in ("a", "b", "c", "d", "e", "f", "g"):
        assert one.box_of[step] == two.box_of[step]


def test_branches_inside_a_lane_go_side_by_side() -> None:
    """Steps that have no order between them are not stacked as if they had one: Graphviz spreads them."""
    view = make_view([("one", ["a", "b", "c", "d"])], ["a if b: x", "a if c: y", "a if d: z"])
    drawing = draw(view, make_labels(view), Layout.ROADMAP)
    check_invariants(drawing, view)
    assert len({round(drawing.box_of[s].rect.y) for s in "bcd"}) == 1


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_small_pathway_keeps_the_invariants(data: st.DataObject) -> None:
    """Random pathways of up to four phases are drawn without overlapping boxes or labels on boxes."""
    sizes = data.draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    names = iter("abcdefghijklmnop")
    phases = [(f"p{n}", [f"{next(names)}:{data.draw(st.sampled_from(['main', 'beside']))}" for _ in range(size)])
              for n, size in enumerate(sizes)]  # fmt: skip
    steps = [name.split(":")[0] for _, members in phases for name in members]
    kinds = st.sampled_from(["then", "if", "requires", "with", "repeat"])
    arrows = []
    for _ in range(data.draw(st.integers(0, 2 * len(steps)))):
        a, b = data.draw(st.sampled_from(steps)), data.draw(st.sampled_from(steps))
        arrow = f"{a} {data.draw(kinds)} {b}"
        if a != b and arrow not in arrows:
            arrows.append(arrow)
    view = make_view(phases, arrows)
    for layout in (Layout.ROADMAP, Layout.SCROLL):
        drawing = draw(view, make_labels(view), layout)
        for one, other in itertools.combinations([box.rect for box in drawing.boxes], 2):
            assert not one.overlaps(other)
        assert len(drawing.arrows) == len(view.transitions)
