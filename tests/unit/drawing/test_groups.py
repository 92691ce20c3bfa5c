"""Option groups: framed, never in an order, and joined to the rest by one line where all options share it."""

from __future__ import annotations

import pytest

from pathways.drawing import Layout, draw
from pathways.drawing.strands import strands_of
from pathways.graph import View
from tests.unit.drawing.curves import arrow_of
from tests.unit.drawing.sample import make_labels, make_view
from tests.unit.drawing.test_layout import check_invariants

FEW = ["a1@antibody", "a2@antibody", "a3@antibody"]
SIZES = {"antibody": 5, "radionuclide": 4, "kinase": 3}
MANY = [f"{group[0]}{n}@{group}" for group, size in SIZES.items() for n in range(size)]
LAYOUTS = (Layout.ROADMAP, Layout.SHEET, Layout.SCROLL)
ROADS = (Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL)


def view_of(options: list[str]) -> View:
    """Return a pathway: a test, a choice among options, a check, and the way back."""
    names = [option.partition("@")[0] for option in options]
    arrows = ["test then choose", "check if well: it worked", "check repeat choose: not enough", "pain requires a1"]
    arrows += [f"choose option {name}: if it fits {name}" for name in names] + [f"{name} then check" for name in names]
    phases = [("first", ["test", "choose", "pain:beside"]), ("options", options), ("after", ["check", "well"])]
    return make_view(phases, arrows)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("options", [FEW, MANY], ids=["few", "many"])
def test_pictures_with_groups_keep_the_invariants(options: list[str], layout: Layout) -> None:
    """Everything is drawn once, nothing lies on anything else, and no line passes a box."""
    view = view_of(options)
    drawing = draw(view, make_labels(view), layout)
    check_invariants(drawing, view)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("options", [FEW, MANY], ids=["few", "many"])
def test_a_group_frames_its_options_and_nothing_else(options: list[str], layout: Layout) -> None:
    """Each option stands in the frame of its group; no other step does."""
    view = view_of(options)
    drawing = draw(view, make_labels(view), layout)
    assert {frame.id for frame in drawing.groups} == {option.partition("@")[2] for option in options}
    for frame in drawing.groups:
        inside = {box.id for box in drawing.boxes if frame.rect.holds(box.rect)}
        touched = {box.id for box in drawing.boxes if frame.rect.overlaps(box.rect)}
        assert inside == touched == set(view.members_of(frame.id))


def test_options_that_share_an_arrow_share_a_line() -> None:
    """One line leads from the choice to each group, and one from each group to the check."""
    lines = {(s.source, s.target): s.members for s in strands_of(view_of(MANY))}
    assert lines[("choose", "kinase")] == tuple(f"choose--option--k{n}" for n in range(3))
    assert ("antibody", "check") in lines
    assert ("choose", "a1") not in lines


def test_a_line_to_the_frame_says_nothing_untrue() -> None:
    """If one option of a group has no such arrow, the others keep their own: the frame would promise too much."""
    view = make_view(
        [("first", ["choose"]), ("options", FEW), ("after", ["check"])],
        ["choose option a1: x", "choose option a2: x", *(f"a{n} then check" for n in (1, 2, 3))],
    )
    lines = {(s.source, s.target) for s in strands_of(view)}
    assert {("choose", "a1"), ("choose", "a2"), ("antibody", "check")} == lines


@pytest.mark.parametrize("layout", [Layout.ROADMAP, Layout.SHEET])
def test_lines_to_single_options_end_beside_them(layout: Layout) -> None:
    """An arrow for one option only reaches the frame at the height of that option."""
    view = make_view(
        [("first", ["choose", "other"]), ("options", FEW), ("after", ["check"])],
        ["choose option a1: x", "other option a3: x", "choose then other", *(f"a{n} then check" for n in (1, 2, 3))],
    )
    drawing = draw(view, make_labels(view), layout)
    check_invariants(drawing, view)
    for source, option in (("choose", "a1"), ("other", "a3")):
        tip, box = arrow_of(drawing, f"{source}--option--{option}").tip, drawing.box_of[option].rect
        assert box.y <= tip.y <= box.bottom


@pytest.mark.parametrize("layout", ROADS)
def test_on_a_main_road_groups_are_folded_and_open_in_place(layout: Layout) -> None:
    """Each group is a tile without boxes, and its panel holds its options, in a frame of the same name."""
    view = view_of(MANY)
    drawing = draw(view, make_labels(view), layout)
    check_invariants(drawing, view)
    assert not {box.id for box in drawing.boxes} & view.group_of.keys()
    assert {panel.id for panel in drawing.panels} == set(SIZES)
    for panel in drawing.panels:
        (frame,) = panel.groups
        assert [box.id for box in panel.boxes] == list(view.members_of(panel.id))
        assert all(frame.rect.holds(box.rect) for box in panel.boxes)


def test_lines_to_folded_groups_stand_for_those_to_options() -> None:
    """Where groups are folded, a line to one option meets the group, and still knows for which it stands."""
    view = view_of(FEW)
    drawing = draw(view, make_labels(view), Layout.ROAD)
    for option in ("a1", "a2", "a3"):
        arrow = arrow_of(drawing, f"choose--option--{option}")
        assert arrow.target == "antibody"
