"""A page with one map and the family's sheet in reach: what the button beside the map calls, called by name."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Collection
from pathlib import Path

from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.text import Reader
from pathways.web.assets import load_font_faces, load_style
from pathways.web.bundle import bundle
from pathways.web.page import inline_json
from pathways.web.payload import Show, compose_payload
from tests.browser.conftest import ENTRIES

FOLDER = Path(__file__).parents[2] / "data" / "neuroblastoma"


def sheet_page(
    pathway: str, region: str, lang: str = "en", agreed: Collection[str] = (), place: dict[str, object] | None = None
) -> str:
    """Return a page of its own, without the network, on which ``openSheet()`` opens the sheet for a kept place."""
    pack = load_pack(FOLDER)
    reader = Reader.of(pack, FOLDER, lang, frozenset(agreed))
    payload = compose_payload(view_pathway(pack, pathway, region), Show(Voice.FAMILY, has_place=True), reader)
    kept = {"format": "pathways-place", "version": 1, "pack": pack.manifest.id, "map": payload["id"], **(place or {})}
    keep = f"localStorage.setItem('pathways-place/{pack.manifest.id}', {json.dumps(json.dumps(kept))});"
    script = keep + bundle(ENTRIES / "sheet.js")
    css = load_font_faces() + load_style("chart")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>Map</title>'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-{digest}'; "
        "style-src 'unsafe-inline'; font-src data:\">"
        f"<style>{css}</style><body><main><h1>Map</h1><div id='flowchart'></div></main>"
        f'<script type="application/json" id="payload">{inline_json(payload)}</script>'
        f'<script type="module">{script}</script></body></html>'
    )
