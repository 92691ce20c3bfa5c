"""Coverage: where the app says each fact of the source page, so that a reviewer can follow every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pathways.model import Pack
from pathways.review.statements import list_statements

FOLDER = Path(__file__).parent
FACTS = yaml.safe_load((FOLDER / "facts.yaml").read_text(encoding="utf-8"))
ELSEWHERE = ("sources/", "pack/")


def test_every_fact_is_listed_once() -> None:
    """The map holds F001 to F294, in order, each once."""
    assert [fact["fact"] for fact in FACTS] == [f"F{number:03}" for number in range(1, 295)]


def test_each_fact_is_said_or_has_its_reason() -> None:
    """A fact names at least one place, or says why the app does not hold it."""
    assert [fact["fact"] for fact in FACTS if not fact.get("at") and not fact.get("reason")] == []


@pytest.fixture(scope="module")
def cites(shipped: Pack) -> dict[str, tuple[str, ...]]:
    """Return the citations of every statement of the app, by its key."""
    return {statement.key: statement.cites for statement in list_statements(shipped)}


def test_every_place_exists(cites: dict[str, tuple[str, ...]], shipped: Pack) -> None:
    """Each place is a statement of the app (``record:field``), a source, or a part of the pack's own page."""
    known = {*cites, *(f"sources/{source}" for source in shipped.sources), "pack/notice"}
    known |= {f"pack/changes/{number}" for number in range(len(shipped.manifest.changes))}
    missing = [(fact["fact"], place) for fact in FACTS for place in fact.get("at", ()) if place not in known]
    assert missing == []


def test_each_fact_is_cited_where_it_is_said(cites: dict[str, tuple[str, ...]]) -> None:
    """At least one of a fact's places cites a passage of the source page that the fact stands in."""
    loose = []
    for fact in FACTS:
        places = [place for place in fact.get("at", ()) if not place.startswith(ELSEWHERE)]
        wanted = {f"cancer-net#{passage}" for passage in fact["passages"]}
        if places and not any(wanted & set(cites.get(place, ())) for place in places):
            loose.append(fact["fact"])
    assert loose == []
