"""What all native shapes share: places, outlines, words in theme fonts and colours, words for screen readers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from pathways.drawing import Point, Rect
from pathways.export.slides.fitting import Words, fit_words

Command = tuple[str, tuple[Point, ...]]
"""A part of an outline: ``moveTo``, ``lnTo``, ``cubicBezTo`` or ``close``, and its points."""
Margins = tuple[float, float, float, float]


def write(frame: Any, lines: Sequence[Words]) -> None:
    """Write lines; font and colours come from the theme."""
    frame.word_wrap = True
    for number, words in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.line_spacing = Pt(words.line)
        for row, text in enumerate(words.text.split("\n")):
            if row:
                paragraph.add_line_break()
            _run(paragraph, text, words)


def _run(paragraph: Any, text: str, words: Words) -> None:
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(words.size)
    run.font.bold = words.is_bold or None
    run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2 if words.is_quiet else MSO_THEME_COLOR.TEXT_1


def write_fitted(shape: Any, lines: Sequence[Words], rect: Rect, margins: Margins) -> None:
    """Write lines into a shape, as large as they have room in; ``margins`` are left, top, right and bottom."""
    left, top, right, bottom = margins
    set_margins(shape.text_frame, *margins)
    write(shape.text_frame, fit_words(lines, rect.width - left - right, rect.height - top - bottom))


def set_margins(frame: Any, left: float, top: float, right: float, bottom: float) -> None:
    """Set the margins of a text in points."""
    frame.margin_left, frame.margin_top, frame.margin_right, frame.margin_bottom = map(Pt, (left, top, right, bottom))


def strip_style(shape: Any) -> None:
    """Take away the shadow and the colours that the format gives to every new shape."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    for properties in shape._element.iter(qn("a:pPr")):
        properties.attrib.pop("algn", None)


def describe(shape: Any, text: str) -> None:
    """Set what a screen reader says in place of a shape."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


def place(rect: Rect) -> tuple[Emu, Emu, Emu, Emu]:
    """Return left, top, width and height in the units of the format."""
    x, y, width, height = (Emu(round(value * 12700)) for value in rect)
    return x, y, width, height


def set_outline(shape: Any, rect: Rect, commands: Iterable[Command], glue: str = "", fill: str = "norm") -> None:
    """Give a shape the outline that ``commands`` draw, in points of the slide; ``rect`` is the place of the shape."""

    def point(at: Point) -> str:
        return f'<a:pt x="{round((at.x - rect.x) * 12700)}" y="{round((at.y - rect.y) * 12700)}"/>'

    drawn = "".join(f"<a:{name}>{''.join(map(point, points))}</a:{name}>" for name, points in commands)
    _, _, width, height = place(rect)
    made = etree.fromstring(
        f"<a:custGeom {nsdecls('a')}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{glue}</a:cxnLst>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}" fill="{fill}">{drawn}</a:path></a:pathLst></a:custGeom>'
    )
    preset = shape._element.spPr.find(qn("a:prstGeom"))
    preset.getparent().replace(preset, made)
