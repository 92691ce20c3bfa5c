"""Finished drawings are kept: they are those that would be drawn today, and others are drawn."""

from __future__ import annotations

import pytest

from pathways.drawing import Layout, draw
from pathways.drawing.draw import draw_afresh
from pathways.drawing.keep import draw_all
from pathways.drawing.kept import find_drawing, key_of
from pathways.graph import View
from tests.unit.drawing.pack import labels_of, name_of, shown_views
from tests.unit.drawing.sample import make_labels, make_view

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("view", shown_views(), ids=name_of)
def test_kept_drawings_are_fresh(view: View) -> None:
    """Every layout and road of every map that ships is kept, as it would be drawn today (``make layouts`` keeps it)."""
    for key, fresh in draw_all([view], labels_of):
        assert find_drawing(key) == fresh


def test_what_is_not_kept_is_drawn() -> None:
    """A map that nobody kept is drawn as it is asked for."""
    view = make_view([("one", ["a", "b"])], ["a then b"])
    labels = make_labels(view)
    assert find_drawing(key_of(view, labels, Layout.ROADMAP, None)) is None
    assert draw(view, labels, Layout.ROADMAP) == draw_afresh(view, labels, Layout.ROADMAP)


def test_the_name_changes_with_what_is_shown() -> None:
    """Other words, another arrow, another layout or road: each is another drawing."""
    view, more = (make_view([("one", ["a", "b"])], arrows) for arrows in (["a then b"], ["a then b", "b repeat a"]))
    labels = make_labels(view)
    names = {
        key_of(view, labels, Layout.ROADMAP, None),
        key_of(view, labels, Layout.SCROLL, None),
        key_of(view, labels, Layout.ROAD, "usual"),
        key_of(view, make_labels(view, " longer"), Layout.ROADMAP, None),
        key_of(more, make_labels(more), Layout.ROADMAP, None),
    }
    assert len(names) == 5
    same = make_view([("one", ["a", "b"])], ["a then b"])
    assert key_of(same, make_labels(same), Layout.ROADMAP, None) in names
