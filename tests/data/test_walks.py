"""The ways that children really take are paths of the shipped map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.graph import WALKABLE, view_pathway, walk_legs
from pathways.model import Pack, TransitionKind
from tests.unit.graph.oracle import is_walk

WALKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "walks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: str(walk["id"]))
def test_every_agreed_walk_is_a_path(shipped: Pack, walk: dict[str, Any]) -> None:
    """Each stop leads to the next by an arrow of the map."""
    kinds = WALKABLE | {TransitionKind(kind) for kind in walk.get("also", ())}
    gaps = [f"{leg.source} > {leg.target}" for leg in walk_legs(shipped, walk["stops"], kinds) if not leg.joined]
    assert gaps == []


@pytest.mark.parametrize(
    "stops",
    [
        ["hr-tx1", "hr-harvest"],
        ["hr-eop", "hr-dfmo"],
        ["risk", "hr-tx1"],
        ["hr-tx1", "hr-rt"],
        ["observe", "obs-regress"],
        ["hr-il2", "hr-immuno"],
    ],
    ids=" > ".join,
)
def test_what_must_not_be_a_way_is_none(shipped: Pack, stops: list[str]) -> None:
    """Backwards, past a decision, past a check or out of a note there is no way."""
    assert not is_walk(shipped, stops)


def test_the_high_risk_walk_can_be_seen_on_its_own_map(shipped: Pack) -> None:
    """A family in North America finds the whole high-risk way on one map."""
    stops = next(walk["stops"] for walk in WALKS if walk["id"] == "high-risk-steps")
    assert is_walk(view_pathway(shipped, "high-risk", "north-america"), stops)
