"""Hard parts, one clear step away: the pack's questions, asked once and changed in one place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pathways.model import Pathway, Voice
from pathways.text import NUMBERS
from pathways.ui.choices import put_value
from pathways.ui.context import Context, agreement_key, answer, times_answered
from pathways.ui.plain import plain
from pathways.web.answers import sync_answers

SETTLED = "answers-settled"
"""Under this key the session knows that a switch was turned: from then on the device follows, and does not lead."""


def is_open_to(context: Context, pathway: Pathway, voice: Voice) -> bool:
    """Tell whether this reader may see a pathway at once: it asks nothing, or the answer was yes."""
    return context.reader.may_see(pathway.asks, voice)


def ask(context: Context, question_id: str) -> None:
    """Show a question in place of what it is about, under the page's title; a yes shows it from then on."""
    question = context.pack.question(question_id)
    say = context.speaker().say
    with st.container(border=True):
        st.write(plain(say(question.ask).text))
        st.button(
            context.word("ask_yes"), key=f"ask-{question_id}", on_click=_agree, args=(question_id,), type="primary"
        )
        st.caption(context.word("ask_change"))


def show_switches(context: Context) -> None:
    """Show every question as a switch, folded away: the one place where the answers are changed."""
    with st.container(key="hard-parts"), st.expander(context.word("ask_heading")):
        st.caption(context.word("ask_help"))
        _switch(context.word("ask_numbers_switch"), NUMBERS)
        for question in context.pack.manifest.questions:
            _switch(context.speaker().say(question.title).text, question.id)


def remember_answers(context: Context) -> None:
    """Let the device remember the answers if the family keeps its place, and bring them back once per visit."""
    known = [NUMBERS, *(question.id for question in context.pack.manifest.questions)]

    def bring_back(names: Sequence[str]) -> None:
        for name in names:
            if name in known and not st.session_state.get(SETTLED):
                answer(name, True)

    sync_answers(context.pack.manifest.id, context.agreed, bool(st.session_state.get(SETTLED)), "answers", bring_back)


def _agree(question_id: str) -> None:
    answer(question_id, True)


def _switch(label: str, question_id: str) -> None:
    """Show one switch. Its answer is kept apart: a widget's own key is dropped when its page is left.

    An answer given elsewhere gets a new switch: the old one may still send what it showed before.
    """
    key = agreement_key(question_id)
    widget = f"switch-{question_id}-{times_answered(question_id)}"

    def keep() -> None:
        st.session_state[key] = st.session_state[widget]
        st.session_state[SETTLED] = True

    put_value(widget, bool(st.session_state.get(key)))
    st.toggle(plain(label), key=widget, on_change=keep)
