"""What a reader asks for inside a map: another map, a hard part, a page to save, everything forgotten."""

from __future__ import annotations

import streamlit as st

from pathways.text import NUMBERS
from pathways.ui.context import Context, agreement_key
from pathways.web.component import Wish

WISHED_MAP = "wished-map"


def take_wish(context: Context, key: str, wish: Wish) -> None:
    """Do what was asked, before the next run; what the pack does not have is passed over."""
    questions = [question.id for question in context.pack.manifest.questions]
    if wish.kind == "agree" and wish.value in (NUMBERS, *questions):
        st.session_state[agreement_key(wish.value)] = True
    elif wish.kind == "map":
        st.session_state[WISHED_MAP] = wish.value
    elif wish.kind == "page":
        st.session_state[_page_key(key)] = True
    elif wish.kind == "forget":
        for name in (NUMBERS, *questions):
            st.session_state[agreement_key(name)] = False


def page_wanted(key: str) -> bool:
    """Tell whether the page to save was asked for in this map since the last run."""
    return bool(st.session_state.pop(_page_key(key), False))


def _page_key(key: str) -> str:
    return f"{key}-page"
