"""Bundles: groups that every line treats alike get one line, and nothing is promised that an arrow does not say."""

from __future__ import annotations

import pytest

from pathways.drawing import Layout, draw
from pathways.drawing.bundles import find_bundle, tie
from pathways.drawing.strands import strands_of
from pathways.graph import View
from tests.unit.drawing.curves import arrow_of
from tests.unit.drawing.sample import make_labels, make_view
from tests.unit.drawing.test_groups import MANY
from tests.unit.drawing.test_layout import check_invariants

OFFERED = [option for option in MANY if not option.endswith("@kinase")]
LAYOUTS = (Layout.ROADMAP, Layout.SHEET, Layout.ROAD)


def view_of(led_to: list[str], extra: tuple[str, ...] = ()) -> View:
    """Return a pathway in which a choice leads to some of the options and all of those to a check."""
    names = [option.partition("@")[0] for option in led_to]
    arrows = ["test then choose", "check if well: it worked", *extra]
    arrows += [f"choose option {name}" for name in names] + [f"{name} then check" for name in names]
    return make_view([("first", ["test", "choose"]), ("options", MANY), ("after", ["check", "well"])], arrows)


def test_groups_that_no_line_tells_apart_are_a_bundle() -> None:
    """Groups with the same ways in and out are bundled; one that nothing leads to is not."""
    view = view_of(OFFERED)
    bundle = find_bundle(view, "options", strands_of(view))
    assert bundle is not None
    assert bundle.groups == ("antibody", "radionuclide")


def test_one_way_of_its_own_keeps_a_group_out_of_the_bundle() -> None:
    """If one option leads somewhere else too, its group keeps its own lines: the frame would promise too much."""
    view = view_of(OFFERED, ("r1 if well: gone at once",))
    assert find_bundle(view, "options", strands_of(view)) is None


def test_tying_loses_no_arrow() -> None:
    """The lines hold the same arrows before and after."""
    view = view_of(MANY)
    strands = strands_of(view)
    tied = tie(strands, find_bundle(view, "options", strands))
    assert sorted(m for s in tied for m in s.members) == sorted(m for s in strands for m in s.members)
    assert {(s.source, s.target) for s in tied} >= {("choose", "options"), ("options", "check")}
    assert len(tied) == 4


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_bundle_frames_its_groups_and_no_other(layout: Layout) -> None:
    """The frame of a bundle holds its groups, touches no other, and both lines end on it."""
    view = view_of(OFFERED)
    drawing = draw(view, make_labels(view), layout)
    check_invariants(drawing, view)
    (bundle,) = drawing.bundles
    inside = {group.id for group in drawing.groups if bundle.rect.holds(group.rect)}
    touched = {group.id for group in drawing.groups if bundle.rect.overlaps(group.rect)}
    assert inside == touched == {"antibody", "radionuclide"}
    edge = bundle.rect.grown(1)
    for name, end in (("choose--option--a0", -1), ("a0--then--check", 0)):
        point = arrow_of(drawing, name).curve[end]
        assert edge.x <= point.x <= edge.right and edge.y <= point.y <= edge.bottom


def test_a_bundle_on_a_phone_is_told_once() -> None:
    """On a phone the way out of a bundle stands once, under its last group."""
    view = view_of(OFFERED)
    drawing = draw(view, make_labels(view), Layout.SCROLL)
    check_invariants(drawing, view)
    out = [arrow for arrow in drawing.arrows if "a0--then--check" in arrow.members]
    assert [(arrow.source, arrow.jumps) for arrow in out] == [("options", True)]
    (bundle,) = drawing.bundles
    assert out[0].label and out[0].label.y >= bundle.rect.bottom - 6
