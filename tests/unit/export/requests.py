"""Requests of the shipped pack for the tests of formats."""

from __future__ import annotations

from pathways.export.request import Request
from pathways.graph import on_route, view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import FOLDER, shipped

EVERYTHING = frozenset({"relapse", "end-of-life"})


def ask_for(
    *pathways: str,
    voice: Voice = Voice.FAMILY,
    lang: str = "en",
    region: str = "north-america",
    agreed: frozenset[str] = frozenset(),
    route: str | None = None,
) -> Request:
    """Return a request for maps of the shipped pack."""
    pack = shipped()
    speaker = Speaker(Reader.of(pack, FOLDER, lang, agreed), voice)
    views = tuple(view_pathway(pack, name, region) for name in pathways)
    if route is not None:
        views = (on_route(views[0], route),)
    return Request(views, speaker, route)
