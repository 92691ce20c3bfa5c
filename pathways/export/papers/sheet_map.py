"""The map on the family's sheet: the phases in a row, and the part around the place as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pathways.cards import make_labels
from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.export.papers.map_picture import Marks, map_svg
from pathways.export.papers.parts import Data
from pathways.graph import Derived, Mark, View, cut
from pathways.model import MOVES, Voice
from pathways.text import Speaker

SHOWN_MARKS = (Mark.NOW, Mark.DONE, Mark.NEXT)
SAID = frozenset({Mark.DONE, Mark.NOT_FOR_US, Mark.ANOTHER_WAY})
ROOM = (222.0, 400.0)
LEAST_SCALE = 0.6
KEY = (Mark.NOW, Mark.NEXT, Mark.DONE, Mark.ANOTHER_WAY, Mark.NOT_FOR_US)


def list_phases(view: View, derived: Derived, shown: Sequence[str], speaker: Speaker) -> list[Data]:
    """Return the phases that have a step to show, each with what it is to the family."""
    found = []
    for phase in view.phases:
        marks = {derived.marks[s] for s in shown if view.phase_of[s] == phase.id}
        if not marks:
            continue
        mark = _phase_mark(marks)
        found.append(
            {
                "title": speaker.say(phase.title).text,
                "plain": speaker.say(phase.plain).text if phase.plain else "",
                "number": phase.number or 0,
                "mark": mark.value if mark else "",
                "word": speaker.word(f"mark_{mark}") if mark else "",
            }
        )
    return found


def _phase_mark(marks: set[Mark]) -> Mark | None:
    """Return what a phase is to the family: where it is, what may be next, or what is past.

    It is done only where nothing but what the family marked as done lies in it; what the map guesses may have been.
    """
    for mark in (Mark.NOW, Mark.NEXT):
        if mark in marks:
            return mark
    if not marks & {Mark.DONE, Mark.BEEN} or Mark.LATER in marks:
        return None
    return Mark.DONE if marks <= SAID else Mark.MAY_HAVE_BEEN


def picture_of(view: View, derived: Derived, shown: Sequence[str], speaker: Speaker) -> Data:
    """Return the picture of the part around the place, with a text that says the same."""
    labels = make_labels(view, speaker.reader.translators)
    part, drawing = _part(view, derived, shown, labels)
    words = {mark: speaker.word(f"mark_{mark}") for mark in SHOWN_MARKS}
    lines = [
        speaker.word("sheet_marked", mark=words[mark], names="; ".join(speaker.title(s) for s in names))
        for mark in SHOWN_MARKS
        if (names := [s for s in part.steps if derived.marks[s] is mark])
    ]
    title = speaker.say(view.title).text
    marks = Marks(derived.marks, words)
    return {
        "svg": map_svg(drawing, part, labels, Voice.FAMILY, speaker.lang, marks),
        "width": drawing.width,
        "height": drawing.height,
        "key": [
            {"mark": mark.value, "word": speaker.word(f"mark_{mark}")}
            for mark in KEY
            if any(derived.marks[s] is mark for s in part.steps)
        ],
        "alt": speaker.word("sheet_map_alt", title=title, marks=" ".join(lines)).strip(),
    }


def _part(view: View, derived: Derived, shown: Sequence[str], labels: Labels) -> tuple[View, Drawing]:
    """Return the largest part of the map around the place that is still readable beside the text."""
    parts = []
    for steps in _choices(view, derived, shown):
        piece = cut(view, steps)
        drawing = draw(piece, labels, Layout.SCROLL)
        parts.append((piece, drawing))
        if min(ROOM[0] / drawing.width, ROOM[1] / drawing.height) >= LEAST_SCALE:
            break
    return min(parts, key=lambda part: part[1].height)


def _choices(view: View, derived: Derived, shown: Sequence[str]) -> Iterable[set[str]]:
    """Give sets of steps from wide to narrow: the phase and what may be next, the neighbours, the steps themselves."""
    known = set(shown)
    now = set(derived.steps(Mark.NOW)) & known
    soon = set(derived.steps(Mark.NEXT)) & known
    here = now or {shown[0]}
    phases = {view.phase_of[s] for s in here}
    yield {s for s in shown if view.phase_of[s] in phases} | soon
    before = {t.source for t in view.transitions if t.target in here and t.kind in MOVES} & known
    yield here | soon | before
    yield here | soon
    yield here
