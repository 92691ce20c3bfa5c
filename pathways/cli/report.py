"""``pathways report``: how legible every map is at every level, on screens of every size."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import NamedTuple

import typer

from pathways.cli.common import PackFolder, find_folder, labels_in_all_languages, load
from pathways.drawing import Labels, Layout, Screen, draw
from pathways.drawing.report import Legibility, measure_drawing
from pathways.errors import PathwaysError
from pathways.graph import View, list_roads, view_pathway
from pathways.model import Pack

SCREENS = {
    "opened 1440x900": (Screen(1352, 669), (Layout.ROAD, Layout.OVERVIEW)),
    "full 1440x900": (Screen(1422, 826), (Layout.ROAD, Layout.ROADMAP)),
    "full 1024x768": (Screen(1006, 700), (Layout.ROAD_MIDDLE, Layout.ROADMAP)),
    "full 1920x1080": (Screen(1902, 1006), (Layout.ROAD, Layout.ROADMAP)),
    "phone 390x844": (Screen(366, 844), (Layout.ROAD_SCROLL, Layout.SCROLL)),
}
"""The room that the app leaves for the map on each screen, in pixels, and the layouts that it shows there."""


class Format(StrEnum):
    """How the report is written."""

    TABLE = "table"
    JSON = "json"


class Row(NamedTuple):
    """One map, at one level, on one screen."""

    pathway: str
    region: str | None
    layout: Layout
    road: str | None
    screen: str
    legibility: Legibility


def report(pack: PackFolder = None, format: Format = Format.TABLE) -> None:
    """Print for every map, level and screen: scale, size of letters, share of the screen, crossings and the like."""
    folder = find_folder(pack)
    try:
        loaded = load(folder)
    except PathwaysError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from None
    rows = [row for view in shown_views(loaded) for row in report_view(view, labels_in_all_languages(folder, view))]
    if format is Format.JSON:
        typer.echo(json.dumps([{**row._asdict(), "legibility": asdict(row.legibility)} for row in rows], indent=1))
        return
    typer.echo(f"{'map':47} {'screen':16} scale names small share cross bends detour touch")
    for row in rows:
        name = f"{row.pathway} {row.region or ''} {row.layout} {row.road or ''}".strip()
        m = row.legibility
        typer.echo(
            f"{name[:47]:47} {row.screen:16} {m.scale:5.2f} {m.names:5.1f} {m.small:5.1f} {m.share:5.2f} "
            f"{m.crossings:5} {m.bends:5} {m.detour:6.1f} {m.touching:5}"
        )


def shown_views(pack: Pack) -> list[View]:
    """Return each pathway in each region for which it is complete; in all of them where it names none."""
    pairs = [(p.id, region) for p in pack.pathways.values() for region in (p.regions or (None,))]
    return [view for pathway, region in pairs if (view := view_pathway(pack, pathway, region)).steps]


def report_view(view: View, labels: Labels) -> Iterator[Row]:
    """Give the rows of one map."""
    roads: list[str | None] = [road.id for road in list_roads(view)]
    for screen, (room, layouts) in SCREENS.items():
        for layout in layouts:
            for road in (roads if layout.is_of_a_road else []) or [None]:
                drawing = draw(view, labels, layout, road)
                found = measure_drawing(drawing, room, is_flowing=screen.startswith("phone"))
                yield Row(view.pathway.id, view.region, layout, road, screen, found)
