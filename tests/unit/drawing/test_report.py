"""How legible the maps are that ship: the bars hold on every screen, and the measures measure."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from pathways.cli import app
from pathways.cli.report import Row, report_view
from pathways.drawing import Arrow, Box, Drawing, Layout, Point, Rect, Screen, draw
from pathways.drawing.crossings import corners_of, count_crossings
from pathways.drawing.paths import round_path
from pathways.drawing.report import is_seen, measure_drawing, touching_labels
from pathways.graph import View
from pathways.model import TransitionKind
from tests.unit.drawing.pack import labels_of, name_of, shown_views
from tests.unit.drawing.sample import make_labels, make_view

SCREEN = Screen(400, 200)
# The least size of names and of small letters in pixels, by screen and layout.
BARS = {
    ("opened 1440x900", Layout.ROAD): (13.0, 11.0),
    ("full 1440x900", Layout.ROAD): (13.0, 11.0),
    ("full 1440x900", Layout.ROADMAP): (11.0, 9.0),
    ("full 1024x768", Layout.ROAD_MIDDLE): (12.0, 9.9),
    ("full 1920x1080", Layout.ROAD): (17.0, 14.0),
    ("phone 390x844", Layout.ROAD_SCROLL): (14.0, 12.0),
    ("phone 390x844", Layout.SCROLL): (14.0, 12.0),
}


@pytest.mark.slow
@pytest.mark.parametrize("view", shown_views(), ids=name_of)
def test_every_map_can_be_read(view: View) -> None:
    """Names and small letters are large enough, no words touch anything, and no lines of a main road cross."""
    rows = list(report_view(view, labels_of(view)))
    held = {(row.screen, row.layout) for row in rows} & BARS.keys()
    assert held == BARS.keys()
    assert [fault for row in rows for fault in _faults(row)] == []


def _faults(row: Row) -> list[str]:
    names, small = BARS.get((row.screen, row.layout), (0.0, 0.0))
    found = row.legibility
    name = f"{row.layout} {row.road} {row.screen}"
    faults = [f"{name}: names of {found.names} pixels"] if found.names < names else []
    faults += [f"{name}: small letters of {found.small} pixels"] if found.small < small else []
    faults += [f"{name}: {found.touching} words touch something"] if found.touching else []
    is_road = row.layout in (Layout.ROAD, Layout.ROAD_MIDDLE)
    return faults + ([f"{name}: {found.crossings} crossings"] if is_road and found.crossings else [])


def test_corners_of_a_rounded_line_are_where_it_turns() -> None:
    """A line is read back from its curve: its ends and its bends."""
    corners = [Point(0, 0), Point(50, 0), Point(50, 80), Point(120, 80)]
    found = corners_of(round_path(corners))
    assert (found[0], found[-1]) == (corners[0], corners[-1])
    assert all(any(abs(a.x - b.x) + abs(a.y - b.y) < 10 for b in found) for a in corners)


def test_lines_that_cross_are_counted_and_those_that_touch_are_not() -> None:
    """Two lines that meet at an end do not cross."""
    level, upright = [Point(0, 5), Point(10, 5)], [Point(5, 0), Point(5, 10)]
    assert count_crossings([level, upright]) == 1
    assert count_crossings([level, [Point(10, 5), Point(10, 20)]]) == 0
    assert count_crossings([level, [Point(0, 9), Point(10, 9)]]) == 0


def test_measures_follow_the_screen() -> None:
    """On a screen of twice the size letters are twice as large; the share of the screen is the same."""
    view = make_view([("one", ["a", "b"]), ("two", ["c"])], ["a then b", "b if c: so"])
    drawing = draw(view, make_labels(view), Layout.ROADMAP)
    small, large = (measure_drawing(drawing, Screen(n * 400, n * 300)) for n in (1, 2))
    assert large.names == pytest.approx(2 * small.names, abs=0.1)
    assert large.share == small.share <= 1
    assert small.bends >= 2 and small.detour >= 1 and small.crossings == 0
    assert Rect(0, 0, drawing.width, drawing.height).holds(drawing.frames[0].rect)


def test_the_command_prints_every_map() -> None:
    """As a table for people, and as JSON for programs."""
    runner = CliRunner()
    table = runner.invoke(app, ["report", "tests/packs/minimal"])
    assert table.exit_code == 0 and "full 1440x900" in table.output
    rows = json.loads(runner.invoke(app, ["report", "tests/packs/minimal", "--format", "json"]).output)
    assert rows and {"scale", "names", "crossings"} <= rows[0]["legibility"].keys()


def draw_lines(*lines: list[tuple[float, float]], label: Rect | None = None) -> Drawing:
    """Return a drawing of 200 by 100 with two boxes and lines along these corners, the first with ``label``."""
    arrows = [
        Arrow(f"line{n}", "a", "b", TransitionKind.THEN, round_path([Point(*corner) for corner in corners]))
        for n, corners in enumerate(lines)
    ]
    arrows[:1] = [replace(arrows[0], label=label)]
    boxes = (Box("a", Rect(0, 0, 20, 100)), Box("b", Rect(180, 0, 20, 100)))
    return Drawing(Layout.ROADMAP, 200, 100, boxes, tuple(arrows), ())


def test_a_picture_that_scrolls_is_as_wide_as_the_screen() -> None:
    """On a phone the height does not count: the reader scrolls."""
    assert measure_drawing(draw_lines([(20, 50), (180, 50)]), Screen(100, 10), is_flowing=True).scale == 0.5


def test_a_way_around_is_bends_and_a_detour() -> None:
    """Each corner is a bend; 40 down and up again on a way of 160 is half as long again."""
    around = draw_lines([(20, 50), (80, 50), (80, 90), (130, 90), (130, 50), (180, 50)])
    found = measure_drawing(around, SCREEN)
    assert (found.bends, found.crossings, found.detour) == (4, 0, 1.5)


def test_only_what_is_seen_unasked_counts() -> None:
    """A line that is shown on demand, or told in words, crosses nothing."""
    drawing = draw_lines([(100, 10), (100, 90)], [(20, 50), (180, 50)])
    for hidden in (replace(drawing.arrows[0], is_hinted=True), replace(drawing.arrows[0], jumps=True)):
        assert not is_seen(hidden)
        assert measure_drawing(replace(drawing, arrows=(hidden, drawing.arrows[1])), SCREEN).crossings == 0


def test_words_that_touch_a_line_or_a_box_are_found() -> None:
    """Words may stand on their own line alone."""
    lines: list[list[tuple[float, float]]] = [[(20, 50), (180, 50)], [(20, 80), (180, 80)]]
    assert list(touching_labels(draw_lines(*lines, label=Rect(60, 40, 40, 20)))) == []
    assert list(touching_labels(draw_lines(*lines, label=Rect(60, 40, 40, 60)))) == [("line0", "line1")]
    assert list(touching_labels(draw_lines(*lines, label=Rect(10, 40, 40, 20)))) == [("line0", "a")]
