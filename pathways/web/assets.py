"""Scripts and style sheets as texts: each widget's, and those of pages that stand alone."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from pathways.drawing.font import FAMILY, FILES, FOLDER
from pathways.drawing.svg.theme import DARK, LIGHT, css_variables, shape_rules
from pathways.opening import read_bytes, read_text
from pathways.web.bundle import bundle

HERE = Path(__file__).parent
MAP_SHEETS = ("base", "find", "chart", "levels", "place")
SHEETS = {
    "bar": ("base", "find", "bar"),
    "connection": ("base", "connection"),
    "doors": ("base", "doors"),
    "library": ("base", "filters", "library"),
    "compare": (*MAP_SHEETS, "compare"),
    "chart": MAP_SHEETS,
    "talk": (*MAP_SHEETS, "talk", "notes"),
    "desk": (*MAP_SHEETS, "desk", "filters", "tables"),
}
WEIGHTS = {"regular": 400, "bold": 700}


@lru_cache(maxsize=16)
def load_script(entry: str) -> str:
    """Return the JavaScript of an entry as one module.

    Parameters
    ----------
    entry
        One for Streamlit, such as ``chart`` or ``bar``, or a page such as ``pages/map``.

    Raises
    ------
    BundleError
        If its modules do not fit together.
    """
    return bundle(HERE / "js" / f"{entry}.js")


@lru_cache(maxsize=8)
def load_style(widget: str) -> str:
    """Return a widget's style sheet: colours for light and dark, the shapes in the picture, layout and states."""
    light, dark = css_variables(LIGHT), css_variables(DARK)
    themes = f'.np-root {{\n{light}\n}}\n.np-root[data-theme="dark"] {{\n{dark}\n}}\n'
    return themes + shape_rules() + "\n".join(load_sheet(name) for name in SHEETS[widget])


@lru_cache(maxsize=16)
def load_sheet(name: str) -> str:
    """Return one style sheet by itself, such as that of the speaker's notes for a window of their own."""
    return read_text(HERE / "css" / f"{name}.css")


@lru_cache(maxsize=1)
def load_font_faces() -> str:
    """Return the bundled font as ``@font-face`` rules with the font inside, for pages that stand alone."""
    return "\n".join(_font_face(FILES[weight], number) for weight, number in WEIGHTS.items())


def _font_face(name: str, weight: int) -> str:
    data = base64.b64encode(read_bytes(FOLDER / f"{name}.woff2")).decode("ascii")
    source = f'url("data:font/woff2;base64,{data}") format("woff2")'
    return f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; src: {source}; }}'
