"""Shows a pathway as flowchart on any page: payloads are made once per content, and kept."""

from __future__ import annotations

from typing import NamedTuple

from pathways.graph import list_roads, view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.ui.papers import make_sheet
from pathways.ui.wishes import page_wanted, sheet_wanted, take_wish
from pathways.web.component import NOTHING, Picked, show_flowchart
from pathways.web.first_map import FirstMap, compose_first_map
from pathways.web.packing import Packed, pack_payload
from pathways.web.page_template import load_page_template
from pathways.web.payload import Show, compose_payload, compose_road_pictures
from pathways.web.payload_data import ControlsData, Select

LIBRARY = "library?entry="


class MapShown(NamedTuple):
    """A pathway in a region, and how it is shown."""

    pathway: str
    region: str
    show: Show


@kept(most=64)
def payload_for(reader: Reader, pathway: str, region: str, show: Show) -> Packed:
    """Return the packed payload of a pathway; the same content is composed only once."""
    view = view_pathway(reader.pack, pathway, region)
    return pack_payload(compose_payload(view, show, reader, LIBRARY))


@kept(most=64)
def first_map(reader: Reader, pathway: str, region: str, voice: Voice) -> str:
    """Return the picture that stands where the flowchart will be; empty where a road is to be chosen first."""
    view = view_pathway(reader.pack, pathway, region)
    if len(list_roads(view)) != 1:
        return ""
    pictures = compose_road_pictures(view, reader, voice)
    return compose_first_map(FirstMap(Speaker(reader, voice).say(view.title).text, voice.value, pictures))


def show_map(
    context: Context,
    shown: MapShown,
    key: str,
    select: Select | None = None,
    controls: ControlsData | None = None,
) -> Picked | None:
    """Show the flowchart of a pathway, with what can be chosen above it."""
    payload = payload_for(context.reader, shown.pathway, shown.region, shown.show)
    page = load_page_template() if page_wanted(key) else None
    wanted = sheet_wanted(key)
    sheet = make_sheet(context, shown.pathway, shown.region, wanted) if wanted else None
    return show_flowchart(
        payload, key, select or NOTHING, lambda wish: take_wish(context, key, wish), page, controls, sheet
    )
