"""The title of the browser's tab: what is shown, on which page, of which app; it is what a bookmark is called."""

from __future__ import annotations

import streamlit as st

from pathways.ui.context import Context


def name_tab(context: Context, *names: str) -> None:
    """Name the tab, the most particular first; empty names are left out."""
    manifest = context.pack.manifest
    app = context.speaker().say(manifest.name).text if manifest.name else manifest.title
    told = list(dict.fromkeys([*filter(None, names), app]))
    st.set_page_config(page_title=" – ".join(told))
