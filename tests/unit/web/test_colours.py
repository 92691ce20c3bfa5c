"""Colours have one home: what a style sheet falls back to is the colour of the light theme."""

from __future__ import annotations

import re

from pathways.drawing.svg.theme import LIGHT
from pathways.web.assets import HERE

SHORT = {"#fff": "#ffffff"}


def test_fallbacks_are_the_colours_of_the_light_theme() -> None:
    """``var(--np-text, #141a26)`` names the colour that the theme gives to ``text``."""
    found = [
        (path.name, name, SHORT.get(colour, colour))
        for path in sorted(HERE.glob("css/*.css"))
        for name, colour in re.findall(r"var\(--np-([a-z-]+), (#[0-9a-f]+)\)", path.read_text(encoding="utf-8"))
    ]
    assert found
    assert [f"{file}: {name} {colour}" for file, name, colour in found if LIGHT.ground.get(name) != colour] == []
