"""The flowchart's script and style sheet as texts, put together from their files."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from pathways.drawing.font import FAMILY, FILES, FOLDER
from pathways.drawing.theme import DARK, LIGHT, css_variables, shape_rules

HERE = Path(__file__).parent
# One module in the end: each file owns one noun and may use what stands before it.
PARTS = (
    "dom",
    "words",
    "store",
    "graph",
    "size",
    "picture",
    "selection",
    "view",
    "gestures",
    "terms",
    "blocks",
    "speech",
    "ownnotes",
    "card",
    "outline",
    "search",
    "searchbox",
    "asking",
    "legend",
    "live",
    "keyboard",
    "theme",
    "toolbar",
    "parcel",
    "place",
    "placefile",
    "keeping",
    "marks",
    "placelist",
    "savepage",
    "placebar",
    "sheetstyle",
    "sheetdata",
    "sheetpage",
    "sheet",
    "print",
)
WEIGHTS = {"regular": 400, "bold": 700}


@lru_cache(maxsize=1)
def load_script() -> str:
    """Return the whole JavaScript module; it exports ``mount`` and, for Streamlit, a default function."""
    files = [*(HERE / "js" / f"{part}.js" for part in PARTS), HERE / "flowchart.js"]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@lru_cache(maxsize=1)
def load_style() -> str:
    """Return the style sheet: colours for light and dark, the shapes in the picture, layout and states."""
    light, dark = css_variables(LIGHT), css_variables(DARK)
    themes = f'.np-root {{\n{light}\n}}\n.np-root[data-theme="dark"] {{\n{dark}\n}}\n'
    sheets = [HERE / "flowchart.css", HERE / "css" / "place.css"]
    return themes + shape_rules() + "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@lru_cache(maxsize=1)
def load_font_faces() -> str:
    """Return the bundled font as ``@font-face`` rules with the font inside, for pages that stand alone."""
    return "\n".join(_font_face(FILES[weight], number) for weight, number in WEIGHTS.items())


def _font_face(name: str, weight: int) -> str:
    data = base64.b64encode((FOLDER / f"{name}.woff2").read_bytes()).decode("ascii")
    source = f'url("data:font/woff2;base64,{data}") format("woff2")'
    return f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; src: {source}; }}'
