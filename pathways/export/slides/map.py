"""A Drawing on a slide: each of its boxes, frames, signs and arrows as one native shape, where the screen has it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Pt

from pathways.cards import hint_key
from pathways.drawing import Arrow, Box, Drawing, Frame, Labels, Point, Rect
from pathways.drawing.font import ARROW_LABEL, HEADING, SUBTITLE, wrap
from pathways.drawing.metrics import CHIP_PAD, FRAME_PAD
from pathways.drawing.sizes import JUMP_PAD, TIME_GAP
from pathways.export.slides.arial import width_of
from pathways.export.slides.boxes import Face, add_box, add_sign
from pathways.export.slides.fitting import Words
from pathways.export.slides.parts import describe, write_fitted
from pathways.export.slides.shapes import PALE, THIN, WHITE, add_arrow, add_frame, add_label, add_line, add_plate
from pathways.graph import View
from pathways.model import Status, TransitionKind
from pathways.text import Speaker

LARGEST = 1.4  # words of more than 20 points would look like titles
DASHES = {TransitionKind.REPEAT: MSO_LINE.DASH, TransitionKind.RELAPSE: MSO_LINE.ROUND_DOT}


def face_of(view: View, step_id: str, speaker: Speaker) -> Face:
    """Return what the box of a step shows, in the speaker's voice."""
    step = view.step(step_id)
    title = speaker.title(step_id)
    subtitle = speaker.say(step.subtitle).text
    badge = speaker.word(f"badge_{step.status}") if step.status is not Status.STANDARD else ""
    marks = [badge, speaker.word("badge_beyond") if step.beyond_seed else ""]
    said = ". ".join(part for part in (title, subtitle, *marks) if part)
    return Face(title, subtitle, step.modality, said, step.kind, step.status, badge)


def frame_words(view: View, group_id: str, speaker: Speaker) -> tuple[str, str]:
    """Return the title of an option group, and the words that say that its options have no order."""
    group = next(group for group in view.groups if group.id == group_id)
    title = speaker.say(group.title).text
    return title, speaker.word(hint_key(view, group_id))


def label_of(view: View, arrow: str, speaker: Speaker) -> str:
    """Return the condition on an arrow; empty if it has none."""
    transition = view.pack.transitions.get(arrow)
    if transition is None or transition.when is None:
        return ""
    return speaker.say(transition.when.label).text


def draw_map(slide: Slide, drawing: Drawing, room: Rect, view: View, speaker: Speaker, labels: Labels) -> None:
    """Draw all of ``drawing`` as large as it can be in ``room``; ``labels`` are those with which it was laid out."""
    _Map(slide, drawing, room, view, speaker, labels).draw()


