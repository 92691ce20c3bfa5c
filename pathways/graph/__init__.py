"""The only home of networkx: views, next, before, order, place and routes."""

from pathways.graph.chains import Chain
from pathways.graph.difference import Difference, differ
from pathways.graph.following import Next, following
from pathways.graph.narrow import cut, on_route
from pathways.graph.network import Graph, build_network
from pathways.graph.order import Comparison, Relation, Violation, arrange, compare, find_violation, is_right_order
from pathways.graph.phases import PhaseLink, link_phases
from pathways.graph.place import Derived, Mark, Place, derive_place
from pathways.graph.precedence import Meeting, Precedence, precede
from pathways.graph.preceding import Before, preceding
from pathways.graph.reach import dead_ends, reachable, reachable_without, unreachable
from pathways.graph.relations import Relations, derive_from_relations, relate_steps
from pathways.graph.routes import WALKABLE, Leg, NamedRoute, is_walk, list_routes, resolve_routes, walk_legs
from pathways.graph.scope import Scope
from pathways.graph.views import Placement, View, view_pathway
from pathways.graph.ways import Row, RowKind, Way, align_ways, resolve_side, trim_ways

__all__ = [
    "cut",
    "on_route",
    "WALKABLE",
    "Before",
    "Chain",
    "Comparison",
    "Derived",
    "Difference",
    "Graph",
    "Leg",
    "Mark",
    "Meeting",
    "NamedRoute",
    "Next",
    "PhaseLink",
    "Place",
    "Placement",
    "Precedence",
    "Relation",
    "Relations",
    "Row",
    "RowKind",
    "Scope",
    "View",
    "Violation",
    "Way",
    "align_ways",
    "arrange",
    "build_network",
    "compare",
    "dead_ends",
    "derive_from_relations",
    "derive_place",
    "differ",
    "find_violation",
    "following",
    "is_right_order",
    "is_walk",
    "link_phases",
    "list_routes",
    "precede",
    "preceding",
    "reachable",
    "reachable_without",
    "relate_steps",
    "resolve_routes",
    "resolve_side",
    "unreachable",
    "trim_ways",
    "view_pathway",
    "walk_legs",
]
