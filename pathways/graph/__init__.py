"""The only home of networkx: views, next, before, order, place and routes."""

from pathways.graph.network import Graph, build_network
from pathways.graph.views import Placement, View, view_pathway

__all__ = ["Graph", "Placement", "View", "build_network", "view_pathway"]
