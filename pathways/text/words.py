"""What the interface itself says: English here, other languages in ``languages/<lang>.po``."""

from __future__ import annotations

from functools import lru_cache

from pathways.text.translator import SOURCE_LANGUAGE, WORDS_FOLDER, read_catalogue
from pathways.text.words_chart import CARD_WORDS, CHART_WORDS
from pathways.text.words_compare import COMPARE_WORDS
from pathways.text.words_export import EXPORT_WORDS
from pathways.text.words_learn import LEARN_WORDS
from pathways.text.words_page import PAGE_WORDS
from pathways.text.words_papers import PAPER_WORDS, SHEET_WORDS
from pathways.text.words_place import PLACE_WORDS
from pathways.text.words_scenes import SCENE_WORDS
from pathways.text.words_study import STUDY_WORDS
from pathways.text.words_talk import TALK_WORDS

TABLES = (
    CHART_WORDS,
    PLACE_WORDS,
    CARD_WORDS,
    PAGE_WORDS,
    SHEET_WORDS,
    PAPER_WORDS,
    SCENE_WORDS,
    TALK_WORDS,
    COMPARE_WORDS,
    STUDY_WORDS,
    LEARN_WORDS,
    EXPORT_WORDS,
)
WORDS: dict[str, str] = {key: text for table in TABLES for key, text in table.items()}


@lru_cache(maxsize=16)
def words(lang: str = SOURCE_LANGUAGE) -> dict[str, str]:
    """Return every word of the interface by key; what a language lacks is English.

    >>> words("en")["zoom_in"]
    'Zoom in'
    """
    if lang == SOURCE_LANGUAGE:
        return dict(WORDS)
    found = read_catalogue(WORDS_FOLDER / f"{lang}.po")
    return {key: found[key][1] if found.get(key, ("",))[0] == text else text for key, text in WORDS.items()}


def fill_word(lang: str, key: str, **values: object) -> str:
    """Return a word of the interface with its places filled."""
    text = words(lang)[key]
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def chart_words(lang: str = SOURCE_LANGUAGE) -> dict[str, str]:
    """Return only the words that the flowchart's script needs."""
    said = words(lang)
    return {key: said[key] for key in (*CHART_WORDS, *PLACE_WORDS, *SHEET_WORDS)}
