"""Puts together what the flowchart's script needs: pictures, cards, relations and words, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathways.cards import (
    Card,
    compose_arrow_card,
    compose_group_card,
    compose_phase_card,
    compose_step_card,
    hint_key,
    looked_up_words,
    make_labels,
    search_words,
)
from pathways.drawing import Layout, Picture, draw, make_picture
from pathways.drawing.svg.icons import ICONS
from pathways.graph import RelationsData, View, list_roads, relate_steps
from pathways.model import MOVES, OptionGroup, Transition, Voice, Voiced
from pathways.text import Reader, Speaker, small_print
from pathways.web.beyond import explain_words, list_questions, list_steps_elsewhere
from pathways.web.payload_data import (
    PAYLOAD_VERSION,
    ArrowData,
    Detail,
    GroupData,
    NodeData,
    Payload,
    PhaseData,
    VoicedText,
    voiced,
)
from pathways.web.sent_card import Shared, send_cards

WHOLE = (Layout.ROADMAP, Layout.SCROLL, Layout.OVERVIEW, Layout.OVERVIEW_SCROLL)
OF_A_ROAD = (Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL)


@dataclass(frozen=True)
class Show:
    """How a view is to be shown: in which voice and detail.

    With ``has_place`` the family's own place can be marked on the map; it stays on their device. ``voices`` are those
    whose cards are sent.
    """

    voice: Voice = Voice.FAMILY
    detail: Detail = "road"
    has_place: bool = False
    voices: tuple[Voice, ...] = tuple(Voice)


def compose_payload(view: View, show: Show, reader: Reader, library: str | None = None) -> Payload:
    """Return the payload: see ``docs/formats/payload.md``.

    Parameters
    ----------
    library
        The address before ``table/id`` of a library entry, or None where there is no library.
    """
    steps, hidden = reader.shown(view, show.voice), reader.hidden(view, show.voice)
    arrows = [t for t in view.transitions if t.source not in hidden and t.target not in hidden]
    speakers = {voice: Speaker(reader, voice) for voice in Voice}
    shared = {voice: Shared({}, {}) for voice in show.voices}
    cards = {v: send_cards(_cards(view, speakers[v], steps, arrows), shared[v]) for v in show.voices}
    return {
        "version": PAYLOAD_VERSION,
        "id": f"{view.pack.manifest.id}/{view.pathway.id}/{view.region or 'all'}",
        "title": _voiced(speakers, view.title),
        "summary": _voiced(speakers, view.pathway.summary),
        "lang": reader.lang,
        "voice": show.voice,
        "detail": show.detail,
        "pictures": _pictures(view, reader, hidden),
        "roads": [{"id": road.id, "title": _voiced(speakers, road.title)} for road in list_roads(view)],
        "phases": [_phase(view, speakers, phase.id, steps) for phase in view.phases],
        "groups": [_group(view, speakers, group, steps) for group in view.groups],
        "order": list(steps),
        "start": view.pathway.start if view.pathway.start in steps else next(iter(steps), ""),
        "nodes": {s: _node(view, speakers, s, arrows) for s in steps},
        "arrows": {t.id: _arrow(speakers, t) for t in arrows},
        "cards": cards,
        "sources": {cite: source for voice in shared for cite, source in shared[voice].sources.items()},
        "entries": {voice: shared[voice].entries for voice in shared},
        "icons": {view.step(s).modality: ICONS[view.step(s).modality] for s in steps},
        "words": {**reader.words.for_script("map"), **_regions(view, speakers[show.voice])},
        "library": library,
        "foot": small_print(speakers[Voice.FAMILY]),
        "notice": speakers[Voice.FAMILY].say(view.pack.manifest.notice).text,
        "glossary": explain_words(speakers, cards, view),
        "questions": list_questions(view.pack, speakers[show.voice]),
        "elsewhere": list_steps_elsewhere(view, speakers) if show.has_place else [],
        "relations": relate_shown(view, hidden) if show.has_place else None,
        "select": {"id": None, "seq": 0},
    }


def _pictures(view: View, reader: Reader, hidden: frozenset[str]) -> dict[str, Picture]:
    """Return the pictures of all levels, so that the reader's device changes between them by itself."""
    labels = make_labels(view, reader.translators)
    wanted: list[tuple[str, Layout, str | None]] = [(layout.value, layout, None) for layout in WHOLE]
    wanted += [(f"{layout}/{road.id}", layout, road.id) for road in list_roads(view) for layout in OF_A_ROAD]
    return {
        name: make_picture(draw(view, labels, layout, road), view, labels, reader.lang, hidden)
        for name, layout, road in wanted
    }


