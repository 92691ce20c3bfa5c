"""Node-link JSON: the form that networkx and D3 read, in one voice and language."""

from __future__ import annotations

import json
from dataclasses import asdict

from pathways.export.graphs.rows import rows_of
from pathways.export.request import Request


def make_node_link(request: Request) -> bytes:
    """Return the map as JSON with ``nodes`` and ``edges``."""
    rows = rows_of(request)
    data = {
        "directed": True,
        "multigraph": True,
        "graph": {
            "id": request.view.pathway.id,
            "title": rows.title,
            "about": rows.about,
            "region": request.view.region,
            "voice": request.voice.value,
            "lang": request.lang,
            "phases": [{"id": phase, "title": title} for phase, title in rows.phases],
        },
        "nodes": [asdict(node) for node in rows.nodes],
        "edges": [{"key": arrow.id, **{k: v for k, v in asdict(arrow).items() if k != "id"}} for arrow in rows.arrows],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
