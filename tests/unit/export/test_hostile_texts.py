"""No text of a pack becomes a link, a picture or an element in any file that is made of it."""

from __future__ import annotations

import io
import re
import zipfile
from ctypes import c_int
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest

from pathways.export.formats import FORMATS, Format, make_file
from pathways.export.request import Request
from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.review.pdf import review_pdf
from pathways.review.workbook import review_workbook
from pathways.text import NUMBERS, Reader, Speaker
from tests.hostile_pack import HOST, make_hostile, texts_of
from tests.unit.export.pdf_reading import Read

pytestmark = pytest.mark.slow

ASKING = {"href", "xlink:href", "src", "srcset", "action", "data", "poster", "style", "background"}
URL = re.compile(rf"url\([^)]*{HOST}", re.IGNORECASE)
TARGET = re.compile(rf'Target="[^"]*{HOST}')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the hostile pack."""
    made = make_hostile(tmp_path_factory.mktemp("hostile"))
    assert texts_of(made) > 100
    return made


def links_in(pdf: bytes) -> int:
    """Return how many links to addresses a PDF has."""
    found = 0
    for page in Read(pdf).file:
        place, link = c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, place, link):
            action = pdfium.FPDFLink_GetAction(link)
            found += bool(action) and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI
    return found


def made_in(content: bytes) -> list[str]:
    """Return what of a file leads outside, or is drawn from there."""
    if content.startswith(b"%PDF"):
        return ["a link"] * links_in(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            texts = [parts.read(n).decode() for n in parts.namelist() if n.endswith((".xml", ".rels"))]
        return [found for text in texts for found in (*TARGET.findall(text), *re.findall(r"<f>.*?</f>", text))]
    # Tables and graphs are texts, in which nothing leads anywhere.
    return MarkupReader(content.decode()).found if content.lstrip().startswith(b"<") else []


class MarkupReader(HTMLParser):
    """Finds what in a page or a picture leads outside, as a browser reads it; scripts hold texts as data."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found = URL.findall("".join(re.findall(r"<style.*?</style>", text, flags=re.DOTALL)))
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        self.found += [f"<{tag} {name}>" for name, value in attrs if name in ASKING and HOST in (value or "")]


@pytest.mark.parametrize("voice", list(Voice))
@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_no_file_makes_a_link_of_a_text(folder: Path, format_: Format, voice: Voice) -> None:
    """In every format and voice."""
    pack = load_pack(folder)
    asked = frozenset({NUMBERS, *(question.id for question in pack.manifest.questions)})
    view = view_pathway(pack, pack.manifest.first_pathway, pack.manifest.regions[0].id)
    request = Request((view,), Speaker(Reader.of(pack, folder, "en", asked), voice))
    assert made_in(make_file(format_, request)) == []


def test_no_review_sheet_makes_a_link_or_a_formula_of_a_text(folder: Path) -> None:
    """The sheet as PDF and as a workbook."""
    pack = load_pack(folder)
    assert made_in(review_pdf(pack)) == [] == made_in(review_workbook(pack))


def test_what_would_lead_outside_would_be_found() -> None:
    """The test can fail."""
    assert made_in(f'<svg><image href="//{HOST}/a.png"/></svg>'.encode())
    assert made_in(f"<style>a {{ background: url(//{HOST}/a) }}</style>".encode())
