"""Requests of the shipped pack for the tests of formats."""

from __future__ import annotations

from pathways.export.request import Request, on_route
from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.text import Speaker, pack_translator
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
    speaker = Speaker(pack, voice, pack_translator(FOLDER, lang), agreed)
    views = tuple(view_pathway(pack, name, region) for name in pathways)
    if route is not None:
        views = (on_route(views[0], route, speaker),)
    translators = tuple(pack_translator(FOLDER, name) for name in pack.manifest.languages)
    return Request(views, speaker, translators, route)
