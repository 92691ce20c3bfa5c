"""Draws the floors of the program from the import contracts in pyproject.toml: ``docs/pictures/floors.svg``."""

from __future__ import annotations

import ast
import tomllib
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "pictures" / "floors.svg"
PACKAGE = "pathways"
WIDTH, EDGE, GAP, LINE = 880, 12, 8, 18
LETTER = 7.1  # how wide a letter of the small text is, on average
INK, PAPER, ROOM, BORDER, QUIET = "#141a26", "#ffffff", "#f3f5fa", "#8a94a8", "#44506a"


class Room(NamedTuple):
    """A folder or file of a floor, the first line of its docstring, and the floors inside it."""

    name: str
    text: str
    inside: str


def contracts() -> dict[str, list[list[str]]]:
    """Return the floors of each container, from the top down; each floor is a list of rooms."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    return {
        container: [layer.replace("|", ":").replace(" ", "").split(":") for layer in contract["layers"]]
        for contract in settings["contracts"]
        if contract["type"] == "layers"
        for container in contract["containers"]
    }


def room(name: str) -> Room:
    """Return a room of the program."""
    path = ROOT / PACKAGE / name
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    text = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").splitlines()[0]
    inner = contracts().get(f"{PACKAGE}.{name}", [])
    return Room(name, text, " → ".join(" · ".join(floor) for floor in inner))


def picture() -> str:
    """Return the picture as SVG: a row for each floor, what is above may import what is below."""
    rows, top = [], float(EDGE)
    for floor in contracts()[PACKAGE]:
        width = (WIDTH - 2 * EDGE - GAP * (len(floor) - 1)) / len(floor)
        rooms = [(room(name), _lines(room(name), width)) for name in floor]
        height = max(len(lines) for _, lines in rooms) * LINE + 34
        for place, (one, lines) in enumerate(rooms):
            rows.append(_box(one, lines, EDGE + place * (width + GAP), top, width, height))
        top += height + GAP
    title = "The floors of the program, from the command line and the pages at the top down to the errors"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + EDGE - GAP:.0f}" role="img"'
            f' font-family="system-ui, sans-serif"><title>{title}</title>',
            f'<rect width="100%" height="100%" fill="{PAPER}"/>',
            *rows,
            "</svg>",
            "",
        ]
    )


def _lines(one: Room, width: float) -> list[tuple[str, bool]]:
    """Return the lines of text in a box; those about the floors inside are marked."""
    letters = int((width - 24) / LETTER)
    inside = wrap(f"inside: {one.inside}", letters) if one.inside else []
    return [*((line, False) for line in wrap(one.text, letters)), *((line, True) for line in inside)]


def _box(one: Room, lines: list[tuple[str, bool]], x: float, y: float, width: float, height: float) -> str:
    place = f'x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{height:.0f}"'
    parts = [
        f'<rect {place} rx="8" fill="{ROOM}" stroke="{BORDER}"/>',
        f'<text x="{x + 12:.0f}" y="{y + 22:.0f}" font-size="14" font-weight="700" fill="{INK}">{one.name}</text>',
    ]
    for number, (line, is_inner) in enumerate(lines):
        look = f'fill="{QUIET}" font-style="italic"' if is_inner else f'fill="{INK}"'
        y_text = y + 42 + number * LINE
        parts.append(f'<text x="{x + 12:.0f}" y="{y_text:.0f}" font-size="12.5" {look}>{escape(line)}</text>')
    return "\n".join(parts)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))
