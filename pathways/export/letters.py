"""Which letters of a map a picture or a paper may lack, told to whoever asked for the file."""

from __future__ import annotations

from pathways.export.request import Request
from pathways.model.keys import texts_in
from pathways.text.letters import missing_letters, tell_letters

OWN_FONT = frozenset({"png", "handout", "brief", "sheet", "poster"})
"""Formats that are drawn here, with the bundled font; others are drawn by their readers, with the readers' fonts."""


def tell_missing(format_name: str, request: Request) -> str:
    """Return the letters of the request's maps that the bundled font lacks; empty if none is, or none matters.

    Texts of both voices are looked at: a letter too many is told rather than one too few.
    """
    if format_name not in OWN_FONT:
        return ""
    said = request.speaker.say
    texts = texts_in((*(view.pathway for view in request.views), request.pack.manifest))
    return tell_letters(missing_letters(said(text).text for text in texts))
