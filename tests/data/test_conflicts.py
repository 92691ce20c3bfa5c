"""Every conflict between the first source page and later sources is resolved somewhere that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.model import Pack

CONFLICTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "conflicts.yaml").read_text(encoding="utf-8"))
TABLES = ("drugs", "trials", "terms", "people", "effects")


def test_every_conflict_is_listed_once() -> None:
    """C01 to C38, each once, each with a sentence on how it is resolved."""
    assert [conflict["id"] for conflict in CONFLICTS] == [f"C{number:02}" for number in range(1, 39)]
    assert all(len(conflict["how"].split()) >= 5 for conflict in CONFLICTS)


@pytest.mark.parametrize("conflict", CONFLICTS, ids=lambda conflict: str(conflict["id"]))
def test_the_places_of_a_conflict_exist(shipped: Pack, conflict: dict[str, Any]) -> None:
    """A conflict names at least one step, arrow or entry of the app, and all of them exist."""
    known = {*shipped.steps, *shipped.transitions, *shipped.phases, "pack/changes"}
    known |= {f"{table}/{entry}" for table in TABLES for entry in getattr(shipped, table)}
    assert conflict["resolved_in"]
    assert [place for place in conflict["resolved_in"] if place not in known] == []
