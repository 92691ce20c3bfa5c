"""The graph with streamlit-flow-component."""

from __future__ import annotations

import streamlit as st
from streamlit_flow import streamlit_flow  # type: ignore[import-not-found]
from streamlit_flow.elements import StreamlitFlowEdge, StreamlitFlowNode  # type: ignore[import-not-found]
from streamlit_flow.layouts import LayeredLayout  # type: ignore[import-not-found]
from streamlit_flow.state import StreamlitFlowState  # type: ignore[import-not-found]

from benchmarks.peers.common import load_graph, show_card

st.set_page_config(layout="wide")
nodes, arrows = load_graph()
if "picture" not in st.session_state:
    st.session_state.picture = StreamlitFlowState(
        [StreamlitFlowNode(name, (0, 0), {"content": title}, selectable=True, style={}) for name, title in nodes],
        [StreamlitFlowEdge(f"e{i}", source, target, label=text) for i, (source, target, text) in enumerate(arrows)],
    )
st.session_state.picture = streamlit_flow(
    "flow", st.session_state.picture, layout=LayeredLayout("down"), fit_view=True, height=700, get_node_on_click=True
)
show_card(st.session_state.picture.selected_id)
