"""Text in SVG: lines of one wording, marked with its voice and language; and numbers as short as can be."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pathways.drawing.geometry import Rect
from pathways.drawing.labels import Wording

BASELINE = 0.78  # where letters stand in a line, from its top


def number(value: float) -> str:
    """Return a number with at most one decimal.

    >>> number(12.04), number(3.14)
    ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")


def area(rect: Rect) -> str:
    """Return the attributes that place an SVG ``rect``."""
    return f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" height="{number(rect.height)}"'


def text_lines(lines: Iterable[str], css: str, x: float, top: float, line: float) -> str:
    """Return lines of text, one under the other; nothing if there are none."""
    spans = "".join(
        f'<tspan x="{number(x)}" y="{number(top + line * (index + BASELINE))}">{escape(text)}</tspan>'
        for index, text in enumerate(lines)
    )
    return f'<text class="{css}">{spans}</text>' if spans else ""


def voice_group(wording: Wording, inside: str, css: str = "np-text") -> str:
    """Wrap SVG that belongs to one voice; where the text is in another language than the page, it says so."""
    lang = f' lang="{escape(wording.spoken)}"' if wording.spoken != wording.lang else ""
    return f'<g class="{css}" data-voice="{escape(wording.voice)}"{lang}>{inside}</g>'
