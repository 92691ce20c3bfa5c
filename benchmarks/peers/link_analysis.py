"""The graph with st-link-analysis."""

from __future__ import annotations

import streamlit as st
from st_link_analysis import EdgeStyle, Event, NodeStyle, st_link_analysis  # type: ignore[import-not-found]

from benchmarks.peers import COLOUR
from benchmarks.peers.common import aims, load_graph, show_card

st.set_page_config(layout="wide")
nodes, arrows = load_graph()
kinds = {name: f"aim{index}" for index, name in enumerate(aims())}
elements = {
    "nodes": [{"data": {"id": name, "label": kinds.get(name, "step"), "name": title}} for name, title in nodes],
    "edges": [
        {"data": {"id": f"e{i}", "label": "then", "source": source, "target": target}}
        for i, (source, target, _) in enumerate(arrows)
    ],
}
styles = [NodeStyle("step", COLOUR, "name")]
styles += [NodeStyle(f"aim{index}", colour, "name") for index, colour in enumerate(aims().values())]
answer = st_link_analysis(
    elements,
    layout="breadthfirst",
    node_styles=styles,
    edge_styles=[EdgeStyle("then", directed=True)],
    height=700,
    key="links",
    events=[Event("clicked", "tap", "node")],
)
show_card(((answer or {}).get("data") or {}).get("target_id"))
