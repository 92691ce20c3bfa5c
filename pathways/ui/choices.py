"""What a page shows: chosen in its widgets, kept when it is left, written into its address and followed from there.

Streamlit's own ``bind="query-params"`` does not serve: for a choice it writes the words on the screen into the address
(``?pathway=High-risk+treatment``), which change with the language, and it drops unknown values without a word.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from pathways.ui.context import is_after_back
from pathways.ui.unknown import Unknown


class Choices:
    """The choices of one page by name; ``in_address`` are those that its address tells.

    They live in the session: under the keys of the widgets, and in a copy, because a widget's value is dropped when its
    page is left or its words change. The address follows them, and leads only when it moved by itself (a link, Back).
    What an address names and the page does not know is kept until something is chosen, so that the page can say it.
    """

    def __init__(self, page: str, *in_address: str) -> None:
        self._page = page
        self._in_address = in_address
        self._copy, self._seen, self._touched = f"{page}-address", f"{page}-seen", f"{page}-touched"
        self._unknown, self._led = f"{page}-unknown", f"{page}-led"

    def moved(self, is_touched: bool = False) -> dict[str, str] | None:
        """Return the page's part of the address if it moved by itself since it was last seen or written.

        After Back it always leads, also an empty one: that is the page as it is at first. Otherwise the address lags
        behind fast clicks, so that a run which a choice caused (``is_touched``, or a widget that calls ``touch``) may
        bring one that is older than the choice: then it does not lead. Neither does an empty one, which is what a
        switch of pages leaves.
        """
        is_touched = st.session_state.pop(self._touched, False) or is_touched
        query = {name: st.query_params[name] for name in self._in_address if name in st.query_params}
        if not is_after_back():
            if is_touched or not query:
                st.session_state[self._unknown] = ()
            if not query or is_touched or query == st.session_state.get(self._seen):
                return None
        st.session_state[self._seen] = query
        st.session_state[self._unknown] = ()
        st.session_state[self._led] = True
        return query

    def miss(self, *unknown: Unknown) -> None:
        """Note what the address names and the page does not know."""
        st.session_state[self._unknown] = (*self.missed, *unknown)

    @property
    def missed(self) -> tuple[Unknown, ...]:
        """What the address that led here named and the page does not know."""
        return tuple(st.session_state.get(self._unknown, ()))

    def touch(self) -> None:
        """Note that this run was caused by a choice; every widget of the page calls it when it changes."""
        st.session_state[self._touched] = True
        st.session_state[self._unknown] = ()

    def values(self) -> dict[str, str]:
        """Return all that is chosen now."""
        copy = st.session_state.get(self._copy, {})
        values = {name: st.session_state.get(self._key(name), value) for name, value in copy.items()}
        return {name: value for name, value in values.items() if value is not None}

    def put(self, **values: str | None) -> None:
        """Choose, or choose nothing; only before the widget of the choice is shown in this run."""
        for name, value in values.items():
            put_value(self._key(name), value)
        st.session_state[self._copy] = {**st.session_state.get(self._copy, {}), **values}

    def key(self, name: str, allowed: Collection[str], default: str) -> str:
        """Return the key of a choice's widget, which is about to be shown, with a value in it that is allowed."""
        value = st.session_state.get(self._key(name), self.values().get(name))
        self.put(**{name: value if value in allowed else default})
        return self._key(name)

    def write(self, query: Mapping[str, str]) -> None:
        """Write the address, if it differs: public facts only. One that names what is unknown stays as it came."""
        is_led = st.session_state.pop(self._led, False)
        if self.missed:
            return
        st.session_state[self._seen] = {name: query[name] for name in self._in_address if name in query}
        # A link on the page to the page itself changes what runs here, and not what the browser shows.
        if is_led or dict(st.query_params) != query:
            st.query_params.from_dict(query)

    def _key(self, name: str) -> str:
        return f"{self._page}-{name}"


def put_value(key: str, value: object) -> None:
    """Give the widget of ``key`` a value, if it has another: only before the widget is shown in this run.

    Writing what is there already is not harmless: Streamlit then sends the value to the browser as an order, and a
    click made while the run was under way is taken back without a word.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def spoken_in(lang: str, languages: Sequence[str]) -> dict[str, str]:
    """Return the language as a part of an address, if it is not the first one, which goes without saying."""
    return {"lang": lang} if lang != languages[0] else {}
