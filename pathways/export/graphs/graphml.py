"""GraphML: steps and arrows with all their marks, for programs that work with graphs."""

from __future__ import annotations

from dataclasses import asdict

from pathways.export.graphs.rows import ArrowRow, NodeRow, rows_of
from pathways.export.request import Request
from pathways.graph.formats import build_graph, write_graphml


def make_graphml(request: Request) -> bytes:
    """Return the map as GraphML."""
    rows = rows_of(request)
    about = {"id": request.view.pathway.id, "title": rows.title, "about": rows.about}
    return write_graphml(build_graph(about, map(_filled, rows.nodes), map(_filled, rows.arrows))).encode()


def _filled(row: NodeRow | ArrowRow) -> dict[str, str]:
    return {name: value for name, value in asdict(row).items() if value}
