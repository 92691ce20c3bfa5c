"""A talk as one HTML file that works from a disk: every language and region in it, no request at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from pathways.web.assets import load_font_faces, load_script, load_style
from pathways.web.page import GROUND, inline_json, policy

FRAME = (
    GROUND
    + """body { margin: 0; }
main { padding: clamp(8px, 2vw, 24px); max-width: 1760px; margin: 0 auto; }
main > h1 { font: 700 1.3rem/1.2 "Atkinson Hyperlegible Next", system-ui, sans-serif; margin: 0 0 12px; }
"""
)


def render_talk_page(talks: Sequence[Mapping[str, object]], title: str) -> str:
    """Return a self-contained page around ``talks``.

    Parameters
    ----------
    talks
        The same talk in each language and region, the first one to start with.
    title
        The heading and the name of the page.
    """
    script = load_script("pages/talk")
    css = "\n".join((load_font_faces(), FRAME, load_style("talk"))).replace("</", "<\\/")
    return (
        f'<!doctype html>\n<html lang="{escape(str(talks[0].get("lang", "en")))}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n"
        f'<main>\n<h1>{escape(title)}</h1>\n<div id="talk"></div>\n</main>\n'
        f'<script type="application/json" id="payload">{inline_json(list(talks))}</script>\n'
        f'<script type="module">{script}</script>\n</body>\n</html>\n'
    )
