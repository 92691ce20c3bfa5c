"""The bar on top of every page inside Streamlit: it tells where to go and which language to speak, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import streamlit as st

from pathways.web.assets import load_script, load_style
from pathways.web.going import Going, hear, read_went
from pathways.web.triggers import BarData

NAME = "pathways_bar"
_bar = st.components.v2.component(NAME, css=load_style("bar"), js=load_script("bar"))


def show_bar(data: BarData, key: str, on_went: Callable[[Going], None], on_spoke: Callable[[str], None]) -> None:
    """Show the bar; what the reader asks for in it is told before the next run."""

    def hear_went() -> None:
        going = read_went(hear(key, "went"))
        if going is not None:
            on_went(going)

    def hear_spoke() -> None:
        asked = hear(key, "spoke")
        lang = asked.get("lang") if isinstance(asked, Mapping) else None
        if isinstance(lang, str):
            on_spoke(lang)

    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    _bar(key=key, data={"bar": told}, on_went_change=hear_went, on_spoke_change=hear_spoke)
