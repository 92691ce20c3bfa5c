"""The small pages of the first days name what they rest on, and how old that is."""

from __future__ import annotations

import pytest

from pathways.model import FirstPage, Voice, split_cite
from pathways.text import Reader, Speaker
from pathways.text.dates import say_dates
from pathways.text.first_sources import say_sources
from tests.unit.cards.test_cards import FOLDER, shipped

PAGES = list(shipped().first_days.values())


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_each_source_stands_once_with_its_dates(page: FirstPage, lang: str) -> None:
    """A parent sees when a source was written and when it was read, in the language of the page."""
    speaker = Speaker(Reader.of(shipped(), FOLDER, lang), Voice.FAMILY)
    said = say_sources(page, speaker)
    year = {"en": "checked by us in November 2026", "es": "la revisamos en noviembre de 2026"}[lang]
    cited = {split_cite(cite).source for cite in page.cite}
    for source in cited:
        record = shipped().sources[source]
        assert said.count(record.title) == 1
        assert say_dates(record, speaker) in said
    assert said.count(year) == len(cited)
