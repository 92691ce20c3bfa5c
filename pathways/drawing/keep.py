"""Keep the drawings of a pack as a file; ``pathways keep`` (``make layouts``) runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pathways.drawing.draw import draw_afresh
from pathways.drawing.geometry import Drawing, Layout
from pathways.drawing.kept import key_of, write_drawings
from pathways.drawing.labels import Labels
from pathways.graph import View, list_roads


def draw_all(views: Iterable[View], make_labels: Callable[[View], Labels]) -> Iterator[tuple[str, Drawing]]:
    """Draw every view in every layout, and each of its roads, and give the drawings with their names."""
    for view in views:
        labels = make_labels(view)
        roads: list[str | None] = [road.id for road in list_roads(view)]
        for layout in Layout:
            for road in (roads if layout.is_of_a_road else []) or [None]:
                yield key_of(view, labels, layout, road), draw_afresh(view, labels, layout, road)


def keep_drawings(pack_id: str, views: Iterable[View], make_labels: Callable[[View], Labels]) -> Path:
    """Draw all of a pack and write it where ``draw`` looks for it."""
    return write_drawings(pack_id, draw_all(views, make_labels))
