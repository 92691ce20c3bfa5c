"""Catalogues fit the texts they translate: nothing stale, nothing orphaned, places kept, titles complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pathways.checks.translations import check_translations
from pathways.text.translator import WORDS_FOLDER, pack_translator, read_catalogue
from pathways.text.words import WORDS, chart_words, words
from tests.unit.cards.test_cards import FOLDER, shipped

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
def test_the_whole_family_voice_is_translated(lang: str) -> None:
    """Each family text has a translation of its present wording with the same places; nothing is stale or orphaned."""
    assert [finding.as_dict() for finding in check_translations(shipped(), FOLDER) if lang in finding.remedy] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_are_no_copies_and_keep_their_length(lang: str) -> None:
    """A text of many words is not left in English, and none is so long or so short that something was added or lost."""
    entries = {c: e for c, e in pack_translator(FOLDER, lang).entries.items() if len(e[0].split()) > 7}
    assert len(entries) > 1000
    assert [context for context, (source, said) in entries.items() if source == said] == []
    ratios = {context: len(said) / len(source) for context, (source, said) in entries.items()}
    assert {context: ratio for context, ratio in ratios.items() if not 0.6 <= ratio <= 2} == {}


def test_a_missing_and_a_stale_text_are_found(tmp_path: Path) -> None:
    """A catalogue without a text, and one with an older text, are each named with their context."""
    file = tmp_path / "languages" / "es" / "pack.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "high-risk/hr-harvest/title/family"\nmsgid "An older title"\nmsgstr "Un título"\n\n'
        'msgctxt "high-risk/gone/title/family"\nmsgid "Gone"\nmsgstr "Nada"\n',
        encoding="utf-8",
    )
    found = {finding.where: finding.found for finding in check_translations(shipped(), tmp_path)}
    assert "older text" in found["high-risk/hr-harvest/title/family"]
    assert "gone" in found["high-risk/gone/title/family"]
    assert found["high-risk/hr-harvest/family/what"] == "no text in es"
    assert "high-risk/hr-harvest/trainee/what" not in found


def test_an_unknown_language_is_english() -> None:
    """A language without catalogues falls back to English everywhere."""
    assert words("xx") == WORDS
    assert chart_words("xx")["zoom_in"] == "Zoom in"
    assert pack_translator(FOLDER, "xx").say(shipped().manifest.notice).lang == "en"
