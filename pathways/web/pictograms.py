"""Writes ``js/lib/pictograms.js``: the paths of the pictograms, as the scripts draw them (``make types``)."""

from __future__ import annotations

from pathlib import Path

from pathways.drawing import PICTOGRAMS

FILE = Path(__file__).parent / "js" / "lib" / "pictograms.js"
HEAD = """// Made by `make types` from pathways/drawing/svg/pictograms.py: change that. Width of the field, and path.

/** @type {Record<import('../types/payload.d.ts').Pictogram, [number, string]>} */
export const PICTOGRAMS = {
"""
WIDEST = 120


def write_pictograms() -> str:
    """Return the module, in the form that the formatter of the scripts keeps."""
    lines = []
    for name, (width, path) in PICTOGRAMS.items():
        key = name.value if name.value.isidentifier() else f"'{name.value}'"
        line = f"  {key}: [{width}, '{path}'],"
        lines.append(line if len(line) <= WIDEST else f"  {key}: [\n    {width},\n    '{path}',\n  ],")
    return HEAD + "\n".join(lines) + "\n};\n"


def main() -> None:
    """Write the file."""
    FILE.write_text(write_pictograms(), encoding="utf-8")


if __name__ == "__main__":
    main()
