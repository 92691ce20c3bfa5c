"""Slides as LibreOffice reads them: it opens them cleanly, with the same words, and nothing outside the slide."""

from __future__ import annotations

import io
import os
import subprocess

import pypdfium2
import pytest
from pptx import Presentation

from pathways.drawing.font import FAMILY, FOLDER
from pathways.export.slides.deck import make_slides
from scripts.find_office import find_office
from tests.unit.export.requests import ask_for

pytestmark = pytest.mark.slow

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[pypdfium2.PdfPage]:
    """Give the pages of a deck that LibreOffice turned into PDF, with the font of the theme at hand."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "deck.pptx").write_bytes(make_slides(ask_for("observation")))
    (folder / "fonts.conf").write_text(FONTS.format(folder=FOLDER, cache=folder / "cache"), encoding="utf-8")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [find_office(), home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, str(folder / "deck.pptx")],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)},
        capture_output=True,
        timeout=240,
        check=True,
    )
    return list(pypdfium2.PdfDocument(folder / "deck.pdf"))


def test_each_slide_is_a_page_with_the_same_words(pages: list[pypdfium2.PdfPage]) -> None:
    """Every word of a slide's boxes, texts and foot stands on its page."""
    slides = list(Presentation(io.BytesIO(make_slides(ask_for("observation")))).slides)
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        shown = _letters(page.get_textpage().get_text_range())
        for element in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"):
            for word in (element.text or "").replace("\u200b", " ").split():
                if word != "‹#›":
                    assert _letters(word) in shown, (word, shown)


def test_nothing_is_outside_the_slide_and_the_font_is_ours(pages: list[pypdfium2.PdfPage]) -> None:
    """All letters and shapes lie on the page, and the letters are those of the bundled font."""
    for page in pages:
        width, height = page.get_size()
        assert abs(width / height - 16 / 9) < 0.01
        for part in page.get_objects():
            left, bottom, right, top = part.get_bounds()
            assert left >= -1 and bottom >= -1 and right <= width + 1 and top <= height + 1
    names = {
        part.get_font().get_base_name().partition("+")[2] or part.get_font().get_base_name()
        for page in pages
        for part in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage())
        if part.extract().strip() != "→"  # the font has no arrow; every reader has one in another
    }
    assert all(name.startswith(FAMILY.replace(" ", "")) for name in names), names


def _letters(text: str) -> str:
    """Return what remains where lines are broken anywhere."""
    return "".join(letter for letter in text if letter.isalnum())
