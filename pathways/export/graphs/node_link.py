"""Node-link JSON: the form that networkx and D3 read, in one voice and language."""

from __future__ import annotations

import json
from dataclasses import asdict

from pathways.export.graphs.rows import rows_of
from pathways.export.request import Request
from pathways.graph.formats import build_graph, to_node_link


def make_node_link(request: Request) -> bytes:
    """Return the map as JSON with ``nodes`` and ``edges``."""
    rows = rows_of(request)
    about = {
        "id": request.view.pathway.id,
        "title": rows.title,
        "about": rows.about,
        "region": request.view.region,
        "voice": request.voice.value,
        "lang": request.lang,
        "phases": [{"id": phase, "title": title} for phase, title in rows.phases],
    }
    graph = build_graph(about, map(asdict, rows.nodes), map(asdict, rows.arrows))
    return (json.dumps(to_node_link(graph), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
