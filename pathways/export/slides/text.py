"""Texts on slides: as large as they fit, and on a further slide what does not; notes under a slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from pathways.cards import Scene
from pathways.cards.blocks import sources_block
from pathways.drawing import Rect
from pathways.drawing.font import TextStyle
from pathways.export.slides.fitting import Words
from pathways.export.slides.fitting import height_of as height_of_words
from pathways.text import Speaker, direction_of, regional_tag

SIZES = (24, 22, 20, 18, 16, 15, 14, 13, 12)
LINE, BETWEEN = 1.2, 0.45
LOOSE = 1.02  # programs round the widths of letters


def height_of(lines: Sequence[str], size: float, width: float) -> float:
    """Return the height of paragraphs in points."""
    style = TextStyle(size, "regular", size * LINE)
    words = [Words(line, style, 1.0) for line in lines]
    return height_of_words(words, width / LOOSE) + size * BETWEEN * len(lines)


def fit(lines: Sequence[str], room: Rect) -> tuple[float, list[list[str]]]:
    """Return the largest size at which ``lines`` fit, and the lines slide by slide; the smallest may need several.

    >>> fit(["A short line."], Rect(0, 0, 400, 100))
    (24, [['A short line.']])
    """
    for size in SIZES:
        if height_of(lines, size, room.width) <= room.height:
            return size, [list(lines)]
    size = SIZES[-2]
    pages = _packed(lines, size, room.width, room.height)
    share = height_of(lines, size, room.width) / len(pages)
    for part in range(20):  # no last page with one line alone
        even = _packed(lines, size, room.width, share + (room.height - share) * part / 20)
        if len(even) == len(pages):
            return size, even
    return size, pages


def _packed(lines: Sequence[str], size: float, width: float, height: float) -> list[list[str]]:
    """Return the lines page by page, none higher than ``height`` unless a single line is."""
    pages: list[list[str]] = [[]]
    for line in lines:
        if pages[-1] and height_of([*pages[-1], line], size, width) > height:
            pages.append([])
        pages[-1].append(line)
    return pages


def write_body(slide: Slide, lines: Sequence[str], room: Rect, size: float, lang: str) -> None:
    """Write paragraphs into the slide's text placeholder; the size is set once for all of them."""
    body = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == 1)
    body.left, body.top, body.width, body.height = map(Pt, room)
    frame = body.text_frame
    frame.text = ""
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
    _set_size(frame, size)
    set_language(slide, lang)


def _set_size(frame: Any, size: float) -> None:
    styles = frame._txBody.find(qn("a:lstStyle"))
    level = etree.SubElement(styles, qn("a:lvl1pPr"))
    etree.SubElement(level, qn("a:defRPr"), {"sz": str(round(size * 100))})


def set_language(slide: Slide, lang: str) -> None:
    """Say in which language the texts of a slide are, for spelling, screen readers and the side on which they begin."""
    tag = regional_tag(lang)
    for tree in (slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])):
        for run in tree.iter(qn("a:rPr")):
            run.set("lang", tag)
        for paragraph in tree.iter(qn("a:p")) if direction_of(lang) == "rtl" else ():
            properties = paragraph.get_or_add_pPr()
            properties.set("rtl", "1")
            properties.set("algn", "ctr" if properties.get("algn") == "ctr" else "r")
        for run in tree.iter(qn("a:r")):
            if run.find(qn("a:rPr")) is None:
                run.insert(0, run.makeelement(qn("a:rPr"), {"lang": tag}))


def write_notes(
    slide: Slide, scene: Scene, speaker: Speaker, extra: Sequence[str] = (), first: Sequence[str] = ()
) -> None:
    """Write what to say, what the room asks, what to ask the room, and the sources, under a slide."""
    word, notes = speaker.word, scene.notes
    lines = list(first)
    lines += [f"{word('teach_say')}: {text}" for text in notes.say]
    lines += [f"{word('teach_room')}: {text}" for text in notes.room]
    for ask in notes.asks:
        lines += [f"{word('teach_question')}: {ask.question}", f"{word('teach_answer')}: {ask.answer}"]
    lines += extra
    if scene.sources:
        lines.append(f"{word('fold_sources')}:")
        lines += [f"{item['title']}, {item['section']}" for item in sources_block(speaker, scene.sources)["items"]]
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(lines)


def source_lines(scenes: Sequence[Scene], speaker: Speaker) -> list[str]:
    """Return each source of ``scenes`` once, with its dates and address."""
    cites = dict.fromkeys(cite for scene in scenes for cite in scene.sources)
    found = {}
    for item in sources_block(speaker, cites)["items"]:
        found[item["title"]] = f"{item['title']}. {item['dates']}. {item['address']}"
    return list(found.values())