def compose_road_pictures(view: View, reader: Reader, voice: Voice) -> list[Picture]:
    """Return the first main road of a view alone: for phones, for middle and for wide screens."""
    labels, hidden = make_labels(view, reader.translators), reader.hidden(view, voice)
    road = list_roads(view)[0].id
    forms = (Layout.ROAD_SCROLL, Layout.ROAD_MIDDLE, Layout.ROAD)
    return [make_picture(draw(view, labels, form, road), view, labels, reader.lang, hidden) for form in forms]


def _voiced(speakers: dict[Voice, Speaker], text: Voiced) -> VoicedText:
    return voiced({voice: speaker.say(text).text for voice, speaker in speakers.items()})


def _phase(view: View, speakers: dict[Voice, Speaker], phase_id: str, steps: Sequence[str]) -> PhaseData:
    phase = view.pack.phases[phase_id]
    return {
        "id": phase_id,
        "number": phase.number,
        "title": _voiced(speakers, phase.title),
        "plain": speakers[Voice.FAMILY].say(phase.plain).text if phase.plain else "",
        "steps": [s for s in steps if view.phase_of[s] == phase_id],
    }


def _group(view: View, speakers: dict[Voice, Speaker], group: OptionGroup, steps: Sequence[str]) -> GroupData:
    return {
        "id": group.id,
        "phase": group.phase,
        "hint": hint_key(view, group.id),
        "title": _voiced(speakers, group.title),
        "steps": [s for s in steps if view.group_of.get(s) == group.id],
    }


def _node(view: View, speakers: dict[Voice, Speaker], step_id: str, arrows: Sequence[Transition]) -> NodeData:
    step = view.step(step_id)
    lane = next(p.lane for p in view.placements if p.step == step_id)
    touching = [t for t in arrows if step_id in (t.source, t.target)]
    return {
        "title": _voiced(speakers, step.title),
        "subtitle": _voiced(speakers, step.subtitle),
        "phase": view.phase_of[step_id],
        "lane": lane,
        "group": view.group_of.get(step_id),
        "kind": step.kind,
        "modality": step.modality,
        "status": step.status,
        "regions": list(step.regions),
        "sensitivity": step.sensitivity,
        "beyond": step.beyond_seed,
        "opens": step.opens,
        "search": [*search_words(step, view.pack, speakers[Voice.FAMILY]), *looked_up_words(step, view.pack)],
        "next": [t.id for t in touching if t.source == step_id and t.kind in MOVES],
        "before": [t.id for t in touching if t.target == step_id and t.kind in MOVES],
        "aside": [t.id for t in touching if t.kind not in MOVES],
    }


def _arrow(speakers: dict[Voice, Speaker], transition: Transition) -> ArrowData:
    when = transition.when
    return {
        "from": transition.source,
        "to": transition.target,
        "kind": transition.kind,
        "label": _voiced(speakers, when.label) if when else None,
    }


def _cards(view: View, speaker: Speaker, steps: Sequence[str], arrows: Sequence[Transition]) -> dict[str, Card]:
    cards = {s: compose_step_card(view, view.step(s), speaker) for s in steps}
    cards.update({t.id: compose_arrow_card(t, speaker) for t in arrows})
    cards.update({phase.id: compose_phase_card(view, phase, speaker) for phase in view.phases})
    cards.update({group.id: compose_group_card(view, group, speaker) for group in view.groups})
    return cards


def relate_shown(view: View, hidden: frozenset[str]) -> RelationsData:
    """Return what the device needs to derive a place; hidden steps keep their numbers and lose their names."""
    data = relate_steps(view).as_data()
    return {**data, "steps": ["" if step in hidden else step for step in data["steps"]]}


def _regions(view: View, speaker: Speaker) -> dict[str, str]:
    regions = view.pack.manifest.regions
    return {f"region_{r.id}": speaker.say(r.title).text for r in regions}
