"""What an address names and a page does not know: it is said, with the nearest that there is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

import streamlit as st

from pathways.ui.context import Context

LONGEST = 60
NEAR = 0.6


class Unknown(NamedTuple):
    """A part of an address with its unknown value; title and query of the nearest that there is."""

    name: str
    value: str
    title: str = ""
    query: tuple[tuple[str, str], ...] = ()


def find_unknown(name: str, value: str, known: Mapping[str, str], query: Mapping[str, str] | None = None) -> Unknown:
    """Return an unknown part of an address with the nearest known one.

    Parameters
    ----------
    known
        Titles by the values that the part may have.
    query
        What else the address of the nearest one has.
    """
    found = find_nearest(value, known)
    if found is None:
        return Unknown(name, value)
    return Unknown(name, value, known[found], (*(query or {}).items(), (name, found)))


def find_nearest(value: str, known: Mapping[str, str]) -> str | None:
    """Return the known id that is most like ``value`` in itself or in its title.

    >>> find_nearest("high-rsk", {"high-risk": "High-risk treatment", "relapse": "If it comes back"})
    'high-risk'
    >>> find_nearest("high risk treatment", {"high-risk": "High-risk treatment", "relapse": "If it comes back"})
    'high-risk'
    >>> find_nearest("xyz", {"high-risk": "High-risk treatment"}) is None
    True
    """
    names = {_plain(name): found for found, title in reversed(list(known.items())) for name in (title, found)}
    near = get_close_matches(_plain(value), names, n=1, cutoff=NEAR)
    return names[near[0]] if near else None


def tell_unknown(context: Context, page: str, unknown: tuple[Unknown, ...]) -> None:
    """Say what was not found, and lead to the nearest that there is."""
    if not unknown:
        return
    named = ", ".join(f"{one.name} “{_cut(one.value)}”" for one in unknown)
    with st.container(key="not-found"):
        st.info(context.label("bad_address", names=named))
        for one in unknown:
            if one.query:
                st.page_link(
                    st.session_state["pages"][page],
                    label=context.label("did_you_mean", title=_cut(one.title)),
                    query_params=dict(one.query),
                    icon=":material/arrow_forward:",
                )


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name[:LONGEST]).strip().casefold()


def _cut(text: str) -> str:
    return text[:LONGEST] + ("…" if len(text) > LONGEST else "")
