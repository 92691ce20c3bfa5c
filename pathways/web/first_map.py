"""The map as a picture in the first document: where the flowchart will stand, as large as that, before any script."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple

from pathways.drawing import Picture
from pathways.drawing.font import FAMILY, FILES
from pathways.drawing.svg.theme import DARK, LIGHT, css_variables, shape_rules
from pathways.web.assets import WEIGHTS

# As in the flowchart: map/size.js says which form fits which width; map/camera.js and map/view.js, how large it is met.
FORMS = (
    ("narrow", "(max-width: 743px)"),
    ("middle", "(min-width: 744px) and (max-width: 1233px)"),
    ("wide", "(min-width: 1234px)"),
)
LARGEST, PHONE_LARGEST = 1.9, 1.2
STAGE_TOP, STAGE_FOOT = 144, 14
FONTS = "app/static/fonts"


class FirstMap(NamedTuple):
    """A map's name, the voice to show it in, and its picture for each form: narrow, middle, wide."""

    title: str
    voice: str
    pictures: Sequence[Picture]


def compose_first_map(first: FirstMap) -> str:
    """Return the map as HTML with its styles; what is picked in it opens when the flowchart is there."""
    parts = []
    for (form, _), picture in zip(FORMS, first.pictures, strict=True):
        largest = PHONE_LARGEST if form == "narrow" else LARGEST
        sizes = f"--w:{picture['width']:.1f};--h:{picture['height']:.1f};--most:{largest}"
        parts.append(f'<div class="np-form-{form}" style="{sizes}">{picture["svg"]}</div>')
    label = escape(first.title)
    whole = f'<div class="np-first-map" data-voice="{escape(first.voice)}" role="img" aria-label="{label}">{{}}</div>'
    return f"<style>{load_style()}</style>{whole.format(''.join(parts))}"


@lru_cache(maxsize=1)
def load_style() -> str:
    """Return the style sheet of the picture: the drawing's colours and shapes, and one form for each width."""
    forms = "".join(
        f".np-form-{form} {{ display: none; }} @media {width} {{ .np-form-{form} {{ display: block; }} }}\n"
        for form, width in FORMS
    )
    dark = f"@media (prefers-color-scheme: dark) {{ .np-first-map {{ {css_variables(DARK)} }} }}\n"
    return f"{_font_faces()}.np-first-map {{ {css_variables(LIGHT)} }}\n{dark}{shape_rules()}\n{forms}{_PLACE}"


def _font_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; '
        f'src: url("{FONTS}/{FILES[name]}.woff2") format("woff2"); }}\n'
        for name, weight in WEIGHTS.items()
    )


_PLACE = f"""
#np-first > .np-first-map {{ position: absolute; top: {STAGE_TOP}px; max-width: none;
  inset-inline: max(clamp(.75rem, 3vw, 3rem), calc((100vw - 1760px) / 2 + 3rem));
  border: 1px solid var(--np-frame-line); border-radius: 18px; background: var(--np-bg); overflow: hidden; }}
.np-first-map svg {{ display: block; margin: 0 auto; height: auto;
  width: min(100%, calc(var(--w) * var(--most) * 1px),
    calc((100vh - {STAGE_TOP + 1 + STAGE_FOOT}px) * var(--w) / var(--h))); }}
.np-first-map :is(.np-aside, .np-panel) {{ display: none; }}
.np-first-map[data-voice="family"] [data-voice="trainee"] {{ display: none; }}
.np-first-map[data-voice="trainee"] [data-voice="family"] {{ display: none; }}
.np-first-map .np-node {{ cursor: pointer; }}
.np-first-map .np-node.is-picked .np-box {{ stroke-width: 4; }}
/* Less wide: as large as can be read, and the flowchart is moved. */
@media (min-width: 744px) and (max-width: 949px) {{
  #np-first > .np-first-map {{ top: 200px; }}
  .np-first-map svg {{ width: calc(var(--w) * .9px); margin: 0; }}
}}
@media (max-width: 743px) {{
  #np-first > .np-first-map {{ top: 194px; border-inline: 0; border-radius: 0; }}
  .np-first-map svg {{ width: min(100%, calc(var(--w) * var(--most) * 1px)); }}
}}
"""
