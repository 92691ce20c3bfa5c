"""What the peers' pages share: the graph, and the text that stands for a card after a click."""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st

from benchmarks.peers import AIMS


@st.cache_data
def load_graph() -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """Return nodes (id, title) and arrows (from, to, label)."""
    graph = json.loads(Path(os.environ["BENCHMARK_GRAPH"]).read_text(encoding="utf-8"))
    return [tuple(node) for node in graph["nodes"]], [tuple(arrow) for arrow in graph["arrows"]]


def aims() -> dict[str, str]:
    """Return the two steps that are clicked, with their colours."""
    nodes, _ = load_graph()
    ids = [node for node, _ in nodes]
    return dict(zip((ids[len(ids) // 3], ids[len(ids) // 2]), AIMS, strict=True))


def show_card(step: str | None) -> None:
    """Show the clicked step as the simplest card there can be."""
    titles = dict(load_graph()[0])
    if step in titles:
        st.markdown(f"card:{step}")
        st.write(titles[step])
