"""Boxes as native shapes: form by kind, outline by status, icon and badge, in one group that moves together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

import resvg_py
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Pt

from pathways.drawing import LIGHT, Point, Rect
from pathways.drawing.font import BADGE, SUBTITLE, TITLE, TextStyle
from pathways.drawing.metrics import CHIP_PAD, DECISION_POINT
from pathways.drawing.outline import BADGE_HEIGHT, FOLD, corner_radius
from pathways.drawing.paths import CIRCLE
from pathways.drawing.sizes import BADGE_PAD, ICON, ICON_GAP, PAD_X
from pathways.drawing.svg.icons import ICONS
from pathways.export.slides.arial import width_of
from pathways.export.slides.fitting import Words
from pathways.export.slides.parts import Command, describe, place, set_outline, strip_style, write_fitted
from pathways.export.slides.shapes import add_plate
from pathways.export.slides.theme import SLOTS
from pathways.model import Modality, Status, StepKind

BADGE_STYLE = TextStyle(SUBTITLE.size, BADGE.weight, BADGE.line)
"""Nothing on a slide is smaller than its quiet lines."""
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><d:decorative val="1" '
    'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
"""Says that a picture only repeats what the words beside it say."""


@dataclass(frozen=True)
class Face:
    """What a box shows: words, kind and status as they are on screen; ``said`` is what a screen reader hears."""

    title: str
    subtitle: str
    modality: Modality
    said: str
    kind: StepKind = StepKind.TREATMENT
    status: Status = Status.STANDARD
    badge: str = ""


def add_box(slide: Slide, rect: Rect, face: Face, scale: float) -> Any:
    """Draw a box with its icon and badge as one group, and return the shape to which arrows are glued."""
    group = slide.shapes.add_group_shape()
    group.name = face.title
    describe(group, face.said)
    shape = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place(rect))
    shape.name = face.title
    set_outline(shape, rect, _outline(face.kind, rect, scale), _glue(rect))
    strip_style(shape)
    paint(shape, face, scale)
    _fill_in(shape, rect, face, scale)
    _add_icon(group, rect, face, scale)
    if face.badge:
        _add_badge(group, rect, face, scale)
    return shape


def add_sign(slide: Slide, rect: Rect, face: Face, scale: float, is_painted: bool = True) -> None:
    """Draw a step by its title alone; one that only names a step elsewhere is not painted in its colours."""
    side = (CHIP_PAD + 3) * scale
    shape = add_plate(
        slide, rect, [Words(face.title, SUBTITLE, scale, is_quiet=False)], 9 * scale, (side, 0, side / 2, 0)
    )
    describe(shape, face.said)
    if is_painted:
        paint(shape, face, scale * 0.75)


def paint(shape: Any, face: Face, scale: float) -> None:
    """Give a shape the colours of a kind of treatment, and the outline of its status."""
    _paint(shape, face.modality, scale)
    if face.status.is_trial:
        shape.line.dash_style = MSO_LINE.DASH
    elif face.status in (Status.HISTORICAL, Status.LABORATORY):
        shape.line.dash_style = MSO_LINE.ROUND_DOT


def _paint(shape: Any, modality: Modality, scale: float) -> None:
    shape.fill.solid()
    shape.line.width = Pt(max(1.0, 1.6 * scale))
    if modality in SLOTS:
        shape.fill.fore_color.theme_color, shape.fill.fore_color.brightness = SLOTS[modality], 0.88
        shape.line.color.theme_color = SLOTS[modality]
    else:
        tint = LIGHT.tints[modality]
        shape.fill.fore_color.rgb = _rgb(tint.fill)
        shape.line.color.rgb = _rgb(tint.line)


def _rgb(text: str) -> RGBColor:
    colour: RGBColor = RGBColor.from_string(text.lstrip("#").upper())  # type: ignore[no-untyped-call]
    return colour


def _fill_in(shape: Any, rect: Rect, face: Face, scale: float) -> None:
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    lines = [Words(face.title, TITLE, scale, is_quiet=False)]
    if face.subtitle:
        lines.append(Words(face.subtitle, SUBTITLE, scale))
    top = BADGE_HEIGHT / 2 * scale if face.badge else 2
    right = PAD_X + 2 if face.kind is StepKind.DECISION else PAD_X - 4
    write_fitted(shape, lines, rect, ((PAD_X + ICON + ICON_GAP) * scale, top, right * scale, 2))


def _add_icon(group: Any, rect: Rect, face: Face, scale: float) -> None:
    side = ICON * scale
    at = Rect(rect.x + PAD_X * scale * 0.8, rect.center.y - side / 2, side, side)
    picture = group.shapes.add_picture(BytesIO(_icon(face.modality)), *place(at))
    picture.name = str(face.modality)
    describe(picture, "")
    picture._element.xpath(".//p:cNvPr")[0].append(etree.fromstring(DECORATIVE))


@lru_cache(maxsize=32)
def _icon(modality: Modality) -> bytes:
    """Return the icon of a modality as PNG, four times its size on screen."""
    line = f'fill="none" stroke="{LIGHT.tints[modality].line}" stroke-width="1.7" stroke-linecap="round"'
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 18 18">'
        f'<path {line} stroke-linejoin="round" d="{ICONS[modality]}"/></svg>'
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, dpi=96, skip_system_fonts=True))


def _add_badge(group: Any, rect: Rect, face: Face, scale: float) -> None:
    words = Words(face.badge, BADGE_STYLE, scale, is_quiet=False)
    pad = BADGE_PAD * scale
    width = min(rect.width - 16 * scale, width_of(face.badge, words.size, words.is_bold) + 2 * pad)
    height = BADGE_HEIGHT * scale
    at = Rect(rect.right - width - 8 * scale, rect.y - height / 2, width, height)
    shape = group.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place(at))
    shape.adjustments[0] = 0.5
    shape.name = face.badge
    strip_style(shape)
    _paint(shape, face.modality, scale * 0.75)
    shape.fill.fore_color.theme_color, shape.fill.fore_color.brightness = MSO_THEME_COLOR.BACKGROUND_1, 0
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    write_fitted(shape, [words], Rect(at.x, at.y, width - pad, height), (0, 0, 0, 0))
    shape.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "ctr")
    shape.text_frame.word_wrap = False


def _outline(kind: StepKind, rect: Rect, scale: float) -> list[Command]:
    """Return the shape of a kind as on screen: pointed sides, a cut corner, or corners round by more or less."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    if kind is StepKind.DECISION:
        d, middle = DECISION_POINT * scale, rect.center.y
        corners = [(x + d, y), (right - d, y), (right, middle), (right - d, bottom), (x + d, bottom), (x, middle)]
        lines = [("lnTo" if n else "moveTo", (Point(*corner),)) for n, corner in enumerate(corners)]
        return [*lines, ("close", ())]
    r = corner_radius(kind, rect.height / scale) * scale
    commands: list[Command] = [("moveTo", (Point(x + r, y),))]
    if kind is StepKind.ASSESSMENT:
        cut = FOLD * scale
        commands += [("lnTo", (Point(right - cut, y),)), ("lnTo", (Point(right, y + cut),))]
    else:
        commands += _turn(Point(right - r, y), Point(right, y), Point(right, y + r))
    commands += _turn(Point(right, bottom - r), Point(right, bottom), Point(right - r, bottom))
    commands += _turn(Point(x + r, bottom), Point(x, bottom), Point(x, bottom - r))
    commands += _turn(Point(x, y + r), Point(x, y), Point(x + r, y))
    return [*commands, ("close", ())]


def _turn(start: Point, corner: Point, end: Point) -> list[Command]:
    """Return the line to ``start`` and the round corner from there."""

    def near(point: Point) -> Point:
        return Point(point.x + (corner.x - point.x) * CIRCLE, point.y + (corner.y - point.y) * CIRCLE)

    return [("lnTo", (start,)), ("cubicBezTo", (near(start), near(end), end))]


def _glue(rect: Rect) -> str:
    """Return the four places where lines that a person draws can be glued, in the order of a rectangle."""
    w, h = (round(value * 12700) for value in (rect.width, rect.height))
    places = ((16200000, w // 2, 0), (10800000, 0, h // 2), (5400000, w // 2, h), (0, w, h // 2))
    return "".join(f'<a:cxn ang="{angle}"><a:pos x="{x}" y="{y}"/></a:cxn>' for angle, x, y in places)
