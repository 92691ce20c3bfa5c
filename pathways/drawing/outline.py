"""The outlines of boxes: how far a line must reach in at the height where it meets a box, to touch its shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pathways.drawing.font import BADGE, measure
from pathways.drawing.geometry import Arrow, Box, Point, Rect
from pathways.drawing.labels import Labels, Wordings
from pathways.drawing.metrics import DECISION_POINT, HALF_HEAD
from pathways.drawing.sizes import BADGE_PAD
from pathways.graph import View
from pathways.model import StepKind

FOLD = 12.0  # the cut corner of a check
ROUND = 11.0
BADGE_HEIGHT = 17.0
BADGE_INDENT = 8.0  # of a badge from the right end of its box
_RADII = {StepKind.OUTCOME: 26.0, StepKind.SUPPORT: 22.0, StepKind.INFORMATION: 3.0, StepKind.ASSESSMENT: 8.0}
_AT_EDGE = 0.6


def corner_radius(kind: StepKind, height: float) -> float:
    """Return the radius of the corners of a step's box: of a low one no more than half its height."""
    return min(height / 2, _RADII.get(kind, ROUND))


def inset(kind: StepKind, rect: Rect, y: float, on_right: bool) -> float:
    """Return how far the shape lies inside the side of ``rect`` at height ``y``."""
    if kind is StepKind.DECISION:
        return DECISION_POINT * min(1.0, abs(y - rect.center.y) / (rect.height / 2))
    if kind is StepKind.ASSESSMENT and on_right and y < rect.y + FOLD:
        return min(FOLD, rect.y + FOLD - y)
    radius = corner_radius(kind, rect.height)
    depth = radius - min(y - rect.y, rect.bottom - y)
    return radius - (radius**2 - min(depth, radius) ** 2) ** 0.5 if depth > 0 else 0.0


def touch_shapes(arrows: Iterable[Arrow], boxes: Iterable[Box], view: View, labels: Labels) -> list[Arrow]:
    """Draw lines that meet the side of a box on to its shape, where that is round, cut or pointed.

    An arrow from above that meets the badge on its box ends there, so that its head can be seen.
    """
    rects = {box.id: box.rect for box in boxes}
    touched = []
    for arrow in arrows:
        start, tip = (
            _reached(point, rects.get(step), view, step)
            for point, step in ((arrow.curve[0], arrow.source), (arrow.tip, arrow.target))
        )
        tip = _above_badge(tip, rects.get(arrow.target), labels.badges.get(arrow.target, ()))
        touched.append(replace(arrow, curve=(start, *arrow.curve[1:-1], tip)))
    return touched


def _reached(point: Point, rect: Rect | None, view: View, step: str) -> Point:
    if rect is None or not rect.y < point.y < rect.bottom:
        return point
    kind = view.step(step).kind
    if abs(point.x - rect.x) < _AT_EDGE:
        return Point(round(rect.x + inset(kind, rect, point.y, on_right=False), 1), point.y)
    if abs(point.x - rect.right) < _AT_EDGE:
        return Point(round(rect.right - inset(kind, rect, point.y, on_right=True), 1), point.y)
    return point


def _above_badge(tip: Point, rect: Rect | None, badge: Wordings) -> Point:
    if rect is None or not badge or abs(tip.y - rect.y) > _AT_EDGE:
        return tip
    width = max(badge_width(wording.title, rect.width) for wording in badge)
    left = rect.right - BADGE_INDENT - width
    return Point(tip.x, round(rect.y - BADGE_HEIGHT / 2, 1)) if left - HALF_HEAD < tip.x else tip


def badge_width(word: str, box_width: float) -> float:
    """Return the width of a badge on a box."""
    return min(box_width - 2 * BADGE_INDENT, measure(word, BADGE) + 2 * BADGE_PAD)
