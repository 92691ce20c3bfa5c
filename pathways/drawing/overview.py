"""The overview: phases only, in a row for wide screens and in a column for phones."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.drawing.geometry import Arrow, Box, Drawing, Layout, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import MARGIN, OVERVIEW_GAP, OVERVIEW_ROW_GAP, OVERVIEW_TRACK, PHASE_WIDTH, PHONE_WIDTH
from pathways.drawing.paths import assign_tracks, round_path
from pathways.drawing.sizes import box_height
from pathways.graph import View, link_usual_phases
from pathways.model import TransitionKind

RAIL = 16.0


def phase_links(view: View) -> list[tuple[int, int]]:
    """Return pairs of phase numbers (by place) that a usual way joins, each once; never a return or a relapse."""
    place = {phase.id: index for index, phase in enumerate(view.phases)}
    return [(place[link.source], place[link.target]) for link in link_usual_phases(view)]


def draw_overview(view: View, labels: Labels) -> Drawing:
    """Return the phases in a row; arrows to the next phase are straight, others pass below or above."""
    height = max(box_height(labels.phases[p.id], PHASE_WIDTH) for p in view.phases)
    far = [(a, b) for a, b in phase_links(view) if b != a + 1]
    above = [(a, b) for a, b in far if b < a]
    below = [(a, b) for a, b in far if b > a]
    top = MARGIN + (len(above) * OVERVIEW_TRACK + 10 if above else 0)
    boxes = [
        Box(phase.id, Rect(MARGIN + i * (PHASE_WIDTH + OVERVIEW_GAP), top, PHASE_WIDTH, height))
        for i, phase in enumerate(view.phases)
    ]
    arrows = [_beside(view, boxes, a, b) for a, b in phase_links(view) if b == a + 1]
    arrows += _around(view, boxes, below, 1)
    arrows += _around(view, boxes, above, -1)
    foot = max([top + height, *(p.y for arrow in arrows for p in arrow.curve)])
    width = boxes[-1].rect.right + MARGIN
    return Drawing(Layout.OVERVIEW, width, round(foot + MARGIN, 1), tuple(boxes), tuple(arrows), ())


def draw_overview_scroll(view: View, labels: Labels) -> Drawing:
    """Return the phases in a column, with a rail on the left for arrows that skip phases, on the right for returns."""
    links = phase_links(view)
    ahead = [(a, b) for a, b in links if b > a + 1]
    back = [(a, b) for a, b in links if b < a]
    left = RAIL + len(ahead) * OVERVIEW_TRACK if ahead else MARGIN
    right = RAIL + len(back) * OVERVIEW_TRACK if back else MARGIN
    width = PHONE_WIDTH - left - right
    y = MARGIN
    boxes = []
    for phase in view.phases:
        rect = Rect(left, y, width, box_height(labels.phases[phase.id], width))
        boxes.append(Box(phase.id, rect))
        y = rect.bottom + OVERVIEW_ROW_GAP
    arrows = []
    for a, b in links:
        if b == a + 1:
            x = boxes[a].rect.center.x
            path = round_path([Point(x, boxes[a].rect.bottom), Point(x, boxes[b].rect.y)])
            arrows.append(_arrow(view, a, b, path))
    arrows += _rails(view, boxes, ahead, -1) + _rails(view, boxes, back, 1)
    return Drawing(
        Layout.OVERVIEW_SCROLL, PHONE_WIDTH, round(y - OVERVIEW_ROW_GAP + MARGIN, 1), tuple(boxes), tuple(arrows), ()
    )


def _arrow(view: View, a: int, b: int, path: tuple[Point, ...]) -> Arrow:
    source, target = view.phases[a].id, view.phases[b].id
    return Arrow(f"{source}--{TransitionKind.THEN}--{target}", source, target, TransitionKind.THEN, path)


def _beside(view: View, boxes: Sequence[Box], a: int, b: int) -> Arrow:
    first, second = boxes[a].rect, boxes[b].rect
    path = round_path([Point(first.right, first.center.y), Point(second.x, second.center.y)])
    return _arrow(view, a, b, path)


def _around(view: View, boxes: Sequence[Box], pairs: Sequence[tuple[int, int]], side: int) -> list[Arrow]:
    """Arrows that pass below (side 1) or above (side -1) the row."""
    tracks = assign_tracks([(min(pair) + 0.0, max(pair) - 0.5) for pair in pairs])
    arrows = []
    for (a, b), track in zip(pairs, tracks, strict=True):
        start, end = boxes[a].rect, boxes[b].rect
        edge = start.bottom if side > 0 else start.y
        level = edge + side * (14 + track * OVERVIEW_TRACK)
        x1 = start.center.x + 24 + 8 * track if side > 0 else start.center.x - 24 - 8 * track
        x2 = end.center.x - 24 - 8 * track if side > 0 else end.center.x + 24 + 8 * track
        path = round_path([Point(x1, edge), Point(x1, level), Point(x2, level), Point(x2, edge)])
        arrows.append(_arrow(view, a, b, path))
    return arrows


def _rails(view: View, boxes: Sequence[Box], pairs: Sequence[tuple[int, int]], side: int) -> list[Arrow]:
    arrows = []
    for track, (a, b) in enumerate(sorted(pairs, key=lambda pair: abs(pair[1] - pair[0]))):
        start, end = boxes[a].rect, boxes[b].rect
        edge = start.x if side < 0 else start.right
        x = edge + side * (10 + track * OVERVIEW_TRACK)
        shift = 8 + 5 * track
        y1, y2 = start.center.y + (shift if b > a else -shift), end.center.y + (-shift if b > a else shift)
        path = round_path([Point(edge, y1), Point(x, y1), Point(x, y2), Point(edge, y2)])
        arrows.append(_arrow(view, a, b, path))
    return arrows
