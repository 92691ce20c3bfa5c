"""The flowchart inside Streamlit: sends the payload once, hears which step was picked, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple, get_args

import streamlit as st

from pathways.web.packing import Packed, pack_payload
from pathways.web.payload_data import ControlsData, Payload, Select
from pathways.web.shared import share
from pathways.web.triggers import ChartData, WishKind
from pathways.web.widget import Widget

NAME = "pathways_flowchart"
NOTHING: Select = {"id": None, "seq": 0}
WISHES = frozenset(get_args(WishKind))
LONGEST_WISH = 200
LONGEST_PLACE = 50_000  # the names of marked steps, for a sheet

_flowchart = Widget(NAME, "chart")


class Picked(NamedTuple):
    """What the reader selected: the id of a step, arrow or phase, or None when the card was closed."""

    id: str | None
    seq: int


class Wish(NamedTuple):
    """What the reader asks the page for; always public: to see another map, a hard part, a page to save."""

    kind: str
    value: str


def show_flowchart(
    payload: Payload | Packed,
    key: str,
    select: Select = NOTHING,
    on_wish: Callable[[Wish], None] | None = None,
    page: str | None = None,
    controls: ControlsData | None = None,
    sheet: str | None = None,
) -> Picked | None:
    """Show the flowchart here and return what was picked in it since the last run, if anything.

    ``key`` must stay the same from run to run, or the browser builds the flowchart anew. ``select`` asks for a
    selection (a deep link, the Back button) each time its ``seq`` is higher than before. ``on_wish`` hears what the
    reader asks for, before the next run. ``page`` is the packed template of a page to save, when that was asked for.
    ``controls`` is what can be chosen above the map, on a page that has the bar on top. ``sheet`` is a file that was
    asked for, as JSON.
    """
    packed = payload if isinstance(payload, Packed) else pack_payload(payload)
    wish = select if isinstance(payload, Packed) else payload.get("select", select)
    # Texts, not tables: Streamlit would walk and write nested data several times in every run.
    data: ChartData = {"head": share(packed.head), "more": share(packed.more), "select": wish}
    if page is not None:
        data["page"] = page
    if sheet is not None:
        data["sheet"] = sheet
    if controls is not None:
        data["controls"] = json.dumps(controls, ensure_ascii=False, separators=(",", ":"))

    def hear_wish() -> None:
        state = st.session_state.get(key)
        wish = read_wish(state.get("wished")) if isinstance(state, Mapping) else None
        if wish is not None and on_wish is not None:
            on_wish(wish)

    result = _flowchart(key=key, data=dict(data), on_picked_change=_hear, on_wished_change=hear_wish)
    return read_picked(result.get("picked"))


def heard_pick(key: str) -> Picked | None:
    """Return what was picked in the flowchart ``key`` and caused this run, before it is shown again."""
    state = st.session_state.get(key)
    return read_picked(state.get("picked")) if isinstance(state, Mapping) else None


def read_picked(value: object) -> Picked | None:
    """Return what the browser reported, or None if it is not what the flowchart sends.

    >>> read_picked({"id": "hr-harvest", "seq": 3})
    Picked(id='hr-harvest', seq=3)
    >>> read_picked({"id": 7, "seq": "x"})
    """
    if not isinstance(value, Mapping):
        return None
    found, seq = value.get("id"), value.get("seq")
    if not isinstance(seq, int) or isinstance(seq, bool) or not isinstance(found, str | None):
        return None
    return Picked(found, seq)


def read_wish(value: object) -> Wish | None:
    """Return what the browser asked for, or None if it is not what the flowchart sends.

    >>> read_wish({"kind": "map", "value": "high-risk/europe", "seq": 4})
    Wish(kind='map', value='high-risk/europe')
    >>> read_wish({"kind": "shout"})
    """
    if not isinstance(value, Mapping):
        return None
    kind, asked = value.get("kind"), value.get("value")
    most = LONGEST_PLACE if kind == "sheet" else LONGEST_WISH
    if kind not in WISHES or not isinstance(asked, str) or len(asked) > most:
        return None
    return Wish(str(kind), asked)


def _hear() -> None:
    """Make 'picked' known to Streamlit as a trigger; the value is read from the result."""
