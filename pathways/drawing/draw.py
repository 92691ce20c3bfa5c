"""A view and its wordings to a Drawing, in the layout that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pathways.drawing.geometry import Drawing, Layout
from pathways.drawing.graphviz.engine import is_answering
from pathways.drawing.labels import Labels
from pathways.drawing.overview import draw_overview, draw_overview_scroll
from pathways.drawing.roadmap.roadmap import draw_roadmap
from pathways.drawing.scroll.scroll import draw_scroll
from pathways.graph import View

_DRAWERS: dict[Layout, Callable[[View, Labels], Drawing]] = {
    Layout.ROADMAP: draw_roadmap,
    Layout.SCROLL: draw_scroll,
    Layout.OVERVIEW: draw_overview,
    Layout.OVERVIEW_SCROLL: draw_overview_scroll,
}


def draw(view: View, labels: Labels, layout: Layout | str = Layout.ROADMAP) -> Drawing:
    """Lay out ``view``; ``labels`` must hold every wording that may be shown in it.

    Raises
    ------
    LayoutError
        If the layout is not known and no engine can make it.
    """
    if is_answering():
        return _DRAWERS[Layout(layout)](view, labels)
    return _draw_once(view, labels, Layout(layout))


@lru_cache(maxsize=64)
def _draw_once(view: View, labels: Labels, layout: Layout) -> Drawing:
    """Keep finished drawings of the same view and labels (both compare by identity)."""
    return _DRAWERS[layout](view, labels)
