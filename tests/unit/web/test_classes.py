"""The SVG, the scripts and the style sheets call the parts of a picture by the same names."""

from __future__ import annotations

import re
from pathlib import Path

from pathways.drawing import Layout
from pathways.drawing.svg.classes import SHARED
from tests.unit.drawing.test_picture import picture_of

PATHWAYS = Path(__file__).parents[3] / "pathways"


def drawn() -> set[str]:
    """Return the classes that pictures have; in the two maps together stands every part that there is."""
    pictures = [picture_of(pathway, layout)[1]["svg"] for pathway in ("high-risk", "relapse") for layout in Layout]
    return {name for svg in pictures for names in re.findall(r'class="([^"]*)"', svg) for name in names.split()}


def named() -> set[str]:
    """Return the classes that scripts and style sheets name."""
    files = [file for ending in ("js", "css") for file in PATHWAYS.rglob(f"*.{ending}")]
    texts = [file.read_text(encoding="utf-8") for file in files if not file.name.endswith(".test.js")]
    return {name for text in texts for name in re.findall(r"\bnp-[a-z0-9-]+", text)}


def test_the_table_has_what_both_sides_name() -> None:
    """A part renamed on one side alone is missing here; a part that is newly looked for is put into the table."""
    assert drawn() & named() == SHARED.keys()
