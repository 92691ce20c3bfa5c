"""The shipped pack for tests of its pictures: read once, with the labels of all of its languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pathways.cards import make_labels
from pathways.cli import list_views
from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.graph import View, follow_road, list_roads
from pathways.loading import load_pack
from pathways.model import Pack, Status
from pathways.text import pack_translator

FOLDER = Path(__file__).parents[3] / "data" / "neuroblastoma"
ROADS = (Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL)
WIDE_ROADS = ROADS[:2]


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


def name_of(view: View) -> str:
    """Return a short name of a view, for the names of tests."""
    return f"{view.pathway.id}-{view.region}"


def pictures_of(view: View, *layouts: Layout) -> Iterator[tuple[str, Drawing]]:
    """Give the pictures of a view in these layouts, each main road by itself, with their names: layout and road."""
    for layout in layouts:
        roads: list[str | None] = [road.id for road in list_roads(view)] if layout in ROADS else []
        for road in roads or [None]:
            yield f"{layout} {road or ''}".strip(), draw(view, labels_of(view), layout, road)


def steps_of(view: View, picture: str) -> list[str]:
    """Return the steps that a picture shows.

    A main road leaves out what stands on other roads; where there are several, also what runs beside phases in which it
    has no step, and everywhere what is no longer given beside it.
    """
    layout, _, road = picture.partition(" ")
    if layout not in ROADS:
        return list(view.steps)
    main = follow_road(view, road or None)
    left_out = set(main.elsewhere)
    if len(list_roads(view)) > 1:
        phases = {view.phase_of[step] for step in main.view.steps}
        left_out |= {step for step in main.beside if view.phase_of[step] not in phases}
    left_out |= {step for step in main.beside if view.step(step).status is Status.HISTORICAL}
    return [step for step in view.steps if step not in left_out]


def road_steps(view: View, picture: str) -> tuple[str, ...]:
    """Return the steps of the main road that a picture shows."""
    return follow_road(view, picture.partition(" ")[2] or None).view.steps
