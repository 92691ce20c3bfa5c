"""The plan of a talk: how long it is, and that the main road goes before what stands beside it."""

from __future__ import annotations

import pytest

from pathways.cards import SceneKind, compose_scenes
from pathways.cards.pace import ASK_SECONDS, LENGTHS, SECONDS, plan_talk
from pathways.graph import View, view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped, views

EVERYTHING = frozenset({"relapse", "end-of-life"})


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("voice", list(Voice))
@pytest.mark.parametrize("view", views(), ids=str)
def test_a_plan_keeps_its_time_and_its_order(view: View, voice: Voice, minutes: int) -> None:
    """A talk opens and closes, asks only what is told, is not longer than its length, and follows the list."""
    scenes = compose_scenes(view, Speaker(Reader(shipped(), agreed=EVERYTHING), voice))
    plan = plan_talk(view, scenes, minutes)
    by_id = {scene.id: scene for scene in scenes}
    taken = [by_id[name] for name in plan.scenes]
    assert list(plan.scenes) == [scene.id for scene in scenes if scene.id in plan.scenes]
    assert [s.kind for s in taken][:2] == [SceneKind.TITLE, SceneKind.OVERVIEW] and taken[-1].kind is SceneKind.SUMMARY
    assert set(plan.asks) <= set(plan.scenes)
    assert all(by_id[name].notes.asks for name in plan.asks)
    assert sum(SECONDS[scene.kind] for scene in taken) + ASK_SECONDS * len(plan.asks) <= minutes * 60
    if any(scene.is_aside for scene in taken):
        road = [scene for scene in scenes if not scene.is_aside and scene.kind in (SceneKind.STEP, SceneKind.DECISION)]
        assert {scene.id for scene in road} <= set(plan.scenes)


def test_the_shipped_talk_fits_what_a_nurse_is_asked_for() -> None:
    """Ten minutes tell the phases of high-risk treatment, twenty its treatments and decisions, forty the whole road."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    scenes = compose_scenes(view, Speaker(Reader(shipped()), Voice.FAMILY))
    short, middle, long = (plan_talk(view, scenes, minutes) for minutes in LENGTHS)
    assert {name.split("/")[0] for name in short.scenes} == {"title", "overview", "phase", "summary"}
    assert {"step/hr-harvest", "step/hr-surgery", "step/hr-tx1", "step/hr-eoi-decide"} <= set(middle.scenes)
    assert len(middle.scenes) < 20 and len(middle.asks) >= 6
    assert {scene.id for scene in scenes if not scene.is_aside and scene.phase} <= set(long.scenes)
