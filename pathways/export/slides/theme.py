"""The empty deck: 16:9, the project's font and colours in its theme, places of titles, texts and footers."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from pathways.drawing import Rect
from pathways.drawing.font import TextStyle
from pathways.export.slides.fitting import Words, fit_words
from pathways.model import Modality

TEMPLATE = str(Path(__file__).with_name("template.pptx"))
WIDTH, HEIGHT = 960.0, 540.0  # 13⅓ by 7½ inches, in points
MARGIN = 36.0
BODY = Rect(MARGIN, 84, WIDTH - 2 * MARGIN, 400)
TITLE = TextStyle(28, "bold", 33)
TITLE_ROOM = Rect(MARGIN, 20, WIDTH - 2 * MARGIN, 52)
COVER_ROOM = Rect(MARGIN * 2, 130, WIDTH - 4 * MARGIN, 90)
COVER, TEXT, PICTURE = "Title Slide", "Title and Content", "Title Only"

SLOTS = {
    Modality.CHEMOTHERAPY: MSO_THEME_COLOR.ACCENT_1,
    Modality.SURGERY: MSO_THEME_COLOR.ACCENT_2,
    Modality.TRANSPLANT: MSO_THEME_COLOR.ACCENT_3,
    Modality.IMMUNOTHERAPY: MSO_THEME_COLOR.ACCENT_4,
    Modality.RADIATION: MSO_THEME_COLOR.ACCENT_5,
    Modality.TARGETED: MSO_THEME_COLOR.ACCENT_6,
    Modality.TALK: MSO_THEME_COLOR.FOLLOWED_HYPERLINK,
}
"""Kinds of treatment that have a colour of the theme; a theme has no room for the others."""


def empty_deck() -> Deck:
    """Return a deck without slides, with the three layouts that are used; ``make template`` makes its file."""
    return Presentation(TEMPLATE)


def layout_of(deck: Deck, name: str) -> SlideLayout:
    """Return a layout by its name."""
    found = deck.slide_layouts.get_by_name(name)
    if found is None:  # pragma: no cover - the deck is made here
        raise ValueError(f"the deck has no layout '{name}'")
    return found


def add_slide(deck: Deck, layout: str, title: str, footer: tuple[str, str]) -> Slide:
    """Return a new slide with its title, and the notice and version (``footer``) at its foot."""
    chosen = layout_of(deck, layout)
    slide: Slide = deck.slides.add_slide(chosen)
    if slide.shapes.title is not None:
        room = COVER_ROOM if layout == COVER else TITLE_ROOM
        (fitted,) = fit_words([Words(title, TITLE, 1.0)], room.width - 12, room.height - 8)
        slide.shapes.title.text = fitted.text
        if fitted.size < TITLE.size:
            slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(fitted.size)
    for placeholder in list(chosen.placeholders):
        kind = placeholder.element.find(f".//{qn('p:ph')}").get("type")
        if kind not in ("dt", "ftr", "sldNum"):
            continue
        copied = deepcopy(placeholder.element)
        copied.find(f".//{qn('p:spPr')}").clear()
        slide.shapes._spTree.append(copied)
        if kind != "sldNum":
            _write(copied, footer[0] if kind == "ftr" else footer[1])
    return slide


def _write(shape: etree._Element, text: str) -> None:
    """Put one line of text into a copied placeholder, in place of what the template has there."""
    body = shape.find(qn("p:txBody"))
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    paragraph = etree.SubElement(body, qn("a:p"))
    run = etree.SubElement(paragraph, qn("a:r"))
    etree.SubElement(run, qn("a:rPr"))
    etree.SubElement(run, qn("a:t")).text = text
