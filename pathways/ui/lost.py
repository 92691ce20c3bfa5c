"""Where an address leads that the app does not have: a page that says so, and a language that is not spoken."""

from __future__ import annotations

import re

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pathways.text import language_name
from pathways.ui.context import Context
from pathways.ui.going import LANGUAGE_UNKNOWN
from pathways.ui.plain import plain
from pathways.ui.tab import name_tab
from pathways.ui.unknown import find_nearest, find_unknown, tell_unknown

LOST = "lost-page"
NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")


def find_lost(context: Context) -> list[st.Page]:
    """Return a page for the name that the address has and the app has not, so that the app itself can say it."""
    run = get_script_run_ctx()
    asked = (run.pages_manager.intended_page_name or "") if run else ""
    if NAME.fullmatch(asked) and asked not in PAGES[1:]:
        st.session_state[LOST] = asked
    lost = st.session_state.get(LOST)
    if lost is None:
        return []
    return [st.Page(lambda: _show(context, lost), title=context.word("lost_title"), url_path=lost)]


PAGES = ("start", "explore", "where", "first", "present", "compare", "study", "library", "about")


def _show(context: Context, asked: str) -> None:
    """Say that there is no such page, and lead to the nearest, or to the first."""
    pages = {name: context.word(f"nav_{name}") for name in PAGES if name != "first"}
    near = find_nearest(asked, pages)
    st.title(context.word("lost_title"))
    st.write(context.label("lost_text", page=asked))
    name_tab(context, context.word("lost_title"))
    if near is not None:
        label = context.word("did_you_mean", title=pages[near])
        st.page_link(st.session_state["pages"][near], label=plain(label), icon=":material/arrow_forward:")
    if near != "start":
        st.page_link(st.session_state["pages"]["start"], label=plain(pages["start"]), icon=":material/home:")


def tell_language(context: Context, page: str) -> None:
    """Say that the language of the address is not spoken here, until another is chosen or the page is left."""
    languages = {lang: language_name(lang) for lang in context.pack.manifest.languages}
    asked = st.query_params.get("lang")
    if asked is not None and asked not in languages:
        st.session_state[LANGUAGE_UNKNOWN] = (page, asked)
    elif asked is not None:
        st.session_state.pop(LANGUAGE_UNKNOWN, None)
    told = st.session_state.get(LANGUAGE_UNKNOWN)
    if told is not None and told[0] == page:
        tell_unknown(context, page or "start", (find_unknown("lang", told[1], languages),))
