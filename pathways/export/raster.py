"""A program of its own: SVG from its input, PNG to its output, with the bundled font.

Only where a letter is in none of its cuts do fonts of this computer step in, if it has some. With ``many`` after the
scale it takes a list of pictures as JSON and gives the list of PNG in base 64.
"""

from __future__ import annotations

import base64
import json
import re
import sys

import resvg_py

from pathways.files import FONTS
from pathways.text.letters import missing_letters, without_unseen

# The bundled font lacks these two; a picture of them may be put together, a text may not.
DRAWN = {"≥": '<tspan text-decoration="underline">&gt;</tspan>', "≤": '<tspan text-decoration="underline">&lt;</tspan>'}
_TEXT = re.compile(r"(<text\b[^>]*>)(.*?)(</text>)", re.DOTALL)


def draw_pixels(svg: str, scale: int) -> bytes:
    """Return ``svg`` as PNG, ``scale`` times its size."""
    svg = put_together(svg)
    own = not missing_letters(found[2] for found in _TEXT.finditer(svg))
    files = [str(file) for file in sorted(FONTS.glob("*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, dpi=96, skip_system_fonts=own, font_files=files))


def put_together(svg: str) -> str:
    """Return ``svg`` with the signs that the font lacks put together from others, in its texts and nowhere else."""
    return _TEXT.sub(lambda found: f"{found[1]}{_drawn(found[2])}{found[3]}", svg)


def _drawn(inside: str) -> str:
    """Return what stands in a text, its signs put together; attributes of parts of it stay as they are."""
    parts = re.split(r"(<[^>]*>)", without_unseen(inside))
    return "".join(part if part.startswith("<") else _replaced(part) for part in parts)


def _replaced(text: str) -> str:
    return "".join(DRAWN.get(letter, letter) for letter in text)


def main(scale: int, is_many: bool) -> None:
    """Draw what comes in."""
    text = sys.stdin.buffer.read().decode("utf-8")
    if is_many:
        found = [base64.b64encode(draw_pixels(svg, scale)).decode() for svg in json.loads(text)]
        sys.stdout.write(json.dumps(found))
    else:
        sys.stdout.buffer.write(draw_pixels(text, scale))


if __name__ == "__main__":
    main(int(sys.argv[1]), "many" in sys.argv[2:])
