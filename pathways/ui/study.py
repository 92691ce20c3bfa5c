"""Study: practice, reasons of order, cases and tables for people in training; their answers stay on their device."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.context import Context
from pathways.ui.plain import plain
from pathways.ui.study_data import study_parts
from pathways.ui.study_files import offer_files
from pathways.ui.tab import name_tab
from pathways.ui.unknown import find_unknown, tell_unknown
from pathways.web.desk_component import WantedMap, show_study

DESK = "study-desk"
CHOICES = Choices("study", "pathway", "region")
WISH, SEQ = "study-wish", "study-seq"


def show(context: Context) -> None:
    """Show the page. The server learns which public map is open, and nothing else."""
    st.title(context.word("study_title"))
    st.write(context.word("study_lead"))
    _follow_address(context)
    pathway, region = _choose_map(context)
    _remember(context, pathway, region)
    tell_unknown(context, "study", CHOICES.missed)
    wanted = show_study(study_parts(context, pathway, region), DESK)
    offer_files(context, pathway, region)
    _follow(wanted)


def _choose_map(context: Context) -> tuple[str, str]:
    """Let the reader choose a pathway and a region; a case walk may ask for another map."""
    manifest = context.pack.manifest
    wish: WantedMap | None = st.session_state.pop(WISH, None)
    names, regions = _titles(context)
    last = _last_map()
    if wish is not None and wish.pathway in names and wish.region in regions:
        CHOICES.touch()
        CHOICES.put(pathway=wish.pathway, region=wish.region)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        pathway = st.selectbox(
            context.word("study_pathway"),
            list(names),
            format_func=names.__getitem__,
            key=CHOICES.key("pathway", names, last.get("pathway", next(iter(names)))),
            on_change=CHOICES.touch,
        )
    with right:
        region = st.radio(
            context.word("study_region"),
            list(regions),
            format_func=lambda name: plain(regions[name]),
            horizontal=True,
            key=CHOICES.key("region", regions, last.get("region", manifest.regions[0].id)),
            on_change=CHOICES.touch,
        )
    return pathway or manifest.first_pathway, region or manifest.regions[0].id


def _last_map() -> dict[str, str]:
    """Return the map and the region that were last open on Explore, for who comes here without having chosen any."""
    explored = dict(st.session_state.get("explore-address", {}))
    return {name: explored[name] for name in ("pathway", "region") if explored.get(name)}


def _titles(context: Context) -> tuple[dict[str, str], dict[str, str]]:
    """Return the titles of the maps and of the regions."""
    speaker = context.speaker(Voice.TRAINEE)
    names = {p.id: speaker.say(p.title).text for p in context.pack.pathways.values()}
    return names, {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}


def _follow_address(context: Context) -> None:
    """Let the choices follow a link or Back; what they do not name is as it is at first."""
    query = CHOICES.moved()
    if query is None:
        return
    names, regions = _titles(context)
    for name, known in (("pathway", names), ("region", regions)):
        if name in query and query[name] not in known:
            CHOICES.miss(find_unknown(name, query[name], known))
        CHOICES.put(**{name: query.get(name, next(iter(known)))})


def _remember(context: Context, pathway: str, region: str) -> None:
    """Write the address, and the tab's title."""
    manifest = context.pack.manifest
    query = {"pathway": pathway}
    if region != manifest.regions[0].id:
        query["region"] = region
    CHOICES.write({**query, **spoken_in(context.lang, manifest.languages)})
    name_tab(context, _titles(context)[0][pathway], context.word("nav_study"))


def _follow(wanted: WantedMap | None) -> None:
    """Open the map that a case walk needs, once for each wish."""
    if wanted is not None and wanted.seq != st.session_state.get(SEQ):
        st.session_state[SEQ] = wanted.seq
        st.session_state[WISH] = wanted
        st.rerun()
