"""Pictures of a piece of road with one step hidden, small enough for a deck of cards."""

from __future__ import annotations

import base64
import io
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PIL import Image

from pathways.cards import make_labels
from pathways.drawing import Labels, Layout, render_svg
from pathways.drawing.draw import draw_afresh
from pathways.errors import ExportError
from pathways.export.flat_style import flat_style, with_style
from pathways.export.request import one_voice, without_quiet_lines
from pathways.graph import cut
from pathways.model import Modality, Voice
from pathways.study import Desk
from pathways.study.places import Place

HIDDEN = "?"
SCALE = 2
COLOURS = 24
SECONDS = 300


def hide_step(desk: Desk, place: Place) -> str:
    """Return the piece of road as SVG, drawn as on a phone; the hidden step has no name, no sign and no colour."""
    hidden = place.arrow.target
    whole = cut(desk.view, place.shown)
    legs = {arrow.id for pair in pairwise(place.shown) for arrow in place.walk.reasons(*pair)[:1]}
    view = replace(whole, transitions=tuple(arrow for arrow in whole.transitions if arrow.id in legs))
    labels = _without(
        one_voice(make_labels(view, [desk.speaker.reader.translator]), Voice.TRAINEE, desk.speaker.lang), hidden
    )
    drawing = replace(draw_afresh(view, labels, Layout.SCROLL), panels=())
    svg = render_svg(drawing, view, labels, desk.speaker.lang)
    svg = re.sub(
        rf'class="np-node ([^"]*)np-modality-[a-z]+([^"]*)" data-id="{re.escape(hidden)}"',
        rf'class="np-node \1np-modality-{Modality.ASSESSMENT}\2" data-id="{hidden}"',
        svg,
    )
    quiet = f'.np-beyond, [data-id="{hidden}"] .np-icon {{ display: none; }}'
    return with_style(svg, f"{flat_style(Voice.TRAINEE)}\n{quiet}")


def _without(labels: Labels, hidden: str) -> Labels:
    plain = without_quiet_lines(labels)
    named = {
        step: tuple(replace(w, title=HIDDEN) for w in ws) if step == hidden else ws for step, ws in plain.nodes.items()
    }
    return replace(plain, nodes=named, badges={step: words for step, words in plain.badges.items() if step != hidden})


def to_png(pictures: Sequence[str]) -> list[bytes]:
    """Return SVG pictures as PNG of few colours, all by one process of its own.

    Raises
    ------
    ExportError
        If they could not be made.
    """
    if not pictures:
        return []
    command = [sys.executable, "-m", "pathways.export.raster", str(SCALE), "many"]
    text = json.dumps(list(pictures)).encode("utf-8")
    try:
        done = subprocess.run(command, input=text, capture_output=True, timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise ExportError(f"the pictures could not be made ({error}). Try again, or take the table.") from None
    return [_with_few_colours(base64.b64decode(png)) for png in json.loads(done.stdout)]


def _with_few_colours(png: bytes) -> bytes:
    """Return a picture on white with as many colours as its boxes and lines need."""
    with Image.open(io.BytesIO(png)) as picture:
        seen = picture.convert("RGBA")
    whole = Image.new("RGB", seen.size, "white")
    whole.paste(seen, mask=seen.getchannel("A"))
    out = io.BytesIO()
    few = whole.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
