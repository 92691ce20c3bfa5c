"""Going to another page of the app: what a bar or a door sends is believed only if it is a page and a short query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

MOST = 8
LONGEST = 200


class Going(NamedTuple):
    """A page that a reader goes to, and the query of its address: public facts only."""

    page: str
    query: dict[str, str]


def read_went(value: object) -> Going | None:
    """Return where the browser said to go, or None if it is not what a link sends.

    >>> read_went({"page": "explore", "query": {"step": "hr-harvest"}, "seq": 2})
    Going(page='explore', query={'step': 'hr-harvest'})
    >>> read_went({"page": "explore", "query": {"step": 7}})
    """
    if not isinstance(value, Mapping):
        return None
    page, query = value.get("page"), value.get("query")
    if not isinstance(page, str) or not isinstance(query, Mapping) or len(query) > MOST:
        return None
    told = [text for pair in query.items() for text in pair]
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in told):
        return None
    return Going(page, {str(name): str(text) for name, text in query.items()})


def hear(key: str, name: str) -> object:
    """Return what a component just sent under a name, or None."""
    state = st.session_state.get(key)
    return state.get(name) if isinstance(state, Mapping) else None
