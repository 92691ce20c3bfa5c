"""Boxes in SVG: a step with its shape, icon, texts and badge; a phase in the overview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from pathways.drawing.font import SUBTITLE, TITLE, wrap
from pathways.drawing.geometry import Box, Look, Rect
from pathways.drawing.labels import Labels, Wording, Wordings, in_language
from pathways.drawing.metrics import CHIP_PAD, DECISION_POINT
from pathways.drawing.outline import BADGE_HEIGHT, BADGE_INDENT, FOLD, badge_width, corner_radius
from pathways.drawing.sizes import (
    BADGE_DEPTH,
    BADGE_PAD,
    ICON,
    ICON_GAP,
    LINE_GAP,
    PAD_X,
    chip_room,
    set_text,
    text_height,
)
from pathways.drawing.svg.icons import ICONS
from pathways.drawing.svg.text import number, text_lines, voice_group
from pathways.graph import View
from pathways.model import Modality, Sensitivity, Status, Step, StepKind


def node_group(box: Box, view: View, labels: Labels, lang: str) -> str:
    """Return one step as a focusable group."""
    step = view.step(box.id)
    wordings = in_language(labels.nodes[box.id], lang)
    if box.is_small:
        return _small(box, step, wordings)
    if box.look is Look.BRIEF:
        wordings = tuple(replace(wording, subtitle="") for wording in wordings)
    name = ". ".join(dict.fromkeys(part for part in (wordings[0].title, wordings[0].subtitle) if part))
    classes = f"np-node np-kind-{step.kind} np-modality-{step.modality} np-status-{step.status}"
    if step.sensitivity is Sensitivity.OPT_IN:
        classes += " np-opt-in"
    rect = box.rect
    is_door = step.opens is not None
    badge = BADGE_DEPTH if step.status is not Status.STANDARD else 0.0
    inside = _shape(step, rect) + _texts(step.modality, rect, wordings, badge, is_door)
    if step.beyond_seed:
        inside += _beyond_mark(rect)
    if step.opens:
        inside += _opens_mark(rect)
    if step.status is not Status.STANDARD:
        inside += _badge(rect, in_language(labels.badges.get(box.id, ()), lang))
    return (
        f'<g class="{classes}" data-id="{escape(box.id)}" role="button" tabindex="-1" aria-label="{escape(name)}" '
        f'transform="translate({number(rect.x)} {number(rect.y)})">{inside}</g>'
    )


def _small(box: Box, step: Step, wordings: Wordings) -> str:
    """Return a step that runs alongside: its title alone."""
    rect = box.rect
    texts = ""
    for wording in wordings:
        lines = wrap(wording.title, SUBTITLE, chip_room(rect.width) + 0.5)
        top = (rect.height - len(lines) * SUBTITLE.line) / 2
        texts += voice_group(wording, text_lines(lines, "np-small-title", CHIP_PAD + 3, top, SUBTITLE.line))
    classes = f"np-node np-small np-kind-{step.kind} np-modality-{step.modality} np-status-{step.status}"
    if step.sensitivity is Sensitivity.OPT_IN:
        classes += " np-opt-in"
    return (
        f'<g class="{classes}" data-id="{escape(box.id)}" role="button" tabindex="-1" '
        f'aria-label="{escape(wordings[0].title)}" transform="translate({number(rect.x)} {number(rect.y)})">'
        f'<rect class="np-box" width="{number(rect.width)}" height="{number(rect.height)}" rx="7"/>{texts}</g>'
    )


def phase_group(box: Box, view: View, labels: Labels, lang: str) -> str:
    """Return one phase as a focusable box of the overview."""
    wordings = in_language(labels.phases[box.id], lang)
    count = next(phase.number for phase in view.phases if phase.id == box.id)
    numbered = tuple(
        Wording(w.voice, w.lang, f"{count}  {w.title}" if count else w.title, w.subtitle, w.shown_lang)
        for w in wordings
    )
    rect = box.rect
    return (
        f'<g class="np-node np-phase np-modality-{_leading_modality(view, box.id)}" data-id="{escape(box.id)}" '
        f'role="button" tabindex="-1" aria-label="{escape(numbered[0].title)}" '
        f'transform="translate({number(rect.x)} {number(rect.y)})">'
        f'<rect class="np-box" width="{number(rect.width)}" height="{number(rect.height)}" rx="14"/>'
        f"{_texts(_leading_modality(view, box.id), rect, numbered)}</g>"
    )


def _leading_modality(view: View, phase_id: str) -> Modality:
    """Return the modality of the first treatment of the phase, else of its first step."""
    steps = [view.step(p.step) for p in view.placements if p.phase == phase_id]
    treatments = [s for s in steps if s.kind in (StepKind.TREATMENT, StepKind.OPTION)]
    return (treatments or steps)[0].modality


def _shape(step: Step, rect: Rect) -> str:
    """Kinds differ in shape: decisions have pointed sides, outcomes are round, checks have a cut corner."""
    w, h = rect.width, rect.height
    if step.kind is StepKind.DECISION:
        d = DECISION_POINT
        corners = ((d, 0), (w - d, 0), (w, h / 2), (w - d, h), (d, h), (0, h / 2))
        points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
        return f'<polygon class="np-box" points="{points}"/>'
    if step.kind is StepKind.ASSESSMENT:
        c = FOLD
        path = f"M8 0H{number(w - c)}L{number(w)} {number(c)}V{number(h - 8)}a8 8 0 0 1-8 8H8"
        path += "a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z"
        return (
            f'<path class="np-box" d="{path}"/><path class="np-fold" d="M{number(w - c)} 0V{number(c)}H{number(w)}"/>'
        )
    radius = corner_radius(step.kind, h)
    return f'<rect class="np-box" width="{number(w)}" height="{number(h)}" rx="{number(radius)}"/>'


def _texts(
    modality: Modality, rect: Rect, wordings: Iterable[Wording], badge: float = 0.0, is_door: bool = False
) -> str:
    """Draw the words of each voice, with the icon beside their first line."""
    parts = []
    x = PAD_X + ICON + ICON_GAP
    for wording in wordings:
        text = set_text(wording.title, wording.subtitle, rect.width, is_door)
        y = badge + (rect.height - badge - text_height(text)) / 2
        icon = f'<path class="np-icon" transform="translate({number(PAD_X)} {number(y)})" d="{ICONS[modality]}"/>'
        spans = text_lines(text.title, "np-title", x, y, TITLE.line)
        y += len(text.title) * TITLE.line + LINE_GAP
        spans += text_lines(text.subtitle, "np-sub", x, y, SUBTITLE.line)
        parts.append(voice_group(wording, icon + spans))
    return "".join(parts)


def _beyond_mark(rect: Rect) -> str:
    """Draw a small plus in the lower right corner: this step is not on the page the pathways started from."""
    x, y = rect.width - 10, rect.height - 9
    return f'<path class="np-beyond" d="M{number(x - 3)} {number(y)}h6M{number(x)} {number(y - 3)}v6"/>'


def _opens_mark(rect: Rect) -> str:
    """Draw a small arrow out: the step opens another pathway."""
    x, y = rect.width - 12, rect.height / 2
    return f'<path class="np-icon" d="M{number(x - 4)} {number(y - 5)}l5 5l-5 5"/>'


def _badge(rect: Rect, wordings: Iterable[Wording]) -> str:
    """Draw a word on the upper edge for every status but the standard one."""
    parts = []
    for wording in wordings:
        width = badge_width(wording.title, rect.width)
        x, y = rect.width - width - BADGE_INDENT, -BADGE_HEIGHT / 2
        place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(BADGE_HEIGHT)}"'
        text = f'<tspan x="{number(x + BADGE_PAD)}" y="{number(y + 12.2)}">{escape(wording.title)}</tspan>'
        parts.append(
            f'<g class="np-badge np-text" data-voice="{escape(wording.voice)}">'
            f'<rect class="np-badge-box" {place} rx="8.5"/><text class="np-badge-text">{text}</text></g>'
        )
    return "".join(parts)
