"""A step or a decision on a slide: what comes before it, itself, and what may come next, with conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.dml import MSO_LINE
from pptx.slide import Slide

from pathways.drawing import Labels, Point, Rect
from pathways.drawing.font import ARROW_LABEL, wrap
from pathways.drawing.geometry import Look
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.paths import round_path
from pathways.drawing.place.blocks import tile_height
from pathways.drawing.sizes import chip_height, step_height
from pathways.export.slides.boxes import add_box, add_sign
from pathways.export.slides.map import face_of, frame_words, label_of
from pathways.export.slides.shapes import add_arrow, add_frame, add_label
from pathways.export.slides.theme import BODY
from pathways.graph import View
from pathways.model import MOVES, RETURNS
from pathways.text import Speaker

BOX = 168.0
BETWEEN = 38.0
LOWEST = 60.0  # how far below the beginning of the words a picture may begin
BELOW = 3.0
APART = 7.0  # between lines of which one is dashed and the other is not
STRIP = Rect(BODY.x, BODY.y, 3 * BOX + 2 * BETWEEN, BODY.height)


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
    own = _Column((_sized(Neighbour(step, "", False), labels, Look.FULL),), BETWEEN)
    columns, lines = [own], []
    for ahead, key in ((False, "fold_before"), (True, "fold_next")):
        ways = neighbours(view, step, speaker, ahead)
        column = next((column for column in _columns(ways, labels) if column.height <= STRIP.height), None)
        if column is None:
            names = "; ".join(names_of(ways, view, speaker))
            lines.append(speaker.word("scene_way", label=speaker.word(key), title=names))
        elif ways:
            columns.insert(len(columns) if ahead else 0, column)
    top = STRIP.y + min(LOWEST, (STRIP.height - max(column.height for column in columns)) / 2)
    middle = top + max(column.height for column in columns) / 2
    boxes = [_stack(slide, column, number, middle, view, speaker) for number, column in enumerate(columns)]
    here, title = columns.index(own), speaker.title(step)
    for number, column in enumerate(columns):
        for one, (rect, name) in zip(column.ways, boxes[number], strict=True):
            other, is_back = one.way.id, one.way.is_back
            dash = MSO_LINE.DASH if is_back else None
            if number < here:
                curve = _across(rect, boxes[here][0][0], is_back)
                add_arrow(slide, curve, (other, step), f"{name} → {title}", dash)
            elif number > here:
                curve = _across(boxes[here][0][0], rect, is_back)
                add_arrow(slide, curve, (step, other), f"{title} → {name}", dash)
    return STRIP.x + len(columns) * (BOX + BETWEEN) - BETWEEN, lines


def _columns(ways: Sequence[Neighbour], labels: Labels) -> Iterator[_Column]:
    """Give the same neighbours with less and less on their boxes, and closer."""
    for look, gap in ((Look.FULL, 20.0), (Look.FULL, 12.0), (Look.BRIEF, 9.0), (Look.SMALL, 7.0)):
        yield _Column(tuple(_sized(way, labels, look) for way in ways), gap)


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
    look: Look
    height: float
    label: float
    badge: float


def _sized(way: Neighbour, labels: Labels, look: Look) -> _Sized:
    lines = wrap(way.label, ARROW_LABEL, BOX * 0.94) if way.label else ()
    label = len(lines) * ARROW_LABEL.line + (BELOW if lines else 0)
    if way.id in labels.groups:
        return _Sized(way, look, tile_height(labels, way.id, BOX), label, 0.0)
    if look is Look.SMALL:
        return _Sized(way, look, chip_height(labels.nodes[way.id], BOX), label, 0.0)
    badge = BADGE_HEIGHT / 2 if way.id in labels.badges else 0.0
    return _Sized(way, look, step_height(labels, way.id, BOX, look is Look.BRIEF), label, badge)


@dataclass(frozen=True)
class _Column:
    """Boxes one under the other."""

    ways: tuple[_Sized, ...]
    gap: float

    @property
    def height(self) -> float:
        """The height of all of it."""
        return sum(one.height + one.label + one.badge for one in self.ways) + self.gap * (len(self.ways) - 1)


def _stack(
    slide: Slide, column: _Column, number: int, middle: float, view: View, speaker: Speaker
) -> list[tuple[Rect, str]]:
    """Draw one column around the height ``middle``; return its boxes with their names."""
    x, y = STRIP.x + number * (BOX + BETWEEN), middle - column.height / 2
    made = []
    for one in column.ways:
        if one.way.label:
            add_label(slide, Rect(x, y, BOX, one.label - BELOW), one.way.label, 1.0, align="b")
        rect = Rect(x, y + one.label + one.badge, BOX, one.height)
        made.append((rect, _draw(slide, one, rect, view, speaker)))
        y = rect.bottom + column.gap
    return made


def _draw(slide: Slide, one: _Sized, rect: Rect, view: View, speaker: Speaker) -> str:
    """Draw a neighbour and return its name."""
    if one.way.id not in view.phase_of:
        return str(add_frame(slide, rect, *frame_words(view, one.way.id, speaker), 1.0).name)
    face = face_of(view, one.way.id, speaker)
    if one.look is Look.SMALL:
        add_sign(slide, rect, face, 1.0)
    else:
        add_box(slide, rect, face if one.look is Look.FULL else replace(face, subtitle=""), 1.0)
    return face.title
