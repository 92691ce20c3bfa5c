"""The study desk inside Streamlit: sends the data once, hears which public map a case needs, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from pathways.web.shared import share
from pathways.web.triggers import DeskData
from pathways.web.widget import Widget

NAME = "pathways_study"
MAP = re.compile(r"[a-z0-9-]{1,80}/[a-z0-9-]{1,80}")
_desk = Widget(NAME, "desk")


class WantedMap(NamedTuple):
    """The map that a case walk needs, and the number of the wish."""

    pathway: str
    region: str
    seq: int


def show_study(data: DeskData, key: str) -> WantedMap | None:
    """Show the desk; return the map it asks for, if any."""
    parts = {name: share(data[name]) for name in ("view", "tables", "cases")}
    result = _desk(key=key, data={**data, **parts}, on_wanted_change=_hear)
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
