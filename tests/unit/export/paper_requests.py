"""Requests of papers about the shipped pack, and how their text is compared."""

from __future__ import annotations

import re
from pathlib import Path

from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.export.request import Request
from pathways.graph import Place, View, view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.text import NUMBERS, Reader, Speaker
from tests.unit.export.pdf_reading import Read

SHIPPED = Path(__file__).parents[3] / "data" / "neuroblastoma"
PACK = load_pack(SHIPPED)
LANGUAGES = PACK.manifest.languages
AGREED = frozenset({NUMBERS, *(question.id for question in PACK.manifest.questions)})
BETWEEN = Place(frozenset({"hr-recover"}), frozenset({"hr-harvest", "hr-tx1"}))


def reader(lang: str = "en", agreed: frozenset[str] = frozenset()) -> Reader:
    """Return a reader of the shipped pack."""
    return Reader.of(PACK, SHIPPED, lang, agreed)


def ask(view: View, voice: Voice, who: Reader | None = None, paper: str = "") -> Request:
    """Return a request for a paper about a view, by a reader without answers if no other is named."""
    return Request((view,), Speaker(who or Reader(view.pack), voice), paper=paper)


def high_risk(region: str = "north-america") -> View:
    """Return the map that most tests look at."""
    return view_pathway(PACK, "high-risk", region)


def sheet(view: View, place: Place, lang: str = "en", paper: str = "a4", agreed: frozenset[str] = AGREED) -> Read:
    """Return the sheet as a reader finds it."""
    return Read(sheet_pdf(view, place, reader(lang, agreed), paper))


def squeezed(text: str) -> str:
    """Return a text without what breaking lines adds or takes away."""
    return re.sub(r"[\s\-\u2010\ufffe\x02]", "", text)
