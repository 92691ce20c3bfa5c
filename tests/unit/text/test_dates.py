"""Dates of sources are said with the month in words, in the reader's language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from pathways.cards.blocks import sources_block
from pathways.cards.library import compose_library
from pathways.export.papers.parts import list_sources
from pathways.loading import load_pack
from pathways.model import Pack, Voice
from pathways.text import Reader, Speaker
from pathways.text.dates import months_in, say_dates, say_published

FOLDER = Path(__file__).parents[3] / "data" / "neuroblastoma"


@cache
def shipped() -> Pack:
    """Return the shipped pack."""
    return load_pack(FOLDER)


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("updated 04/28/2025", "page updated April 2025"),
        ("2025-12-12", "December 2025"),
        ("copy of 2025-11-21", "page as saved in November 2025"),
        ("record of 2026-06-01", "page as saved in June 2026"),
        ("09/2023; 12/2023", "September 2023; December 2023"),
        ("undated", "page without a date"),
        ("2018", "2018"),
    ],
)
def test_when_a_source_was_published_is_said_in_words(published: str, said: str) -> None:
    """What an author wrote as numbers, a family reads as a month."""
    assert say_published(published, Speaker(Reader(shipped()), Voice.FAMILY)) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Page updated April 2025; checked by us in November 2026"),
        ("es", "Página actualizada en abril de 2025; la revisamos en noviembre de 2026"),
    ],
)
def test_how_old_a_page_is_stands_in_one_plain_phrase(lang: str, said: str) -> None:
    """A family reads when the page was updated and when we checked it, and not that only a copy existed."""
    assert say_dates(shipped().sources["pdq-hp"], Speaker(Reader.of(shipped(), FOLDER, lang), Voice.FAMILY)) == said


@pytest.mark.parametrize(("lang", "closed"), [("en", "closed in June 2024"), ("es", "se cerró en junio de 2024")])
def test_each_citation_of_a_closed_site_says_so(lang: str, closed: str) -> None:
    """Cards, papers and the library say of Cancer.Net that it was closed, and where its publisher informs now."""
    speaker = Speaker(Reader.of(shipped(), FOLDER, lang), Voice.FAMILY)
    said = [item["dates"] for item in sources_block(speaker, ["cancer-net#S064"])["items"]]
    said += [source["dates"] for source in list_sources(["cancer-net#S064"], speaker)]
    rows = next(table for table in compose_library(speaker)["tables"] if table["id"] == "sources")["rows"]
    said += [item["dates"] for row in rows if row["id"] == "cancer-net" for item in row["sources"]]
    assert len(said) == 3
    assert all(closed in dates and "cancer.org" in dates for dates in said)


def test_families_read_what_a_passage_is_about_and_trainees_its_number_too() -> None:
    """The number of a passage is for those who look it up."""
    family, trainee = (
        sources_block(Speaker(Reader(shipped()), voice), ["cancer-net#S064"])["items"][0]["section"] for voice in Voice
    )
    assert (family, trainee) == ("Immunotherapy", "Immunotherapy [S064]")


def test_each_address_of_a_source_is_a_page_that_people_can_read() -> None:
    """No source leads to plain data of a program."""
    for source in shipped().sources.values():
        assert not re.search(r"//api\.|\.(json|xml|csv)\b", source.address), source.id


def test_months_are_said_in_the_readers_language() -> None:
    """A Spanish card says the month in Spanish."""
    assert months_in("updated 04/28/2025", "es") == "updated abril de 2025"


def test_a_number_that_is_no_month_stays() -> None:
    """A registry number is no date."""
    assert months_in("record 2020-45", "en") == "record 2020-45"


def test_no_source_of_the_pack_shows_a_date_in_numbers() -> None:
    """Each source says its two dates with months in words."""
    speaker = Speaker(Reader(shipped()), Voice.FAMILY)
    for source in shipped().sources.values():
        said = say_dates(source, speaker)
        assert not re.search(r"\d{4}-\d\d(?!\d)|\d\d/\d{4}", said), source.id
