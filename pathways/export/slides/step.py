"""A step or a decision on a slide: what comes before it, itself, and what may come next, with conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.enum.dml import MSO_LINE
from pptx.slide import Slide

from pathways.drawing import Labels, Point, Rect
from pathways.drawing.font import ARROW_LABEL, wrap
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.paths import round_path
from pathways.drawing.sizes import step_height
from pathways.export.slides.boxes import add_box
from pathways.export.slides.map import face_of, frame_words, label_of
from pathways.export.slides.shapes import add_arrow, add_frame, add_label
from pathways.export.slides.theme import BODY
from pathways.graph import View
from pathways.model import MOVES, RETURNS
from pathways.text import Speaker

BOX = 168.0
BETWEEN = 38.0
GAP = 18.0
BELOW = 3.0
APART = 7.0  # between lines of which one is dashed and the other is not
STRIP = Rect(BODY.x, BODY.y, 3 * BOX + 2 * BETWEEN, BODY.height)
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


def draw_step(slide: Slide, view: View, step: str, speaker: Speaker, labels: Labels) -> tuple[float, list[str]]:
    """Draw the step between its neighbours; return where the picture ends, and lines for what has no room in it."""
    sides = [neighbours(view, step, speaker, ahead=False), neighbours(view, step, speaker, ahead=True)]
    middle = _Column(step, (_sized(Neighbour(step, "", False), view, labels, False),))
    columns, lines = [middle], []
    for number, key in enumerate(("fold_before", "fold_next")):
        tried = [
            _Column(step, tuple(_sized(way, view, labels, is_brief) for way in sides[number])) for is_brief in (0, 1)
        ]
        found = next((column for column in tried if column.height <= STRIP.height), None)
        if found is None:
            names = "; ".join(names_of(sides[number], view, speaker))
            lines.append(speaker.word("scene_way", label=speaker.word(key), title=names))
        elif found.ways:
            columns.insert(0 if number == 0 else len(columns), found)
    boxes = [_stack(slide, column, number, view, speaker) for number, column in enumerate(columns)]
    here = columns.index(middle)
    for number, column in enumerate(columns):
        for way, (rect, name) in zip((sized.way for sized in column.ways), boxes[number], strict=True):
            own, title = boxes[here][0]
            dash = MSO_LINE.DASH if way.is_back else None
            if number < here:
                add_arrow(slide, _across(rect, own, way.is_back), (way.id, step), f"{name} → {title}", dash)
            elif number > here:
                add_arrow(slide, _across(own, rect, way.is_back), (step, way.id), f"{title} → {name}", dash)
    return STRIP.x + len(columns) * (BOX + BETWEEN) - BETWEEN, lines


def _across(source: Rect, target: Rect, is_back: bool) -> tuple[Point, ...]:
    """Return the line from the right side of one box to the left side of the next; ways back share none with others."""
    start, end = Point(source.right, source.center.y), Point(target.x, target.center.y)
    middle = (start.x + end.x) / 2
    if is_back:
        apart = APART if end.y > start.y else -APART
        start, end, middle = start.moved(0, apart), end.moved(0, -apart), middle + APART
    return round_path([start, Point(middle, start.y), Point(middle, end.y), end])


@dataclass(frozen=True)
class _Sized:
    """A neighbour with the heights of its box, of the condition above it and of the badge between both."""

    way: Neighbour
    height: float
    label: float
    badge: float
    is_brief: bool


def _sized(way: Neighbour, view: View, labels: Labels, is_brief: bool | int) -> _Sized:
    is_frame = way.id not in view.phase_of
    height = FRAME_HEIGHT if is_frame else step_height(labels, way.id, BOX, bool(is_brief))
    lines = wrap(way.label, ARROW_LABEL, BOX * 0.94) if way.label else ()
    badge = BADGE_HEIGHT / 2 if way.id in labels.badges else 0.0
    return _Sized(way, height, len(lines) * ARROW_LABEL.line + (BELOW if lines else 0), badge, bool(is_brief))


@dataclass(frozen=True)
class _Column:
    """Boxes one under the other, beside the step ``of`` which they are neighbours."""

    of: str
    ways: tuple[_Sized, ...]

    @property
    def height(self) -> float:
        """The height of all of it."""
        return sum(one.height + one.label + one.badge for one in self.ways) + GAP * (len(self.ways) - 1)


def _stack(slide: Slide, column: _Column, number: int, view: View, speaker: Speaker) -> list[tuple[Rect, str]]:
    """Draw one column, in the middle of the height; return its boxes with their names."""
    x = STRIP.x + number * (BOX + BETWEEN)
    y = STRIP.y + (STRIP.height - column.height) / 2
    made = []
    for one in column.ways:
        if one.label:
            add_label(slide, Rect(x, y, BOX, one.label - BELOW), one.way.label, 1.0, align="b")
        rect = Rect(x, y + one.label + one.badge, BOX, one.height)
        if one.way.id in view.phase_of:
            face = face_of(view, one.way.id, speaker)
            add_box(slide, rect, replace(face, subtitle="") if one.is_brief else face, 1.0)
            made.append((rect, face.title))
        else:
            made.append((rect, add_frame(slide, rect, *frame_words(view, one.way.id, speaker), 1.0).name))
        y = rect.bottom + GAP
    return made
