"""Arrows in SVG: the line, its head, the words on it, and what it is called when it is read out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pathways.drawing.font import ARROW_LABEL, measure, wrap
from pathways.drawing.geometry import Arrow, Drawing, Point, Rect
from pathways.drawing.labels import Labels, Wording, in_language
from pathways.drawing.metrics import HALF_HEAD
from pathways.drawing.sizes import JUMP_ARROW, JUMP_PAD, jump_lines
from pathways.drawing.svg.text import area, number, text_lines, voice_group
from pathways.graph import View
from pathways.model import Sensitivity

HEAD_LENGTH = 8.0


class ArrowPainter:
    """Draws the arrows of one picture in one language."""

    def __init__(self, drawing: Drawing, view: View, labels: Labels, lang: str, is_overview: bool) -> None:
        self._frames = [frame.rect for frame in drawing.frames]
        self._view, self._labels, self._lang, self._is_overview = view, labels, lang, is_overview
        self._many = {**labels.groups, **({} if is_overview else labels.phases)}

    def draw(self, arrow: Arrow, is_in_panel: bool = False) -> str:
        """Return one arrow."""
        ends = f'data-from="{escape(arrow.source)}" data-to="{escape(arrow.target)}"'
        group = next((end for end in (arrow.target, arrow.source) if end in self._many), None)
        many = f' data-pick="{escape(group)}" data-members="{escape(" ".join(arrow.members))}"' if group else ""
        role = "" if self._is_overview else f' role="button" tabindex="-1" aria-label="{escape(self._name(arrow))}"'
        body, tip = _curve(arrow.curve)
        return (
            f'<g class="{" ".join(self._classes(arrow, is_in_panel))}" data-id="{escape(arrow.id)}" {ends}{many}{role}>'
            f'<path class="np-hit" d="{body}"/><path class="np-line" d="{body}"/>'
            f'<path class="np-head" d="{tip}"/>{self._words(arrow)}</g>'
        )

    def _classes(self, arrow: Arrow, is_in_panel: bool) -> list[str]:
        classes = ["np-arrow", f"np-kind-{arrow.kind}"]
        ends = {arrow.source, arrow.target}
        if arrow.is_aside:
            classes.append("np-aside" if arrow.is_hinted else "np-thin")
        if is_in_panel or (arrow.label and any(arrow.label.overlaps(frame) for frame in self._frames)):
            classes.append("np-on-frame")
        if arrow.jumps:
            classes.append("np-jump")
        steps = [step for step in ends if step in self._view.phase_of]
        if any(self._view.step(step).sensitivity is Sensitivity.OPT_IN for step in steps):
            classes.append("np-opt-in")
        return classes

    def _name(self, arrow: Arrow) -> str:
        names = {**self._labels.phases, **self._labels.groups, **self._labels.nodes}
        source, target = (first_title(names[end], self._lang, "family") for end in (arrow.source, arrow.target))
        return f"{source} → {target}"

    def _words(self, arrow: Arrow) -> str:
        if arrow.label is None or self._is_overview:
            return ""
        wordings = in_language(self._labels.arrows.get(arrow.id, ()), self._lang)
        if not arrow.jumps:
            return _on_line(arrow.label, wordings, arrow.curve)
        names = {**self._labels.phases, **self._labels.groups, **self._labels.nodes}
        return _pill(arrow.label, wordings, in_language(names[arrow.target], self._lang))


def first_title(wordings: Iterable[Wording], lang: str, voice: str | None) -> str:
    """Return the title in a voice, or in any."""
    found = in_language(wordings, lang)
    chosen = [w for w in found if w.voice == voice] or list(found)
    return chosen[0].title if chosen else ""


def _on_line(space: Rect, wordings: Iterable[Wording], curve: tuple[Point, ...]) -> str:
    """Put words on their line, on a ground no wider than they are."""
    texts = []
    line = next((p.x for p in curve[::3] if space.x <= p.x <= space.right and not space.y < p.y < space.bottom), None)
    for wording in wordings:
        lines = wrap(wording.title, ARROW_LABEL, space.width + 0.5)
        width, height = max(measure(line, ARROW_LABEL) for line in lines), len(lines) * ARROW_LABEL.line
        middle, css = space.center.x, "np-label-text np-centred"
        if line is not None:  # an upright line: around it, as far as there is room
            middle = min(max(line, space.x + width / 2), space.right - width / 2)
        start = middle
        if line is not None and line < middle - 1:
            start, css = middle - width / 2, "np-label-text"
        ground = Rect(middle - width / 2 - 3, space.center.y - height / 2 - 1, width + 6, height + 2)
        back = f'<rect class="np-label-back" {area(ground)} rx="3"/>'
        top = space.center.y - height / 2
        words = text_lines(lines, css, start, top, ARROW_LABEL.line)
        texts.append(voice_group(wording, back + words))
    return f'<g class="np-arrow-label">{"".join(texts)}</g>'


def _pill(space: Rect, conditions: Iterable[Wording], targets: Iterable[Wording]) -> str:
    """Draw where a line leads as words: its condition, and the name of the step."""
    by_voice = {wording.voice: wording.title for wording in conditions}
    texts = []
    for target in targets:
        condition, name = jump_lines(by_voice.get(target.voice, ""), target.title, space.width)
        x, top = space.x + JUMP_PAD, space.y + (space.height - (len(condition) + len(name)) * ARROW_LABEL.line) / 2
        middle = top + (len(condition) + 0.5) * ARROW_LABEL.line
        arrow = f"M{number(x)} {number(middle)}h10m-4 -3.5l4 3.5l-4 3.5"
        words = text_lines(condition, "np-label-text", x, top, ARROW_LABEL.line)
        words += f'<path class="np-sign-mark" d="{arrow}"/>'
        top += len(condition) * ARROW_LABEL.line
        words += text_lines(name, "np-sign-text", x + JUMP_ARROW, top, ARROW_LABEL.line)
        texts.append(voice_group(target, words))
    return f'<g class="np-arrow-label"><rect class="np-pill-back" {area(space)} rx="9"/>{"".join(texts)}</g>'


def _curve(curve: tuple[Point, ...]) -> tuple[str, str]:
    """Return path data of the line, shortened for the head, and of the head."""
    tip, before = curve[-1], _last_direction(curve)
    length = ((tip.x - before.x) ** 2 + (tip.y - before.y) ** 2) ** 0.5 or 1.0
    ux, uy = (tip.x - before.x) / length, (tip.y - before.y) / length
    base = Point(tip.x - ux * HEAD_LENGTH, tip.y - uy * HEAD_LENGTH)
    left = Point(base.x - uy * HALF_HEAD, base.y + ux * HALF_HEAD)
    right = Point(base.x + uy * HALF_HEAD, base.y - ux * HALF_HEAD)
    points = [*curve[:-1], Point(tip.x - ux * (HEAD_LENGTH - 2), tip.y - uy * (HEAD_LENGTH - 2))]
    body = f"M{_p(points[0])}"
    for start in range(1, len(points) - 2, 3):
        body += f"C{_p(points[start])} {_p(points[start + 1])} {_p(points[start + 2])}"
    return body, f"M{_p(tip)}L{_p(left)}L{_p(right)}Z"


def _last_direction(curve: tuple[Point, ...]) -> Point:
    tip = curve[-1]
    for point in reversed(curve[:-1]):
        if abs(point.x - tip.x) + abs(point.y - tip.y) > 1:
            return point
    return curve[0]


def _p(point: Point) -> str:
    return f"{number(point.x)} {number(point.y)}"
