"""Makes the template of the slides from that of python-pptx: theme, master, and the layouts that are used."""

from __future__ import annotations

import io
import re
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout
from pptx.util import Emu, Length, Pt

from pathways.drawing import LIGHT, Rect
from pathways.export.slides.arial import FAMILY
from pathways.export.slides.fixed_zip import without_clock
from pathways.export.slides.theme import (
    BODY,
    COVER,
    COVER_ROOM,
    HEIGHT,
    MARGIN,
    PICTURE,
    SLOTS,
    TEMPLATE,
    TEXT,
    TITLE_ROOM,
    WIDTH,
)

FOOT = Rect(MARGIN, 496, WIDTH - 2 * MARGIN, 32)
TITLE_SIZE, BODY_SIZE, FOOT_SIZE = 28, 20, 9
STAMP_WIDTH, NUMBER_WIDTH = 310.0, 34.0


def make_template() -> bytes:
    """Return the template: 16:9, the project's font and colours, places of titles, texts and footers."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _recolour(theme.blob.decode("utf-8")).encode("utf-8")
    for layout in list(deck.slide_layouts):
        if layout.name in (COVER, TEXT, PICTURE):
            _arrange(layout, layout.name == COVER)
        else:
            deck.slide_layouts.remove(layout)
    _arrange(master, False)
    _set_types(master._element)
    made = io.BytesIO()
    deck.save(made)
    return without_clock(made.getvalue())


def colour(name: str) -> str:
    """Return a colour of the light theme as six digits.

    >>> colour("bg")
    'FFFFFF'
    """
    return LIGHT.ground[name].lstrip("#").upper()


def _recolour(theme: str) -> str:
    tints = {slot: LIGHT.tints[modality].line.lstrip("#").upper() for modality, slot in SLOTS.items()}
    accents = [tints[slot] for slot in list(SLOTS.values())[:6]]
    slots = {
        "dk1": colour("text"), "lt1": colour("bg"), "dk2": colour("quiet"), "lt2": colour("frame"),
        **{f"accent{number}": value for number, value in enumerate(accents, 1)},
        "hlink": colour("focus"), "folHlink": tints[MSO_THEME_COLOR.FOLLOWED_HYPERLINK],
    }  # fmt: skip
    scheme = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in slots.items())
    theme = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>", f'<a:clrScheme name="Pathways">{scheme}</a:clrScheme>', theme, flags=re.S
    )
    theme = theme.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FAMILY}"/>')
    rest = "".join(
        f'<a:custClr name="{modality}"><a:srgbClr val="{tint.line.lstrip("#").upper()}"/></a:custClr>'
        for modality, tint in LIGHT.tints.items()
        if modality not in SLOTS
    )
    named = theme.replace('name="Office Theme"', 'name="Pathways"', 1)
    custom = f"<a:custClrLst>{rest}</a:custClrLst>"
    found = re.search(r"<a:extraClrSchemeLst\s*/>|</a:extraClrSchemeLst>", named)
    return named[: found.end()] + custom + named[found.end() :] if found else named


def _arrange(holder: SlideLayout, is_cover: bool) -> None:
    """Put the placeholders of a layout or of the master where they belong on a wide slide."""
    places = {
        "title": TITLE_ROOM, "body": BODY,
        "ctrTitle": COVER_ROOM, "subTitle": Rect(MARGIN * 2, 232, 640, 220),
        "ftr": Rect(FOOT.x, FOOT.y, FOOT.width - STAMP_WIDTH - NUMBER_WIDTH - 16, FOOT.height),
        "dt": Rect(FOOT.right - STAMP_WIDTH - NUMBER_WIDTH - 8, FOOT.y, STAMP_WIDTH, FOOT.height),
        "sldNum": Rect(FOOT.right - NUMBER_WIDTH, FOOT.y, NUMBER_WIDTH, FOOT.height),
    }  # fmt: skip
    for shape in list(holder.placeholders):
        kind = shape.element.find(f".//{qn('p:ph')}").get("type", "body")
        rect = places[kind]
        shape.left, shape.top, shape.width, shape.height = (_pt(value) for value in rect)
        body = shape.element.find(f".//{qn('a:bodyPr')}")
        for inset in ("lIns", "rIns"):
            body.set(inset, "0")
        if kind in ("ctrTitle", "title"):
            body.set("anchor", "b" if kind == "ctrTitle" else "ctr")
        if kind in ("ftr", "dt", "sldNum"):
            _quiet(shape.element, "l" if kind == "ftr" else "r")
        if kind == "subTitle" and is_cover:
            _style(
                shape.element, '<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="1800"/></a:lvl1pPr>'
            )


def _set_types(master: etree._Element) -> None:
    """Set sizes once for all slides: titles bold and left, texts without bullets and with room between them."""
    styles = master.find(qn("p:txStyles"))
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", str(TITLE_SIZE * 100))
    title.find(qn("a:defRPr")).set("b", "1")
    body = styles.find(f"{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}")
    body.set("marL", "0")
    body.set("indent", "0")
    for tag in ("a:buFont", "a:buChar"):
        body.remove(body.find(qn(tag)))
    body.insert(1, body.makeelement(qn("a:buNone"), {}))
    body.find(f"{qn('a:spcBef')}/{qn('a:spcPct')}").set("val", "45000")
    body.find(qn("a:defRPr")).set("sz", str(BODY_SIZE * 100))


def _quiet(shape: etree._Element, align: str) -> None:
    _style(
        shape,
        f'<a:lvl1pPr algn="{align}"><a:defRPr sz="{FOOT_SIZE * 100}"><a:solidFill><a:schemeClr val="tx2"/>'
        "</a:solidFill></a:defRPr></a:lvl1pPr>",
    )


def _style(shape: etree._Element, inside: str) -> None:
    styles = shape.find(f".//{qn('a:lstStyle')}")
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    made = etree.fromstring(f'<a:lstStyle xmlns:a="{space}">{inside}</a:lstStyle>')
    styles.getparent().replace(styles, made)


def _pt(value: float) -> Length:
    return Emu(round(value * 12700))


if __name__ == "__main__":
    Path(TEMPLATE).write_bytes(make_template())
