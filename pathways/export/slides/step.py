"""A step or a decision on a slide: what comes before it, itself, and what may come next, with conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide

from pathways.cards.scenes import name_phase
from pathways.drawing import Labels, Point, Rect
from pathways.drawing.font import ARROW_LABEL, HEADING, wrap
from pathways.drawing.geometry import Look
from pathways.drawing.metrics import FRAME_PAD
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.paths import round_path
from pathways.drawing.place.blocks import tile_height
from pathways.drawing.sizes import chip_height, step_height
from pathways.export.slides.boxes import add_box, add_sign
from pathways.export.slides.fitting import Words
from pathways.export.slides.map import face_of, frame_words, label_of
from pathways.export.slides.parts import describe
from pathways.export.slides.shapes import PALE, add_arrow, add_frame, add_label, add_plate
from pathways.export.slides.theme import BODY
from pathways.graph import View
from pathways.model import MOVES, RETURNS
from pathways.text import Speaker

BOX = 168.0
BETWEEN = 38.0
BELOW = 3.0
HEADING_GAP = 8.0
APART = 7.0  # between lines of which one is dashed and the other is not


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


@dataclass(frozen=True)
class StepPicture:
    """A step between its neighbours, with the lines that tell what has no room in it. Sizes are for scale 1."""

    view: View
    step: str
    speaker: Speaker
    columns: tuple[_Column, ...]
    here: int
    told: tuple[str, ...]

    @property
    def is_alone(self) -> bool:
        """Whether no arrow touches the step; it then stands in the frame of its phase."""
        return len(self.columns) == 1

    @property
    def width(self) -> float:
        """The width in points."""
        return len(self.columns) * (BOX + BETWEEN) - BETWEEN + (2 * FRAME_PAD if self.is_alone else 0)

    @property
    def height(self) -> float:
        """The height in points."""
        around = 2 * FRAME_PAD + self.heading_room if self.is_alone else 0
        return max(column.height for column in self.columns) + around

    @property
    def heading_room(self) -> float:
        """The height of the phase's title in its frame, in points, with the gap below it."""
        return len(wrap(self.phase_title, HEADING, BOX)) * HEADING.line + HEADING_GAP

    @property
    def phase_title(self) -> str:
        """The title of the phase, as it stands in the frame of a step that is alone."""
        phase = self.view.phase_of[self.step]
        return name_phase(next(one for one in self.view.phases if one.id == phase), self.speaker)

    def draw(self, slide: Slide, at: Point, scale: float) -> None:
        """Draw it with its upper left corner at a place of the slide."""
        pen = _Pen(slide, self.view, self.speaker, at, scale)
        if self.is_alone:
            pen.frame(self.phase_title, Rect(0, 0, self.width, self.height))
            pen.stack(self.columns[0], FRAME_PAD, (self.height + self.heading_room) / 2)
            return
        middle = self.height / 2
        boxes = [pen.stack(column, n * (BOX + BETWEEN), middle) for n, column in enumerate(self.columns)]
        here, title = boxes[self.here][0][0], self.speaker.title(self.step)
        for number, column in enumerate(self.columns):
            for one, (rect, name) in zip(column.ways, boxes[number], strict=True):
                if number < self.here:
                    pen.arrow(_across(rect, here, one.way.is_back), (one.way, self.step), f"{name} → {title}")
                elif number > self.here:
                    pen.arrow(_across(here, rect, one.way.is_back), (self.step, one.way), f"{title} → {name}")


def plan_step(view: View, step: str, speaker: Speaker, labels: Labels, *, is_next_said: bool = False) -> StepPicture:
    """Return the picture of a step between its neighbours; columns that are too high for a slide become lines.

    Parameters
    ----------
    is_next_said
        Whether the words beside the picture name what may come next, as those of a decision do.
    """
    columns, told = [_Column((_sized(Neighbour(step, "", False), labels, Look.FULL),), BETWEEN)], []
    here = 0
    for ahead, key in ((False, "fold_before"), (True, "fold_next")):
        ways = neighbours(view, step, speaker, ahead)
        column = next((column for column in _columns(ways, labels) if column.height <= BODY.height), None)
        if column is None and ahead and is_next_said:
            continue
        if column is None:
            names = "; ".join(names_of(ways, view, speaker))
            told.append(speaker.word("scene_way", label=speaker.word(key), title=names))
        elif ways:
            columns.insert(len(columns) if ahead else 0, column)
            here += 0 if ahead else 1
    return StepPicture(view, step, speaker, tuple(columns), here, tuple(told))


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


@dataclass(frozen=True)
class _Pen:
    """Draws on a slide, from a corner of it and at a scale; places that it is told are those of the picture."""

    slide: Slide
    view: View
    speaker: Speaker
    at: Point
    scale: float

    def place(self, rect: Rect) -> Rect:
        """Return where a part of the picture is on the slide."""
        start = self.point(Point(rect.x, rect.y))
        return Rect(start.x, start.y, rect.width * self.scale, rect.height * self.scale)

    def point(self, point: Point) -> Point:
        """Return where a point of the picture is on the slide."""
        return Point(self.at.x + point.x * self.scale, self.at.y + point.y * self.scale)

    def frame(self, title: str, rect: Rect) -> None:
        """Draw the frame of a phase with its title."""
        pad = FRAME_PAD * self.scale
        lines = [Words(title, HEADING, self.scale, is_quiet=False)]
        shape = add_plate(self.slide, self.place(rect), lines, 14 * self.scale, (pad, pad / 2, pad / 2, 0), PALE)
        shape.line.color.brightness = 0.6
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        describe(shape, f"{self.speaker.word('card_phase')}: {title}")

    def arrow(self, curve: tuple[Point, ...], ends: tuple[str | Neighbour, str | Neighbour], said: str) -> None:
        """Draw an arrow; one of a way back is dashed."""
        way = next(end for end in ends if isinstance(end, Neighbour))
        ids = tuple(end.id if isinstance(end, Neighbour) else end for end in ends)
        dash = MSO_LINE.DASH if way.is_back else None
        add_arrow(self.slide, [self.point(point) for point in curve], (ids[0], ids[1]), said, dash)

    def stack(self, column: _Column, x: float, middle: float) -> list[tuple[Rect, str]]:
        """Draw one column around the height ``middle``; return its boxes with their names."""
        y = middle - column.height / 2
        made = []
        for one in column.ways:
            if one.way.label:
                rect = self.place(Rect(x, y, BOX, one.label - BELOW))
                add_label(self.slide, rect, one.way.label, self.scale, align="b")
            rect = Rect(x, y + one.label + one.badge, BOX, one.height)
            made.append((rect, self.box(one, self.place(rect))))
            y = rect.bottom + column.gap
        return made

    def box(self, one: _Sized, rect: Rect) -> str:
        """Draw a neighbour and return its name."""
        if one.way.id not in self.view.phase_of:
            words = frame_words(self.view, one.way.id, self.speaker)
            return str(add_frame(self.slide, rect, *words, self.scale).name)
        face = face_of(self.view, one.way.id, self.speaker)
        if one.look is Look.SMALL:
            add_sign(self.slide, rect, face, self.scale)
        else:
            shown = face if one.look is Look.FULL else replace(face, subtitle="")
            add_box(self.slide, rect, shown, self.scale)
        return face.title
