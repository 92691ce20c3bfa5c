"""The main road in words: every step of it once, and an arrow only where an arrow of the map leads on."""

from __future__ import annotations

import pytest

from pathways.cards.road_rows import Join, compose_rows
from pathways.graph import View, list_roads
from pathways.model import MOVES, Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped, views

EVERYTHING = frozenset({"relapse", "end-of-life"})


@pytest.mark.parametrize("view", views(), ids=str)
def test_an_arrow_in_words_is_an_arrow_of_the_map(view: View) -> None:
    """What is said to come then follows a step of the row before it; several roads are not told as one."""
    rows = compose_rows(view, Speaker(Reader(shipped(), agreed=EVERYTHING), Voice.TRAINEE))
    roads = list_roads(view)
    if len(roads) > 1:
        assert rows == ()
        return
    stops = [stop for row in rows for stop in row.stops]
    assert [stop.step for stop in stops] == [s for s in view.steps if not roads or s in roads[0].steps]
    moves = {(t.source, t.target) for t in view.transitions if t.kind in MOVES}
    beside: list[str] = []
    for stop in stops:
        if stop.join is Join.THEN:
            leads = [step for step in beside if (step, stop.step) in moves]
            assert leads or not beside, f"nothing leads to {stop.step}"
            beside = [stop.step]
        else:
            beside.append(stop.step)


def test_the_antibody_and_isotretinoin_stand_side_by_side() -> None:
    """What is given at the same time is joined by no arrow, and conditions stand where they decide."""
    view = next(v for v in views() if v.pathway.id == "high-risk" and v.region == "north-america")
    rows = compose_rows(view, Speaker(Reader(shipped()), Voice.FAMILY))
    stops = {stop.step: stop for row in rows for stop in row.stops}
    assert stops["hr-ra"].join is Join.WITH
    assert stops["hr-dfmo"].label and not stops["hr-harvest"].label
