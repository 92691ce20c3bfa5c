"""The graph with Streamlit's own chart; it cannot be clicked."""

from __future__ import annotations

import graphviz
import streamlit as st

from benchmarks.peers.common import load_graph

st.set_page_config(layout="wide")
nodes, arrows = load_graph()
dot = graphviz.Digraph(node_attr={"shape": "box"})
for name, title in nodes:
    dot.node(name, title)
for source, target, label in arrows:
    dot.edge(source, target, label=label or None)
st.graphviz_chart(dot)
