"""Plates with words, conditions and arrows as native shapes, with words for screen readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from pathways.drawing import Point, Rect
from pathways.drawing.font import ARROW_LABEL, SUBTITLE, TITLE
from pathways.drawing.geometry import surround
from pathways.export.slides.fitting import Words
from pathways.export.slides.parts import Command, Margins, describe, place, set_outline, strip_style, write_fitted

LINE, THIN = 1.5, 0.9
STRAIGHT = 0.3  # how far a point may stand off a line, in points
WHITE, PALE, QUIET = MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.BACKGROUND_2, MSO_THEME_COLOR.TEXT_2


def add_plate(
    slide: Slide, rect: Rect, lines: Sequence[Words], radius: float, margins: Margins, fill: Any = WHITE
) -> Any:
    """Draw a rounded rectangle with words in its middle; ``margins`` are left, top, right and bottom, in points."""
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place(rect))
    shape.adjustments[0] = min(0.5, radius / min(rect.width, rect.height))
    shape.name = " ".join(words.text for words in lines) or "frame"
    strip_style(shape)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = fill
    shape.line.color.theme_color = QUIET
    shape.line.width = Pt(THIN)
    # Round corners push words inwards by themselves.
    inset = 0.29 * min(radius, min(rect.width, rect.height) / 2)
    left, top, right, bottom = (max(0.0, margin - inset) for margin in margins)
    inside = Rect(0, 0, rect.width - 2 * inset, rect.height - 2 * inset)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    write_fitted(shape, lines, inside, (left, top, right, bottom))
    return shape


def add_frame(slide: Slide, rect: Rect, title: str, hint: str, scale: float) -> Any:
    """Draw the frame of an option group with its title and the words that say that there is no order."""
    lines = [Words(title, TITLE, scale, is_quiet=False), Words(hint, SUBTITLE, scale)]
    shape = add_plate(slide, rect, lines, 10 * scale, (8 * scale, 6 * scale, 6 * scale, 0))
    shape.name = title
    describe(shape, f"{title}: {hint}")
    shape.line.dash_style = MSO_LINE.ROUND_DOT
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    return shape


def add_label(slide: Slide, rect: Rect, text: str, scale: float, ground: Any = WHITE, align: str = "l") -> Any:
    """Write words on a ground of their own, so that no line runs through their letters."""
    shape = slide.shapes.add_textbox(*place(rect))
    shape.name = text
    shape.fill.solid()
    shape.fill.fore_color.theme_color = ground
    shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if align == "b" else MSO_ANCHOR.MIDDLE
    write_fitted(shape, [Words(text, ARROW_LABEL, scale)], rect, (0, 0, 0, 0))
    if align == "ctr":
        shape.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "ctr")
    return shape


def add_line(slide: Slide, curve: Sequence[Point], name: str, width: float = LINE) -> Any:
    """Draw a line along a curve of the Drawing, in points of the slide: a connector if straight, else a freeform."""
    commands = list(_commands(curve))
    if len(commands) == 2 and commands[1][0] == "lnTo":
        start, end = curve[0], curve[-1]
        ends = [Pt(value) for value in (start.x, start.y, end.x, end.y)]
        shape: Any = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    else:
        around = surround(Rect(p.x, p.y, 0, 0) for p in curve)
        rect = Rect(around.x, around.y, max(around.width, 0.1), max(around.height, 0.1))
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place(rect))
        set_outline(shape, rect, commands, fill="none")
        shape.fill.background()
    strip_style(shape)
    shape.name = name
    shape.line.color.theme_color = QUIET
    shape.line.width = Pt(width)
    return shape


def add_arrow(slide: Slide, curve: Sequence[Point], ends: tuple[str, str], said: str, dash: Any = None) -> Any:
    """Draw one arrow of the Drawing as one shape of its own; its name holds the ids of its ends."""
    shape = add_line(slide, curve, " → ".join(ends))
    describe(shape, said)
    if dash is not None:
        shape.line.dash_style = dash
    ln = shape.line._get_or_add_ln()
    etree.SubElement(ln, qn("a:tailEnd"), {"type": "triangle", "w": "med", "len": "med"})
    return shape


def _commands(curve: Sequence[Point]) -> Iterator[Command]:
    """Give the parts of a curve, straight ones joined."""
    yield "moveTo", (curve[0],)
    start, end = curve[0], curve[0]
    for index in range(1, len(curve) - 2, 3):
        first, second, last = curve[index : index + 3]
        if _is_straight((start, end, first, second, last)):
            end = last
            continue
        if end != start:
            yield "lnTo", (end,)
        if _is_straight((end, first, second, last)):
            start, end = end, last
            continue
        yield "cubicBezTo", (first, second, last)
        start = end = last
    if end != start:
        yield "lnTo", (end,)


def _is_straight(points: Sequence[Point]) -> bool:
    xs, ys = [p.x for p in points], [p.y for p in points]
    return min(max(xs) - min(xs), max(ys) - min(ys)) < STRAIGHT
