"""Explore: any pathway, in any voice and detail, with a link to every step."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from pathways.graph import view_pathway
from pathways.model import Pathway, Voice
from pathways.ui.address import Address, read_address, write_address
from pathways.ui.asking import ask, is_open_to, show_switches
from pathways.ui.choices import Choices
from pathways.ui.context import Context
from pathways.ui.controls import compose_controls
from pathways.ui.maps import MapShown, show_map
from pathways.ui.plain import plain
from pathways.ui.tab import name_tab
from pathways.ui.takeaway import show_takeaway
from pathways.ui.unknown import Unknown, find_unknown, tell_unknown
from pathways.ui.wishes import take_chosen
from pathways.web.component import heard_pick
from pathways.web.payload import Show
from pathways.web.payload_data import ControlsData, Select

CHART = "explore-map"
CHOICES = Choices("explore", "pathway", "step", "voice", "region", "detail")
SHOWN, SEQ = "explore-shown", "explore-seq"


def show(context: Context) -> None:
    """Show the page."""
    address = _address(context)
    pathway = context.pack.pathway(address.pathway)
    # The list above the map names it for the eye; the heading is for those who jump from heading to heading.
    st.html(f'<h1 class="np-unseen">{escape(_name(context, pathway, address.voice))}</h1>')
    CHOICES.write(write_address(address, context.pack))
    tell_unknown(context, "explore", CHOICES.missed)
    name_tab(context, _selected(context, address), _name(context, pathway, address.voice), context.word("nav_explore"))
    if pathway.regions and address.region not in pathway.regions:
        _tell_missing_region(context, address)
        return
    asks = _first_question(context, pathway, address)
    if asks is not None:
        ask(context, asks)
        left = _whole(context, address) if asks == pathway.asks else replace(address, step=None)
        _link(context.word("ask_not_now"), context, left)
        return
    shown = MapShown(address.pathway, address.region, Show(address.voice, address.detail))
    show_map(context, shown, CHART, _wish(address), _controls(context, address))
    if address.voice is Voice.FAMILY:
        show_switches(context)
    show_takeaway(context, address.pathway, address.region, address.voice)


def _first_question(context: Context, pathway: Pathway, address: Address) -> str | None:
    """Return what a reader is asked before the map, or before the step of it that a link leads to."""
    if not is_open_to(context, pathway, address.voice):
        return pathway.asks
    known = address.step in context.pack.steps
    return context.speaker(address.voice).unasked(address.step) if address.step and known else None


def _address(context: Context) -> Address:
    """Return what is chosen, after the address if that moved by itself, and with what was picked in the flowchart."""
    _follow_choice(context)
    picked = heard_pick(CHART)
    query = CHOICES.moved(is_touched=picked is not None)
    source = CHOICES.values() if query is None else dict(st.query_params)
    address = replace(read_address(source, context.pack, context.lang), lang=context.lang)
    if query is not None:
        CHOICES.miss(*_find_unknown(context, query, address))
    if picked is not None:  # the flowchart shows it already, so it is not wished back
        st.session_state[SHOWN] = picked.id
        address = replace(address, step=picked.id)
    CHOICES.put(
        pathway=address.pathway,
        step=address.step,
        voice=address.voice.value,
        region=address.region,
        detail=address.detail,
    )
    return address


def _find_unknown(context: Context, query: dict[str, str], address: Address) -> list[Unknown]:
    """Return what the address names and this page does not know, or knows on another map."""
    speaker, pack = context.speaker(address.voice), context.pack
    maps = [p for p in pack.pathways.values() if is_open_to(context, p, address.voice)]
    steps = {s.id: s for p in maps for s in p.steps if speaker.unasked(s.id) is None}
    known = {
        "pathway": {p.id: speaker.say(p.title).text for p in maps},
        "step": {s.id: speaker.title(s.id) for s in steps.values()},
        "voice": {v.value: context.word(f"voice_{v}") for v in Voice},
        "region": {r.id: speaker.say(r.title).text for r in pack.manifest.regions},
    }
    found = [find_unknown(name, query[name], known.get(name, {})) for name in address.rejected if name in query]
    if address.step in steps:
        found += _find_elsewhere(context, address)
    voice = {} if address.voice is Voice.FAMILY else {"voice": address.voice.value}
    return [one._replace(query=(*voice.items(), *one.query)) if one.query else one for one in found]


def _find_elsewhere(context: Context, address: Address) -> list[Unknown]:
    """Return the step of the address with a map that has it, if its own map has not."""
    pack, speaker, step = context.pack, context.speaker(address.voice), address.step or ""
    shown = pack.pathway(address.pathway)
    if shown.regions and address.region not in shown.regions:
        return []  # the page says that this map is not told for this region
    maps = [(pathway, region) for pathway in (shown.id, pack.home_of(step)) for region in pack.manifest.regions]
    told = [(p, r) for p, r in maps if not pack.pathway(p).regions or r.id in pack.pathway(p).regions]
    having = [(p, r) for p, r in told if step in view_pathway(pack, p, r.id).steps]
    if not having or (shown.id, address.region) in [(p, r.id) for p, r in having]:
        return []
    pathway, region = having[0]
    title = f"{speaker.title(step)} ({speaker.say(region.title).text})"
    return [Unknown("step", step, title, (("pathway", pathway), ("region", region.id), ("step", step)))]


def _selected(context: Context, address: Address) -> str:
    """Return the title of the step that is selected, if this reader may see it."""
    speaker, step = context.speaker(address.voice), address.step or ""
    return speaker.title(step) if step in context.pack.steps and speaker.unasked(step) is None else ""


def _controls(context: Context, address: Address) -> ControlsData:
    speaker = context.speaker(address.voice)
    # A map that a family did not ask for is not in the list; a link to it leads to its question.
    listed = [p for p in context.pack.pathways.values() if is_open_to(context, p, address.voice)]
    names = {p.id: speaker.say(p.title).text for p in listed}
    return compose_controls(context, names, (address.pathway, address.region), address.voice)


def _follow_choice(context: Context) -> None:
    """Take over what was chosen above the map; in another map nothing is selected yet."""
    chosen = take_chosen(context)
    if not chosen:
        return
    CHOICES.touch()
    if "pathway" in chosen:
        CHOICES.put(step=None)
    CHOICES.put(**chosen)


def _name(context: Context, pathway: Pathway, voice: Voice) -> str:
    """Return the name of a pathway; of one that is still asked for, the words of its question."""
    if pathway.asks is not None and not is_open_to(context, pathway, voice):
        question = context.pack.question(pathway.asks)
        return context.speaker(voice).say(question.title).text
    return context.speaker(voice).say(pathway.title).text


def _wish(address: Address) -> Select:
    """Ask the flowchart to select what the address names, once for each time the address moved by itself."""
    if address.step != st.session_state.get(SHOWN, ""):
        st.session_state[SEQ] = st.session_state.get(SEQ, 0) + 1
        st.session_state[SHOWN] = address.step
    return {"id": address.step, "seq": st.session_state.get(SEQ, 0)}


def _tell_missing_region(context: Context, address: Address) -> None:
    """Say that the map is not told for this region; lead on to a region that it is told for, or to the whole map."""
    speaker = context.speaker(address.voice)
    pathway = context.pack.pathway(address.pathway)
    regions = {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}
    shown = ", ".join(regions[r] for r in pathway.regions)
    st.info(context.label("region_missing", regions=shown, region=regions[address.region]))
    for region in pathway.regions:
        _link(context.word("region_show", region=regions[region]), context, replace(address, region=region))
    _link(context.word("start_overview"), context, _whole(context, address))


def _whole(context: Context, address: Address) -> Address:
    """Return the address of the map that all others are found on."""
    return replace(address, pathway=context.pack.manifest.first_pathway, step=None)


def _link(label: str, context: Context, address: Address) -> None:
    query = write_address(address, context.pack)
    st.page_link(
        st.session_state["pages"]["explore"], label=plain(label), query_params=query, icon=":material/arrow_forward:"
    )
