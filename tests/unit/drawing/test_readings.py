"""Wrong readings that the maps once allowed: each has a test by its name, on the pictures that readers see."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from pathways.drawing import Arrow, Box, Drawing, Layout, Point, Rect
from pathways.graph import View
from pathways.model import TransitionKind
from tests.unit.drawing.curves import arrow_of, cross, parts_of, passes
from tests.unit.drawing.pack import ROADS, WIDE_ROADS, labels_of, name_of, pictures_of, shown_views
from tests.unit.drawing.rules import Scene, crossed_words, scenes_of

pytestmark = pytest.mark.slow

PICTURES = (*ROADS, Layout.ROADMAP, Layout.SHEET, Layout.SCROLL)
WIDE = (*WIDE_ROADS, Layout.ROADMAP, Layout.SHEET)
FAR = 40.0


def views_of(pathway: str) -> list[View]:
    """Return the views of a pathway that readers see."""
    return [view for view in shown_views() if view.pathway.id == pathway]


def distance(one: Rect, other: Rect) -> float:
    """Return how far two rectangles are apart, across or down, whichever is more."""
    across = max(one.x - other.right, other.x - one.right)
    return max(across, one.y - other.bottom, other.y - one.bottom)


@pytest.mark.parametrize("view", views_of("overview"), ids=name_of)
def test_the_no_of_the_spine_question_stands_with_its_question(view: View) -> None:
    """That there is no compression is said next to the question, and the question comes before the stage."""
    order = list(view.steps)
    assert order.index("workup") < order.index("emergency-cord") < order.index("stage")
    for name, drawing in pictures_of(view, *PICTURES):
        scene, arrow = scene_with(drawing, view, "emergency-cord--if--stage")
        assert arrow.label, name
        rects = {box.id: box.rect for box in scene.boxes}
        # On a phone it may hang under the yes, with the words of its own arrow between.
        assert distance(arrow.label, rects["emergency-cord"]) <= FAR, name
        others = [rect for step, rect in rects.items() if step not in ("emergency-cord", "cord-treatment", "stage")]
        assert all(distance(arrow.label, rects["emergency-cord"]) < distance(arrow.label, rect) for rect in others)


def scene_with(drawing: Drawing, view: View, transition: str) -> tuple[Scene, Arrow]:
    """Return the scene in which a transition is seen, and its line there."""
    for scene in scenes_of(drawing, view):
        for arrow in scene.arrows:
            if transition in (arrow.members or (arrow.id,)):
                return scene, arrow
    raise AssertionError(f"{transition} is not drawn")


@pytest.mark.parametrize("view", views_of("overview"), ids=name_of)
def test_the_spine_question_comes_before_the_stage(view: View) -> None:
    """Where everything is shown, the question stands left of the stage, or above it."""
    for name, drawing in pictures_of(view, Layout.ROADMAP, Layout.SHEET, Layout.SCROLL):
        question, stage = drawing.box_of["emergency-cord"].rect, drawing.box_of["stage"].rect
        assert question.right < stage.x or question.bottom < stage.y, name


@pytest.mark.parametrize("view", [v for v in views_of("high-risk") if "hr-tx1" in v.steps], ids=name_of)
def test_the_condition_of_the_first_transplant_is_not_read_as_that_of_not_feasible(view: View) -> None:
    """Its words (no PD, graft, organs fit) stand on the line to the first transplant, far from *not feasible*."""
    for name, drawing in pictures_of(view, *PICTURES):
        scene, arrow = scene_with(drawing, view, "hr-eoi-decide--if--hr-tx1")
        assert arrow.label, name
        assert arrow.target == "hr-tx1"
        crossed = [other.id for other, parts in scene.lines if other is not arrow and passes(parts, arrow.label)]
        assert crossed == [], name
        assert passes(parts_of(arrow.curve), arrow.label.grown(1)), name
        for box in scene.boxes:
            assert box.id != "hr-no-transplant" or distance(arrow.label, box.rect) > FAR, name


@pytest.mark.parametrize("view", [v for v in views_of("high-risk") if "hr-tx1" in v.steps], ids=name_of)
def test_the_line_to_one_transplant_does_not_cross_the_way_through_two(view: View) -> None:
    """It crosses no line between the first transplant and recovery."""
    for name, drawing in pictures_of(view, *WIDE):
        scene, single = scene_with(drawing, view, "hr-eoi-decide--if--hr-tx-single")
        between = [a for a in scene.arrows if {a.source, a.target} <= {"hr-tx1", "hr-recover"}]
        assert not any(cross(parts_of(single.curve), parts_of(other.curve)) for other in between), name
    assert arrow_of(drawing, "hr-tx1--then--hr-recover")


@pytest.mark.parametrize("view", views_of("intermediate-risk"), ids=name_of)
def test_no_words_of_intermediate_risk_lie_on_another_line(view: View) -> None:
    """No line runs through the words of another."""
    for name, drawing in pictures_of(view, *PICTURES):
        assert [pair for scene in scenes_of(drawing, view) for pair in crossed_words(scene)] == [], name


@pytest.mark.parametrize("view", views_of("low-risk"), ids=name_of)
def test_no_words_are_stacked_over_a_box_of_low_risk(view: View) -> None:
    """Over no box do the words of two lines stand one above the other."""
    for name, drawing in pictures_of(view, *PICTURES):
        for scene in scenes_of(drawing, view):
            assert stacked_words(scene) == [], name


def stacked_words(scene: Scene) -> list[tuple[str, str, str]]:
    """Find two labels, one above the other, between a box and the next box above it; signs of jumps are lists."""
    labels = [(arrow.id, label) for arrow, label in scene.labels if not arrow.jumps]
    found = []
    for box in (box.rect for box in scene.boxes):
        higher = [w.rect.bottom for w in scene.boxes if w.rect.bottom <= box.y and are_in_line(w.rect, box)]
        ceiling = max(higher, default=box.y - 2 * FAR)
        over = [(n, r) for n, r in labels if ceiling - 1 < r.y and r.bottom <= box.y + 1 and are_in_line(r, box)]
        found += _stacks(box, over)
    return found


def _stacks(box: Rect, labels: list[tuple[str, Rect]]) -> list[tuple[str, str, str]]:
    pairs = itertools.combinations(labels, 2)
    return [(f"{box.x:.0f} {box.y:.0f}", one, other) for (one, a), (other, b) in pairs if are_in_line(a, b)]


def are_in_line(one: Rect, other: Rect) -> bool:
    """Tell whether one stands above the other, at least in part."""
    return one.x < other.right and other.x < one.right


def test_stacked_words_are_found() -> None:
    """Two labels over one box are found, one of which a box hides is not."""
    rect = Rect(0, 200, 100, 40)
    curve = (Point(50, 0), Point(50, 60), Point(50, 120), Point(50, 200))
    arrows = tuple(Arrow(f"w{y}", "a", "b", TransitionKind.IF, curve, Rect(10, y, 60, 20)) for y in (130, 170))
    scene = Scene(Rect(0, 0, 100, 240), (Box("b", rect),), arrows)
    assert stacked_words(scene) == [("0 200", "w130", "w170")]
    assert stacked_words(replace(scene, boxes=(Box("b", rect), Box("c", Rect(0, 152, 100, 16))))) == []


@pytest.mark.parametrize("view", shown_views(), ids=name_of)
def test_the_same_words_are_not_printed_twice_for_one_decision(view: View) -> None:
    """No two lines out of one step carry the same condition in any voice and language."""
    labels = labels_of(view)
    for name, drawing in pictures_of(view, *PICTURES):
        for scene in scenes_of(drawing, view):
            said = [
                (arrow.source, wording.voice, wording.lang, wording.title)
                for arrow, _ in scene.labels
                for wording in labels.arrows.get(arrow.id, ())
            ]
            assert len(said) == len(set(said)), name
