"""Handout and poster as formats of the catalogue: what was asked for becomes a PDF."""

from __future__ import annotations

from pathways.export.papers.handout import handout_pdf
from pathways.export.papers.poster import poster_pdf
from pathways.export.request import Request


def make_handout(request: Request) -> bytes:
    """Return the handout as tagged PDF: a page for each phase, words explained, sources, room for notes."""
    speaker = request.speaker
    return handout_pdf(
        request.view, request.voice, speaker.translator, request.translators, speaker.agreed, request.paper or "a4"
    )


def make_poster(request: Request) -> bytes:
    """Return the whole map on one large sheet as PDF."""
    speaker = request.speaker
    return poster_pdf(
        request.view, request.voice, speaker.translator, request.translators, speaker.agreed, request.paper or "a3"
    )
