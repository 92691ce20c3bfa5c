"""The flowchart's script and style sheet as texts, put together from their files."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from pathways.drawing.font import FAMILY, FILES, FOLDER
from pathways.drawing.svg.theme import DARK, LIGHT, css_variables, shape_rules

HERE = Path(__file__).parent
# One module in the end: each file owns one noun and may use what stands before it.
PARTS = (
    "lib/dom",
    "lib/words",
    "lib/store",
    "map/graph",
    "lib/size",
    "map/picture",
    "map/selection",
    "map/view",
    "map/gestures",
    "chart/terms",
    "chart/blocks",
    "chart/speech",
    "place/ownnotes",
    "chart/card",
    "chart/outline",
    "chart/search",
    "chart/searchbox",
    "chart/asking",
    "chart/legend",
    "chart/live",
    "map/keyboard",
    "lib/theme",
    "chart/toolbar",
    "lib/parcel",
    "place/place",
    "place/file",
    "place/keeping",
    "place/marks",
    "place/list",
    "place/savepage",
    "place/bar",
    "place/sheetstyle",
    "place/sheetdata",
    "place/sheetpage",
    "place/sheet",
    "place/print",
)
WEIGHTS = {"regular": 400, "bold": 700}


@lru_cache(maxsize=1)
def load_script() -> str:
    """Return the whole JavaScript module; it exports ``mount`` and, for Streamlit, a default function."""
    files = [*(HERE / "js" / f"{part}.js" for part in PARTS), HERE / "js" / "chart.js"]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@lru_cache(maxsize=1)
def load_style() -> str:
    """Return the style sheet: colours for light and dark, the shapes in the picture, layout and states."""
    light, dark = css_variables(LIGHT), css_variables(DARK)
    themes = f'.np-root {{\n{light}\n}}\n.np-root[data-theme="dark"] {{\n{dark}\n}}\n'
    sheets = [HERE / "css" / "chart.css", HERE / "css" / "place.css"]
    return themes + shape_rules() + "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@lru_cache(maxsize=1)
def load_font_faces() -> str:
    """Return the bundled font as ``@font-face`` rules with the font inside, for pages that stand alone."""
    return "\n".join(_font_face(FILES[weight], number) for weight, number in WEIGHTS.items())


def _font_face(name: str, weight: int) -> str:
    data = base64.b64encode((FOLDER / f"{name}.woff2").read_bytes()).decode("ascii")
    source = f'url("data:font/woff2;base64,{data}") format("woff2")'
    return f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; src: {source}; }}'
