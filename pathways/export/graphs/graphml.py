"""GraphML: steps and arrows with all their marks, for programs that work with graphs."""

from __future__ import annotations

from dataclasses import fields
from xml.etree import ElementTree

from pathways.export.graphs.rows import ArrowRow, NodeRow, rows_of
from pathways.export.request import Request

SPACE = "http://graphml.graphdrawing.org/xmlns"


def make_graphml(request: Request) -> bytes:
    """Return the map as GraphML."""
    rows = rows_of(request)
    root = ElementTree.Element("graphml", xmlns=SPACE)
    for kind, record, skipped in (("node", NodeRow, {"id"}), ("edge", ArrowRow, {"id", "source", "target"})):
        for field in (f.name for f in fields(record) if f.name not in skipped):
            names = {"id": f"{kind}-{field}", "for": kind, "attr.name": field, "attr.type": "string"}
            ElementTree.SubElement(root, "key", names)
    for name in ("title", "about"):
        ElementTree.SubElement(root, "key", {"id": name, "for": "graph", "attr.name": name, "attr.type": "string"})
    graph = ElementTree.SubElement(root, "graph", id=request.view.pathway.id, edgedefault="directed")
    _data(graph, "title", rows.title)
    _data(graph, "about", rows.about)
    for node in rows.nodes:
        _fill(ElementTree.SubElement(graph, "node", id=node.id), node, "node", {"id"})
    for arrow in rows.arrows:
        edge = ElementTree.SubElement(graph, "edge", id=arrow.id, source=arrow.source, target=arrow.target)
        _fill(edge, arrow, "edge", {"id", "source", "target"})
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _fill(element: ElementTree.Element, record: NodeRow | ArrowRow, kind: str, skipped: set[str]) -> None:
    for field in (f.name for f in fields(record) if f.name not in skipped):
        value = getattr(record, field)
        if value:
            _data(element, f"{kind}-{field}", value)


def _data(element: ElementTree.Element, key: str, text: str) -> None:
    ElementTree.SubElement(element, "data", key=key).text = text
