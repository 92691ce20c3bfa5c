"""Main roads of the shipped pack: no line crosses another, and a phone shows them as one pile that is not too long."""

from __future__ import annotations

import pytest

from pathways.drawing import Layout
from pathways.graph import View
from pathways.model import RETURNS
from tests.unit.drawing.curves import length
from tests.unit.drawing.pack import ROADS, WIDE_ROADS, name_of, pictures_of, road_steps, shown_views
from tests.unit.drawing.rules import crossings, scenes_of

pytestmark = pytest.mark.slow

PHONES = (Layout.ROAD_SCROLL, Layout.SCROLL)
PHONE_WIDTH = 366
SCREEN = 844  # the height of a phone
each_view = pytest.mark.parametrize("view", shown_views(), ids=name_of)


@each_view
def test_no_lines_cross_on_a_main_road(view: View) -> None:
    """On wide screens no two lines of a main road cross, thin ones and those to signs included."""
    found = {name: crossings(next(scenes_of(drawing, view))) for name, drawing in pictures_of(view, *ROADS)}
    assert {name: pairs for name, pairs in found.items() if pairs} == {}


@each_view
def test_a_main_road_shows_its_steps_large(view: View) -> None:
    """Steps of the road are boxes of full size, in the picture itself or as options of a folded group."""
    for name, drawing in pictures_of(view, *WIDE_ROADS):
        inside = {box.id for panel in drawing.panels if panel.groups for box in panel.boxes}
        for step in road_steps(view, name):
            assert step in inside or not drawing.box_of[step].is_small, (name, step)


@each_view
def test_every_side_road_is_named_and_opens(view: View) -> None:
    """Each sign leads to a step of a panel, and each panel is opened by a sign or by a folded group."""
    for name, drawing in pictures_of(view, *ROADS):
        groups = {frame.id for frame in drawing.groups}
        named = {chip.target for chip in drawing.chips}
        for panel in drawing.panels:
            assert panel.id in groups or named & {box.id for box in panel.boxes}, (name, panel.id)
        opened = {box.id for panel in drawing.panels for box in panel.boxes}
        assert named <= opened, name


@each_view
def test_phone_pictures_fit_a_phone(view: View) -> None:
    """They are no wider than a phone's content, and no more than two boxes stand side by side."""
    for name, drawing in pictures_of(view, *PHONES):
        assert drawing.width <= PHONE_WIDTH, name
        for boxes in (drawing.boxes, *(panel.boxes for panel in drawing.panels)):
            tops = [box.rect.y for box in boxes]
            assert max((tops.count(top) for top in tops), default=1) <= 2, name


@each_view
def test_lines_on_a_phone_lead_to_the_next_box_alone(view: View) -> None:
    """Every line that is there unasked ends at the next box, or after a few points at words that say where it leads."""
    for name, drawing in pictures_of(view, *PHONES):
        edges = sorted(rect.y for rect in (*(b.rect for b in drawing.boxes), *(g.rect for g in drawing.groups)))
        for arrow in next(scenes_of(drawing, view)).arrows:
            start, tip = arrow.curve[0], arrow.tip
            if arrow.jumps:
                assert arrow.label and abs(tip.x - arrow.label.x) < 1, (name, arrow.id)
                continue
            assert arrow.kind not in RETURNS, (name, arrow.id)
            assert not [y for y in edges if start.y + 1 < y < tip.y - 12], (name, arrow.id)
            assert length(arrow.curve) == pytest.approx(tip.y - start.y, abs=1), (name, arrow.id)


@each_view
def test_options_begin_within_four_screens(view: View) -> None:
    """On a phone no main road of relapse is longer than four screens before its option grid."""
    for name, drawing in pictures_of(view, Layout.ROAD_SCROLL):
        for group in drawing.groups[:1]:
            assert group.rect.y <= 4 * SCREEN, (name, group.id)
