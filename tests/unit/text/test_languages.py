"""Catalogues fit the texts they translate: nothing stale, nothing orphaned, places kept, titles complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pathways.checks.translations import check_translations
from pathways.drawing.svg.theme import shape_rules
from pathways.model import Status
from pathways.text import load_words
from pathways.text.translator import SOURCE_LANGUAGE, pack_translator
from pathways.text.words import WORDS_FOLDER, is_current, places_in, read_words
from tests.unit.cards.test_cards import FOLDER, shipped

LANGUAGES = [lang for lang in shipped().manifest.languages if lang != SOURCE_LANGUAGE]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_interface_is_translated(lang: str) -> None:
    """Each key has a translation of the present English text in all its forms, with the same places to fill."""
    english, said = load_words(), load_words(lang)
    found = {str(message.context): message for message in read_words(WORDS_FOLDER, lang) if message.id}
    assert found.keys() == english.keys()
    for key, message in found.items():
        assert is_current(message, english.forms[key]), f"stale: {key}"
        for form in said.forms[key].values():
            missing = places_in(english[key]) ^ places_in(form)
            assert missing <= ({"{count}"} if len(said.forms[key]) > 1 else set()), key


def test_every_word_has_a_use() -> None:
    """No key of the English words is named nowhere: each stands in the program, whole or as the head of a family."""
    program = "\n".join(path.read_text(encoding="utf-8") for path in list_sources())
    heads = set(re.findall(r"[\"'`]([a-z]+_(?:[a-z]+_)*)[{$]|'([a-z]+_(?:[a-z]+_)*)' \+", program))
    known = tuple(head for pair in heads for head in pair if head)
    unused = [key for key in load_words() if not key.startswith(known) and not re.search(rf"[\"']{key}[\"']", program)]
    assert unused == []


def list_sources() -> list[Path]:
    """Return the program: Python and JavaScript."""
    folder = WORDS_FOLDER.parents[1]
    return [path for path in (*folder.rglob("*.py"), *folder.rglob("*.js")) if "vendor" not in path.parts]


def test_words_that_count_have_a_form_for_each_plural() -> None:
    """One and many are told apart in every language, and a count of none is many."""
    for lang in shipped().manifest.languages:
        words = load_words(lang)
        one, many, none = (words.say("compare_count", count=count) for count in (1, 2, 0))
        assert one != many and "2" in many and "0" in none


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
    assert dict(load_words("xx")) == dict(load_words())
    assert load_words("xx").for_script("map")["zoom_in"] == "Zoom in"
    assert pack_translator(FOLDER, "xx").say(shipped().manifest.notice).lang == "en"


@pytest.mark.parametrize("lang", shipped().manifest.languages)
def test_every_status_has_a_badge_and_a_legend_entry(lang: str) -> None:
    """A status that a step can have is named on its card and in the legend, in every language."""
    spoken = load_words(lang)
    unnamed = [s for s in Status if not spoken.get(f"status_{s}")]
    unmarked = [s for s in Status if s is not Status.STANDARD and not spoken.get(f"badge_{s}")]
    assert (unnamed, unmarked) == ([], [])


@pytest.mark.parametrize("status", [s for s in Status if s.is_trial])
def test_every_trial_is_drawn_with_dashes(status: Status) -> None:
    """A study never has the outline of standard care, whether it is open, closed or neither is known."""
    assert f".np-status-{status} .np-box" in shape_rules().split("stroke-dasharray: 6 4")[0]
