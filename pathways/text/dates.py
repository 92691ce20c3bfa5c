"""Says dates of sources with the month in words: "2025-03-14" is "March 2025", in Spanish "marzo de 2025"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from babel.dates import format_skeleton

from pathways.model import Source
from pathways.text.speaker import Speaker

ISO = r"(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)(?:-\d\d)?"
SLASHED = r"(?P<m2>\d\d)/(?:\d\d/)?(?P<y2>(?:19|20)\d\d)"
DATED = re.compile(rf"\b(?:{ISO}|{SLASHED})\b")
RANGE = re.compile(r"(?<=\d) to ")
UPDATED = re.compile(r"^updated (?P<date>.*)$")
COPIED = re.compile(
    r"^(?:date not shown; |undated; )?(?:copy of|record of|registry copy of|exported|snapshot) (?P<date>.*)$"
)
UNDATED = re.compile(r"^(?:undated|date not shown)(?: in excerpt)?$")


# The dates of a pack are few and said again with every source that a card names.
@lru_cache(maxsize=4096)
def month_of(day: date, lang: str) -> str:
    """Return the month and the year in words.

    >>> month_of(date(2026, 11, 22), "en"), month_of(date(2026, 11, 22), "es")
    ('November 2026', 'noviembre de 2026')
    """
    return format_skeleton("yMMMM", day, locale=lang)


@lru_cache(maxsize=4096)
def months_in(text: str, lang: str) -> str:
    """Return a text with each of its dates as month and year; what is no date stays.

    >>> months_in("updated 04/28/2025", "en"), months_in("2018 to 2025-12", "es")
    ('updated April 2025', '2018 – diciembre de 2025')
    """

    def said(found: re.Match[str]) -> str:
        year, month = int(found["y1"] or found["y2"]), int(found["m1"] or found["m2"])
        return month_of(date(year, month, 1), lang) if 1 <= month <= 12 else found.group()

    return RANGE.sub(" – ", DATED.sub(said, text))


def say_published(published: str, speaker: Speaker) -> str:
    """Return when a source was published or last updated, as the pack's author wrote it, with months in words."""
    if UNDATED.match(published):
        return speaker.word("source_undated")
    for pattern, key in ((UPDATED, "source_updated"), (COPIED, "source_copied")):
        if found := pattern.match(published):
            return speaker.word(key, date=months_in(found["date"], speaker.lang))
    return months_in(published, speaker.lang)


def say_dates(source: Source, speaker: Speaker) -> str:
    """Return, without a full stop, how old a page is and when it was checked, then what became of it since."""
    published = say_published(source.published, speaker)
    said = speaker.word("source_dates", published=published, date=say_checked(source.checked, speaker))
    phrase = f"{said[0].upper()}{said[1:]}"
    return f"{phrase}. {speaker.say(source.standing).text.rstrip('.')}" if source.standing else phrase


def say_checked(checked: date, speaker: Speaker) -> str:
    """Return the month in which a source was read."""
    return month_of(checked, speaker.lang)
