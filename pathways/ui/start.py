"""Start: what this is, three doors, and the whole map."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.ui.context import Context
from pathways.ui.maps import MapShown, show_map
from pathways.web.payload import Show

# Each door leads to the page made for who comes in by it.
DOORS = (
    ("family", Voice.FAMILY, ":material/family_restroom:", "where"),
    ("teach", Voice.TRAINEE, ":material/co_present:", "explore"),
    ("study", Voice.TRAINEE, ":material/school:", "study"),
)


def show(context: Context) -> None:
    """Show the page."""
    manifest, say = context.pack.manifest, context.speaker().say
    st.title(say(manifest.name).text if manifest.name else manifest.title)
    if manifest.lead:
        st.markdown(say(manifest.lead).text)
    for column, door in zip(st.columns(3), DOORS, strict=True):
        with column:
            _show_door(context, *door)
    st.header(context.word("start_overview"))
    shown = MapShown(manifest.first_pathway, manifest.regions[0].id, Show(Voice.FAMILY))
    picked = show_map(context, shown, "start-map")
    if picked is not None:
        st.session_state["start-picked"] = picked.id
    _offer_opening(context, st.session_state.get("start-picked"))


def _show_door(context: Context, name: str, voice: Voice, icon: str, page: str) -> None:
    with st.container(border=True, height="stretch"):
        st.markdown(f"{icon} **{context.word(f'door_{name}')}**")
        st.write(context.word(f"door_{name}_text"))
        if name == "teach":
            st.page_link(
                st.session_state["pages"]["present"],
                label=context.word("door_teach_go"),
                icon=":material/arrow_forward:",
                query_params={"pathway": _first_target(context)},
            )
            return
        st.page_link(
            st.session_state["pages"][page],
            label=f"{context.word('door_go')}: {context.word(f'door_{name}')}",
            icon=":material/arrow_forward:",
            query_params={"pathway": _first_target(context), "voice": voice.value} if page == "explore" else None,
        )


def _first_target(context: Context) -> str:
    return context.pack.manifest.first_pathway


def _offer_opening(context: Context, step_id: str | None) -> None:
    """Offer the pathway that a picked step hands over to."""
    step = context.pack.steps.get(step_id or "")
    if step is None or step.opens is None:
        return
    pathway = context.pack.pathway(step.opens)
    title = context.speaker().say(pathway.title).text
    st.page_link(
        st.session_state["pages"]["explore"],
        label=context.word("open_pathway", title=title),
        icon=":material/account_tree:",
        query_params={"pathway": pathway.id},
    )
