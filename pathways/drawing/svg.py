"""A Drawing and its wordings to SVG text, with every voice of one language in it.

Everything a pack says is escaped; nothing in the picture links, loads or runs anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pathways.drawing.font import ARROW_LABEL, HEADING, measure, wrap
from pathways.drawing.geometry import Arrow, Drawing, Frame, Layout, Point, Rect
from pathways.drawing.labels import Labels, Wording, in_language
from pathways.drawing.sizes import MAX_LABEL
from pathways.drawing.svg_nodes import node_group, phase_group
from pathways.drawing.theme import THEMES, css_variables, shape_rules
from pathways.graph import View
from pathways.model import Sensitivity

HEAD_LENGTH = 8.0
HEAD_WIDTH = 3.6


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
        lang: show the wordings of this language.
        theme: ``light`` or ``dark`` makes a picture that stands alone, with its colours inside; None leaves
            colours to the page (the flowchart's style sheet).
        voice: with a theme, the voice to show; both voices are in the text either way.
        hidden: steps to leave out, with their arrows; their places stay empty, so that nothing else moves.
    """
    is_overview = drawing.layout in (Layout.OVERVIEW, Layout.OVERVIEW_SCROLL)
    title = _first(labels.title, lang, voice)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="np-picture np-layout-{drawing.layout}" '
        f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" width="{_n(drawing.width)}" '
        f'height="{_n(drawing.height)}" role="group" aria-label="{escape(title)}">'
    ]
    if theme is not None:
        parts.append(_standalone_style(theme, voice or "family"))
    numbers = {phase.id: phase.number for phase in view.phases}
    parts.append('<g class="np-frames">')
    parts += [_frame(f) for f in drawing.frames]
    parts.append('</g><g class="np-arrows">')
    parts += [
        _arrow(a, view, labels, lang, is_overview, _is_on_frame(a, drawing))
        for a in drawing.arrows
        if not {a.source, a.target} & hidden
    ]
    # Headings come after the arrows, on a ground of their own, so that no line runs through their letters.
    parts.append('</g><g class="np-headings">')
    parts += [_headings(f, in_language(labels.phases[f.id], lang), numbers[f.id]) for f in drawing.frames]
    parts.append('</g><g class="np-nodes">')
    for box in (b for b in drawing.boxes if b.id not in hidden):
        draw = phase_group if is_overview else node_group
        parts.append(draw(box, view, labels, lang))
    parts.append("</g></svg>")
    return "".join(parts)


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
    return (
        f'<g class="np-frame" data-id="{escape(frame.id)}"><rect class="np-frame-box" x="{_n(rect.x)}" '
        f'y="{_n(rect.y)}" width="{_n(rect.width)}" height="{_n(rect.height)}" rx="14"/></g>'
    )


def _headings(frame: Frame, wordings: Iterable[Wording], number: int | None) -> str:
    texts = "".join(_heading(frame.title, w, number) for w in wordings)
    return f'<g class="np-phase-heading" data-id="{escape(frame.id)}">{texts}</g>'


def _heading(space: Rect, wording: Wording, number: int | None) -> str:
    prefix = f"{number}  " if number else ""
    lines = wrap(prefix + wording.title, HEADING, space.width + 0.5)
    width = max(measure(line, HEADING) for line in lines)
    back = (
        f'<rect class="np-heading-back" x="{_n(space.x - 3)}" y="{_n(space.y)}" width="{_n(width + 6)}" '
        f'height="{_n(len(lines) * HEADING.line)}"/>'
    )
    return text_block(lines, "np-heading", space.x, space.y, HEADING.line, wording, back)


def _arrow(arrow: Arrow, view: View, labels: Labels, lang: str, is_overview: bool, on_frame: bool) -> str:
    kind = "then" if is_overview else arrow.id.split("--")[1]
    classes = ["np-arrow", f"np-kind-{kind}"]
    classes += ["np-aside"] if arrow.is_aside else []
    classes += ["np-on-frame"] if on_frame else []
    if not is_overview and any(view.step(s).sensitivity is Sensitivity.OPT_IN for s in (arrow.source, arrow.target)):
        classes.append("np-opt-in")
    role = (
        "" if is_overview else f' role="button" tabindex="-1" aria-label="{escape(_arrow_name(arrow, labels, lang))}"'
    )
    body, tip = _curve(arrow.curve)
    label = ""
    if arrow.label is not None and not is_overview:
        label = _arrow_label(arrow.label, in_language(labels.arrows.get(arrow.id, ()), lang))
    return (
        f'<g class="{" ".join(classes)}" data-id="{escape(arrow.id)}" data-from="{escape(arrow.source)}" '
        f'data-to="{escape(arrow.target)}"{role}><path class="np-hit" d="{body}"/><path class="np-line" d="{body}"/>'
        f'<path class="np-head" d="{tip}"/>{label}</g>'
    )


def _arrow_name(arrow: Arrow, labels: Labels, lang: str) -> str:
    source = _first(labels.nodes[arrow.source], lang, "family")
    target = _first(labels.nodes[arrow.target], lang, "family")
    return f"{source} → {target}"


def _arrow_label(space: Rect, wordings: Iterable[Wording]) -> str:
    back = (
        f'<rect class="np-label-back" x="{_n(space.x - 2)}" y="{_n(space.y - 1)}" width="{_n(space.width + 4)}" '
        f'height="{_n(space.height + 2)}" rx="3"/>'
    )
    texts = []
    for wording in wordings:
        lines = wrap(wording.title, ARROW_LABEL, max(space.width + 0.5, min(MAX_LABEL, space.width)))
        top = space.y + (space.height - len(lines) * ARROW_LABEL.line)
        texts.append(text_block(lines, "np-label-text", space.x, top, ARROW_LABEL.line, wording))
    return f'<g class="np-arrow-label">{back}{"".join(texts)}</g>'


def _curve(curve: tuple[Point, ...]) -> tuple[str, str]:
    """Return path data of the line, shortened for the head, and of the head."""
    tip, before = curve[-1], _last_direction(curve)
    length = ((tip.x - before.x) ** 2 + (tip.y - before.y) ** 2) ** 0.5 or 1.0
    ux, uy = (tip.x - before.x) / length, (tip.y - before.y) / length
    base = Point(tip.x - ux * HEAD_LENGTH, tip.y - uy * HEAD_LENGTH)
    left = Point(base.x - uy * HEAD_WIDTH, base.y + ux * HEAD_WIDTH)
    right = Point(base.x + uy * HEAD_WIDTH, base.y - ux * HEAD_WIDTH)
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


def text_block(
    lines: Iterable[str], css: str, x: float, top: float, line: float, wording: Wording, back: str = ""
) -> str:
    """Return one wording as lines of SVG text, marked with its voice and, where it differs, its language."""
    lang = f' lang="{escape(wording.spoken)}"' if wording.spoken != wording.lang else ""
    spans = "".join(
        f'<tspan x="{_n(x)}" y="{_n(top + line * (index + 0.78))}">{escape(text)}</tspan>'
        for index, text in enumerate(lines)
    )
    return f'<g class="np-text" data-voice="{escape(wording.voice)}"{lang}>{back}<text class="{css}">{spans}</text></g>'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _p(point: Point) -> str:
    return f"{_n(point.x)} {_n(point.y)}"
