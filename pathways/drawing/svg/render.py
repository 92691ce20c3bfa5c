"""A Drawing and its wordings to SVG text, with every voice of one language in it.

Everything a pack says is escaped; nothing in the picture links, loads or runs anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from pathways.drawing.font import ARROW_LABEL, HEADING, SUBTITLE, TITLE, measure, wrap
from pathways.drawing.geometry import Arrow, Drawing, Frame, Layout, Point, Rect
from pathways.drawing.labels import Labels, Wording, in_language
from pathways.drawing.metrics import HALF_HEAD
from pathways.drawing.sizes import MAX_LABEL
from pathways.drawing.svg.nodes import node_group, phase_group
from pathways.drawing.svg.text import area, number, text_lines, voice_group
from pathways.drawing.svg.theme import THEMES, css_variables, shape_rules
from pathways.graph import View
from pathways.model import Sensitivity

HEAD_LENGTH = 8.0


def render_svg(
    drawing: Drawing,
    view: View,
    labels: Labels,
    lang: str = "en",
    theme: str | None = None,
    voice: str | None = None,
    hidden: frozenset[str] = frozenset(),
) -> str:
    """Return the picture as SVG.

    Parameters
    ----------
    lang
        Show the wordings of this language.
    theme
        ``light`` or ``dark`` makes a picture that stands alone, with its colours inside; None leaves
        colours to the page (the flowchart's style sheet).
    voice
        With a theme, the voice to show; both voices are in the text either way.
    hidden
        Steps to leave out, with their arrows; their places stay empty, so that nothing else moves.
    """
    shown = without(drawing, view, hidden)
    is_overview = drawing.layout in (Layout.OVERVIEW, Layout.OVERVIEW_SCROLL)
    title = _first(labels.title, lang, voice)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="np-picture np-layout-{drawing.layout}" '
        f'viewBox="0 0 {number(drawing.width)} {number(drawing.height)}" width="{number(drawing.width)}" '
        f'height="{number(drawing.height)}" role="group" aria-label="{escape(title)}">'
    ]
    if theme is not None:
        parts.append(_standalone_style(theme, voice or "family"))
    counts = {phase.id: phase.number for phase in view.phases}
    parts.append('<g class="np-frames">')
    parts += [_frame(f) for f in drawing.frames]
    parts += [_bundle_frame(b) for b in drawing.bundles]
    parts += [_group_frame(g) for g in shown.groups]
    parts.append('</g><g class="np-arrows">')
    parts += [_arrow(a, view, labels, lang, is_overview, _is_on_frame(a, drawing)) for a in shown.arrows]
    # Headings come after the arrows, on a ground of their own, so that no line runs through their letters.
    parts.append('</g><g class="np-headings">')
    parts += [_headings(f, in_language(labels.phases[f.id], lang), counts[f.id]) for f in drawing.frames]
    parts += [_group_heading(g, in_language(labels.groups[g.id], lang)) for g in shown.groups]
    parts.append('</g><g class="np-nodes">')
    for box in shown.boxes:
        draw = phase_group if is_overview else node_group
        parts.append(draw(box, view, labels, lang))
    parts.append("</g></svg>")
    return "".join(parts)


def without(drawing: Drawing, view: View, hidden: frozenset[str]) -> Drawing:
    """Return the drawing without the ``hidden`` steps, groups that have no other step, and the arrows of both."""
    groups = tuple(group for group in drawing.groups if not set(view.members_of(group.id)) <= hidden)
    gone = hidden | {group.id for group in drawing.groups if group not in groups}
    return replace(
        drawing,
        boxes=tuple(box for box in drawing.boxes if box.id not in hidden),
        arrows=tuple(arrow for arrow in drawing.arrows if not {arrow.source, arrow.target} & gone),
        groups=groups,
    )


def _is_on_frame(arrow: Arrow, drawing: Drawing) -> bool:
    """Tell whether the arrow's label stands on a phase's frame; it then takes the frame's ground."""
    return arrow.label is not None and any(arrow.label.overlaps(frame.rect) for frame in drawing.frames)


def _first(wordings: Iterable[Wording], lang: str, voice: str | None) -> str:
    found = in_language(wordings, lang)
    chosen = [w for w in found if w.voice == voice] or list(found)
    return chosen[0].title if chosen else ""


def _standalone_style(theme: str, voice: str) -> str:
    hidden = "trainee" if voice == "family" else "family"
    rules = (
        f"svg {{ {css_variables(THEMES[theme])} background: var(--np-bg); }}\n{shape_rules()}\n"
        f'[data-voice="{hidden}"] {{ display: none; }} .np-aside {{ display: none; }}'
    )
    return f"<style>{rules}</style>"


def _frame(frame: Frame) -> str:
    rect = frame.rect
    return f'<g class="np-frame" data-id="{escape(frame.id)}"><rect class="np-frame-box" {area(rect)} rx="14"/></g>'


def _bundle_frame(frame: Frame) -> str:
    return f'<rect class="np-bundle" {area(frame.rect)} rx="16"/>'


def _group_frame(frame: Frame) -> str:
    rect = frame.rect
    return f'<g class="np-group" data-id="{escape(frame.id)}"><rect class="np-group-box" {area(rect)} rx="12"/></g>'


def _group_heading(frame: Frame, wordings: Iterable[Wording]) -> str:
    """Draw the title of an option group, and under it that its options have no order."""
    space, texts = frame.title, ""
    for wording in wordings:
        lines = wrap(wording.title, TITLE, space.width + 0.5)
        title = text_lines(lines, "np-group-title", space.x, space.y, TITLE.line)
        foot = space.y + len(lines) * TITLE.line
        texts += voice_group(wording, title + text_lines((wording.subtitle,), "np-sub", space.x, foot, SUBTITLE.line))
    hit = f'<rect class="np-hit" {area(space)}/>'
    return f'<g class="np-group-heading" data-id="{escape(frame.id)}">{hit}{texts}</g>'


def _headings(frame: Frame, wordings: Iterable[Wording], count: int | None) -> str:
    texts = "".join(_heading(frame.title, w, count) for w in wordings)
    return f'<g class="np-phase-heading" data-id="{escape(frame.id)}">{texts}</g>'


def _heading(space: Rect, wording: Wording, count: int | None) -> str:
    prefix = f"{count}  " if count else ""
    lines = wrap(prefix + wording.title, HEADING, space.width + 0.5)
    width = max(measure(line, HEADING) for line in lines)
    back = f'<rect class="np-heading-back" {area(Rect(space.x - 3, space.y, width + 6, len(lines) * HEADING.line))}/>'
    return voice_group(wording, back + text_lines(lines, "np-heading", space.x, space.y, HEADING.line))


def _arrow(arrow: Arrow, view: View, labels: Labels, lang: str, is_overview: bool, on_frame: bool) -> str:
    classes = ["np-arrow", f"np-kind-{arrow.kind}"]
    classes += ["np-aside"] if arrow.is_aside else []
    classes += ["np-on-frame"] if on_frame else []
    ends = [step for step in (arrow.source, arrow.target) if step in view.phase_of]
    if any(view.step(step).sensitivity is Sensitivity.OPT_IN for step in ends):
        classes.append("np-opt-in")
    role = (
        "" if is_overview else f' role="button" tabindex="-1" aria-label="{escape(_arrow_name(arrow, labels, lang))}"'
    )
    many_of = {**labels.groups, **({} if is_overview else labels.phases)}
    group = next((end for end in (arrow.target, arrow.source) if end in many_of), None)
    many = f' data-pick="{escape(group)}" data-members="{escape(" ".join(arrow.members))}"' if group else ""
    body, tip = _curve(arrow.curve)
    label = ""
    if arrow.label is not None and not is_overview:
        label = _arrow_label(arrow.label, in_language(labels.arrows.get(arrow.id, ()), lang))
    return (
        f'<g class="{" ".join(classes)}" data-id="{escape(arrow.id)}" data-from="{escape(arrow.source)}" '
        f'data-to="{escape(arrow.target)}"{many}{role}>'
        f'<path class="np-hit" d="{body}"/><path class="np-line" d="{body}"/>'
        f'<path class="np-head" d="{tip}"/>{label}</g>'
    )


def _arrow_name(arrow: Arrow, labels: Labels, lang: str) -> str:
    names = {**labels.phases, **labels.groups, **labels.nodes}
    source, target = (_first(names[end], lang, "family") for end in (arrow.source, arrow.target))
    return f"{source} → {target}"


def _arrow_label(space: Rect, wordings: Iterable[Wording]) -> str:
    ground = Rect(space.x - 2, space.y - 1, space.width + 4, space.height + 2)
    back = f'<rect class="np-label-back" {area(ground)} rx="3"/>'
    texts = []
    for wording in wordings:
        lines = wrap(wording.title, ARROW_LABEL, max(space.width + 0.5, min(MAX_LABEL, space.width)))
        top = space.y + (space.height - len(lines) * ARROW_LABEL.line)
        texts.append(voice_group(wording, text_lines(lines, "np-label-text", space.x, top, ARROW_LABEL.line)))
    return f'<g class="np-arrow-label">{back}{"".join(texts)}</g>'


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
