"""Where we are: a family marks its place on the map; all of that stays on its own device."""

from __future__ import annotations

import streamlit as st

from pathways.flowchart.payload import Show
from pathways.model import Voice
from pathways.ui.asking import is_open_to, show_switches
from pathways.ui.context import Context
from pathways.ui.maps import show_map

CHART = "where-map"


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.title(context.word("where_title"))
    st.write(context.word("where_lead"))
    manifest, speaker = context.pack.manifest, context.speaker()
    maps = [p for p in context.pack.pathways.values() if is_open_to(context, p, Voice.FAMILY)]
    names = {p.id: speaker.say(f"{p.id}/title", p.title).text for p in maps}
    names[manifest.first_pathway] = context.word("where_unknown")
    regions = {r.id: speaker.say(f"regions/{r.id}", r.title).text for r in manifest.regions}
    _follow_wish(context)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        pathway = st.selectbox(
            context.word("where_group"), list(names), format_func=names.__getitem__, key="where-group"
        )
    with right:
        region = st.radio(
            context.word("where_region"), list(regions), format_func=regions.__getitem__, horizontal=True,
            key="where-region",
        )  # fmt: skip
    shown = Show(Voice.FAMILY, agreed=context.agreed, has_place=True)
    picked = show_map(context, pathway or manifest.first_pathway, region or manifest.regions[0].id, shown, CHART)
    if picked is not None and (picked.id or "").startswith("map/") and picked.seq != st.session_state.get("where-seq"):
        st.session_state["where-seq"] = picked.seq
        st.session_state["where-wish"] = picked.id or ""
        st.rerun()
    show_switches(context)


def _follow_wish(context: Context) -> None:
    """Open the map on which the place was marked, if the device asks for it and the name is one of the pack's."""
    _, _, wish = str(st.session_state.pop("where-wish", "")).partition("map/")
    pathway, _, region = wish.partition("/")
    if pathway in context.pack.pathways:
        st.session_state["where-group"] = pathway
    if region in [r.id for r in context.pack.manifest.regions]:
        st.session_state["where-region"] = region
