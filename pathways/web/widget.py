"""A widget of ours inside Streamlit: its style as text, its script as a file that browsers keep."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from pathways.web.assets import SHEETS, load_script, load_style
from pathways.web.shared import share

# Streamlit runs the text as a module of its own, from nowhere: where the file is, the page alone knows.
FROM_FILE = """const address = new URL('{address}', document.baseURI);
const {{ default: show }} = await import(address.href);
export default show;
"""


class Widget:
    """Shows a widget; Streamlit hears of it when it is shown first.

    Parameters
    ----------
    name
        Its name within Streamlit.
    entry
        Its script and its style sheet, such as ``chart``.
    """

    def __init__(self, name: str, entry: str) -> None:
        """Name a widget."""
        self.name, self.entry = name, entry

    def __call__(self, **told: Any) -> Any:
        """Show it with what Streamlit's mounting command takes, and return what that returns."""
        return _mounted(self.name, self.entry)(**told)


@lru_cache(maxsize=32)
def _mounted(name: str, entry: str) -> Any:
    script, style = load_script(entry), load_style(entry) if entry in SHEETS else None
    address = share(script, "js")
    told = script if address == script else FROM_FILE.format(address=address)
    return st.components.v2.component(name, css=style, js=told)
