"""The graph with streamlit-agraph."""

from __future__ import annotations

import streamlit as st
from streamlit_agraph import Config, Edge, Node, agraph  # type: ignore[import-not-found]

from benchmarks.peers import COLOUR
from benchmarks.peers.common import aims, load_graph, show_card

st.set_page_config(layout="wide")
nodes, arrows = load_graph()
colours = aims()
picked = agraph(
    [Node(name, label=title, color=colours.get(name, COLOUR), shape="box") for name, title in nodes],
    [Edge(source, target, color="#777777") for source, target, _ in arrows],
    Config(width=1200, height=700, hierarchical=True, physics=False, sortMethod="directed"),
)
show_card(picked)
