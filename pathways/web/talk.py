"""Puts together what the presenter's script needs: scenes in both voices, the picture, words, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.cards import make_labels
from pathways.cards.pace import ASK_SECONDS, LENGTHS
from pathways.cards.plans import plan_for
from pathways.cards.scenes import name_phase
from pathways.drawing import Layout, draw, make_picture
from pathways.graph import View, list_roads, on_route
from pathways.model import Route, Voice
from pathways.text import Reader, Speaker
from pathways.web.assets import load_sheet
from pathways.web.talk_data import Talk, TalkChoices, TalkPlan
from pathways.web.talk_scenes import compose_scene_data


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
    scenes = {voice: compose_scene_data(told, speaker) for voice, speaker in speakers.items()}
    labels = make_labels(view, reader.translators)
    parts = [view.pack.manifest.id, view.pathway.id, *([show.route.id] if show.route else [])]
    return {
        "id": "/".join(parts),
        "lang": reader.lang,
        "region": view.region,
        "voice": show.voice,
        "picture": make_picture(draw(view, labels, _layout(view)), view, labels, reader.lang),
        "scenes": scenes,
        "plans": _plans(told, reader),
        "askSeconds": ASK_SECONDS,
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


def _plans(view: View, reader: Reader) -> list[TalkPlan]:
    found: list[TalkPlan] = []
    for minutes in LENGTHS:
        plans = {voice: plan_for(view, Speaker(reader, voice), minutes) for voice in Voice}
        taken = {voice: list(plan.scenes) for voice, plan in plans.items()}
        asks = {voice: list(plan.asks) for voice, plan in plans.items()}
        found.append({"minutes": minutes, "scenes": taken, "asks": asks})
    return found


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
