"""A program of its own: SVG from its input, PNG to its output, with the bundled font and nothing else."""

from __future__ import annotations

import sys

import resvg_py

from pathways.files import FONTS

# The bundled font lacks these two; a picture of them may be put together, a text may not.
DRAWN = {"≥": '<tspan text-decoration="underline">&gt;</tspan>', "≤": '<tspan text-decoration="underline">&lt;</tspan>'}


def draw_pixels(svg: str, scale: int) -> bytes:
    """Return ``svg`` as PNG, ``scale`` times its size."""
    for letter, drawn in DRAWN.items():
        svg = svg.replace(letter, drawn)
    files = [str(file) for file in sorted(FONTS.glob("*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, dpi=96, skip_system_fonts=True, font_files=files))


if __name__ == "__main__":
    sys.stdout.buffer.write(draw_pixels(sys.stdin.buffer.read().decode("utf-8"), int(sys.argv[1])))
