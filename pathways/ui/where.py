"""Where we are: a family marks its place on the map; all of that stays on its own device."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.ui.asking import is_open_to, show_switches
from pathways.ui.choices import Choices
from pathways.ui.context import Context
from pathways.ui.maps import show_map
from pathways.ui.papers import show_sheet
from pathways.ui.wishes import WISHED_MAP
from pathways.web.payload import Show

CHART = "where-map"
CHOICES = Choices("where")


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.title(context.word("where_title"))
    st.write(context.word("where_lead"))
    _keep_language(context)
    _follow_wish(context)
    pathway_id, region = _show_choices(context)
    pathway = context.pack.pathway(pathway_id)
    if pathway.regions and region not in pathway.regions:
        names = _regions(context)
        shown = ", ".join(names[r] for r in pathway.regions)
        st.info(context.word("region_missing", regions=shown, region=names[region]))
    else:
        show_map(context, pathway_id, region, Show(Voice.FAMILY, has_place=True), CHART)
        show_sheet(context, pathway_id, region)
    show_switches(context)


def _show_choices(context: Context) -> tuple[str, str]:
    """Ask for the group that the team named, and where the child is treated; return map and region."""
    manifest, speaker = context.pack.manifest, context.speaker()
    maps = [p for p in context.pack.pathways.values() if is_open_to(context, p, Voice.FAMILY)]
    names = {p.id: speaker.say(p.title).text for p in maps}
    names[manifest.first_pathway] = context.word("where_unknown")
    regions = _regions(context)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        pathway = st.selectbox(
            context.word("where_group"),
            list(names),
            format_func=names.__getitem__,
            key=CHOICES.key("group", names, next(iter(names))),
        )
    with right:
        region = st.radio(
            context.word("where_region"),
            list(regions),
            format_func=regions.__getitem__,
            horizontal=True,
            key=CHOICES.key("region", regions, manifest.regions[0].id),
        )
    return pathway or manifest.first_pathway, region or manifest.regions[0].id


def _regions(context: Context) -> dict[str, str]:
    speaker = context.speaker()
    return {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}


def _keep_language(context: Context) -> None:
    """Name the language in the address, so that a new session after a lost connection speaks it too."""
    languages = context.pack.manifest.languages
    if context.lang != languages[0] and "lang" not in st.query_params:
        st.query_params["lang"] = context.lang


def _follow_wish(context: Context) -> None:
    """Open the map that the device asks for (where the place was marked), if the pack has it for this reader."""
    pathway, _, region = str(st.session_state.pop(WISHED_MAP, "")).partition("/")
    found = context.pack.pathways.get(pathway)
    if found is None or not is_open_to(context, found, Voice.FAMILY):
        return
    CHOICES.put(group=pathway)
    if region in [r.id for r in context.pack.manifest.regions]:
        CHOICES.put(region=region)
