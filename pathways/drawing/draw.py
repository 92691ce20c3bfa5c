"""A view and its wordings to a Drawing, in the layout that is asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from pathways.drawing.font import TITLE
from pathways.drawing.geometry import Drawing, Layout, Screen
from pathways.drawing.kept import find_drawing, key_of
from pathways.drawing.labels import Labels
from pathways.drawing.overview import draw_overview, draw_overview_scroll
from pathways.drawing.panels import with_panels
from pathways.drawing.phone import draw_phone
from pathways.drawing.place.plan import plan_everything, plan_road
from pathways.drawing.wide import MANY, draw_wide
from pathways.graph import MainRoad, View, follow_road

FULL = Screen(1422, 826)
OPENED = Screen(1352, 668)
MIDDLE = Screen(1006, 700)
# How large the letters of names are at least, in pixels: all steps, a main road as it opens, and where room is least.
LEAST_NAMES, LEAST_OPENED, LEAST_MIDDLE = 11.0, 13.5, 12.05


def draw(view: View, labels: Labels, layout: Layout | str = Layout.ROADMAP, road: str | None = None) -> Drawing:
    """Lay out ``view``; ``labels`` must hold every wording that may be shown in it.

    Parameters
    ----------
    road
        Which main road, for the layouts that show one; None for the first.
    """
    wanted = Layout(layout)
    main = follow_road(view, road).road if wanted.is_of_a_road else None
    return _draw_once(view, labels, wanted, main.id if main else None)


@lru_cache(maxsize=256)
def _draw_once(view: View, labels: Labels, layout: Layout, road: str | None) -> Drawing:
    """Remember finished drawings of the same view and labels (both compare by identity)."""
    return find_drawing(key_of(view, labels, layout, road)) or draw_afresh(view, labels, layout, road)


def draw_afresh(view: View, labels: Labels, layout: Layout, road: str | None = None) -> Drawing:
    """Lay out a view, whatever is kept; see ``draw``."""
    if layout is Layout.OVERVIEW:
        return draw_overview(view, labels)
    if layout is Layout.OVERVIEW_SCROLL:
        return draw_overview_scroll(view, labels)
    if layout.is_of_a_road:
        return _draw_road(view, labels, layout, follow_road(view, road))
    if layout is Layout.SCROLL:
        return draw_phone(plan_everything(view, labels), layout)
    return _draw_everything(view, labels, layout)


def _draw_everything(view: View, labels: Labels, layout: Layout) -> Drawing:
    """Draw all steps. A crowded map tells its ways back as words; on a screen it also folds its option groups."""
    tried: list[Drawing] = []
    for tells_ways_back, is_folded in ((False, False), (True, False), (True, True)):
        if is_folded and (layout is Layout.SHEET or not view.groups):
            continue
        plan = plan_everything(view, labels, tells_ways_back, is_folded)
        drawing = draw_wide(plan, layout, FULL, LEAST_NAMES / TITLE.size)
        tried.append(with_panels(drawing, view, plan) if is_folded else drawing)
        if FULL.scale(drawing.width, drawing.height) * TITLE.size >= LEAST_NAMES or len(view.steps) > MANY:
            break
    return max(tried, key=lambda one: FULL.scale(one.width, one.height))


def _draw_road(view: View, labels: Labels, layout: Layout, main: MainRoad) -> Drawing:
    """Draw a main road; where there is least room, how long phases take stands on their cards alone."""
    plan = plan_road(view, labels if layout is not Layout.ROAD_MIDDLE else replace(labels, times={}), main)
    if layout is Layout.ROAD_SCROLL:
        return with_panels(draw_phone(plan, layout), view, plan, main.sides, is_phone=True)
    screen, least = (OPENED, LEAST_OPENED) if layout is Layout.ROAD else (MIDDLE, LEAST_MIDDLE)
    picture = draw_wide(plan, layout, screen, least / TITLE.size)
    return with_panels(picture, view, plan, main.sides)
