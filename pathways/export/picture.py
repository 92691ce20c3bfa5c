"""Pictures that stand alone: SVG with its font inside, and PNG at one to four times its size, in one voice."""

from __future__ import annotations

import subprocess
import sys
from html import escape
from importlib import import_module

from pathways.drawing import THEMES, Layout, render_svg
from pathways.drawing.font import HEADING, SUBTITLE, TextStyle, wrap
from pathways.drawing.svg.text import number, text_lines
from pathways.errors import ExportError
from pathways.export.flat_style import flat_style
from pathways.export.plain_svg import write_out
from pathways.export.request import Level, Request, notice_of, one_voice, region_of, road_title, stamp_of, title_of
from pathways.extras import needing
from pathways.web.assets import load_font_faces

EDGE = 14.0
WIDER = 1.25  # how much wider letters are in the widest font that readers put in place of ours
SECONDS = 120
SCALES = (1, 2, 3, 4)


def make_svg(request: Request) -> bytes:
    """Return the map as SVG: its font inside, colours on each shape, and lines that another font cannot lengthen."""
    return _compose(request, load_font_faces()).encode("utf-8")


def make_png(request: Request) -> bytes:
    """Return the map as PNG, ``request.scale`` pixels to a point of the screen.

    Raises
    ------
    ExportError
        If the scale is not one of ``SCALES``, or the picture could not be made.
    """
    if request.scale not in SCALES:
        allowed = ", ".join(map(str, SCALES))
        raise ExportError(f"scale: found {request.scale}; allowed: {allowed}. Choose one of these.")
    svg = _compose(request, "")
    request.progress(0.3, title_of(request.view, request.speaker))
    with needing("export"):
        import_module("resvg_py")
    # In a process of its own: drawing pixels holds every other reader of this server up until it is done.
    command = [sys.executable, "-m", "pathways.export.raster", str(request.scale)]
    try:
        done = subprocess.run(command, input=svg.encode("utf-8"), capture_output=True, timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise ExportError(f"the picture could not be made ({error}). Try a smaller scale, or SVG.") from None
    return done.stdout


def _compose(request: Request, faces: str) -> str:
    """Put the picture between its title and its foot."""
    view, speaker = request.view, request.speaker
    # A way through a map is shown whole: its steps are few, and options would else be folded away.
    drawing, labels = request.drawn(view, Level.EVERYTHING if request.route else Level.ROAD)
    said = one_voice(labels, request.voice, request.lang)
    svg = render_svg(drawing, view, said, request.lang, hidden=request.hidden(view))
    # A picture on its own has nothing to press.
    inside = svg.partition(">")[2].removesuffix("</svg>").replace(' role="button" tabindex="-1"', "")
    region = region_of(view, speaker)
    road = road_title(view, request.road, speaker) if drawing.layout is Layout.ROAD else ""
    title = " · ".join(part for part in (title_of(view, speaker), road, region) if part)
    width = drawing.width
    head, top = _lines([title], "np-heading", HEADING, EDGE, width)
    foot, bottom = _lines([notice_of(speaker), stamp_of(speaker)], "np-sub", SUBTITLE, top + drawing.height + 4, width)
    height = bottom + EDGE
    ground = THEMES[request.theme].ground["bg"]
    # A line is no longer than measured where the reader knows how; where not, the foot still ends on the picture.
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="np-picture np-layout-{drawing.layout}" '
        f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}" '
        f'role="img" lang="{escape(request.lang)}"><title>{escape(title)}</title>'
        f"<desc>{escape(notice_of(speaker))} {escape(stamp_of(speaker))}</desc><style>{faces}</style>"
        f'<rect width="{number(width)}" height="{number(height)}" fill="{ground}"/>'
        f'{head}<g transform="translate(0 {number(top)})">{inside}</g>{foot}</svg>'
    )
    return write_out(picture, flat_style(request.voice, request.theme), request.lang)


def _lines(texts: list[str], css: str, style: TextStyle, top: float, width: float) -> tuple[str, float]:
    """Return texts that are wrapped to the width of the picture, and where they end."""
    lines = [line for text in texts for line in wrap(text, style, (width - 2 * EDGE) / WIDER)]
    return text_lines(lines, css, EDGE, top, style.line), top + len(lines) * style.line