@dataclass(frozen=True)
class _Map:
    slide: Slide
    drawing: Drawing
    room: Rect
    view: View
    speaker: Speaker
    labels: Labels

    @property
    def scale(self) -> float:
        """Points of the slide for a point of the Drawing."""
        return min(LARGEST, self.room.width / self.drawing.width, self.room.height / self.drawing.height)

    def draw(self) -> None:
        """Draw from the ground up."""
        drawing = self.drawing
        for frame in drawing.frames:
            self._phase(frame)
        for bundle in drawing.bundles:
            add_plate(self.slide, self._at(bundle.rect), [], 14 * self.scale, (0, 0, 0, 0))
        for group in drawing.groups:
            add_frame(self.slide, self._at(group.rect), *frame_words(self.view, group.id, self.speaker), self.scale)
        arrows = [arrow for arrow in drawing.arrows if not arrow.is_aside or self._is_thin(arrow)]
        for arrow in arrows:
            self._arrow(arrow)
        for arrow in arrows:
            self._condition(arrow)
        for strip in drawing.strips:
            self._words(strip.title, self.labels.strips[strip.id][0].title)
        for time in drawing.times:
            self._time(time)
        for box in drawing.boxes:
            self._box(box)
        for chip in drawing.chips:
            self._stem(chip.stem)
            self._sign(chip.rect, f"{self._name(chip.target)}\u00a0›")

    def _at(self, rect: Rect) -> Rect:
        start = self._point(Point(rect.x, rect.y))
        return Rect(start.x, start.y, rect.width * self.scale, rect.height * self.scale)

    def _point(self, point: Point) -> Point:
        left = self.room.x + (self.room.width - self.drawing.width * self.scale) / 2
        top = self.room.y + (self.room.height - self.drawing.height * self.scale) / 2
        return Point(left + point.x * self.scale, top + point.y * self.scale)

    def _name(self, end: str) -> str:
        names = {**self.labels.phases, **self.labels.groups, **self.labels.nodes}
        return names[end][0].title

    def _phase(self, frame: Frame) -> None:
        number = next(phase.number for phase in self.view.phases if phase.id == frame.id)
        title = f"{number}  {self._name(frame.id)}" if number else self._name(frame.id)
        pad = FRAME_PAD * self.scale
        lines = [Words(title, HEADING, self.scale, is_quiet=False)]
        shape = add_plate(self.slide, self._at(frame.rect), lines, 14 * self.scale, (pad, pad, pad / 2, 0), PALE)
        shape.line.width, shape.line.color.brightness = Pt(THIN), 0.6
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        describe(shape, f"{self.speaker.word('card_phase')}: {title}")

    def _is_thin(self, arrow: Arrow) -> bool:
        """Tell whether an arrow that explains is shown at all times, as on screen."""
        ends = {arrow.source, arrow.target}
        small = {box.id for box in self.drawing.boxes if box.is_small}
        return arrow.kind is TransitionKind.REQUIRES and not ends & (small | self.view.group_of.keys())

    def _arrow(self, arrow: Arrow) -> None:
        said = f"{self._name(arrow.source)} → {self._name(arrow.target)}"
        curve = [self._point(point) for point in arrow.curve]
        shape = add_arrow(self.slide, curve, (arrow.source, arrow.target), said, DASHES.get(arrow.kind))
        if arrow.is_aside or arrow.kind is TransitionKind.REQUIRES:
            shape.line.width = Pt(THIN)

    def _condition(self, arrow: Arrow) -> None:
        """Write the words of an arrow on it, or, of one that jumps, at its end with the name of where it leads."""
        wordings = self.labels.arrows.get(arrow.id, ())
        text = wordings[0].title if wordings else ""
        if arrow.label is None or not (text or arrow.jumps):
            return
        if arrow.jumps:
            self._sign(arrow.label, text, f"→ {self._name(arrow.target)}")
            return
        space, scale = arrow.label, self.scale
        lines = wrap(text, ARROW_LABEL, space.width + 0.5)
        # A word that is cut on screen stands whole on a slide, where readers cut it without a hyphen.
        width = max(width_of(part, ARROW_LABEL.size) for part in (*lines, *text.split())) + 3
        height = len(lines) * ARROW_LABEL.line
        upright = [p.x for p in arrow.curve[::3] if space.x <= p.x <= space.right and not space.y < p.y < space.bottom]
        middle = min(max(upright[0], space.x + width / 2), space.right - width / 2) if upright else space.center.x
        rect = Rect(middle - width / 2, space.center.y - height / 2, width, height)
        is_inside = any(frame.rect.overlaps(rect) for frame in self.drawing.frames)
        add_label(self.slide, self._at(rect), text, scale, PALE if is_inside else WHITE, "ctr")

    def _sign(self, rect: Rect, *texts: str) -> None:
        lines = [Words(text, SUBTITLE, self.scale, is_quiet=text is not texts[-1]) for text in texts if text]
        side = (JUMP_PAD if len(texts) > 1 else CHIP_PAD + 3) * self.scale
        add_plate(self.slide, self._at(rect), lines, 9 * self.scale, (side, 0, 0, 0))

    def _stem(self, corners: tuple[Point, ...]) -> None:
        for start, end in zip(corners, corners[1:], strict=False):
            add_line(self.slide, [self._point(p) for p in (start, start, end, end)], "stem", THIN)

    def _words(self, rect: Rect, *texts: str) -> None:
        shape = add_label(self.slide, self._at(rect), texts[0], self.scale, PALE)
        if texts[1:]:
            frame = shape.text_frame
            frame.clear()
            lines = [Words(text, SUBTITLE, self.scale) for text in texts if text]
            write_fitted(shape, lines, self._at(rect), (0, TIME_GAP * self.scale / 2, 0, 0))

    def _time(self, time: Frame) -> None:
        wording = self.labels.times[time.id][0]
        rect = time.rect
        start, end = (self._point(Point(x, rect.y)) for x in (rect.x, rect.right))
        add_line(self.slide, [start, start, end, end], "line", THIN)
        self._words(Rect(rect.x, rect.y + 2, rect.width, rect.height - 2), wording.title, wording.subtitle)

    def _box(self, box: Box) -> None:
        face = face_of(self.view, box.id, self.speaker)
        if not box.is_small:
            # A picture that is laid out for titles alone has room for no more.
            shown = replace(face, subtitle=self.labels.nodes[box.id][0].subtitle)
            add_box(self.slide, self._at(box.rect), shown, self.scale)
            return
        is_inside = any(frame.rect.holds(box.rect) for frame in (*self.drawing.frames, *self.drawing.groups))
        add_sign(self.slide, self._at(box.rect), face, self.scale, is_inside)
