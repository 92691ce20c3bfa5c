"""The library as data: two voices, hard parts and numbers on asking, filters that lead somewhere, links that exist."""

from __future__ import annotations

import pytest

from pathways.cards.library import FILTERS, TABLES, compose_library, list_questions
from pathways.cards.library_data import Library
from pathways.model import Voice
from pathways.text import NUMBERS, Reader, Speaker
from tests.unit.cards.test_cards import FOLDER, shipped


def library(voice: Voice = Voice.FAMILY, *agreed: str, lang: str = "en") -> Library:
    """Return the library of the shipped pack."""
    return compose_library(Speaker(Reader.of(shipped(), FOLDER, lang, frozenset(agreed)), voice))


@pytest.mark.parametrize("voice", list(Voice))
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_row_fits_its_table(voice: Voice, lang: str) -> None:
    """A row has a cell for each column but the first, facets that the filters name, and links to steps of the pack."""
    found = library(voice, lang=lang)
    assert [table["id"] for table in found["tables"]] == list(TABLES)
    for table in found["tables"]:
        choices = {f["id"]: {choice["id"] for choice in f["choices"]} for f in table["filters"]}
        assert choices.keys() <= set(FILTERS)
        for row in table["rows"]:
            assert len(row["cells"]) == len(table["columns"]) - 1
            assert row["facts"] and row["sources"]
            assert all(set(row["facets"].get(name, ())) <= known for name, known in choices.items())
            for link in row["links"]:
                step = link["query"]["step"]
                assert shipped().home_of(step) == link["query"]["pathway"]
                assert (link["query"].get("lang", "en"), link["query"].get("voice", "family")) == (lang, voice.value)


def test_a_family_reads_no_class_and_no_technical_row() -> None:
    """Class, target, codes and the precise text are for trainees; a family has none of them."""
    family, trainee = (library(voice)["tables"][0] for voice in Voice)
    assert "class" in {column["id"] for column in trainee["columns"]}
    assert "class" not in {column["id"] for column in family["columns"]} | {f["id"] for f in family["filters"]}
    told = " ".join(fact["text"] for row in family["rows"] for fact in row["facts"])
    assert "application withdrawn" not in told and "NCIt" not in told


def test_numbers_and_hard_parts_wait_for_a_yes() -> None:
    """A study's numbers and a medicine of a hard part are not even sent before the family asked."""
    before, after = library(), library(Voice.FAMILY, NUMBERS, "relapse")
    trials = [{row["id"]: row for row in one["tables"][1]["rows"]} for one in (before, after)]
    assert trials[0]["anbl0532"]["held"] and "62%" not in str(trials[0]["anbl0532"])
    assert not trials[1]["anbl0532"]["held"] and "62%" in str(trials[1]["anbl0532"])
    drugs = [{row["id"] for row in one["tables"][0]["rows"]} for one in (before, after)]
    assert "crizotinib" not in drugs[0] and "crizotinib" in drugs[1]
    reader = Reader.of(shipped(), FOLDER, "en", frozenset())
    assert list_questions(Speaker(reader, Voice.FAMILY))["drugs/crizotinib"] == "relapse"
    assert not list_questions(Speaker(reader, Voice.TRAINEE))


def test_the_phases_of_medicines() -> None:
    """The medicines by phase name only medicines that are in the list, each with a mark for every phase."""
    found = library()
    known = {row["id"] for row in found["tables"][0]["rows"]}
    for row in found["matrix"]["rows"]:
        assert row["id"] in known and len(row["cells"]) == len(found["matrix"]["phases"]) and any(row["cells"])


def test_families_find_a_medicine_by_its_maps_and_trainees_by_phases() -> None:
    """Names of phases of several maps say nothing to who does not know the maps."""
    titles = {pathway.title.family for pathway in shipped().pathways.values()}
    family, trainee = (compose_library(Speaker(Reader(shipped()), voice))["tables"][0] for voice in Voice)
    assert "map" in [column["id"] for column in family["columns"]]
    assert "phase" not in [column["id"] for column in family["columns"]]
    assert all(value in titles for row in family["rows"] for value in row["cells"][0].split(", ") if value)
    assert "phase" in [column["id"] for column in trainee["columns"]]
    assert "map" not in [column["id"] for column in trainee["columns"]]
