"""Where we are: a family marks its place on the map; all of that stays on its own device."""

from __future__ import annotations

from html import escape

import streamlit as st

from pathways.model import Pathway, Voice
from pathways.ui.asking import is_open_to, show_switches
from pathways.ui.choices import Choices
from pathways.ui.context import Context
from pathways.ui.controls import compose_controls
from pathways.ui.maps import MapShown, show_map
from pathways.ui.wishes import take_chosen
from pathways.web.payload import Show

CHART = "where-map"
CHOICES = Choices("where")


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.html(f'<h1 class="np-unseen is-always">{escape(context.word("where_title"))}</h1>')
    _keep_language(context)
    _follow_choice(context)
    pathway_id, region = _choices(context)
    controls = compose_controls(context, _maps(context), (pathway_id, region), asked=context.word("where_group"))
    pathway = context.pack.pathway(pathway_id)
    if pathway.regions and region not in pathway.regions:
        _tell_missing_region(context, pathway, region)
    else:
        show = Show(Voice.FAMILY, has_place=True)
        show_map(context, MapShown(pathway_id, region, show), CHART, controls=controls)
    show_switches(context)


def _choices(context: Context) -> tuple[str, str]:
    """Return the map of the group that the team named, and the region where the child is treated."""
    manifest = context.pack.manifest
    group = st.session_state[CHOICES.key("group", _maps(context), manifest.first_pathway)]
    region = st.session_state[CHOICES.key("region", _regions(context), manifest.regions[0].id)]
    return str(group), str(region)


def _tell_missing_region(context: Context, pathway: Pathway, region: str) -> None:
    """Say that the map is not told for this region; lead on to a region that it is told for, or to the whole map."""
    names = _regions(context)
    shown = ", ".join(names[r] for r in pathway.regions)
    st.info(context.word("region_missing", regions=shown, region=names[region]))
    for known in pathway.regions:
        label = context.word("region_show", region=names[known])
        st.button(label, key=f"where-show-{known}", on_click=CHOICES.put, kwargs={"region": known})
    whole = {"group": context.pack.manifest.first_pathway}
    st.button(context.word("start_overview"), key="where-whole", on_click=CHOICES.put, kwargs=whole)


def _maps(context: Context) -> dict[str, str]:
    """Return the titles of the maps that a family may see; the whole one is for those who do not know yet."""
    maps = [p for p in context.pack.pathways.values() if is_open_to(context, p, Voice.FAMILY)]
    names = {p.id: context.speaker().say(p.title).text for p in maps}
    return {**names, context.pack.manifest.first_pathway: context.word("where_unknown")}


def _regions(context: Context) -> dict[str, str]:
    speaker = context.speaker()
    return {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}


def _keep_language(context: Context) -> None:
    """Name the language in the address, so that a new session after a lost connection speaks it too."""
    languages = context.pack.manifest.languages
    if context.lang != languages[0] and "lang" not in st.query_params:
        st.query_params["lang"] = context.lang


def _follow_choice(context: Context) -> None:
    """Open the map that was chosen, or that the device asks for (where the place was marked), if this reader has it."""
    chosen = take_chosen(context)
    if chosen.get("pathway") in _maps(context):
        CHOICES.put(group=chosen["pathway"])
    if "region" in chosen:
        CHOICES.put(region=chosen["region"])
