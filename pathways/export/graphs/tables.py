"""CSV: every step and every arrow as a row, in a form that spreadsheets open."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict

from pathways.export.graphs.rows import rows_of
from pathways.export.request import Request
from pathways.export.spreadsheet import harmless

COLUMNS = (
    "record", "id", "title", "subtitle", "phase", "group", "kind", "modality", "status", "evidence", "regions",
    "source", "target", "condition", "because", "cite",
)  # fmt: skip


def make_csv(request: Request) -> bytes:
    """Return steps, then arrows, then one row that says what the file is."""
    rows = rows_of(request)
    titles = dict(rows.phases)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    found = [{"record": "step", **asdict(node), "phase": titles[node.phase]} for node in rows.nodes]
    found += [{"record": "arrow", **asdict(arrow)} for arrow in rows.arrows]
    found.append({"record": "about", "title": rows.title, "subtitle": rows.about})
    writer.writerows({key: harmless(value) for key, value in row.items()} for row in found)
    return out.getvalue().encode("utf-8-sig")
