"""Explore: any pathway, in any voice and detail, with a link to every step."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from pathways.model import Pathway, Voice
from pathways.ui.address import Address, read_address, write_address
from pathways.ui.asking import ask, is_open_to, show_switches
from pathways.ui.choices import Choices
from pathways.ui.context import Context
from pathways.ui.maps import show_map
from pathways.ui.takeaway import show_takeaway
from pathways.web.component import heard_pick
from pathways.web.payload import Show
from pathways.web.payload_data import Select

CHART = "explore-map"
CHOICES = Choices("explore", "pathway", "step", "voice", "region", "detail")
REJECTED, SHOWN, SEQ = "explore-rejected", "explore-shown", "explore-seq"


def show(context: Context) -> None:
    """Show the page."""
    address = _address(context)
    pathway = context.pack.pathway(address.pathway)
    # The list below names the map for the eye; the heading is for those who jump from heading to heading.
    st.html(f'<h1 class="np-unseen">{escape(_name(context, pathway, address.voice))}</h1>')
    _show_controls(context, address)
    CHOICES.write(write_address(address, context.pack))
    if address.rejected:
        st.info(context.word("bad_address", names=", ".join(address.rejected)))
    if pathway.regions and address.region not in pathway.regions:
        _tell_missing_region(context, address)
        return
    if pathway.asks is not None and not is_open_to(context, pathway, address.voice):
        ask(context, pathway.asks)
        return
    shown = Show(address.voice, address.detail)
    show_map(context, address.pathway, address.region, shown, CHART, _wish(address))
    _offer_opening(context, address)
    if address.voice is Voice.FAMILY:
        show_switches(context)
    show_takeaway(context, address.pathway, address.region, address.voice)


def _address(context: Context) -> Address:
    """Return what is chosen, after the address if that moved by itself, and with what was picked in the flowchart."""
    picked = heard_pick(CHART)
    query = CHOICES.moved(is_touched=picked is not None)
    source = CHOICES.values() if query is None else dict(st.query_params)
    address = replace(read_address(source, context.pack, context.lang), lang=context.lang)
    if query is not None:
        st.session_state[REJECTED] = address.rejected
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
    return replace(address, rejected=st.session_state.get(REJECTED, ()))


def _show_controls(context: Context, address: Address) -> None:
    """Show one row of controls."""
    speaker = context.speaker(address.voice)
    pack = context.pack
    # A map that a family did not ask for is not in the list; a link to it leads to its question.
    listed = [p for p in pack.pathways.values() if p.id == address.pathway or is_open_to(context, p, address.voice)]
    names = {p.id: speaker.say(p.title).text for p in listed}
    regions = {r.id: speaker.say(r.title).text for r in pack.manifest.regions}
    left, middle, right = st.columns([3, 2, 2], vertical_alignment="center")
    with left:
        st.selectbox(
            context.word("pathway"),
            list(names),
            label_visibility="collapsed",
            format_func=names.__getitem__,
            key=CHOICES.key("pathway", names, address.pathway),
            on_change=_open_pathway,
        )
    with middle:
        st.segmented_control(
            context.word("voice"),
            [v.value for v in Voice],
            label_visibility="collapsed",
            format_func=lambda v: context.word(f"voice_{v}"),
            key=CHOICES.key("voice", [v.value for v in Voice], address.voice.value),
            on_change=_touch,
            required=True,
        )
    # The button names the region that is shown: it decides what is on the map.
    settings = f"{regions[address.region]} – {context.word('options')}"
    with right, st.popover(settings, icon=":material/tune:", width="stretch"):
        st.radio(
            context.word("region"),
            list(regions),
            format_func=regions.__getitem__,
            key=CHOICES.key("region", regions, address.region),
            on_change=_touch,
        )
        st.caption(context.word("region_note"))


def _touch() -> None:
    CHOICES.touch()
    st.session_state[REJECTED] = ()


def _open_pathway() -> None:
    """Open another map: nothing is selected in it yet."""
    _touch()
    CHOICES.put(step=None)


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
