"""Catalogues fit the texts they translate: nothing stale, nothing orphaned, places kept, titles complete."""

from __future__ import annotations

import re

import pytest

from pathways.voice.catalogue import WORDS_FOLDER, pack_translator, read_catalogue
from pathways.voice.words import WORDS, chart_words, words
from tests.unit.voice.test_cards import FOLDER, shipped

LANGUAGES = ["es"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_interface_is_translated(lang: str) -> None:
    """Each key has a translation of the present English text, with the same places to fill."""
    found = read_catalogue(WORDS_FOLDER / f"{lang}.po")
    assert found.keys() == WORDS.keys()
    for key, text in WORDS.items():
        source, translated = found[key]
        assert source == text, f"stale: {key}"
        assert set(re.findall(r"\{\w+\}", translated)) == set(re.findall(r"\{\w+\}", text)), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pack_catalogues_are_not_stale(lang: str) -> None:
    """Each entry of the pack's catalogue translates a text that is still there; family titles are complete."""
    entries = dict(pack_translator(FOLDER, lang).entries)
    expected = {}
    for pathway in shipped().pathways.values():
        expected[f"{pathway.id}/title/family"] = pathway.title.family
        expected |= {f"{pathway.id}/{p.id}/title/family": p.title.family for p in pathway.phases}
        expected |= {f"{pathway.id}/{s.id}/title/family": s.title.family for s in pathway.steps}
        expected |= {f"{pathway.id}/{s.id}/subtitle/family": s.subtitle.family for s in pathway.steps}
        expected |= {f"{t.id}/label/family": t.when.label.family for t in pathway.transitions if t.when}
    expected |= {f"regions/{r.id}/family": r.title.family for r in shipped().manifest.regions}
    assert {context: source for context, (source, _) in entries.items()} == expected


def test_an_unknown_language_is_english() -> None:
    """A language without catalogues falls back to English everywhere."""
    assert words("xx") == WORDS
    assert chart_words("xx")["zoom_in"] == "Zoom in"
    assert pack_translator(FOLDER, "xx").say("a/b", "Text").lang == "en"
