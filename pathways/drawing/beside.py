"""The picture of one way in a comparison: everything of a small view, folded for half a screen or for a phone."""

from __future__ import annotations

from pathways.drawing.font import TITLE
from pathways.drawing.geometry import Drawing, Layout, Screen
from pathways.drawing.labels import Labels
from pathways.drawing.phone import draw_phone
from pathways.drawing.place.plan import plan_everything
from pathways.drawing.wide import draw_wide
from pathways.graph import View

HALF = Screen(680, 560)
LEAST = 11.0  # pixels of the letters of names


def draw_beside(view: View, labels: Labels, *, is_phone: bool = False) -> Drawing:
    """Return all of a view, as large as half a screen allows, or as a phone shows it."""
    plan = plan_everything(view, labels)
    if is_phone:
        return draw_phone(plan, Layout.SCROLL)
    return draw_wide(plan, Layout.ROADMAP, HALF, LEAST / TITLE.size)
