"""Scenes of a talk: complete, unique, without what a family did not ask for, and without an order of options."""

from __future__ import annotations

from itertools import product

import pytest

from pathways.cards import Scene, SceneKind, compose_scenes
from pathways.graph import View, list_roads, view_pathway
from pathways.model import StepKind, Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped, views

STEPS = (SceneKind.STEP, SceneKind.DECISION)
EVERYTHING = frozenset({"relapse", "end-of-life"})
CASES = [(view, voice) for view, voice in product(views(), Voice)]


def scenes_of(view: View, voice: Voice, agreed: frozenset[str] = frozenset()) -> tuple[Scene, ...]:
    """Return the scenes in English."""
    return compose_scenes(view, Speaker(Reader(shipped(), agreed=agreed), voice))


@pytest.mark.parametrize(("view", "voice"), CASES, ids=lambda part: getattr(part, "region", None) or str(part))
def test_each_phase_and_each_step_has_its_scene(view: View, voice: Voice) -> None:
    """Who asked for everything gets every phase and every step once, with a unique id; the main road comes first."""
    scenes = scenes_of(view, voice, EVERYTHING)
    ids = [scene.id for scene in scenes]
    assert len(ids) == len(set(ids))
    single = [s.steps[0] for s in scenes if s.kind in (SceneKind.STEP, SceneKind.DECISION)]
    assert sorted(single) == sorted(view.steps)
    roads = list_roads(view)
    on_road = {step for road in roads for step in road.steps} or set(view.steps)
    assert [step for step in single if step in on_road] == [step for step in view.steps if step in on_road]
    assert [scene.is_aside for scene in scenes if scene.kind in STEPS] == sorted(s not in on_road for s in single)
    assert [s.phase for s in scenes if s.kind is SceneKind.PHASE] == [phase.id for phase in view.phases]
    kinds = [scene.kind for scene in scenes]
    assert kinds[:2] == [SceneKind.TITLE, SceneKind.OVERVIEW]
    assert kinds[-1] is SceneKind.SUMMARY
    has_evidence = any(view.step(step).evidence for step in view.steps)
    assert kinds.count(SceneKind.EVIDENCE) == has_evidence
    for scene in scenes:
        assert scene.heading and scene.steps and all(scene.lines)
        decides = scene.kind is SceneKind.DECISION
        assert not decides or view.step(scene.steps[0]).kind is StepKind.DECISION


def test_a_family_gets_no_scene_of_what_it_did_not_ask_for() -> None:
    """A hard step is in no scene and no line of an open map; a map that asks has no scenes before the yes."""
    for view in views():
        speaker = Speaker(Reader(shipped()), Voice.FAMILY)
        scenes = scenes_of(view, Voice.FAMILY)
        if view.pathway.asks is not None:
            assert scenes == ()
            continue
        hard = [step for step in shipped().steps if speaker.unasked(step) is not None]
        assert not set(hard) & {step for scene in scenes for step in scene.steps}
        titles = {speaker.title(step) for step in hard} - {speaker.title(step) for step in view.steps}
        assert not [line for scene in scenes for line in scene.lines if line in titles]


def test_options_stand_together_before_they_stand_alone() -> None:
    """A frame of options has one scene with all of them and the words that they have no order."""
    view = next(v for v in views() if v.pathway.id == "relapse")
    scenes = scenes_of(view, Voice.TRAINEE)
    frames = {scene.id: scene for scene in scenes if scene.kind is SceneKind.OPTIONS}
    assert {name.removeprefix("options/") for name in frames} == {group.id for group in view.groups}
    words = Speaker(Reader(shipped()), Voice.TRAINEE).reader.words
    for group in view.groups:
        scene = frames[f"options/{group.id}"]
        assert set(scene.steps) == set(view.members_of(group.id))
        assert scene.lines[0] in (words["group_hint"], words["group_hint_none"])


def test_a_decision_names_its_conditions() -> None:
    """Each way on of a decision is a line with its condition, and its target's title."""
    view = next(v for v in views() if v.pathway.id == "high-risk")
    speaker = Speaker(Reader(shipped()), Voice.TRAINEE)
    scene = next(s for s in scenes_of(view, Voice.TRAINEE) if s.id == "step/hr-eoi-decide")
    for way in (t for t in view.transitions if t.source == "hr-eoi-decide" and t.kind == "if" and t.when):
        assert way.when is not None
        assert f"{way.when.label.trainee}: {speaker.title(way.target)}" in scene.lines


@pytest.mark.parametrize(("region", "other"), [("north-america", "Europe"), ("europe", "North America")])
@pytest.mark.parametrize("voice", list(Voice))
def test_title_and_phases_speak_of_one_region(region: str, other: str, voice: Voice) -> None:
    """The title names the road and the region of the talk; no phase of it tells how the other region does it."""
    view = view_pathway(shipped(), "high-risk", region)
    speaker = Speaker(Reader(shipped()), voice)
    scenes = compose_scenes(view, speaker)
    (road,) = list_roads(view)
    named = next(one for one in shipped().manifest.regions if one.id == region)
    assert scenes[0].lines == (speaker.say(road.title).text, speaker.say(named.title).text)
    for scene in scenes:
        if scene.kind is SceneKind.PHASE:
            assert not [line for line in scene.lines if other in line]


@pytest.mark.parametrize(("view", "voice"), CASES, ids=lambda part: getattr(part, "region", None) or str(part))
def test_no_scene_repeats_another(view: View, voice: Voice) -> None:
    """What one scene says is not the text of a second one, nor a part of its lines word for word."""
    said: dict[str, str] = {}
    for scene in scenes_of(view, voice, EVERYTHING):
        text = " ".join(scene.lines)
        assert text not in said, f"{scene.id} says what {said[text]} says"
        said[text] = scene.id
    summary = scenes_of(view, voice, EVERYTHING)[-1]
    phases = [scene.lines[0] for scene in scenes_of(view, voice, EVERYTHING) if scene.kind is SceneKind.PHASE]
    assert not [what for what in phases if any(what in line for line in summary.lines)]


def test_notes_say_why_a_step_stands_where_it_does() -> None:
    """Most steps give the reason of the arrow that leads to them; the whole way names where it is decided."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    scenes = {scene.id: scene for scene in scenes_of(view, Voice.TRAINEE)}
    steps = [scene for scene in scenes.values() if scene.kind in STEPS]
    assert sum(bool(scene.notes.why) for scene in steps) > 0.7 * len(steps)
    assert "Eligible for consolidation?" in " ".join(scenes["overview"].notes.say)
    assert all(scene.notes.say for scene in scenes.values() if scene.kind in STEPS)
