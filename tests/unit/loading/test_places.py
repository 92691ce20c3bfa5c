"""Findings name records; an author needs the file and the line."""

from __future__ import annotations

import pytest

from pathways.checks import check_pack
from pathways.loading import load_pack
from pathways.loading.places import find_place, find_places
from tests.pack_builder import MINIMAL, PATHWAY, SHIPPED, PackBuilder


@pytest.mark.parametrize(
    ("where", "file", "written"),
    [
        ("operate", PATHWAY, "- id: operate"),
        ("treating", PATHWAY, "- id: treating"),
        ("medicine--if--home", PATHWAY, "- from: medicine"),
        ("medicine-works", PATHWAY, "- id: medicine-works"),
        ("drugs/antibiotic", "drugs.yaml", "- id: antibiotic"),
        ("terms/appendix", "glossary.yaml", "- id: appendix"),
        ("sample#p6", "sources.yaml", "- id: sample"),
        ("surgeon", "people.yaml", "- id: surgeon"),
    ],
)
def test_a_record_is_found_on_its_line(where: str, file: str, written: str) -> None:
    """The line that is named is the one on which the record begins."""
    place = find_place(find_places(MINIMAL), where)
    assert place is not None
    name, _, line = place.partition(":")
    assert name == file
    assert written in (MINIMAL / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_every_finding_about_the_shipped_pack_has_a_place() -> None:
    """No finding leaves an author searching."""
    places = find_places(SHIPPED)
    findings = list(check_pack(load_pack(SHIPPED)))
    assert [finding.where for finding in findings if find_place(places, finding.where) is None] == []


def test_a_pack_that_cannot_be_read_has_fewer_places(builder: PackBuilder) -> None:
    """Broken files are no reason to stop."""
    builder.write("- id: [", "drugs.yaml")
    builder.write("steps: 5", PATHWAY)
    places = find_places(builder.folder)
    assert "sources/sample" in places
    assert "operate" not in places
    assert find_places(builder.folder / "nowhere") == {}
