"""Languages by their codes, as CLDR knows them: their own names, and the region where most of their readers are."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global


@lru_cache(maxsize=64)
def locale_of(lang: str) -> Locale:
    """Return what CLDR knows of a language such as ``es`` or ``pt-BR``.

    Raises
    ------
    UnknownLocaleError
        If it knows nothing of it.
    """
    return Locale.parse(lang, sep="-")


def language_name(lang: str) -> str:
    """Return a language's name for itself, as it stands on a switch.

    >>> language_name("es"), language_name("pl"), language_name("tlh")
    ('Español', 'Polski', 'tlh')
    """
    try:
        name = locale_of(lang).get_display_name() or lang
    except UnknownLocaleError:
        return lang
    return name[0].upper() + name[1:]


def regional_tag(lang: str) -> str:
    """Return a language with its most likely region, for programs that spell by region.

    >>> regional_tag("en"), regional_tag("es"), regional_tag("pt-PT")
    ('en-US', 'es-ES', 'pt-PT')
    """
    likely = get_global("likely_subtags").get(lang)
    return f"{lang}-{Locale.parse(likely).territory}" if likely else lang


def direction_of(lang: str) -> str:
    """Return the direction in which a language is written: ``ltr`` or ``rtl``.

    >>> direction_of("es"), direction_of("ar"), direction_of("zh-Hant"), direction_of("tlh")
    ('ltr', 'rtl', 'ltr', 'ltr')
    """
    try:
        return locale_of(lang).text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
