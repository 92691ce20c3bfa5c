"""Shows a pathway as flowchart on any page: payloads are made once per content, and kept."""

from __future__ import annotations

import streamlit as st

from pathways.errors import LayoutError
from pathways.graph import View, view_pathway
from pathways.model import Voice
from pathways.text import Reader
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.ui.wishes import page_wanted, take_wish
from pathways.web.component import NOTHING, Picked, show_flowchart
from pathways.web.packing import Packed, pack_payload
from pathways.web.page_template import load_page_template
from pathways.web.payload import Show, compose_payload
from pathways.web.payload_data import Select

LIBRARY = "library?entry="


@kept(most=64)
def payload_for(reader: Reader, pathway: str, region: str, show: Show) -> Packed:
    """Return the packed payload of a pathway; the same content is composed only once.

    Raises
    ------
    LayoutError
        If the picture cannot be laid out on this machine.
    """
    view = view_pathway(reader.pack, pathway, region)
    return pack_payload(compose_payload(view, show, reader, LIBRARY))


def show_map(
    context: Context, pathway: str, region: str, show: Show, key: str, select: Select | None = None
) -> Picked | None:
    """Show the flowchart of a pathway, or its steps as text where no picture can be made."""
    try:
        payload = payload_for(context.reader, pathway, region, show)
    except LayoutError as error:
        st.warning(context.word("no_layout", problem=str(error)))
        show_as_text(context, view_pathway(context.pack, pathway, region), show.voice)
        return None
    page = load_page_template() if page_wanted(key) else None
    return show_flowchart(payload, key, select or NOTHING, lambda wish: take_wish(context, key, wish), page)


def show_as_text(context: Context, view: View, voice: Voice) -> None:
    """Show phases and steps as headings and lists."""
    speaker = context.speaker(voice)
    for phase in view.phases:
        st.subheader(speaker.say(phase.title).text)
        for placement in (p for p in view.placements if p.phase == phase.id):
            step = view.step(placement.step)
            said = step.family.what if voice is Voice.FAMILY else step.trainee.what
            st.markdown(f"- **{speaker.title(step.id)}** – {said}")
