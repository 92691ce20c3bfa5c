"""The only home of networkx: views, next, before, order, place and routes."""

from pathways.graph.difference import differ
from pathways.graph.following import following
from pathways.graph.narrow import cut, on_route
from pathways.graph.network import build_network
from pathways.graph.phases import link_phases, link_usual_phases
from pathways.graph.place import Derived, Mark, Place, derive_place
from pathways.graph.precedence import Meeting, Precedence, PrecedenceData, precede
from pathways.graph.preceding import preceding
from pathways.graph.reach import dead_ends, reachable, reachable_without, unreachable
from pathways.graph.relations import RelationsData, relate_steps
from pathways.graph.roads import MainRoad, Side, follow_road, list_roads, roads_of_region
from pathways.graph.routes import WALKABLE, list_routes, resolve_routes, walk_legs
from pathways.graph.shortcuts import find_later_needs, find_shortcuts, flow_order
from pathways.graph.views import View, view_pathway
from pathways.graph.ways import Row, RowKind, Way, align_ways, resolve_side, trim_ways

__all__ = [
    "cut",
    "on_route",
    "WALKABLE",
    "Derived",
    "MainRoad",
    "Mark",
    "Meeting",
    "Place",
    "Precedence",
    "PrecedenceData",
    "RelationsData",
    "Row",
    "RowKind",
    "Side",
    "View",
    "Way",
    "align_ways",
    "build_network",
    "dead_ends",
    "derive_place",
    "differ",
    "follow_road",
    "find_later_needs",
    "find_shortcuts",
    "flow_order",
    "following",
    "link_phases",
    "link_usual_phases",
    "list_roads",
    "list_routes",
    "precede",
    "preceding",
    "reachable",
    "reachable_without",
    "relate_steps",
    "resolve_routes",
    "resolve_side",
    "roads_of_region",
    "unreachable",
    "trim_ways",
    "view_pathway",
    "walk_legs",
]
