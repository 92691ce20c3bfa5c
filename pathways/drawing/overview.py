"""The overview: phases only, in a row for wide screens and in a column for phones."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.drawing.geometry import Arrow, Box, Drawing, Layout, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import MARGIN, OVERVIEW_GAP, OVERVIEW_ROW_GAP, OVERVIEW_TRACK, PHASE_WIDTH, PHONE_WIDTH
from pathways.drawing.paths import round_path
from pathways.drawing.sizes import box_height
from pathways.graph import View, link_usual_phases
from pathways.model import TransitionKind

RAIL = 16.0


def phase_links(view: View) -> list[tuple[int, int]]:
    """Return pairs of phase numbers (by place) that a usual way joins, each once; never a return or a relapse."""
    place = {phase.id: index for index, phase in enumerate(view.phases)}
    return [(place[link.source], place[link.target]) for link in link_usual_phases(view)]


def draw_overview(view: View, labels: Labels) -> Drawing:
    """Return the phases in a row; arrows to the next phase are straight, others pass below."""
    height = max(box_height(labels.phases[p.id], PHASE_WIDTH) for p in view.phases)
    boxes = [
        Box(phase.id, Rect(MARGIN + i * (PHASE_WIDTH + OVERVIEW_GAP), MARGIN, PHASE_WIDTH, height))
        for i, phase in enumerate(view.phases)
    ]
    links = phase_links(view)
    arrows = [_beside(view, boxes, a, b) for a, b in links if b == a + 1]
    arrows += _below(view, boxes, [(a, b) for a, b in links if b > a + 1])
    foot = max([MARGIN + height, *(p.y for arrow in arrows for p in arrow.curve)])
    width = boxes[-1].rect.right + MARGIN
    return Drawing(Layout.OVERVIEW, width, round(foot + MARGIN, 1), tuple(boxes), tuple(arrows), ())


def draw_overview_scroll(view: View, labels: Labels) -> Drawing:
    """Return the phases in a column, with a rail on the left for arrows that skip phases."""
    links = phase_links(view)
    ahead = [(a, b) for a, b in links if b > a + 1]
    left = RAIL + len(ahead) * OVERVIEW_TRACK if ahead else MARGIN
    width = PHONE_WIDTH - left - MARGIN
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
    arrows += _rails(view, boxes, ahead)
    height = round(y - OVERVIEW_ROW_GAP + MARGIN, 1)
    return Drawing(Layout.OVERVIEW_SCROLL, PHONE_WIDTH, height, tuple(boxes), tuple(arrows), ())


def _arrow(view: View, a: int, b: int, path: tuple[Point, ...]) -> Arrow:
    source, target = view.phases[a].id, view.phases[b].id
    return Arrow(f"{source}--{TransitionKind.THEN}--{target}", source, target, TransitionKind.THEN, path)


def _beside(view: View, boxes: Sequence[Box], a: int, b: int) -> Arrow:
    first, second = boxes[a].rect, boxes[b].rect
    path = round_path([Point(first.right, first.center.y), Point(second.x, second.center.y)])
    return _arrow(view, a, b, path)


def _below(view: View, boxes: Sequence[Box], pairs: Sequence[tuple[int, int]]) -> list[Arrow]:
    """Arrows that pass below the row, each on the lowest track on which it meets no other."""
    ends: list[int] = []
    arrows = []
    for a, b in pairs:
        track = next((n for n, end in enumerate(ends) if end < a), len(ends))
        ends[track : track + 1] = [b]
        start, end = boxes[a].rect, boxes[b].rect
        level = start.bottom + 14 + track * OVERVIEW_TRACK
        x1, x2 = start.center.x + 24 + 8 * track, end.center.x - 24 - 8 * track
        corners = [Point(x1, start.bottom), Point(x1, level), Point(x2, level), Point(x2, start.bottom)]
        arrows.append(_arrow(view, a, b, round_path(corners)))
    return arrows


def _rails(view: View, boxes: Sequence[Box], pairs: Sequence[tuple[int, int]]) -> list[Arrow]:
    arrows = []
    for track, (a, b) in enumerate(sorted(pairs, key=lambda pair: pair[1] - pair[0])):
        start, end = boxes[a].rect, boxes[b].rect
        x = start.x - 10 - track * OVERVIEW_TRACK
        shift = 8 + 5 * track
        y1, y2 = start.center.y + shift, end.center.y - shift
        path = round_path([Point(start.x, y1), Point(x, y1), Point(x, y2), Point(start.x, y2)])
        arrows.append(_arrow(view, a, b, path))
    return arrows
