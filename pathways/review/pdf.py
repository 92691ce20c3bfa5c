"""The review sheet on paper, for a reviewer who ticks with a pen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pathways.export.typesetting import typeset
from pathways.model import Pack
from pathways.review.rows import HOW_TO, name_sources
from pathways.review.statements import Statement, list_statements
from pathways.review.workbook import DATE, ROLE


def review_pdf(pack: Pack, pathways: Sequence[str] = (), paper: str = "a4") -> bytes:
    """Return the sheet as PDF, with a table of contents; ``paper`` is a Typst name such as ``us-letter``."""
    titles = {pack.pathway(name).title.trainee for name in pathways}
    chosen = [s for s in list_statements(pack) if not titles or s.part in titles]
    manifest = pack.manifest
    data = {
        "title": f"{manifest.title}: review of the content",
        "version": f"version {manifest.version}, checked {manifest.checked}",
        "notice": "Not reviewed yet. Not medical advice.",
        "paper": paper,
        "how": ["Please tick the box of each statement that is right; write corrections on the line.", HOW_TO[3]],
        "role": ROLE,
        "date": DATE,
        "parts": [
            {"title": part, "records": [_record(pack, list(rows)) for _, rows in groupby(found, lambda s: s.record)]}
            for part, found in groupby(chosen, key=lambda s: s.part)
        ],
    }
    return typeset("review", data, manifest.checked)


def _record(pack: Pack, rows: Sequence[Statement]) -> dict[str, Any]:
    """Return a record with its own sources once; a row names only those that are not the record's."""
    common = rows[0].cites
    return {
        "id": rows[0].record,
        "title": rows[0].title,
        "sources": name_sources(pack, common).replace("\n", "; "),
        "rows": [
            {
                "field": row.field.replace(".", " · ").replace("_", " "),
                "text": row.text,
                "cites": "" if row.cites == common else name_sources(pack, row.cites).replace("\n", "; "),
            }
            for row in rows
        ],
    }
