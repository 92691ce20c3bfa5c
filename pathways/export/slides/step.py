"""A step or a decision on a slide: what comes before it, itself, and what may come next, with conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.slide import Slide

from pathways.drawing import Labels, Rect
from pathways.drawing.font import ARROW_LABEL, wrap
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.sizes import step_height
from pathways.export.slides.boxes import add_box
from pathways.export.slides.map import face_of, frame_words, join, label_of
from pathways.export.slides.shapes import add_frame, add_label
from pathways.export.slides.theme import BODY
from pathways.graph import View
from pathways.model import MOVES, RETURNS
from pathways.text import Speaker

BOX = 168.0
BETWEEN = 34.0
ABOVE = 12.0
BELOW = 3.0
STRIP = Rect(BODY.x, BODY.y, 3 * BOX + 2 * BETWEEN, BODY.height)
MOST = 6
FRAME_HEIGHT = 62.0


@dataclass(frozen=True)
class Neighbour:
    """A step beside another one, or the frame of options in which it stands, with the conditions on the arrow."""

    id: str
    label: str
    is_back: bool


def neighbours(view: View, step: str, speaker: Speaker, ahead: bool) -> list[Neighbour]:
    """Return the steps and frames that a step leads to (``ahead``) or comes from, as far as they may be shown."""
    found: dict[str, Neighbour] = {}
    for t in view.transitions:
        here, there = (t.source, t.target) if ahead else (t.target, t.source)
        if here != step or t.kind not in MOVES or speaker.unasked(there) is not None or there == step:
            continue
        name = view.group_of.get(there, there)
        if name == view.group_of.get(step):
            name = there
        label = label_of(view, t.id, speaker) if ahead and name == there else ""
        found.setdefault(name, Neighbour(name, label, t.kind in RETURNS))
    return list(found.values())


def names_of(ways: Sequence[Neighbour], view: View, speaker: Speaker) -> list[str]:
    """Return ways as words, for slides on which they are too many to be drawn."""
    groups = {group.id for group in view.groups}
    said = []
    for way in ways:
        title = frame_words(view, way.id, speaker)[0] if way.id in groups else speaker.title(way.id)
        said.append(speaker.word("scene_way", label=way.label, title=title) if way.label else title)
    return said


def draw_step(slide: Slide, view: View, step: str, speaker: Speaker, labels: Labels) -> list[str]:
    """Draw the step between its neighbours; return lines for a side on which there are too many."""
    columns = [neighbours(view, step, speaker, ahead=False), neighbours(view, step, speaker, ahead=True)]
    lines = []
    for number, key in enumerate(("fold_before", "fold_next")):
        if len(columns[number]) > MOST:
            names = "; ".join(names_of(columns[number], view, speaker))
            lines.append(speaker.word("scene_way", label=speaker.word(key), title=names))
            columns[number] = []
    before, after = ([_sized(way, view, labels) for way in ways] for ways in columns)
    middle = [(Neighbour(step, "", False), step_height(labels, step, BOX), 0.0)]
    scale = min(1.0, *(STRIP.height / _total(column) for column in (before, middle, after) if column))
    rects: dict[str, Rect] = {}
    ends: dict[str, Any] = {}
    for number, column in enumerate((before, middle, after)):
        _stack(slide, column, number, scale, view, speaker, (rects, ends))
    here = f"1/{step}"
    for number, ways in ((0, columns[0]), (2, columns[1])):
        for way in ways:
            there = f"{number}/{way.id}"
            source, target = (there, here) if number == 0 else (here, there)
            join(slide, rects, ends, source, target, ("right", "left"), way.is_back)
    return lines


Sized = tuple[Neighbour, float, float]


def _sized(way: Neighbour, view: View, labels: Labels) -> Sized:
    """Return a neighbour with the height of its box and of the condition above it."""
    is_frame = way.id not in view.phase_of
    height = FRAME_HEIGHT if is_frame else step_height(labels, way.id, BOX)
    lines = wrap(way.label, ARROW_LABEL, BOX * 0.94) if way.label else ()
    badge = BADGE_HEIGHT / 2 if way.id in labels.badges else 0.0
    return way, height, len(lines) * ARROW_LABEL.line + (BELOW if lines else 0) + badge


def _total(column: Sequence[Sized]) -> float:
    return sum(height + label for _, height, label in column) + BETWEEN * 0.6 * (len(column) - 1) + 2 * ABOVE


def _stack(
    slide: Slide,
    column: Sequence[Sized],
    number: int,
    scale: float,
    view: View,
    speaker: Speaker,
    made: tuple[dict[str, Rect], dict[str, Any]],
) -> None:
    """Draw one column, in the middle of the height."""
    rects, ends = made
    x = STRIP.x + number * (BOX + BETWEEN) + BOX * (1 - scale) / 2
    y = STRIP.y + (STRIP.height - _total(column) * scale) / 2 + ABOVE * scale if column else 0.0
    for way, height, label in column:
        if way.label:
            badge = BADGE_HEIGHT / 2 if way.id in view.phase_of and view.step(way.id).status != "standard" else 0.0
            room = Rect(x, y, BOX * scale, (label - BELOW - badge) * scale)
            add_label(slide, room, way.label, scale, align_bottom=True)
        rect = Rect(x, y + label * scale, BOX * scale, height * scale)
        rects[f"{number}/{way.id}"] = rect
        if way.id in view.phase_of:
            face = face_of(view, way.id, speaker)
            ends[f"{number}/{way.id}"] = add_box(slide, rect, face, scale)
        else:
            ends[f"{number}/{way.id}"] = add_frame(slide, rect, *frame_words(view, way.id, speaker), scale)
        y += (height + label + BETWEEN * 0.6) * scale
