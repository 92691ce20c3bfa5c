"""Slides of the talk as the speaker arranged it: made when the presenter asks, offered under it.

What travels is a list of public scenes and the voice. The speaker's own names and notes stay on the device; the command
line takes them along (``pathways export slides --arrangement``).
"""

from __future__ import annotations

import streamlit as st

from pathways.errors import PathwaysError
from pathways.export.arrangement import only
from pathways.export.formats import find_format, make_file, name_file
from pathways.export.request import Request
from pathways.graph import on_route, view_pathway
from pathways.model import Voice
from pathways.text import Speaker
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.web.talk_component import SlidesAsked, heard_slides

WANTED = "present-slides"
Subject = tuple[str, str, str]
"""A talk's pathway, route (or nothing) and region."""


def take_wish(stage: str, subject: Subject) -> None:
    """Keep what the presenter asked for until the talk is about something else."""
    asked = heard_slides(stage)
    if asked is not None and asked.voice in set(Voice):
        st.session_state[WANTED] = (subject, asked)


def offer_slides(context: Context, subject: Subject) -> None:
    """Make the slides that were asked for, and offer them; nothing if none were, or those of another talk."""
    wanted = st.session_state.get(WANTED)
    if wanted is None or wanted[0] != subject:
        return
    st.subheader(context.word("present_slides"))
    name = name_file(find_format("slides"), _request(context, *wanted))
    try:
        with st.spinner(context.word("take_making")):
            content = _slides(context, *wanted)
    except PathwaysError as error:
        st.error(context.label("take_failed", problem=str(error)))
        return
    mime = find_format("slides").mime
    icon = ":material/download:"
    st.download_button(
        context.label("take_save", name=name), content, name, mime, on_click="ignore", icon=icon, key="present-save"
    )


@kept(most=6)
def _slides(context: Context, subject: Subject, asked: SlidesAsked) -> bytes:
    return make_file(find_format("slides"), _request(context, subject, asked))


def _request(context: Context, subject: Subject, asked: SlidesAsked) -> Request:
    pathway, route, region = subject
    view = view_pathway(context.pack, pathway, region or None)
    told = on_route(view, route) if route else view
    speaker = Speaker(context.reader, Voice(asked.voice))
    return Request((told,), speaker, route or None, arrangement=only(asked.scenes))
