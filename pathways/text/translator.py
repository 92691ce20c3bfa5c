"""Texts in another language: gettext catalogues read directly, with a clean fall-back to English."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pathways.errors import PackError, Problem
from pathways.loading.po_file import read_po_file
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


def read_catalogue(path: Path, shown_as: str = "", inside: Path | None = None) -> dict[str, tuple[str, str]]:
    """Return context → (English, translation) of a PO file; an absent file is an empty catalogue.

    Raises
    ------
    PackError
        With what is wrong with the file.
    """
    if not os.path.lexists(path):
        return {}
    return {
        message.context or str(message.id): (str(message.id), str(message.string))
        for message in read_po_file(path, shown_as or path.name, inside or path.parent)
        if message.id and message.string and not message.fuzzy
    }


class _Told(NamedTuple):
    """What a catalogue gave: a translator, the last good one if the file is bad now; and what is wrong with it."""

    translator: Translator | None
    problems: tuple[Problem, ...]


_lock = threading.Lock()
_told: dict[Path, tuple[object, _Told]] = {}


def pack_translator(folder: Path, lang: str) -> Translator:
    """Return the translator of the pack in ``folder``; its catalogue is ``languages/<lang>/pack.po``.

    While the file is bad, this is the last good one; if there never was one, all is said in English.
    """
    if lang == SOURCE_LANGUAGE:
        return ENGLISH
    return _tell(folder, lang).translator or _silent(lang)


def find_bad_catalogues(folder: Path, languages: Iterable[str]) -> tuple[list[Problem], frozenset[str]]:
    """Return what is wrong with the catalogues of a pack, and the languages that never had a good one."""
    told = {lang: _tell(folder, lang) for lang in languages if lang != SOURCE_LANGUAGE}
    problems = [problem for one in told.values() for problem in one.problems]
    return problems, frozenset(lang for lang, one in told.items() if one.translator is None)


def _tell(folder: Path, lang: str) -> _Told:
    name = f"languages/{lang}/pack.po"
    path = folder / name
    try:
        found = path.stat()
        stamp: object = (found.st_mtime_ns, found.st_size, found.st_ino)
    except (OSError, ValueError):
        stamp = None
    with _lock:
        known = _told.get(path)
        if known is not None and known[0] == stamp:
            return known[1]
        try:
            told = _Told(Translator(lang, read_catalogue(path, name, folder)), ())
        except PackError as error:
            told = _Told(known[1].translator if known else None, error.problems)
        _told[path] = (stamp, told)
        return told


@lru_cache(maxsize=32)
def _silent(lang: str) -> Translator:
    return Translator(lang)
