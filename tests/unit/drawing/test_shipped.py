"""The pictures of the shipped pack: invariants hold, no engine is needed, and crossings stay few."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

import pytest

from pathways.cards import make_labels
from pathways.cli import list_views
from pathways.drawing import Arrow, Drawing, Labels, Layout, Rect, draw
from pathways.drawing.graphviz import engine
from pathways.drawing.keep import kept_file, record_answers
from pathways.graph import View
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.text import pack_translator
from tests.unit.drawing.curves import points_on
from tests.unit.drawing.test_layout import check_invariants, crossed_boxes

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parents[3] / "data" / "neuroblastoma"
# Pairs of arrows that cross; a number may only be lowered.
MOST_CROSSINGS = {
    "overview": 11, "observation": 3, "low-risk": 24, "intermediate-risk": 35, "stage-ms": 12, "high-risk": 27,
    "investigational": 0, "relapse": 99, "follow-up": 0, "supportive-care": 0, "end-of-life": 0,
}  # fmt: skip


@cache
def shipped() -> Pack:
    """Return the shipped pack."""
    return load_pack(FOLDER)


@cache
def labels_of(view: View) -> Labels:
    """Return the labels of a view in all languages of the pack."""
    return make_labels(view, [pack_translator(FOLDER, lang) for lang in shipped().manifest.languages])


@cache
def shown_views() -> tuple[View, ...]:
    """Return the views that readers see: each pathway in each region it is complete for."""
    views = list_views(shipped())
    return tuple(v for v in views if v.region is not None and v.region in v.pathway.regions)


CASES = [(view, layout) for view in shown_views() for layout in (Layout.ROADMAP, Layout.SCROLL)]
NAMES = [f"{view.pathway.id}-{view.region}-{layout}" for view, layout in CASES]


@pytest.mark.parametrize(("view", "layout"), CASES, ids=NAMES)
def test_pictures_keep_the_invariants(view: View, layout: Layout) -> None:
    """No boxes overlap, labels cover nothing, everything is inside its frame and the page, no arrow crosses a box."""
    drawing = draw(view, labels_of(view), layout)
    check_invariants(drawing, view)
    assert crossed_boxes(drawing) == []


@pytest.mark.parametrize("view", shown_views(), ids=lambda v: f"{v.pathway.id}-{v.region}")
def test_few_arrows_cross(view: View) -> None:
    """No pathway's roadmap has more crossings than its stated number."""
    assert count_crossings(draw(view, labels_of(view), Layout.ROADMAP)) <= MOST_CROSSINGS[view.pathway.id]


def count_crossings(drawing: Drawing) -> int:
    """Return how many pairs of arrows (asides left out) cross away from their ends."""
    lines = [points_on(arrow.curve, 6) for arrow in drawing.arrows if not arrow.is_aside]
    return sum(_cross(one, other) for one, other in itertools.combinations(lines, 2))


def _cross(one: list, other: list) -> bool:  # type: ignore[type-arg]
    def side(a, b, c) -> float:  # type: ignore[no-untyped-def]
        return float((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

    for a, b in itertools.pairwise(one):
        for c, d in itertools.pairwise(other):
            if side(a, b, c) * side(a, b, d) < -1 and side(c, d, a) * side(c, d, b) < -1:
                return True
    return False


def test_kept_layouts_are_fresh() -> None:
    """The kept answers are what the engine gives today, no more and no less (``make layouts`` makes them)."""
    fresh = record_answers(list_views(shipped()), labels_of)
    kept = {key: value for key, value in engine.read_kept().items() if key in fresh}
    assert kept.keys() == fresh.keys()
    assert engine.read_kept(kept_file("x").parent).keys() == fresh.keys()
    for key, answer in fresh.items():
        for node, (x, y) in answer["nodes"].items():
            assert kept[key]["nodes"][node] == pytest.approx([x, y], abs=0.6)


def test_shipped_pictures_need_no_engine() -> None:
    """With every engine gone, each picture of the shipped pack is still drawn, from the kept answers."""
    kept = engine.read_kept()

    def ask(dot: str) -> engine.Answer:
        return kept[engine.content_key(dot)]

    with engine.answering(ask):
        for view in list_views(shipped()):
            for layout in Layout:
                assert draw(view, labels_of(view), layout).boxes


@pytest.mark.parametrize("view", shown_views(), ids=lambda v: f"{v.pathway.id}-{v.region}")
def test_phone_pictures_fit_a_phone(view: View) -> None:
    """The scroll picture is no wider than a phone's content, and no more than two boxes stand side by side."""
    drawing = draw(view, labels_of(view), Layout.SCROLL)
    assert drawing.width <= 366
    tops = [box.rect.y for box in drawing.boxes]
    assert max(tops.count(top) for top in tops) <= 2


@pytest.mark.parametrize("view", shown_views(), ids=lambda v: f"{v.pathway.id}-{v.region}")
def test_no_line_runs_through_a_label(view: View) -> None:
    """In the roadmap no arrow's line passes through the words of another arrow."""
    drawing = draw(view, labels_of(view), Layout.ROADMAP)
    main = [arrow for arrow in drawing.arrows if not arrow.is_aside]
    words = [(arrow.id, arrow.label.grown(-1.5)) for arrow in main if arrow.label is not None]
    crossed = [
        (arrow.id, name)
        for arrow in main
        for name, label in words
        if name != arrow.id and any(label.overlaps(Rect(p.x, p.y, 0.1, 0.1)) for p in points_on(arrow.curve, 24))
    ]
    assert crossed == []


@pytest.mark.parametrize("view", shown_views(), ids=lambda v: f"{v.pathway.id}-{v.region}")
def test_lines_run_together_only_from_or_to_the_same_step(view: View) -> None:
    """Arrows that share neither source nor target never share a line: nobody could tell where each one leads."""
    drawing = draw(view, labels_of(view), Layout.ROADMAP)
    main = [arrow for arrow in drawing.arrows if not arrow.is_aside]
    pairs = itertools.combinations(main, 2)
    merged = [(a.id, b.id) for a, b in pairs if a.source != b.source and a.target != b.target and _run_together(a, b)]
    assert merged == []


def _run_together(one: Arrow, other: Arrow) -> bool:
    """Tell whether two arrows share more than 6 points of an upright or level line."""
    for a, b in itertools.pairwise(points_on(one.curve, 1)):
        for c, d in itertools.pairwise(points_on(other.curve, 1)):
            for axis in (0, 1):
                level = 1 - axis
                is_level = abs(a[level] - b[level]) < 0.5 and abs(c[level] - d[level]) < 0.5
                shared = min(max(a[axis], b[axis]), max(c[axis], d[axis])) - max(
                    min(a[axis], b[axis]), min(c[axis], d[axis])
                )
                if is_level and abs(a[level] - c[level]) < 3 and shared > 6:
                    return True
    return False
