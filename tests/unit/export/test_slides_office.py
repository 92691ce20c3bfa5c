"""Slides as LibreOffice reads them: it opens them cleanly, with the same words, and nothing outside the slide."""

from __future__ import annotations

import io
import os
import subprocess

import pypdfium2
import pytest
from pptx import Presentation

from pathways.export.slides.deck import make_slides
from scripts.find_office import find_office
from tests.unit.export.requests import ask_for
from tests.unit.export.slide_reading import boxes_of

pytestmark = pytest.mark.slow

STANDS_IN = ("Arial", "LiberationSans", "Arimo")
"""Fonts with the widths that the slides were measured with."""
ARROWS = "→›"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[pypdfium2.PdfPage]:
    """Give the pages of a deck that LibreOffice turned into PDF, with the fonts of this computer."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "deck.pptx").write_bytes(make_slides(ask_for("observation")))
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [find_office(), home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, str(folder / "deck.pptx")],
        env={**os.environ, "HOME": str(folder)},
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


def test_nothing_is_outside_the_slide(pages: list[pypdfium2.PdfPage]) -> None:
    """All letters and shapes lie on the page."""
    for page in pages:
        width, height = page.get_size()
        assert abs(width / height - 16 / 9) < 0.01
        for part in page.get_objects():
            left, bottom, right, top = part.get_bounds()
            assert left >= -1 and bottom >= -1 and right <= width + 1 and top <= height + 1


def test_no_words_cross_the_edge_of_their_box(pages: list[pypdfium2.PdfPage]) -> None:
    """Where Arial or a font of its widths is at hand, each line that begins in a box ends in it."""
    slides = list(Presentation(io.BytesIO(make_slides(ask_for("observation")))).slides)
    looked = 0
    for page, slide in zip(pages, slides, strict=True):
        height = page.get_size()[1]
        texts = list(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()))
        fonts = {part.get_font().get_base_name().rpartition("+")[2] for part in texts if part.extract().strip(ARROWS)}
        if not all(name.startswith(STANDS_IN) for name in fonts):
            pytest.skip(f"no font with the widths of Arial: {fonts}")
        for name, box in boxes_of(slide).items():
            left, top, right, bottom = box.rect
            for part in texts:
                x, low, end, high = part.get_bounds()
                if left < x < right and top < height - (low + high) / 2 < bottom:
                    looked += 1
                    assert end <= right + 0.5 and height - low <= bottom + 0.5, (name, part.extract())
                    assert height - high >= top - 8, (name, "only a badge may stand on the upper edge")
    assert looked > 100


def _letters(text: str) -> str:
    """Return what remains where lines are broken anywhere."""
    return "".join(letter for letter in text if letter.isalnum())
