"""Start: what this is, the doors, and the whole map."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.text import load_words
from pathways.ui.asking import is_open_to
from pathways.ui.context import Context
from pathways.ui.controls import compose_controls
from pathways.ui.going import go
from pathways.ui.maps import MapShown, show_map
from pathways.ui.plain import plain
from pathways.ui.wishes import take_chosen
from pathways.web.doors import show_doors
from pathways.web.payload import Show
from pathways.web.triggers import DoorsData


def show(context: Context) -> None:
    """Show the page."""
    _follow_choice(context)
    manifest, say = context.pack.manifest, context.speaker().say
    st.title(plain(say(manifest.name).text if manifest.name else manifest.title))
    if manifest.lead:
        st.markdown(plain(say(manifest.lead).text))
    if manifest.limits:
        st.caption(plain(say(manifest.limits).text))
    show_doors(_doors(context), "doors", go)
    st.caption(plain(say(manifest.notice).text))
    st.header(context.word("start_overview"))
    shown = MapShown(manifest.first_pathway, manifest.regions[0].id, Show(Voice.FAMILY))
    # Nothing to choose here, but the bar with the search stands above.
    controls = compose_controls(context, {}, (shown.pathway, shown.region))
    show_map(context, shown, "start-map", controls={**controls, "regions": []})


def _doors(context: Context) -> DoorsData:
    """Return what the doors say. Steps of parts that were not asked for have no title here."""
    speaker, open_maps = context.speaker(), [p for p in context.pack.pathways.values() if _is_open(context, p.id)]
    steps = [s.id for p in open_maps for s in p.steps if speaker.unasked(s.id) is None]
    return {
        "pack": context.pack.manifest.id,
        "lang": context.lang,
        "steps": {step: speaker.title(step) for step in steps},
        "told": bool(context.pack.first_days),
        "words": load_words(context.lang).for_script("doors"),
    }


def _is_open(context: Context, pathway: str) -> bool:
    return is_open_to(context, context.pack.pathway(pathway), Voice.FAMILY)


def _follow_choice(context: Context) -> None:
    """Go to Explore for a map that was chosen in this one."""
    chosen = take_chosen(context)
    if "pathway" in chosen:
        st.switch_page(st.session_state["pages"]["explore"], query_params=chosen)
