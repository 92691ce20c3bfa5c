"""A quiet line that says when the connection is gone, in the reader's language, instead of Streamlit's dialog."""

from __future__ import annotations

from pathways.web.triggers import ConnectionData
from pathways.web.widget import Widget

NAME = "pathways_connection"
_connection = Widget(NAME, "connection")


def show_connection(text: str, lang: str) -> None:
    """Watch the connection on the reader's device; ``text`` is shown while it is gone."""
    data: ConnectionData = {"text": text, "lang": lang}
    _connection(key="connection", data=dict(data))
