"""Going from page to page: what a bar or a door asked for is followed in the next run, before anything is shown."""

from __future__ import annotations

import streamlit as st

from pathways.ui.context import Context
from pathways.web.going import Going

GOING = "going"


def go(going: Going) -> None:
    """Note where to go: called before a run, which then goes there."""
    st.session_state[GOING] = going


def follow_going() -> None:
    """Go where was asked for, if the app has such a page; this run then ends here."""
    going: Going | None = st.session_state.pop(GOING, None)
    pages = {page.url_path: page for page in st.session_state["pages"].values()}
    if going is not None and going.page in pages:
        st.switch_page(pages[going.page], query_params=going.query)


def speak(context: Context, lang: str) -> None:
    """Speak another language from the next run on; an address that names one follows."""
    if lang not in context.pack.manifest.languages:
        return
    st.session_state["lang"] = lang
    if "lang" in st.query_params:
        st.query_params["lang"] = lang
    st.session_state["lang_seen"] = st.query_params.get("lang")
