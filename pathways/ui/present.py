"""Present: a talk about any pathway or route, made from the map; the speaker's own version stays on the device."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from typing import Any

import streamlit as st

from pathways.errors import LayoutError
from pathways.graph import View, resolve_routes, view_pathway
from pathways.model import Voice
from pathways.text import language_name
from pathways.ui.asking import show_switches
from pathways.ui.context import Context
from pathways.ui.maps import show_as_text
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_component import heard_asked, show_talk

STAGE = "present-stage"
PATHWAY, ROUTE, REGION = "present-pathway", "present-route", "present-region"
WHOLE = ""
KEPT = 16
_lock = threading.Lock()
_talks: OrderedDict[tuple[Any, ...], str] = OrderedDict()


def show(context: Context) -> None:
    """Show the page. The server learns which public map is presented, in which language and region."""
    st.title(context.word("present_title"))
    st.write(context.word("present_lead"))
    _follow_address(context)
    view, route = _choose(context)
    _remember(context, view, route)
    named = {named.route.id: named.route for named in resolve_routes(view)}
    languages = tuple((lang, language_name(lang)) for lang in context.pack.manifest.languages)
    start = TalkShow(Voice.TRAINEE, named.get(route), languages)
    try:
        talk = talk_for(context, view, start)
    except LayoutError as error:
        st.warning(context.word("no_layout", problem=str(error)))
        show_as_text(context, view, Voice.TRAINEE)
        return
    show_talk(talk, STAGE, lambda: _follow_wish(context))
    show_switches(context)


def talk_for(context: Context, view: View, start: TalkShow) -> str:
    """Return a talk as JSON; the same content is composed only once.

    Raises
    ------
        LayoutError: if the picture cannot be laid out on this machine.
    """
    route = start.route.id if start.route else None
    reader = context.reader
    key = (reader, view.pathway.id, view.region, route, start.voice)
    with _lock:
        known = _talks.get(key)
    if known is None:
        known = json.dumps(compose_talk(view, start, reader), ensure_ascii=False, separators=(",", ":"))
        with _lock:
            _talks[key] = known
            if len(_talks) > KEPT:
                _talks.popitem(last=False)
    return known


def _choose(context: Context) -> tuple[View, str]:
    """Show what the talk can be about, and return it: the view, and the id of a route in it or nothing."""
    pack, speaker = context.pack, context.speaker(Voice.TRAINEE)
    names = {p.id: speaker.say(p.title).text for p in pack.pathways.values()}
    left, middle, right = st.columns([3, 3, 2], vertical_alignment="bottom")
    with left:
        pathway = st.selectbox(context.word("pathway"), list(names), format_func=names.__getitem__, key=PATHWAY)
    regions = [r for r in pack.manifest.regions if r.id in (pack.pathway(pathway).regions or [r.id])]
    titles = {r.id: speaker.say(r.title).text for r in regions}
    if st.session_state.get(REGION) not in titles:
        st.session_state[REGION] = regions[0].id
    with right:
        region = st.selectbox(context.word("region"), list(titles), format_func=titles.__getitem__, key=REGION)
    view = view_pathway(pack, pathway, region)
    routes = {WHOLE: context.word("present_whole")}
    for named in resolve_routes(view):
        routes[named.route.id] = speaker.say(named.route.title).text
    if st.session_state.get(ROUTE) not in routes:
        st.session_state[ROUTE] = WHOLE
    with middle:
        route = st.selectbox(context.word("present_route"), list(routes), format_func=routes.__getitem__, key=ROUTE)
    return view, route


def _follow_address(context: Context) -> None:
    """Let the choices follow a link, once; what the link names must be in the pack."""
    query = {name: st.query_params.get(name, "") for name in ("pathway", "route", "region")}
    # A talk is most often asked for on the treatment that has numbered phases.
    longest = max(context.pack.pathways.values(), key=lambda p: sum(phase.number is not None for phase in p.phases))
    st.session_state.setdefault(PATHWAY, longest.id)
    for key in (PATHWAY, ROUTE, REGION):  # a widget's value is dropped when its page is left, unless it is set anew
        st.session_state[key] = st.session_state.get(key, st.session_state.get(f"{key}-kept", WHOLE))
    if not any(query.values()) or st.session_state.get("present-seen") == query:
        return
    st.session_state["present-seen"] = query
    if query["pathway"] in context.pack.pathways:
        st.session_state[PATHWAY] = query["pathway"]
    st.session_state[ROUTE] = query["route"]
    st.session_state[REGION] = query["region"] or context.pack.manifest.regions[0].id


def _remember(context: Context, view: View, route: str) -> None:
    """Write the address of this talk: public facts only."""
    query = {"pathway": view.pathway.id}
    if route:
        query["route"] = route
    if view.region and view.region != context.pack.manifest.regions[0].id:
        query["region"] = view.region
    st.session_state["present-seen"] = {name: query.get(name, "") for name in ("pathway", "route", "region")}
    others = {name: value for name, value in st.query_params.items() if name == "lang"}
    if dict(st.query_params) != {**query, **others}:
        st.query_params.from_dict({**query, **others})


def _follow_wish(context: Context) -> None:
    """Bring the language or region that the speaker asked for; the scene stays, on the speaker's device."""
    asked = heard_asked(STAGE)
    if asked is None:
        return
    if asked.lang in context.pack.manifest.languages and asked.lang != st.session_state.get("lang"):
        st.session_state["lang"] = st.session_state["lang_switch"] = asked.lang
        if "lang" in st.query_params:
            st.query_params["lang"] = asked.lang
        st.session_state["lang_seen"] = st.query_params.get("lang")
    if asked.region is not None:
        st.session_state[REGION] = asked.region
