"""A Drawing and its wordings to SVG text, with every voice of one language in it.

Everything a pack says is escaped; nothing in the picture links, loads or runs anything.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape

from pathways.drawing.geometry import Drawing, Layout
from pathways.drawing.labels import Labels, in_language
from pathways.drawing.svg.arrows import ArrowPainter, first_title
from pathways.drawing.svg.frames import (
    bundle_frame,
    group_frame,
    group_heading,
    phase_frame,
    phase_heading,
    phase_time,
    strip_frame,
)
from pathways.drawing.svg.nodes import node_group, phase_group
from pathways.drawing.svg.signs import chip_group, panel_group
from pathways.drawing.svg.text import number
from pathways.drawing.svg.theme import THEMES, css_variables, shape_rules
from pathways.graph import View


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
    title = first_title(labels.title, lang, voice)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="np-picture np-layout-{drawing.layout}" '
        f'viewBox="0 0 {number(drawing.width)} {number(drawing.height)}" width="{number(drawing.width)}" '
        f'height="{number(drawing.height)}" role="group" aria-label="{escape(title)}">'
    ]
    if theme is not None:
        parts.append(_standalone_style(theme, voice or "family"))
    counts = {phase.id: phase.number for phase in view.phases}
    painter = ArrowPainter(drawing, view, labels, lang, is_overview)
    parts.append('<g class="np-frames">')
    parts += [phase_frame(f) for f in drawing.frames]
    parts += [bundle_frame(b) for b in drawing.bundles]
    parts += [group_frame(g) for g in shown.groups]
    parts.append('</g><g class="np-arrows">')
    parts += [painter.draw(a) for a in shown.arrows]
    # Headings come after the arrows, on a ground of their own, so that no line runs through their letters.
    parts.append('</g><g class="np-headings">')
    parts += [phase_heading(f, in_language(labels.phases[f.id], lang), counts[f.id]) for f in drawing.frames]
    parts += [group_heading(g, in_language(labels.groups[g.id], lang)) for g in shown.groups]
    parts += [phase_time(t.rect, in_language(labels.times[t.id], lang)) for t in shown.times]
    parts += [strip_frame(s, in_language(labels.strips.get(s.id, ()), lang)) for s in shown.strips]
    parts.append('</g><g class="np-nodes">')
    for box in shown.boxes:
        parts.append((phase_group if is_overview else node_group)(box, view, labels, lang))
    parts += [chip_group(chip, labels, lang) for chip in shown.chips]
    parts.append("</g>")
    parts += [panel_group(panel, painter, view, labels, lang) for panel in shown.panels]
    parts.append("</svg>")
    return "".join(parts)


def without(drawing: Drawing, view: View, hidden: frozenset[str]) -> Drawing:
    """Return the drawing without the ``hidden`` steps, groups that have no other step, and the arrows of both."""
    groups = tuple(group for group in drawing.groups if not set(view.members_of(group.id)) <= hidden)
    gone = hidden | {group.id for group in drawing.groups if group not in groups}
    small = [box.rect for box in drawing.boxes if box.is_small and box.id not in hidden]
    panels = (
        replace(
            panel,
            boxes=tuple(box for box in panel.boxes if box.id not in hidden),
            arrows=tuple(arrow for arrow in panel.arrows if not {arrow.source, arrow.target} & gone),
        )
        for panel in drawing.panels
    )
    return replace(
        drawing,
        boxes=tuple(box for box in drawing.boxes if box.id not in hidden),
        arrows=tuple(arrow for arrow in drawing.arrows if not {arrow.source, arrow.target} & gone),
        groups=groups,
        strips=tuple(strip for strip in drawing.strips if any(strip.rect.holds(rect) for rect in small)),
        chips=tuple(chip for chip in drawing.chips if chip.target not in hidden and chip.source not in hidden),
        panels=tuple(panel for panel in panels if panel.boxes),
    )


def _standalone_style(theme: str, voice: str) -> str:
    hidden = "trainee" if voice == "family" else "family"
    rules = (
        f"svg {{ {css_variables(THEMES[theme])} background: var(--np-bg); }}\n{shape_rules()}\n"
        f'[data-voice="{hidden}"] {{ display: none; }} .np-aside, .np-panel {{ display: none; }}'
    )
    return f"<style>{rules}</style>"
