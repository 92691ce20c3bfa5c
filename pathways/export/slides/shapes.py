"""Frames of options, conditions and glued arrows as native shapes, with words for screen readers."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Pt

from pathways.drawing import Rect
from pathways.drawing.font import ARROW_LABEL, SUBTITLE, TITLE
from pathways.export.slides.lines import SIDES, Line
from pathways.export.slides.parts import Words, describe, place, set_margins, strip_style, write


def add_frame(slide: Slide, rect: Rect, title: str, hint: str, scale: float) -> Any:
    """Draw the frame of an option group with its title and the words that say that there is no order."""
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place(rect))
    shape.adjustments[0] = min(0.5, 10 * scale / min(rect.width, rect.height))
    shape.name = title
    describe(shape, f"{title}: {hint}")
    strip_style(shape)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    shape.line.color.theme_color = MSO_THEME_COLOR.TEXT_2
    shape.line.width, shape.line.dash_style = Pt(1), MSO_LINE.ROUND_DOT
    frame = shape.text_frame
    set_margins(frame, 8 * scale, 6 * scale, 8 * scale, 3)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    write(frame, [Words(title, TITLE, scale, is_quiet=False), Words(hint, SUBTITLE, scale)])
    return shape


def add_label(slide: Slide, rect: Rect, text: str, scale: float, align_bottom: bool = False) -> None:
    """Write the condition of an arrow on a ground of its own, so that no line runs through its letters."""
    shape = slide.shapes.add_textbox(*place(rect.grown(1)))
    shape.name = text
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    set_margins(shape.text_frame, 1, 0, 0, 0)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if align_bottom else MSO_ANCHOR.MIDDLE
    write(shape.text_frame, [Words(text, ARROW_LABEL, scale)])


def add_arrow(slide: Slide, line: Line, ends: tuple[Any, Any], sides: tuple[str, str], said: str, dash: bool) -> None:
    """Draw an arrow behind the boxes, glued to both ends, with a head."""
    frame = line.frame
    made: Any = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Emu(0), Emu(0), Emu(0), Emu(0))
    made.begin_connect(ends[0], SIDES[sides[0]])
    made.end_connect(ends[1], SIDES[sides[1]])
    made.name = said
    describe(made, said)
    made.line.color.theme_color = MSO_THEME_COLOR.TEXT_2
    made.line.width = Pt(1.4)
    if dash:
        made.line.dash_style = MSO_LINE.DASH
    ln = made.line._get_or_add_ln()
    etree.SubElement(ln, qn("a:tailEnd"), {"type": "triangle", "w": "med", "len": "med"})
    xfrm = made._element.spPr.find(qn("a:xfrm"))
    xfrm.attrib.clear()
    for name, value in (("rot", line.turns * 5_400_000), ("flipH", int(line.flip_h)), ("flipV", int(line.flip_v))):
        if value:
            xfrm.set(name, str(value))
    made.left, made.top, made.width, made.height = place(frame)
    shape = made._element.spPr.find(qn("a:prstGeom"))
    shape.set("prst", line.preset)
    if line.bend is not None:
        guides = shape.find(qn("a:avLst"))
        guides = etree.SubElement(shape, qn("a:avLst")) if guides is None else guides
        etree.SubElement(guides, qn("a:gd"), {"name": "adj1", "fmla": f"val {round(line.bend * 100_000)}"})
    style = made._element.find(qn("p:style"))
    if style is not None:
        made._element.remove(style)
    _send_back(slide, made._element)


def _send_back(slide: Slide, element: etree._Element) -> None:
    """Put an arrow behind the boxes, which are groups, and before the frames of options, which are shapes."""
    tree = slide.shapes._spTree
    first = next((child for child in tree if child.tag == qn("p:grpSp")), None)
    if first is not None:
        first.addprevious(element)
