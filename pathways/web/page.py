"""A flowchart as one HTML file that works from a disk: no request, and a policy that allows none."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from html import escape

from pathways.drawing.svg.theme import DARK, LIGHT, Theme
from pathways.web.assets import load_font_faces, load_script, load_style


def _ground(theme: Theme) -> str:
    return f"body {{ background: {theme.ground['bg']}; color: {theme.ground['text']}; }}"


GROUND = f"{_ground(LIGHT)}\n@media (prefers-color-scheme: dark) {{ {_ground(DARK)} }}\n"
"""The colours of a page that stands alone, around what it shows."""

FRAME = (
    GROUND
    + """body { margin: 0; padding: clamp(12px, 3vw, 32px); }
main > h1 { font: 700 clamp(1.4rem, 4vw, 1.9rem)/1.2 "Atkinson Hyperlegible Next", system-ui, sans-serif;
  margin: 0 0 16px; }
main { max-width: 1600px; margin: 0 auto; }
@media print { body { background: #fff; color: #000; } }
@media (max-width: 699px) { body { padding-inline: 0; } main > h1, .np-root > :not(.np-body) { margin-inline: 16px; } }
"""
)


def render_page(payload: Mapping[str, object], title: str, style: str = "") -> str:
    """Return a self-contained page around ``payload``.

    Parameters
    ----------
    title
        The heading and the name of the page.
    style
        More CSS, put after the flowchart's own.
    """
    script = load_script("pages/map")
    css = "\n".join((load_font_faces(), FRAME, load_style("chart"), style)).replace("</", "<\\/")
    return (
        f'<!doctype html>\n<html lang="{escape(str(payload.get("lang", "en")))}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n"
        f'<main>\n<h1>{escape(title)}</h1>\n<div id="flowchart"></div>\n</main>\n'
        f'<script type="application/json" id="payload">{inline_json(payload)}</script>\n'
        f'<script type="module">{script}</script>\n</body>\n</html>\n'
    )


def inline_json(value: object) -> str:
    r"""Return JSON that may stand inside a ``script`` element.

    >>> inline_json({"text": "</script>"})
    '{"text":"\\u003c/script>"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def policy(script: str) -> str:
    """Return the Content-Security-Policy: this one script, styles and fonts inside the page, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    rules = (
        "default-src 'none'",
        f"script-src 'sha256-{digest}'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)
