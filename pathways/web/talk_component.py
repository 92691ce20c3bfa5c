"""The presenter inside Streamlit: sends a talk once; hears which language, region or slides are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import streamlit as st

from pathways.web.triggers import PresenterData
from pathways.web.widget import Widget

NAME = "pathways_presenter"
MOST_SCENES, MOST_LETTERS = 2000, 100
_presenter = Widget(NAME, "talk")


class Asked(NamedTuple):
    """The language and region that the speaker asked for in the middle of the talk."""

    lang: str
    region: str | None


class SlidesAsked(NamedTuple):
    """The scenes of which slides are wanted, in the speaker's order."""

    scenes: tuple[str, ...]
    voice: str


def show_talk(talk: str, key: str, on_asked: Callable[[], None], on_slides: Callable[[], None] = lambda: None) -> None:
    """Show the presenter here.

    Parameters
    ----------
    talk
        A talk as JSON; the same text is not sent again.
    key
        Must stay the same from run to run, or the browser builds the presenter anew.
    on_asked
        Called before the next run when the speaker asked for another language or region; see ``heard_asked``.
    on_slides
        The same for slides; see ``heard_slides``.
    """
    data: PresenterData = {"talk": talk}
    _presenter(key=key, data=dict(data), on_asked_change=on_asked, on_slides_change=on_slides)


def heard_asked(key: str) -> Asked | None:
    """Return what the speaker asked for in the presenter ``key`` and caused this run."""
    state = st.session_state.get(key)
    return read_asked(state.get("asked")) if isinstance(state, Mapping) else None


def read_asked(value: object) -> Asked | None:
    """Return what the browser reported, or None if it is not what the presenter sends.

    >>> read_asked({"lang": "es", "region": "europe", "seq": 1})
    Asked(lang='es', region='europe')
    >>> read_asked({"lang": 7})
    """
    if not isinstance(value, Mapping):
        return None
    lang, region = value.get("lang"), value.get("region")
    if not isinstance(lang, str) or not isinstance(region, str | None):
        return None
    return Asked(lang, region)


def heard_slides(key: str) -> SlidesAsked | None:
    """Return the slides that the speaker asked for in the presenter ``key`` and caused this run."""
    state = st.session_state.get(key)
    return read_slides(state.get("slides")) if isinstance(state, Mapping) else None


def read_slides(value: object) -> SlidesAsked | None:
    """Return what the browser reported, or None if it is not what the presenter sends.

    >>> read_slides({"scenes": ["title", "step/hr-harvest"], "voice": "family", "seq": 1})
    SlidesAsked(scenes=('title', 'step/hr-harvest'), voice='family')
    >>> read_slides({"scenes": [], "voice": "family"})
    """
    scenes = value.get("scenes") if isinstance(value, Mapping) else None
    voice = value.get("voice") if isinstance(value, Mapping) else None
    if not isinstance(scenes, list) or not isinstance(voice, str):
        return None
    names = tuple(one for one in scenes[:MOST_SCENES] if isinstance(one, str) and len(one) <= MOST_LETTERS)
    return SlidesAsked(names, voice) if names else None
