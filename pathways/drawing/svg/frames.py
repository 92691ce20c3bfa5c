"""Frames in SVG: phases, option groups, what several groups share, and strips, with their headings."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pathways.drawing.font import HEADING, SUBTITLE, TITLE, measure, wrap
from pathways.drawing.geometry import Frame, Rect
from pathways.drawing.labels import Wording
from pathways.drawing.sizes import TIME_GAP, time_lines
from pathways.drawing.svg.text import area, number, text_lines, voice_group


def phase_frame(frame: Frame) -> str:
    """Return the frame of a phase."""
    box = f'<rect class="np-frame-box" {area(frame.rect)} rx="14"/>'
    return f'<g class="np-frame" data-id="{escape(frame.id)}">{box}</g>'


def bundle_frame(frame: Frame) -> str:
    """Return the frame around several option groups."""
    return f'<rect class="np-bundle" {area(frame.rect)} rx="16"/>'


def group_frame(frame: Frame) -> str:
    """Return the frame of an option group."""
    box = f'<rect class="np-group-box" {area(frame.rect)} rx="12"/>'
    return f'<g class="np-group" data-id="{escape(frame.id)}">{box}</g>'


def group_heading(frame: Frame, wordings: Iterable[Wording]) -> str:
    """Draw the title of an option group, and under it that its options have no order."""
    space, texts = frame.title, ""
    for wording in wordings:
        lines = wrap(wording.title, TITLE, space.width + 0.5)
        title = text_lines(lines, "np-group-title", space.x, space.y, TITLE.line)
        foot = space.y + len(lines) * TITLE.line
        hint = text_lines(wrap(wording.subtitle, SUBTITLE, space.width + 0.5), "np-sub", space.x, foot, SUBTITLE.line)
        texts += voice_group(wording, title + hint)
    hit = f'<rect class="np-hit" {area(space)}/>'
    return f'<g class="np-group-heading" data-id="{escape(frame.id)}">{hit}{texts}</g>'


def strip_frame(frame: Frame, wordings: Iterable[Wording]) -> str:
    """Draw the words over what runs alongside."""
    texts = ""
    for wording in wordings:
        lines = wrap(wording.title, SUBTITLE, frame.title.width + 0.5)
        texts += voice_group(wording, text_lines(lines, "np-sub", frame.title.x, frame.title.y, SUBTITLE.line))
    return f'<g class="np-strip">{texts}</g>'


def phase_time(space: Rect, wordings: Iterable[Wording]) -> str:
    """Draw how long a phase takes, what can delay it and where it happens."""
    texts = ""
    for wording in wordings:
        lines = time_lines(wording, space.width + 0.5)
        top, wide = space.y + TIME_GAP - 3, max((measure(line, SUBTITLE) for line in lines), default=0.0)
        ground = area(Rect(space.x - 2, top, wide + 4, len(lines) * SUBTITLE.line))
        back = f'<rect class="np-heading-back" {ground}/>'
        texts += voice_group(wording, back + text_lines(lines, "np-time", space.x, top, SUBTITLE.line))
    line = f'<path class="np-time-line" d="M{number(space.x)} {number(space.y)}H{number(space.right)}"/>'
    return f'<g class="np-phase-time">{line}{texts}</g>'


def phase_heading(frame: Frame, wordings: Iterable[Wording], count: int | None) -> str:
    """Draw the heading of a phase, with its number."""
    texts = "".join(_heading(frame.title, w, count) for w in wordings)
    return f'<g class="np-phase-heading" data-id="{escape(frame.id)}">{texts}</g>'


def _heading(space: Rect, wording: Wording, count: int | None) -> str:
    prefix = f"{count}  " if count else ""
    lines = wrap(prefix + wording.title, HEADING, space.width + 0.5)
    width = max(measure(line, HEADING) for line in lines)
    back = f'<rect class="np-heading-back" {area(Rect(space.x - 3, space.y, width + 6, len(lines) * HEADING.line))}/>'
    return voice_group(wording, back + text_lines(lines, "np-heading", space.x, space.y, HEADING.line))
