"""A quiet line that says when the connection is gone, in the reader's language, instead of Streamlit's dialog."""

from __future__ import annotations

import streamlit as st

from pathways.web.assets import load_script, load_style
from pathways.web.triggers import ConnectionData

NAME = "pathways_connection"
_connection = st.components.v2.component(NAME, css=load_style("connection"), js=load_script("connection"))


def show_connection(text: str, lang: str) -> None:
    """Watch the connection on the reader's device; ``text`` is shown while it is gone."""
    data: ConnectionData = {"text": text, "lang": lang}
    _connection(key="connection", data=dict(data))
