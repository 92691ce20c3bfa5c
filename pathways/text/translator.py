"""Texts in another language: gettext catalogues read directly, with a clean fall-back to English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

from pathways.model import Text

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is really in."""

    text: str
    lang: str


@dataclass(frozen=True, eq=False)
class Translator:
    """Says the texts of a pack in ``lang``; what the catalogue lacks is said in English.

    The same catalogue gives the same translator, so that what is made with it can be kept.

    ``entries`` maps a context such as ``high-risk/hr-harvest/title/family`` to (English, translation).
    """

    lang: str = SOURCE_LANGUAGE
    entries: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def say(self, text: Text) -> Phrase:
        """Return ``text`` in the language; a translation of an older English text is not used.

        Raises
        ------
        KeylessTextError
            If the text is in no pack.
        """
        source, translated = self.entries.get(text.key, ("", ""))
        if self.lang != SOURCE_LANGUAGE and translated and source == text:
            return Phrase(translated, self.lang)
        return Phrase(text, SOURCE_LANGUAGE)


ENGLISH = Translator()


def read_catalogue(path: Path) -> dict[str, tuple[str, str]]:
    """Return context → (English, translation) of a PO file; an absent file is an empty catalogue."""
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return {}
    return _read(path, stamp)


@lru_cache(maxsize=32)
def _read(path: Path, _stamp: int) -> dict[str, tuple[str, str]]:
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {
        message.context or str(message.id): (str(message.id), str(message.string))
        for message in catalogue
        if message.id and message.string and not message.fuzzy
    }


def pack_translator(folder: Path, lang: str) -> Translator:
    """Return the translator of the pack in ``folder``; its catalogue is ``languages/<lang>/pack.po``."""
    if lang == SOURCE_LANGUAGE:
        return ENGLISH
    path = folder / "languages" / lang / "pack.po"
    return _translator(lang, path, path.stat().st_mtime_ns if path.exists() else None)


@lru_cache(maxsize=32)
def _translator(lang: str, path: Path, _stamp: int | None) -> Translator:
    return Translator(lang, read_catalogue(path))
