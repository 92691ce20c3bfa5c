"""The study desk inside Streamlit: sends the data once, hears which public map a case needs, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from pathways.web.assets import load_script, load_style
from pathways.web.triggers import DeskData

NAME = "pathways_study"
MAP = re.compile(r"[a-z0-9-]{1,80}/[a-z0-9-]{1,80}")
# Texts, not paths: Streamlit resolves file names only for installed packages. Registered once, at import.
_desk = st.components.v2.component(NAME, css=load_style("desk"), js=load_script("desk"))


class WantedMap(NamedTuple):
    """The map that a case walk needs, and the number of the wish."""

    pathway: str
    region: str
    seq: int


def show_study(data: DeskData, key: str) -> WantedMap | None:
    """Show the desk; return the map it asks for, if any."""
    result = _desk(key=key, data=dict(data), on_wanted_change=_hear)
    return read_wanted(result.get("wanted"))


def read_wanted(value: object) -> WantedMap | None:
    """Return what the browser asked for, or None if it is not what the desk sends.

    >>> read_wanted({"map": "high-risk/europe", "seq": 1})
    WantedMap(pathway='high-risk', region='europe', seq=1)
    >>> read_wanted({"map": "<b>", "seq": 1})
    """
    if not isinstance(value, Mapping):
        return None
    found, seq = value.get("map"), value.get("seq")
    if not isinstance(found, str) or not MAP.fullmatch(found) or not isinstance(seq, int) or isinstance(seq, bool):
        return None
    pathway, _, region = found.partition("/")
    return WantedMap(pathway, region, seq)


def _hear() -> None:
    """Make 'wanted' known to Streamlit as a trigger; the value is read from the result."""
