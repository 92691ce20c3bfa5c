"""Signs in SVG: small boxes with a title alone, the chips that name side roads, and the panels that these open."""

from __future__ import annotations

from html import escape

from pathways.drawing.font import SUBTITLE, wrap
from pathways.drawing.geometry import Box, Chip, Panel, Rect
from pathways.drawing.labels import Labels, Wordings, in_language
from pathways.drawing.metrics import CHIP_PAD
from pathways.drawing.sizes import chip_room
from pathways.drawing.svg.arrows import ArrowPainter, first_title
from pathways.drawing.svg.frames import group_frame, group_heading
from pathways.drawing.svg.nodes import node_group
from pathways.drawing.svg.text import area, number, text_lines, voice_group
from pathways.graph import View


def chip_group(chip: Chip, labels: Labels, lang: str) -> str:
    """Return the sign of a side road, with the short line that leads to it."""
    wordings = in_language(labels.nodes[chip.target], lang)
    corners = " ".join(f"{number(p.x)},{number(p.y)}" for p in chip.stem)
    stem = f'<polyline class="np-stem" points="{corners}"/>' if chip.stem else ""
    x, y = chip.rect.right - CHIP_PAD - 5, chip.rect.center.y
    mark = f'<path class="np-sign-mark" d="M{number(x - 3)} {number(y - 4)}l4 4l-4 4"/>'
    return (
        f'<g class="np-sign" data-pick="{escape(chip.target)}" data-from="{escape(chip.source)}" role="button" '
        f'tabindex="-1" aria-expanded="false" aria-label="{escape(first_title(wordings, lang, "family"))}">'
        f'{stem}<rect class="np-sign-box" {area(chip.rect)} rx="11"/>{_words(chip.rect, wordings)}{mark}</g>'
    )


def _pill(box: Box, labels: Labels, lang: str) -> str:
    """Return a step of the road as it stands in a panel: its name, which leads back to it."""
    wordings = in_language(labels.nodes[box.id], lang)
    name = escape(first_title(wordings, lang, "family"))
    return (
        f'<g class="np-pill" data-pick="{escape(box.id)}" role="button" tabindex="-1" aria-label="{name}">'
        f'<rect class="np-sign-box" {area(box.rect)} rx="11"/>{_words(box.rect, wordings)}</g>'
    )


def _words(rect: Rect, wordings: Wordings) -> str:
    parts = []
    for wording in wordings:
        lines = wrap(wording.title, SUBTITLE, chip_room(rect.width) + 0.5)
        top = rect.y + (rect.height - len(lines) * SUBTITLE.line) / 2
        parts.append(voice_group(wording, text_lines(lines, "np-sign-text", rect.x + CHIP_PAD + 3, top, SUBTITLE.line)))
    return "".join(parts)


def panel_group(panel: Panel, painter: ArrowPainter, view: View, labels: Labels, lang: str) -> str:
    """Return a side road as it opens; the style sheet hides it until its class says that it is open."""
    parts = [f'<rect class="np-panel-box" {area(panel.rect)} rx="16"/>']
    parts += [group_frame(group) for group in panel.groups]
    parts += [painter.draw(arrow, is_in_panel=True) for arrow in panel.arrows]
    parts += [group_heading(group, in_language(labels.groups[group.id], lang)) for group in panel.groups]
    parts += [_pill(box, labels, lang) for box in panel.pills]
    parts += [node_group(box, view, labels, lang) for box in panel.boxes]
    x, y = panel.rect.right - 17, panel.rect.y + 17
    close = f'<path class="np-sign-mark" d="M{number(x - 5)} {number(y - 5)}l10 10m0 -10l-10 10"/>'
    hit = f'<rect class="np-hit" {area(Rect(x - 14, y - 14, 28, 28))}/>'
    return (
        f'<g class="np-panel" data-panel="{escape(panel.id)}">{"".join(parts)}'
        f'<g class="np-panel-close" role="button" tabindex="-1">{hit}{close}</g></g>'
    )
