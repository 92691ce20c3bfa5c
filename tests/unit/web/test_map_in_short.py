"""A map brings what it is in short, in both voices, and the words of its phases are explained to families."""

from __future__ import annotations

import pytest

from pathways.model import Voice
from pathways.text import Reader
from pathways.web.payload import Show, compose_payload
from pathways.web.payload_data import Payload
from tests.unit.cards.test_cards import FOLDER, shipped, views


def payload_of(pathway: str, lang: str) -> Payload:
    """Return a map as a family gets it."""
    view = next(v for v in views() if v.pathway.id == pathway)
    return compose_payload(view, Show(Voice.FAMILY), Reader.of(shipped(), FOLDER, lang))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_map_comes_with_what_it_is_in_short(lang: str) -> None:
    """The summary of the pack travels with the map, in each voice and in the reader's language."""
    reader = Reader.of(shipped(), FOLDER, lang)
    summary = shipped().pathway("low-risk").summary
    found = payload_of("low-risk", lang)["summary"]
    assert found["family"] == reader.translator.say(summary.family).text
    assert found["trainee"] == reader.translator.say(summary.trainee).text


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_names_of_phases_are_explained(lang: str) -> None:
    """What doctors call a phase stands over each card; a family can have the word explained."""
    explained = payload_of("high-risk", lang)["glossary"][Voice.FAMILY]
    assert {"induction", "consolidation", "post-consolidation"} <= {term["id"] for term in explained}
