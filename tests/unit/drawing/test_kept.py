"""Finished drawings are kept: they are those that would be drawn today, and others are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.drawing import Layout, draw, kept
from pathways.drawing.draw import draw_afresh
from pathways.drawing.keep import draw_all, keep_drawings
from pathways.drawing.kept import find_drawing, key_of
from pathways.errors import UnknownIdError
from pathways.graph import View, list_roads
from tests.unit.drawing.pack import labels_of, name_of, shown_views
from tests.unit.drawing.sample import make_labels, make_view

pytestmark = pytest.mark.slow
MOST_BYTES = 1_500_000


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


def test_no_other_drawing_is_kept_and_the_file_is_small() -> None:
    """What no map asks for is not carried along; the file is a small part of a download."""
    asked = {key for view in shown_views() for key in names_of(view)}
    assert kept._read_all().keys() == asked
    assert sum(file.stat().st_size for file in kept.FOLDER.glob("*.gz")) < MOST_BYTES


def names_of(view: View) -> set[str]:
    """Return the names of all drawings of a view."""
    labels, roads = labels_of(view), [road.id for road in list_roads(view)]
    wanted = [(layout, road) for layout in Layout for road in (roads if layout.is_of_a_road else [None])]
    return {key_of(view, labels, layout, road) for layout, road in wanted}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty folder in which drawings are kept for one test."""
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    kept._read_all.cache_clear()
    yield tmp_path
    kept._read_all.cache_clear()


def test_what_is_kept_is_what_was_drawn(folder: Path) -> None:
    """Every layout comes back as it was, to the last point."""
    view = make_view([("one", ["a", "b", "c"])], ["a if b: x", "a if c: y"])
    labels = make_labels(view)
    keep_drawings("sample", [view], lambda _: labels)
    for layout in Layout:
        assert find_drawing(key_of(view, labels, layout, None)) == draw_afresh(view, labels, layout)


def test_the_same_drawings_give_the_same_bytes(folder: Path) -> None:
    """A file that is written again without a change is no change in the repository."""
    view = make_view([("one", ["a", "b", "c"])], ["a if b: x", "a if c: y"])
    labels = make_labels(view)
    first = keep_drawings("sample", [view], lambda _: labels).read_bytes()
    assert keep_drawings("sample", [view], lambda _: labels).read_bytes() == first


@pytest.mark.parametrize("layout", [Layout.ROAD, Layout.ROADMAP])
def test_the_first_road_need_not_be_named(layout: Layout) -> None:
    """The usual picture is the same, and found in the file, whether its road was named or not."""
    view = next(view for view in shown_views() if len(list_roads(view)) > 1)
    labels = labels_of(view)
    assert draw(view, labels, layout) is draw(view, labels, layout, list_roads(view)[0].id)
    with pytest.raises(UnknownIdError):
        draw(view, labels, Layout.ROAD, "nowhere")
