"""The handout of a pathway: a page for each phase with its map, its steps in words, and room for notes."""

from __future__ import annotations

from typing import Any

from pathways.cards import compose_phase_card, compose_step_card, make_labels
from pathways.drawing import Labels, Layout, draw
from pathways.export.map_parts import Part, phase_parts
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
from pathways.export.request import Request
from pathways.export.typesetting import typeset
from pathways.graph import View, cut, link_usual_phases
from pathways.model import Phase, Voice
from pathways.text import Speaker

FOLDS = {Voice.FAMILY: ("what", "why"), Voice.TRAINEE: ("what", "rationale")}
MARGINS = (86.0, 240.0)
LEAST_SCALE = 0.58
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
    data = compose_handout(request.view, request.speaker, room)
    return typeset("handout", {**data, "paper": size.typst}, request.pack.manifest.checked, is_tagged=True)


def compose_handout(view: View, speaker: Speaker, room: tuple[float, float]) -> Data:
    """Return what stands on the handout; ``room`` is the largest picture, in points.

    Raises
    ------
    ExportError
        If nothing of the pathway may be shown.
    """
    shown = shown_steps(view, speaker)
    seen = cut(view, shown)  # nothing may tell of a hidden step, not even that one phase leads to another
    labels = make_labels(view, speaker.reader.translators)
    cards = {s: compose_step_card(view, view.step(s), speaker) for s in shown}
    phases = [_phase(seen, phase, cards, labels, speaker, room) for phase in seen.phases]
    overview = draw(seen, labels, Layout.OVERVIEW)
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
        "is_partial": len(shown) < len(view.steps),
        "overview": _picture(
            map_svg(overview, seen, labels, speaker.voice, speaker.lang),
            (overview.width, overview.height),
            speaker.word("handout_overview_alt", title=speaker.say(view.title).text,
                         names="; ".join(phase["title"] for phase in phases)),
        ),
        "phases": phases,
        "words": list_words([phases, summary], terms, speaker, MOST_WORDS),
        "sources": list_sources(cites_of([*phase_cards, *cards.values()]), speaker),
    }  # fmt: skip


def _phase(
    seen: View, phase: Phase, cards: dict[str, Any], labels: Labels, speaker: Speaker, room: tuple[float, float]
) -> Data:
    steps = [s for s in seen.steps if seen.phase_of[s] == phase.id]
    parts = phase_parts(seen, phase.id, labels, seen.steps, room, LEAST_SCALE)
    titles = {p.id: speaker.say(p.title).text for p in seen.phases}
    title = titles[phase.id]
    names = [titles[link.target] for link in link_usual_phases(seen) if link.source == phase.id]
    return {
        "number": phase.number or 0,
        "title": title,
        "what": speaker.say(phase.what).text,
        "pictures": [_part_picture(part, labels, speaker, title) for part in parts],
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


def _part_picture(part: Part, labels: Labels, speaker: Speaker, title: str) -> Data:
    svg = map_svg(part.drawing, part.view, labels, speaker.voice, speaker.lang)
    names = "; ".join(speaker.title(s) for s in part.view.steps)
    size = (part.drawing.width, part.drawing.height)
    return _picture(svg, size, speaker.word("handout_alt", title=title, names=names))


def _picture(svg: str, size: tuple[float, float], alt: str) -> Data:
    return {"svg": svg, "width": size[0], "height": size[1], "alt": alt}
