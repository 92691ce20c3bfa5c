"""The place is derived on the device: the script and Python agree for every map and any place."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pathways.cli import list_views
from pathways.graph import Place, View, derive_place, relate_steps
from pathways.loading import load_pack
from tests.browser.study_fixture import load_device

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).parents[2] / "data" / "neuroblastoma"
PLACES_A_MAP = 150


def some_places(view: View, dice: random.Random) -> list[Place]:
    """Return places as families may say them: few or many steps, overlapping, with steps that the map lacks."""

    def some(most: int) -> frozenset[str]:
        chosen = dice.sample(view.steps, min(len(view.steps), dice.randint(0, most)))
        return frozenset([*chosen, *(["no-such-step"] if dice.random() < 0.1 else [])])

    return [Place(some(3), some(8), some(3)) for _ in range(PLACES_A_MAP)]


def test_device_and_python_derive_the_same_place(browser: Browser) -> None:
    """Thousands of random places on all shipped maps get the same marks from the script as from the graph."""
    dice = random.Random(7)
    page = load_device(browser.new_page())
    compared = 0
    for view in list_views(load_pack(FOLDER)):
        places = some_places(view, dice)
        said = [{"now": sorted(p.now), "done": sorted(p.done), "no": sorted(p.not_for_us)} for p in places]
        derived = page.evaluate(
            "([data, said]) => said.map((p) => device.derivePlace(device.createRelations(data), p))",
            [relate_steps(view).as_data(), said],
        )
        for place, found in zip(places, derived, strict=True):
            wanted = derive_place(view, place)
            marks = {step: str(mark) for step, mark in wanted.marks.items()}
            assert found["marks"] == marks, (view.pathway.id, view.region, json.dumps(found["marks"]))
            assert set(found["again"]) == set(wanted.again)
            compared += 1
    page.close()
    assert compared > 3000
