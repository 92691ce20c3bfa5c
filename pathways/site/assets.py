"""Scripts, styles, fonts and pictures of a site, and what lets a device install it."""

from __future__ import annotations

import json
import re

from pathways.drawing.font import FAMILY, FILES, FOLDER
from pathways.drawing.svg.theme import DARK, LIGHT, Theme, css_variables
from pathways.files import ICON
from pathways.opening import read_bytes
from pathways.site.document import Assets
from pathways.site.files import Files, as_script
from pathways.web.assets import WEIGHTS, load_script, load_sheet, load_style

PARTS = {
    "library": ("library",),
    "compare": ("compare", "comparison"),
    "talk": ("talk",),
    "desk": ("desk", "tables"),
}
"""What is loaded only where it is needed, with its style sheets."""
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
INDENT = re.compile(r"^\s+", re.MULTILINE)
NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s*([{};,])\s*|\s+")
TYPE = re.compile(r"/\*\* @[^*\n]*\*/ ?")
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="12" fill="#96103f"/>
<path d="M14 17H41a7.5 7.5 0 0 1 0 15H27a7.5 7.5 0 0 0 0 15H50" fill="none" stroke="#fff" stroke-width="5"/>
<circle cx="14" cy="17" r="5.5" fill="#fff"/><circle cx="50" cy="47" r="5.5" fill="#fff"/></svg>
"""


def add_assets(files: Files) -> tuple[Assets, dict[str, str]]:
    """Add what all pages share; return it, and the scripts that are loaded later by what they show."""
    fonts = {name: files.name(f"assets/{stem}.woff2", _font(stem)) for name, stem in FILES.items()}
    faces = "\n".join(_face(fonts[name], weight) for name, weight in WEIGHTS.items())
    sheet = f"{faces}\n{_colours()}\n{load_sheet('site')}"
    styles = "\n".join((load_style("chart"), load_sheet("bar"), load_sheet("doors")))
    app = as_script("style.app", json.dumps(squeeze(styles))) + _wrap(strip_comments(load_script("site/app")))
    assets = Assets(
        style=files.name("assets/site.css", squeeze(sheet)),
        script=files.name("assets/app.js", app),
        icon=files.name("assets/icon.svg", PICTURE),
        touch_icon=files.name("assets/icon.png", read_bytes(ICON)),
    )
    return assets, {name: _part(files, name, sheets) for name, sheets in PARTS.items()}


def _part(files: Files, name: str, sheets: tuple[str, ...]) -> str:
    styles = "\n".join(load_sheet(sheet) for sheet in sheets)
    script = as_script(f"style.{name}", json.dumps(styles)) + _wrap(load_script(f"site/{name}"))
    return files.name(f"assets/{name}.js", script)


def _wrap(script: str) -> str:
    """Return a script whose names are its own: a page from a disk may load no modules."""
    return f"(() => {{\n{script}\n}})();\n"


def strip_comments(script: str) -> str:
    r"""Return a script of ours without comments on lines of their own, without types, and without indents.

    >>> strip_comments("// What it does.\nif (a) {\n  b = /** @type {any} */ (c); // one\n}\n")
    'if (a) {\nb = (c); // one\n}\n'
    """
    return INDENT.sub("", TYPE.sub("", COMMENT.sub("", script)))


def squeeze(styles: str) -> str:
    r"""Return style sheets of ours without comments, and without white space that says nothing.

    >>> squeeze(".a {\n  color: red; /* as blood */\n  margin: 0 auto;\n}\n")
    '.a{color: red;margin: 0 auto;}'
    """
    return SPACE.sub(lambda found: found[1] or " ", NOTE.sub("", styles))


def _font(stem: str) -> bytes:
    return read_bytes(FOLDER / f"{stem}.woff2")


def _face(path: str, weight: int) -> str:
    source = f'url("{path.rpartition("/")[2]}") format("woff2")'
    return f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; src: {source}; }}'


def _colours() -> str:
    def of(theme: Theme) -> str:
        return f":root {{ {css_variables(theme)} }}"

    return f"{of(LIGHT)}\n@media (prefers-color-scheme: dark) {{ {of(DARK)} }}"


def web_manifest(name: str, text: str, lang: str, assets: Assets) -> str:
    """Return what tells a device how to install the site."""
    manifest = {
        "name": name,
        "short_name": name,
        "description": text,
        "lang": lang,
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": LIGHT.ground["bg"],
        "theme_color": LIGHT.ground["accent"],
        "icons": [
            {"src": assets.icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            {"src": assets.touch_icon, "sizes": "64x64", "type": "image/png"},
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
