"""Writes ``js/lib/pictograms.js``: the paths of the pictograms, as the scripts draw them (``make types``)."""

from __future__ import annotations

import re
from pathlib import Path

from pathways.drawing import PICTOGRAMS

FILE = Path(__file__).parent / "js" / "lib" / "pictograms.js"
HEAD = """// Made by `make types` from pathways/drawing/svg/pictograms.py: change that. Width of the field, and path.

/** @type {Record<import('../types/payload.d.ts').Pictogram, [number, string]>} */
export const PICTOGRAMS = {
"""
WIDEST = 120
LONGEST_PART = 100


def write_pictograms() -> str:
    """Return the module, in the form that the formatter of the scripts keeps."""
    lines = []
    for name, (width, path) in PICTOGRAMS.items():
        key = name.value if name.value.isidentifier() else f"'{name.value}'"
        line = f"  {key}: [{width}, '{path}'],"
        parts = "' +\n      '".join(_cut(path))
        lines.append(line if len(line) <= WIDEST else f"  {key}: [\n    {width},\n    '{parts}',\n  ],")
    return HEAD + "\n".join(lines) + "\n};\n"


def _cut(path: str) -> list[str]:
    """Return a path in parts that each fit on a line, parted before a command."""
    parts = [""]
    for stroke in re.split("(?=[A-Za-z])", path):
        if len(parts[-1]) + len(stroke) > LONGEST_PART:
            parts.append("")
        parts[-1] += stroke
    return [part for part in parts if part]


def main() -> None:
    """Write the file."""
    FILE.write_text(write_pictograms(), encoding="utf-8")


if __name__ == "__main__":
    main()
