"""The pictures of the shipped pack: everything is in them once, nothing lies on anything else, few lines cross."""

from __future__ import annotations

from collections import Counter

import pytest

from pathways.drawing import Layout
from pathways.graph import View
from tests.unit.drawing.pack import ROADS, name_of, pictures_of, shown_views, steps_of
from tests.unit.drawing.rules import broken, crossings, drawn_steps, drawn_transitions, scenes_of, wanted_transitions

pytestmark = pytest.mark.slow

EVERYTHING = (Layout.ROADMAP, Layout.SHEET, Layout.SCROLL)
OVERVIEWS = (Layout.OVERVIEW, Layout.OVERVIEW_SCROLL)
# Pairs of lines that cross where everything is shown; a number may only be lowered.
MOST_CROSSINGS = {
    "overview": 6, "observation": 6, "low-risk": 19, "intermediate-risk": 32, "stage-ms": 9, "high-risk": 42,
    "investigational": 1, "relapse": 42, "follow-up": 3, "supportive-care": 0, "end-of-life": 1,
}  # fmt: skip
each_view = pytest.mark.parametrize("view", shown_views(), ids=name_of)


@each_view
def test_pictures_keep_the_invariants(view: View) -> None:
    """No boxes, signs, words or headings overlap, words stand on their own line alone, no line passes a box."""
    found = {name: broken(drawing, view) for name, drawing in pictures_of(view, *ROADS, *EVERYTHING)}
    assert {name: faults for name, faults in found.items() if faults} == {}


@each_view
def test_every_step_stands_in_one_place(view: View) -> None:
    """Each step has one box, in the picture or in a panel; a road leaves out what other roads show."""
    for name, drawing in pictures_of(view, *ROADS, *EVERYTHING):
        assert drawn_steps(drawing) == Counter(steps_of(view, name)), name


@each_view
def test_every_transition_is_drawn(view: View) -> None:
    """Between drawn steps each transition is a line, told in a sign, or one of those for which a line stands."""
    for name, drawing in pictures_of(view, *ROADS, *EVERYTHING):
        drawn = drawn_transitions(drawing)
        assert drawn == wanted_transitions(drawing, view), name


@each_view
def test_phases_stand_in_order(view: View) -> None:
    """Frames of phases are in the order of the phases: from the left, on a phone from the top."""
    order = [phase.id for phase in view.phases]
    for name, drawing in pictures_of(view, *ROADS, *EVERYTHING):
        axis = 1 if "scroll" in name else 0
        frames = [frame.id for frame in sorted(drawing.frames, key=lambda frame: frame.rect[axis])]
        assert frames == [phase for phase in order if phase in frames], name


@each_view
def test_phases_alone_keep_apart(view: View) -> None:
    """On the overviews of phases no line passes a box, and everything is inside the picture."""
    for name, drawing in pictures_of(view, *OVERVIEWS):
        faults = broken(drawing, view)
        faults.pop("merged_lines", None)  # lines below the row leave and reach it side by side
        assert faults == {}, name


@each_view
def test_few_lines_cross(view: View) -> None:
    """Where everything is shown, no more lines cross than is stated."""
    for _, drawing in pictures_of(view, *EVERYTHING):
        assert len(crossings(next(scenes_of(drawing, view)))) <= MOST_CROSSINGS[view.pathway.id]
