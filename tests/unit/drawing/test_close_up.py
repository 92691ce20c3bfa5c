"""Close-ups: a phase with all that touches it, as large as its room permits, and option groups by themselves."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pathways.cards import make_labels
from pathways.drawing import Drawing, Screen
from pathways.drawing.close_up import draw_options, draw_phase, draw_road
from pathways.graph import View, follow_road, view_pathway
from pathways.model import MOVES
from pathways.text import Reader
from tests.unit.cards.test_cards import shipped

ROOM = Screen(900, 400)
PATHWAYS = ("overview", "high-risk", "low-risk", "relapse")
each_map = pytest.mark.parametrize("pathway", PATHWAYS)


def seen(pathway: str) -> View:
    """Return a map of the shipped pack."""
    return view_pathway(shipped(), pathway, "north-america")


def phases_of(pathway: str, least: float = 0.1) -> list[tuple[View, str, Drawing]]:
    """Return the close-up of each phase of a map; with ``least`` this small each has all of its steps."""
    view = seen(pathway)
    labels = make_labels(view, Reader(shipped()).translators)
    return [(view, phase.id, draw_phase(view, labels, phase.id, ROOM, least=least)) for phase in view.phases]


@each_map
def test_every_step_of_the_phase_is_in_its_frame(pathway: str) -> None:
    """Each once, and nothing of another phase is inside."""
    for view, phase, drawing in phases_of(pathway):
        (frame,) = drawing.frames
        inside = [box.id for box in drawing.boxes if frame.rect.holds(box.rect)]
        assert sorted(inside) == sorted(step for step in view.steps if view.phase_of[step] == phase)
        assert len(drawing.boxes) == len(drawing.box_of)


@each_map
def test_every_move_that_touches_the_phase_is_drawn_once(pathway: str) -> None:
    """Alone or as a member of one line; its other end stands beside the frame by name."""
    for view, phase, drawing in phases_of(pathway):
        drawn = [member for arrow in drawing.arrows if not arrow.is_aside for member in arrow.members]
        touching = [t for t in view.transitions if phase in (view.phase_of[t.source], view.phase_of[t.target])]
        assert sorted(drawn) == sorted(t.id for t in touching if t.kind in MOVES and t.source != t.target)


@each_map
def test_no_line_runs_through_a_box_and_no_boxes_overlap(pathway: str) -> None:
    """At any size; all of it lies inside the picture."""
    for _, _, drawing in [*phases_of(pathway), *phases_of(pathway, least=1.0)]:
        for box in drawing.boxes:
            assert not [other for other in drawing.boxes if other is not box and other.rect.overlaps(box.rect)]
            assert box.rect.x >= 0 and box.rect.y >= 0
            assert box.rect.right <= drawing.width and box.rect.bottom <= drawing.height
            shrunk = box.rect.grown(-1.0)
            for arrow in (a for a in drawing.arrows if not a.is_aside and box.id not in (a.source, a.target)):
                for a, b in pairwise(arrow.curve):
                    is_past = max(a.x, b.x) <= shrunk.x or min(a.x, b.x) >= shrunk.right
                    assert is_past or max(a.y, b.y) <= shrunk.y or min(a.y, b.y) >= shrunk.bottom, (arrow.id, box.id)


def test_a_full_phase_shows_its_main_road() -> None:
    """Induction in all languages is too full for a slide: it has the steps of the road, and signs of the side roads."""
    view = seen("high-risk")
    road = follow_road(view).view.steps
    ((_, _, drawing),) = [found for found in phases_of("high-risk", least=1.0) if found[1] == "hr-induction"]
    assert {step for step in road if view.phase_of[step] == "hr-induction"} <= drawing.box_of.keys()
    assert drawing.chips


def test_an_option_group_has_its_options_alone() -> None:
    """In a frame, each once, as many beside one another as fits best."""
    view = seen("relapse")
    labels = make_labels(view, Reader(shipped()).translators)
    for group in view.groups:
        drawing = draw_options(view, labels, group.id, ROOM)
        assert sorted(drawing.box_of) == sorted(view.members_of(group.id))
        (frame,) = drawing.groups
        assert all(frame.rect.holds(box.rect) for box in drawing.boxes)


def test_a_road_is_that_which_is_asked_for() -> None:
    """Its steps stand in the picture, as boxes or in folded groups."""
    view = seen("relapse")
    drawing = draw_road(view, make_labels(view, Reader(shipped()).translators), ROOM, "road-cns")
    shown = drawing.box_of.keys() | {step for group in drawing.groups for step in view.members_of(group.id)}
    assert set(follow_road(view, "road-cns").view.steps) <= shown
