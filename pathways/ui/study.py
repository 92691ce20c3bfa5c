"""Study: practice, reasons of order, cases and tables for people in training; their answers stay on their device."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.ui.choices import Choices
from pathways.ui.context import Context
from pathways.ui.study_data import study_parts
from pathways.ui.study_files import offer_files
from pathways.web.desk_component import WantedMap, show_study

DESK = "study-desk"
CHOICES = Choices("study")
WISH, SEQ = "study-wish", "study-seq"


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.title(context.word("study_title"))
    st.write(context.word("study_lead"))
    pathway, region = _choose_map(context)
    wanted = show_study(study_parts(context, pathway, region), DESK)
    offer_files(context, pathway, region)
    _follow(wanted)


def _choose_map(context: Context) -> tuple[str, str]:
    """Let the reader choose a pathway and a region; a case walk may ask for another map."""
    manifest, speaker = context.pack.manifest, context.speaker(Voice.TRAINEE)
    wish: WantedMap | None = st.session_state.pop(WISH, None)
    regions = {r.id: speaker.say(r.title).text for r in manifest.regions}
    names = {p.id: speaker.say(p.title).text for p in context.pack.pathways.values()}
    if wish is not None and wish.pathway in names and wish.region in regions:
        CHOICES.put(pathway=wish.pathway, region=wish.region)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        pathway = st.selectbox(
            context.word("study_pathway"),
            list(names),
            format_func=names.__getitem__,
            key=CHOICES.key("pathway", names, next(iter(names))),
        )
    with right:
        region = st.radio(
            context.word("study_region"),
            list(regions),
            format_func=regions.__getitem__,
            horizontal=True,
            key=CHOICES.key("region", regions, manifest.regions[0].id),
        )
    return pathway or manifest.first_pathway, region or manifest.regions[0].id


def _follow(wanted: WantedMap | None) -> None:
    """Open the map that a case walk needs, once for each wish."""
    if wanted is not None and wanted.seq != st.session_state.get(SEQ):
        st.session_state[SEQ] = wanted.seq
        st.session_state[WISH] = wanted
        st.rerun()
