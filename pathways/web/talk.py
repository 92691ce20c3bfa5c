"""Puts together what the presenter's script needs: scenes in both voices, the picture, words, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pathways.cards import make_labels
from pathways.cards.blocks import figures_blocks, sources_block
from pathways.cards.parts import badges_of
from pathways.cards.scenes import Notes, Scene, SceneKind, compose_scenes, name_phase
from pathways.drawing import Layout, draw, make_picture
from pathways.graph import View, list_roads, on_route
from pathways.model import Route, Voice
from pathways.text import ENGLISH, Reader, Speaker
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.web.assets import load_sheet
from pathways.web.talk_data import SceneData, Talk, TalkAsk, TalkChoices, TalkNotes

OF_A_STEP = (SceneKind.STEP, SceneKind.DECISION)


@dataclass(frozen=True)
class TalkShow:
    """How a talk starts: its voice, the route it is about, languages to choose from.

    ``languages`` maps the id of each language that the page can bring to its own name.
    """

    voice: Voice = Voice.FAMILY
    route: Route | None = None
    languages: tuple[tuple[str, str], ...] = ()


def compose_talk(view: View, show: TalkShow, reader: Reader) -> Talk:
    """Return a talk about ``view``, or about one route of it, with the scenes in both voices.

    A voice without scenes (a family that was not asked yet) is not among the choices.
    """
    told = on_route(view, show.route.id) if show.route else view
    speakers = {voice: Speaker(reader, voice) for voice in Voice}
    scenes = {voice: _scenes(told, speaker) for voice, speaker in speakers.items()}
    labels = make_labels(view, reader.translators)
    parts = [view.pack.manifest.id, view.pathway.id, *([show.route.id] if show.route else [])]
    return {
        "id": "/".join(parts),
        "lang": reader.lang,
        "region": view.region,
        "voice": show.voice,
        "picture": make_picture(draw(view, labels, _layout(view)), view, labels, reader.lang),
        "scenes": scenes,
        "hidden": {v: _hidden(view, speaker) for v, speaker in speakers.items()},
        "phases": {
            v: {phase.id: name_phase(phase, speaker) for phase in view.phases} for v, speaker in speakers.items()
        },
        "members": _members(view),
        "choices": _choices(view, show, speakers, [voice for voice in Voice if scenes[voice]]),
        "notice": _notice(speakers[show.voice]),
        "notesStyle": load_sheet("notes"),
        "words": reader.words.for_script("talk"),
    }


def _layout(view: View) -> Layout:
    """Return what the map of a talk shows: the main road, with its side roads to be opened; of several, everything."""
    return Layout.ROAD if len(list_roads(view)) == 1 else Layout.ROADMAP


def _scenes(view: View, speaker: Speaker) -> list[SceneData]:
    """Return the scenes as data; texts for which there is no translation are marked with their language."""
    found = [_scene(view, speaker, scene) for scene in compose_scenes(view, speaker)]
    if speaker.lang == SOURCE_LANGUAGE:
        return found
    plain = compose_scenes(view, Speaker(replace(speaker.reader, translator=ENGLISH), speaker.voice))
    english = {text for scene in plain for text in (scene.heading, *scene.lines)}
    for scene in found:
        texts = (scene["heading"], *scene["lines"])
        scene["foreign"] = [text for text in texts if text in english]
    return found


def _scene(view: View, speaker: Speaker, scene: Scene) -> SceneData:
    found: SceneData = {
        "id": scene.id,
        "kind": scene.kind,
        "heading": scene.heading,
        "lines": list(scene.lines),
        "steps": list(scene.steps),
        "phase": scene.phase,
        "notes": _notes(scene.notes),
        "sources": sources_block(speaker, scene.sources)["items"],
        "badges": [],
        "numbers": [],
    }
    if scene.kind in OF_A_STEP:
        step = view.step(scene.steps[0])
        found["badges"] = [b["text"] for b in badges_of(speaker, step.status, step.evidence, is_beyond=False)]
        found["numbers"] = [block["items"] for block in figures_blocks(speaker, step.figures)]
    return found


def _notes(notes: Notes) -> TalkNotes:
    asks = [TalkAsk(question=ask.question, answer=ask.answer) for ask in notes.asks]
    return {"say": list(notes.say), "room": list(notes.room), "asks": asks}


def _hidden(view: View, speaker: Speaker) -> list[str]:
    hidden = speaker.hidden(view)
    return [step for step in view.steps if step in hidden]


def _members(view: View) -> dict[str, list[str]]:
    """Return the steps of each phase and of each option group, so that their frames can be bright or quiet."""
    phases = {phase.id: [s for s in view.steps if view.phase_of[s] == phase.id] for phase in view.phases}
    return {**phases, **{group.id: list(view.members_of(group.id)) for group in view.groups}}


def _choices(view: View, show: TalkShow, speakers: Mapping[Voice, Speaker], voices: Sequence[Voice]) -> TalkChoices:
    speaker = speakers[show.voice]
    regions = [r for r in view.pack.manifest.regions if not view.pathway.regions or r.id in view.pathway.regions]
    if show.route is not None:
        regions = [r for r in regions if r.id == view.region]
    return {
        "voices": [{"id": v.value, "name": speaker.word(f"voice_{v}")} for v in voices],
        "langs": [{"id": lang, "name": name} for lang, name in show.languages],
        "regions": [{"id": r.id, "name": speaker.say(r.title).text} for r in regions],
    }


def _notice(speaker: Speaker) -> str:
    manifest = speaker.pack.manifest
    date = speaker.word("talk_date", version=manifest.version, date=manifest.checked.isoformat())
    return f"{speaker.say(manifest.notice).text} {date}"
