"""Going from page to page: what a bar or a door asked for is followed in the next run, before anything is shown."""

from __future__ import annotations

import streamlit as st

from pathways.ui.choices import spoken_in
from pathways.ui.context import Context
from pathways.web.going import Going

GOING = "going"
LANGUAGE_UNKNOWN = "language-unknown"


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
    """Speak another language from the next run on; the address follows."""
    if lang not in context.pack.manifest.languages:
        return
    st.session_state["lang"] = lang
    st.session_state.pop(LANGUAGE_UNKNOWN, None)
    name_language(context, lang)


def name_language(context: Context, lang: str) -> None:
    """Write the language into the address, so that a link, Back and a new session speak it; the first goes unsaid."""
    spoken, said = spoken_in(lang, context.pack.manifest.languages).get("lang"), st.query_params.get("lang")
    if said is not None and said not in context.pack.manifest.languages and LANGUAGE_UNKNOWN in st.session_state:
        return
    if said != spoken:
        if spoken is None:
            del st.query_params["lang"]
        else:
            st.query_params["lang"] = spoken
    st.session_state["lang_seen"] = spoken
