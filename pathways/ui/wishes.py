"""What a reader asks for inside a map: another map, a hard part, a page to save, everything forgotten."""

from __future__ import annotations

import streamlit as st

from pathways.model import Voice
from pathways.text import NUMBERS
from pathways.ui.context import Context, answer
from pathways.web.component import Wish

CHOSEN = "chosen-on-map"


def take_wish(context: Context, key: str, wish: Wish) -> None:
    """Do what was asked, before the next run; what the pack does not have is passed over."""
    if wish.kind == "agree":
        agree(context, wish.value)
    elif wish.kind in ("map", "voice", "region"):
        st.session_state[CHOSEN] = {wish.kind: wish.value}
    elif wish.kind == "page":
        st.session_state[_page_key(key)] = True
    elif wish.kind == "forget":
        for name in _questions(context):
            answer(name, False)


def agree(context: Context, question: str) -> None:
    """Remember a yes to a question of the pack; any other is passed over."""
    if question in _questions(context):
        answer(question, True)


def _questions(context: Context) -> tuple[str, ...]:
    return (NUMBERS, *(question.id for question in context.pack.manifest.questions))


def take_chosen(context: Context) -> dict[str, str]:
    """Return what was chosen in a map and caused this run: a pathway, a voice, a region; only what the pack has."""
    chosen: dict[str, str] = st.session_state.pop(CHOSEN, {})
    found: dict[str, str] = {}
    pathway, _, region = chosen.get("map", "").partition("/")
    region = chosen.get("region", region)
    if pathway in context.pack.pathways:
        found["pathway"] = pathway
    if region in [known.id for known in context.pack.manifest.regions]:
        found["region"] = region
    if chosen.get("voice") in [voice.value for voice in Voice]:
        found["voice"] = chosen["voice"]
    return found


def page_wanted(key: str) -> bool:
    """Tell whether the page to save was asked for in this map since the last run."""
    return bool(st.session_state.pop(_page_key(key), False))


def _page_key(key: str) -> str:
    return f"{key}-page"
