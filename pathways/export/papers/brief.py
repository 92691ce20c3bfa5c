"""The handout on one page: the picture of the way, a line for each phase, words, the ward's number to write in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.cards import compose_phase_card, make_labels
from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.drawing.close_up import draw_road
from pathways.drawing.geometry import Screen
from pathways.export.papers.handout import picture_of
from pathways.export.papers.paper import HAND_SIZES, find_paper
from pathways.export.papers.parts import (
    Data,
    cites_of,
    heading_of,
    list_sources,
    list_words,
    paper_facts,
    shown_steps,
)
from pathways.export.request import Request, one_voice, road_title, without_quiet_lines
from pathways.export.typesetting import typeset
from pathways.graph import View, cut, list_roads
from pathways.model import Voice
from pathways.text import Speaker

MARGINS, SHARE = 85.0, 0.52
"""Points beside the picture, and how much of the height of the page, which lies, it has."""
MOST_WORDS = 8
ENDS = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z]|[¿¡])")
LABELS = ("brief_title", "fold_words", "sheet_phone", "sheet_phone_night", "sheet_own", "sheet_sources")


def make_brief(request: Request) -> bytes:
    """Return the page as tagged PDF, lying; the same request gives the same bytes. Hard parts nobody asked for are out.

    Raises
    ------
    PaperError
        For any other paper than ``a4`` and ``letter``.
    ExportError
        If nothing of the pathway may be shown.
    """
    size = find_paper(request.paper or HAND_SIZES[0], HAND_SIZES)
    data = compose_brief(request, Screen(size.height - MARGINS, size.width * SHARE))
    return typeset("brief", {**data, "paper": size.typst}, request.pack.manifest.checked, is_tagged=True)


def compose_brief(request: Request, screen: Screen) -> Data:
    """Return what stands on the page; ``screen`` is the room of its picture in points.

    Of several main roads none stands for the others: then the picture shows the phases, unless one is asked for.

    Raises
    ------
    ExportError
        If nothing of the pathway may be shown.
    """
    view, speaker = request.view, request.speaker
    shown = shown_steps(view, speaker)
    seen = cut(view, shown)  # nothing may tell of a hidden step, not even that one phase leads to another
    labels = one_voice(make_labels(view, speaker.reader.translators), speaker.voice, speaker.lang)
    drawing, labels = _drawing(seen, labels, screen, request.road)
    road = road_title(seen, request.road, speaker) if request.road else ""
    title = road or speaker.say(seen.title).text
    names = "; ".join(speaker.say(phase.title).text for phase in seen.phases)
    phases = list(_phases(seen, speaker))
    cards = [compose_phase_card(view, phase, speaker) for phase in seen.phases]
    said = [[phase["title"], *phase["says"]] for phase in phases]
    return {
        **paper_facts(view, speaker),
        **heading_of(view, speaker),
        "labels": {key: speaker.word(key) for key in LABELS},
        "voice": speaker.word(f"voice_{speaker.voice}"),
        "is_family": speaker.voice is Voice.FAMILY,
        "road": road,
        "picture": picture_of(
            drawing, (seen, labels, speaker), speaker.word("handout_overview_alt", title=title, names=names)
        ),
        "phases": phases,
        "partial": speaker.word("handout_hidden") if len(shown) < len(view.steps) else "",
        "words": list_words([*said, *(speaker.title(step) for step in shown)], (), speaker, MOST_WORDS),
        "sources": list_sources(cites_of(cards), speaker),
    }


def _drawing(seen: View, labels: Labels, screen: Screen, road: str | None) -> tuple[Drawing, Labels]:
    brief = without_quiet_lines(labels)
    if road is None and len(list_roads(seen)) > 1:
        return draw(seen, brief, Layout.OVERVIEW), brief
    return draw_road(seen, brief, screen, road), brief


def _phases(seen: View, speaker: Speaker) -> Iterator[Data]:
    """Give each phase with its sentences, so that a page that is too full can leave the last ones out."""
    for phase in seen.phases:
        text = speaker.say(phase.what_in(seen.region)).text
        yield {"number": phase.number or 0, "title": speaker.say(phase.title).text, "says": ENDS.split(text)}
