"""The presenter inside Streamlit: sends a talk once, hears which language or region is asked for, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import streamlit as st

from pathways.web.triggers import PresenterData
from pathways.web.widget import Widget

NAME = "pathways_presenter"
_presenter = Widget(NAME, "talk")


class Asked(NamedTuple):
    """The language and region that the speaker asked for in the middle of the talk."""

    lang: str
    region: str | None


def show_talk(talk: str, key: str, on_asked: Callable[[], None]) -> None:
    """Show the presenter here.

    Parameters
    ----------
    talk
        A talk as JSON; the same text is not sent again.
    key
        Must stay the same from run to run, or the browser builds the presenter anew.
    on_asked
        Called before the next run when the speaker asked for something; see ``heard_asked``.
    """
    data: PresenterData = {"talk": talk}
    _presenter(key=key, data=dict(data), on_asked_change=on_asked)


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
