"""Present: a talk about any pathway or route, made from the map; the speaker's own version stays on the device."""

from __future__ import annotations

import json

import streamlit as st

from pathways.graph import View, resolve_routes, view_pathway
from pathways.model import Voice
from pathways.text import Reader, language_name
from pathways.ui.asking import show_switches
from pathways.ui.choices import Choices, spoken_in
from pathways.ui.context import Context
from pathways.ui.going import speak
from pathways.ui.kept import kept
from pathways.ui.plain import plain
from pathways.ui.tab import name_tab
from pathways.ui.talk_slides import offer_slides, take_wish
from pathways.ui.unknown import find_unknown, tell_unknown
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_component import heard_asked, show_talk

STAGE = "present-stage"
CHOICES = Choices("present", "pathway", "route", "region")
WHOLE = ""
ASKING = "present-asking"
"""Whether the page still asks which map: it was opened without one, and none has been chosen."""


def show(context: Context) -> None:
    """Show the page. The server learns which public map is presented, in which language and region."""
    st.title(context.word("present_title"))
    st.write(context.word("present_lead"))
    _follow_address(context)
    _ask_map(context)
    view, route = _choose(context)
    _remember(context, view, route)
    tell_unknown(context, "present", CHOICES.missed)
    named = {named.route.id: named.route for named in resolve_routes(view)}
    languages = tuple((lang, language_name(lang)) for lang in context.pack.manifest.languages)
    start = TalkShow(Voice.TRAINEE, named.get(route), languages)
    talk = talk_for(context.reader, view.pathway.id, view.region, start)
    subject = (view.pathway.id, route, view.region or "")
    show_talk(talk, STAGE, lambda: _follow_wish(context), lambda: take_wish(STAGE, subject))
    offer_slides(context, subject)
    show_switches(context)


@kept(most=16)
def talk_for(reader: Reader, pathway: str, region: str | None, start: TalkShow) -> str:
    """Return a talk as JSON; the same content is composed only once."""
    view = view_pathway(reader.pack, pathway, region)
    talk = compose_talk(view, start, reader)
    return json.dumps(talk, ensure_ascii=False, separators=(",", ":"))


def _ask_map(context: Context) -> None:
    """Ask which map the talk is about, until one is chosen; below stands the one that most talks are about."""
    if "pathway" not in CHOICES.values():
        st.session_state[ASKING] = True
    place = st.container(key="present-which")
    if not st.session_state.get(ASKING):
        return
    speaker = context.speaker(Voice.TRAINEE)

    def take(pathway: str) -> None:
        CHOICES.put(pathway=pathway)
        _touch()

    with place:
        st.subheader(context.word("present_which"))
        st.caption(context.word("present_which_hint"))
        with st.container(horizontal=True):
            for pathway in context.pack.pathways.values():
                title = speaker.say(pathway.title).text
                st.button(plain(title), key=f"present-which-{pathway.id}", on_click=take, args=(pathway.id,))


def _touch() -> None:
    """Note that something was chosen: the page need not ask any more."""
    st.session_state[ASKING] = False
    CHOICES.touch()


def _choose(context: Context) -> tuple[View, str]:
    """Show what the talk can be about, and return it: the view, and the id of a route in it or nothing."""
    pack, speaker = context.pack, context.speaker(Voice.TRAINEE)
    names = {p.id: speaker.say(p.title).text for p in pack.pathways.values()}
    # A talk is most often asked for on the treatment that has numbered phases.
    longest = max(pack.pathways.values(), key=lambda p: sum(phase.number is not None for phase in p.phases))
    left, middle, right = st.columns([3, 3, 2], vertical_alignment="bottom")

    def choose(word: str, name: str, titles: dict[str, str], default: str) -> str:
        key = CHOICES.key(name, titles, default)
        return st.selectbox(context.word(word), list(titles), format_func=titles.__getitem__, key=key, on_change=_touch)

    with left:
        pathway = choose("pathway", "pathway", names, longest.id)
    regions = [r for r in pack.manifest.regions if r.id in (pack.pathway(pathway).regions or [r.id])]
    with right:
        titles = {r.id: speaker.say(r.title).text for r in regions}
        region = choose("region", "region", titles, regions[0].id)
    view = view_pathway(pack, pathway, region)
    routes = {WHOLE: context.word("present_whole")}
    for named in resolve_routes(view):
        routes[named.route.id] = speaker.say(named.route.title).text
    with middle:
        route = choose("present_route", "route", routes, WHOLE)
    return view, route


def _follow_address(context: Context) -> None:
    """Let the choices follow a link or Back; what is not in the pack, or not in the map that is named, is said."""
    query = CHOICES.moved()
    if query is None:
        return
    st.session_state[ASKING] = "pathway" not in query
    pack, speaker = context.pack, context.speaker(Voice.TRAINEE)
    known = {"pathway": {p.id: speaker.say(p.title).text for p in pack.pathways.values()}}
    pathway = query.get("pathway") if query.get("pathway") in known["pathway"] else None
    shown = pack.pathway(pathway or pack.manifest.first_pathway)
    known["region"] = {r.id: speaker.say(r.title).text for r in pack.manifest.regions}
    region = query["region"] if query.get("region") in known["region"] else next(iter(known["region"]))
    if not shown.regions or region in shown.regions:
        named = resolve_routes(view_pathway(pack, shown.id, region))
        known["route"] = {one.route.id: speaker.say(one.route.title).text for one in named}
    rest = {"pathway": pathway} if pathway else {}
    for name, value in query.items():
        if value not in known.get(name, {}):
            CHOICES.miss(find_unknown(name, value, known.get(name, {}), {} if name == "pathway" else rest))
    CHOICES.put(pathway=pathway, route=query.get("route"), region=region)


def _remember(context: Context, view: View, route: str) -> None:
    """Write the address of this talk."""
    query = {"pathway": view.pathway.id}
    if route:
        query["route"] = route
    if view.region and view.region != context.pack.manifest.regions[0].id:
        query["region"] = view.region
    names = [context.speaker(Voice.TRAINEE).say(view.pathway.title).text, context.word("nav_present")]
    name_tab(context, *names)
    CHOICES.write({**query, **spoken_in(context.lang, context.pack.manifest.languages)})


def _follow_wish(context: Context) -> None:
    """Bring the language or region that the speaker asked for; the scene stays, on the speaker's device."""
    asked = heard_asked(STAGE)
    if asked is None:
        return
    if asked.lang != st.session_state.get("lang"):
        speak(context, asked.lang)
    if asked.region is not None:
        CHOICES.put(region=asked.region)
