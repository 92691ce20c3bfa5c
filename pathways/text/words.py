"""What the interface itself says, by key: ``languages/en.po``, and a translation of it for every other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from pathways.loading.po_file import read_po_file
from pathways.text.language import locale_of
from pathways.text.translator import SOURCE_LANGUAGE

WORDS_FOLDER = Path(__file__).parent / "languages"
OTHER = "other"
SAMPLES = 200  # every plural category of whole numbers has one below, in all languages of CLDR but for millions
Forms = Mapping[str, str]
"""A word by plural category (``one``, ``few``, ``other``…); one that does not count has ``other`` alone."""


@dataclass(frozen=True, eq=False)
class Words(Mapping[str, str]):
    """The words of a language; what it lacks is English. As a mapping it gives the usual form of each word."""

    lang: str
    forms: Mapping[str, Forms] = field(repr=False)
    scripts: Mapping[str, frozenset[str]] = field(repr=False)

    def say(self, key: str, **values: object) -> str:
        """Return a word with its places filled; ``count`` chooses the plural form.

        >>> load_words("en").say("compare_count", count=1), load_words("en").say("compare_count", count=3)
        ('1 difference', '3 differences')
        """
        forms = self.forms[key]
        count = values.get("count")
        text = forms[OTHER]
        if len(forms) > 1 and isinstance(count, int):
            text = forms.get(locale_of(self.lang).plural_form(count), text)
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def for_script(self, script: str) -> dict[str, str | dict[str, str]]:
        """Return the words that a script in the browser needs; those that count as their forms by category."""
        found = {key: self.forms[key] for key, scripts in self.scripts.items() if script in scripts}
        return {key: dict(forms) if len(forms) > 1 else forms[OTHER] for key, forms in found.items()}

    def __getitem__(self, key: str) -> str:
        """Return the usual form of a word."""
        return self.forms[key][OTHER]

    def __iter__(self) -> Iterator[str]:
        """Give every key."""
        return iter(self.forms)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.forms)


def load_words(lang: str = SOURCE_LANGUAGE) -> Words:
    """Return the words of a language; English if it has no catalogue.

    >>> load_words("en")["zoom_in"]
    'Zoom in'
    """
    return _load(lang, WORDS_FOLDER)


@lru_cache(maxsize=32)
def _load(lang: str, folder: Path) -> Words:
    source = read_words(folder, SOURCE_LANGUAGE)
    english = {_parts(message.id)[0]: message for message in source if message.id}
    forms = {key: _forms(SOURCE_LANGUAGE, source, message) for key, message in english.items()}
    scripts = {key: frozenset(" ".join(message.auto_comments).split()) for key, message in english.items()}
    path = folder / f"{lang}.po"
    if lang == SOURCE_LANGUAGE or not path.exists():
        return Words(SOURCE_LANGUAGE, forms, scripts)
    catalogue, current = read_words(folder, lang), {}
    for message in catalogue:
        key = str(message.context)
        if is_current(message, forms.get(key)):
            current[key] = _forms(lang, catalogue, message)
    return Words(lang, forms | current, scripts)


def read_words(folder: Path, lang: str) -> Catalog:
    """Return the catalogue of the words of a language; its first message, without an id, is its header."""
    return read_po_file(folder / f"{lang}.po", f"{lang}.po", folder, locale_of(lang))


def is_current(message: Message, english: Forms | None) -> bool:
    """Tell whether a message translates the present English of a word, all forms of it."""
    if english is None or message.fuzzy:
        return False
    return all(_parts(message.string)) and _parts(message.id) == tuple(english.values())


def places_in(text: str) -> set[str]:
    """Return the places of a word that are to be filled.

    >>> sorted(places_in("{level}: {names}"))
    ['{level}', '{names}']
    """
    return set(re.findall(r"\{\w+\}", text))


def _parts(text: object) -> tuple[str, ...]:
    """Return the forms of a text of a catalogue as they stand there."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text or ""),)


def _forms(lang: str, catalogue: Catalog, message: Message) -> dict[str, str]:
    """Return the forms of a word by plural category, the usual form last."""
    strings = _parts(message.string)
    if not message.pluralizable:
        return {OTHER: strings[0]}
    choose, category = c2py(catalogue.plural_expr), locale_of(lang).plural_form
    found = {category(n): strings[choose(n)] for n in reversed(range(SAMPLES))}
    return {name: text for name, text in found.items() if name != OTHER} | {OTHER: found.get(OTHER, strings[-1])}
