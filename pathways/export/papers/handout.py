"""The handout of a pathway: a page for each phase with its map, its steps in words, and room for notes."""

from __future__ import annotations

from typing import Any

from pathways.cards import compose_phase_card, compose_step_card, make_labels
from pathways.drawing import Drawing, Labels
from pathways.drawing.close_up import draw_phase, draw_road
from pathways.drawing.geometry import Screen
from pathways.export.papers.map_picture import map_svg
from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import (
    Data,
    cites_of,
    heading_of,
    list_sources,
    list_words,
    paper_facts,
    shown_steps,
    take_folds,
)
from pathways.export.request import Request, one_voice, road_title, without_quiet_lines
from pathways.export.typesetting import typeset
from pathways.graph import View, cut, link_usual_phases, list_roads
from pathways.model import Phase, Voice
from pathways.text import Speaker

FOLDS = {Voice.FAMILY: ("what", "why"), Voice.TRAINEE: ("what", "rationale")}
MARGINS = (86.0, 240.0)
LEAST_SCALE = 0.58
ROAD_HEIGHT = 430.0  # of the picture of a main road, in points
SEVERAL_ROADS_HEIGHT = 285.0  # of which two fit a page
MOST_WORDS = 60
LABELS = (
    "handout_title", "handout_overview", "handout_read", "handout_read_text", "handout_steps",
    "handout_hidden", "handout_notes", "fold_words", "sheet_sources",
)  # fmt: skip


def make_handout(request: Request) -> bytes:
    """Return the handout as tagged PDF; the same request gives the same bytes. Hard parts nobody asked for are out.

    Raises
    ------
    PaperError
        For any other paper than ``a4`` and ``letter``.
    ExportError
        If nothing of the pathway may be shown.
    """
    size = find_paper(request.paper or HAND_SIZES[0], HAND_SIZES)
    room = (size.width - MARGINS[0], size.height - MARGINS[1])
    data = compose_handout(request.view, request.speaker, room, request.road)
    return typeset("handout", {**data, "paper": size.typst}, request.pack.manifest.checked, is_tagged=True)


def compose_handout(view: View, speaker: Speaker, room: tuple[float, float], road: str | None = None) -> Data:
    """Return what stands on the handout.

    Parameters
    ----------
    room
        The largest picture, in points.
    road
        The main road to show; None for all.

    Raises
    ------
    ExportError
        If nothing of the pathway may be shown.
    """
    shown = shown_steps(view, speaker)
    seen = cut(view, shown)  # nothing may tell of a hidden step, not even that one phase leads to another
    labels = one_voice(make_labels(view, speaker.reader.translators), speaker.voice, speaker.lang)
    cards = {s: compose_step_card(view, view.step(s), speaker) for s in shown}
    phases = [_phase(seen, phase, cards, labels, speaker, room) for phase in seen.phases]
    roads = (road,) if road else tuple(known.id for known in list_roads(seen)) or (None,)
    height = ROAD_HEIGHT if len(roads) == 1 else SEVERAL_ROADS_HEIGHT
    summary = speaker.say(view.pathway.summary).text
    terms = (term for s in shown for term in view.step(s).terms)
    phase_cards = [compose_phase_card(view, phase, speaker) for phase in seen.phases]
    return {
        **paper_facts(view, speaker),
        **heading_of(view, speaker),
        "labels": {key: speaker.word(key) for key in LABELS},
        "voice": speaker.word(f"voice_{speaker.voice}"),
        "summary": summary,
        "room": list(room),
        "road_height": height,
        "is_partial": len(shown) < len(view.steps),
        "roads": [_road(seen, one, labels, speaker, Screen(room[0], height)) for one in roads],
        "phases": phases,
        "words": list_words([phases, summary], terms, speaker, MOST_WORDS),
        "sources": list_sources(cites_of([*phase_cards, *cards.values()]), speaker),
    }  # fmt: skip


def _phase(
    seen: View, phase: Phase, cards: dict[str, Any], labels: Labels, speaker: Speaker, room: tuple[float, float]
) -> Data:
    steps = [s for s in seen.steps if seen.phase_of[s] == phase.id]
    drawing = draw_phase(seen, labels, phase.id, Screen(*room), least=LEAST_SCALE)
    titles = {p.id: speaker.say(p.title).text for p in seen.phases}
    title = titles[phase.id]
    names = [titles[link.target] for link in link_usual_phases(seen) if link.source == phase.id]
    return {
        "number": phase.number or 0,
        "title": title,
        "what": speaker.say(phase.what_in(seen.region)).text,
        "picture": picture_of(
            drawing,
            (seen, labels, speaker),
            speaker.word("handout_alt", title=title, names="; ".join(cards[s]["title"] for s in steps)),
        ),
        "leads": speaker.word("handout_leads", names=", ".join(names)) if names else "",
        "steps": [
            {
                "title": cards[s]["title"],
                "subtitle": cards[s]["subtitle"],
                "badges": [badge["text"] for badge in cards[s]["badges"] if badge["kind"] == "status"],
                "folds": take_folds(cards[s], FOLDS[speaker.voice]),
            }
            for s in steps
        ],
    }


def _road(seen: View, road: str | None, labels: Labels, speaker: Speaker, screen: Screen) -> Data:
    """Return the picture of a main road, with its title if there are several."""
    title = road_title(seen, road, speaker)
    names = "; ".join(speaker.say(phase.title).text for phase in seen.phases)
    alt = speaker.word("handout_overview_alt", title=title or speaker.say(seen.title).text, names=names)
    labels = without_quiet_lines(labels)  # all words would be too small
    drawing = draw_road(seen, labels, screen, road)
    return {"title": title, "picture": picture_of(drawing, (seen, labels, speaker), alt)}


def picture_of(drawing: Drawing, said: tuple[View, Labels, Speaker], alt: str) -> Data:
    """Return a picture as plain data, with its size and what is said in its place."""
    view, labels, speaker = said
    svg = map_svg(drawing, view, labels, speaker.voice, speaker.lang)
    return {"svg": svg, "width": drawing.width, "height": drawing.height, "alt": alt}
