"""Everything that a talk can tell, comparisons too, and the plan of a talk of a given length."""

from __future__ import annotations

from dataclasses import replace

from pathways.cards.compare_scene import compose_compare_scenes
from pathways.cards.pace import Plan, plan_talk
from pathways.cards.scene import Scene, SceneKind
from pathways.cards.scenes import compose_scenes
from pathways.graph import View
from pathways.text import ENGLISH, Speaker

AT_THE_END = (SceneKind.EVIDENCE, SceneKind.SUMMARY)


def list_scenes(view: View, speaker: Speaker) -> list[Scene]:
    """Return the scenes of a talk: those of the map, and its comparisons before the end."""
    scenes = compose_scenes(view, speaker)
    compared = [one.scene for one in compose_compare_scenes(view, speaker)]
    body = [scene for scene in scenes if scene.kind not in AT_THE_END]
    return [*body, *compared, *(scene for scene in scenes if scene.kind in AT_THE_END)]


def plan_for(view: View, speaker: Speaker, minutes: int) -> Plan:
    """Return the plan of a length; the same in every language, so that a talk keeps its scenes when it is turned."""
    plain = Speaker(replace(speaker.reader, translator=ENGLISH), speaker.voice)
    return plan_talk(view, list_scenes(view, plain), minutes)
