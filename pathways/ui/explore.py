"""Explore: any pathway, in any voice and detail, with a link to every step."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pathways.model import Pathway, Voice
from pathways.ui.address import DETAILS, Address, read_address, write_address
from pathways.ui.asking import ask, is_open_to, show_switches
from pathways.ui.context import Context
from pathways.ui.maps import show_map
from pathways.ui.takeaway import show_takeaway
from pathways.web.component import Picked, heard_pick
from pathways.web.payload import Show

MEMORY = "explore-address"
PENDING = "explore-pending"
CHART = "explore-map"


def show(context: Context) -> None:
    """Show the page."""
    address = _address(context)
    title = st.empty()
    address = _show_controls(context, address)
    pathway = context.pack.pathway(address.pathway)
    title.title(_name(context, pathway, address.voice))
    if address.rejected:
        st.info(context.word("bad_address", names=", ".join(address.rejected)))
    if pathway.regions and address.region not in pathway.regions:
        _tell_missing_region(context, address)
        _remember(context, address)
        return
    if pathway.asks is not None and not is_open_to(context, pathway, address.voice):
        ask(context, pathway.asks)
        _remember(context, address)
        return
    shown = Show(address.voice, address.detail)
    picked = show_map(context, address.pathway, address.region, shown, CHART, _wish(address))
    address = _take_pick(context, address, picked)
    _offer_opening(context, address)
    if address.voice is Voice.FAMILY:
        show_switches(context)
    show_takeaway(context, address.pathway, address.region, address.voice)
    _remember(context, address)


def _address(context: Context) -> Address:
    """Return what the URL says; after a page switch, which drops the query, what was shown last."""
    query = dict(st.query_params)
    if not query and MEMORY in st.session_state:
        query = dict(st.session_state[MEMORY])
    address = read_address(query, context.pack, context.lang)
    # The URL lags behind fast picks: a run that a pick caused brings the URL of before the last pick, and a run
    # that a second pick ended has not written its own. So what was picked comes first, and nothing is wished back.
    picked = heard_pick(CHART) or st.session_state.get(PENDING)
    if picked is None:
        return address
    st.session_state["explore-step"] = picked.id
    return replace(address, step=picked.id)


def _remember(context: Context, address: Address) -> None:
    """Write the URL if it changed, and keep it for when the page is left and opened again."""
    query = write_address(replace(address, lang=context.lang), context.pack)
    st.session_state[MEMORY] = query
    if dict(st.query_params) != query:
        st.query_params.from_dict(query)
    st.session_state[PENDING] = None


def _show_controls(context: Context, address: Address) -> Address:
    """Show one row of controls; the widgets follow the URL, and a change of theirs changes it."""
    speaker = context.speaker(address.voice)
    pack = context.pack
    # A map that a family did not ask for is not in the list; a link to it leads to its question.
    listed = [p for p in pack.pathways.values() if p.id == address.pathway or is_open_to(context, p, address.voice)]
    names = {p.id: speaker.say(p.title).text for p in listed}
    regions = {r.id: speaker.say(r.title).text for r in pack.manifest.regions}
    left, middle, right = st.columns([3, 2, 2], vertical_alignment="bottom")
    _follow("explore-pathway", address.pathway)
    _follow("explore-voice", address.voice.value)
    _follow("explore-region", address.region)
    _follow("explore-detail", address.detail)
    with left:
        pathway = st.selectbox(
            context.word("pathway"), list(names), format_func=names.__getitem__, key="explore-pathway"
        )
    with middle:
        voice = st.segmented_control(
            context.word("voice"),
            [v.value for v in Voice],
            format_func=lambda v: context.word(f"voice_{v}"),
            key="explore-voice",
            required=True,
        )
    # The button names the region that is shown: it decides what is on the map.
    settings = f"{regions[address.region]} – {context.word('options')}"
    with right, st.popover(settings, icon=":material/tune:", width="stretch"):
        detail = st.radio(
            context.word("detail"), DETAILS, format_func=lambda d: context.word(f"detail_{d}"), key="explore-detail"
        )
        region = st.radio(context.word("region"), list(regions), format_func=regions.__getitem__, key="explore-region")
        st.caption(context.word("region_note"))
    changed = replace(
        address,
        pathway=pathway or address.pathway,
        voice=Voice(voice or address.voice),
        region=region or address.region,
        detail=detail or address.detail,
    )
    return replace(changed, step=None) if changed.pathway != address.pathway else changed


def _name(context: Context, pathway: Pathway, voice: Voice) -> str:
    """Return the name of a pathway; of one that is still asked for, the words of its question."""
    if pathway.asks is not None and not is_open_to(context, pathway, voice):
        question = context.pack.question(pathway.asks)
        return context.speaker(voice).say(question.title).text
    return context.speaker(voice).say(pathway.title).text


def _follow(key: str, value: str) -> None:
    """Let a widget follow the URL when that moved without it (a link, the Back button)."""
    seen = f"{key}-seen"
    if st.session_state.get(seen) != value:
        if key not in st.session_state or st.session_state[key] == st.session_state.get(seen):
            st.session_state[key] = value
        st.session_state[seen] = value


def _wish(address: Address) -> dict[str, object]:
    """Ask the flowchart to select what the URL names, once for each time the URL moved by itself."""
    if address.step != st.session_state.get("explore-step", ""):
        st.session_state["explore-seq"] = st.session_state.get("explore-seq", 0) + 1
        st.session_state["explore-step"] = address.step
    return {"id": address.step, "seq": st.session_state.get("explore-seq", 0)}


def _take_pick(context: Context, address: Address, picked: Picked | None) -> Address:
    """Put what the reader picked into the URL; the flowchart shows it already."""
    if picked is None:
        return address
    st.session_state[PENDING] = picked
    st.session_state["explore-step"] = picked.id
    return replace(address, step=picked.id)


def _tell_missing_region(context: Context, address: Address) -> None:
    speaker = context.speaker(address.voice)
    pathway = context.pack.pathway(address.pathway)
    regions = {r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}
    shown = ", ".join(regions[r] for r in pathway.regions)
    st.info(context.word("region_missing", regions=shown, region=regions[address.region]))


def _offer_opening(context: Context, address: Address) -> None:
    """Offer the pathway that the selected step hands over to."""
    step = context.pack.steps.get(address.step or "")
    if step is None or step.opens is None or step.opens == address.pathway:
        return
    pathway = context.pack.pathway(step.opens)
    title = context.speaker(address.voice).say(pathway.title).text
    st.page_link(
        st.session_state["pages"]["explore"],
        label=context.word("open_pathway", title=title),
        icon=":material/account_tree:",
        query_params=write_address(replace(address, pathway=pathway.id, step=None), context.pack),
    )
