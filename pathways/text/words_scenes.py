"""English words of the scenes of a talk, on screen and on slides, by key."""

from __future__ import annotations

SCENE_WORDS: dict[str, str] = {
    "scene_overview": "The whole way",
    "scene_evidence": "What this rests on",
    "scene_evidence_line": "{level}: {names}",
    "scene_summary": "In short",
    "scene_way": "{label}: {title}",
    "scene_one_of": "One of several, in no order: {title}",
    "scene_one_of_none": "Not offered now: {title}",
}
