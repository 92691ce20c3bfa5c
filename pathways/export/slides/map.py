"""A part of a map on a slide: the boxes, frames and arrows of a Drawing as native shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.slide import Slide

from pathways.cards import hint_key
from pathways.drawing import Arrow, Rect
from pathways.export.slides.boxes import Face, add_box
from pathways.export.slides.fold import Placed
from pathways.export.slides.lines import anchor, connect, nearest_side
from pathways.export.slides.route import ConnectorPath, find_way, label_place
from pathways.export.slides.shapes import add_arrow, add_frame, add_label
from pathways.graph import View
from pathways.model import RETURNS, Status, StepKind
from pathways.text import Speaker


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


def draw_placed(slide: Slide, placed: Placed, view: View, speaker: Speaker) -> None:
    """Draw what was folded to a slide."""
    ends: dict[str, Any] = {}
    rects = placed.boxes | placed.groups
    for group, rect in placed.groups.items():
        ends[group] = add_frame(slide, rect, *frame_words(view, group, speaker), placed.scale)
    for step, rect in placed.boxes.items():
        ends[step] = add_box(slide, rect, face_of(view, step, speaker), placed.scale)
    labels: list[Rect] = list(placed.labels.values())
    for arrow in placed.arrows:
        way = _way(arrow, placed, view)
        if not way.is_clear:
            continue
        said = f"{ends[arrow.source].name} → {ends[arrow.target].name}"
        add_arrow(slide, way.line, (ends[arrow.source], ends[arrow.target]), way.sides, said, arrow.kind in RETURNS)
        label = label_of(view, arrow.id, speaker)
        if not label or arrow.label is None:
            continue
        place = placed.labels.get(arrow.id)
        if place is None or way.sides != _sides(arrow, placed, rects):
            size = (arrow.label.width * placed.scale, arrow.label.height * placed.scale)
            place = label_place(size, way.line, [*rects.values(), *labels])
            labels.append(place)
        add_label(slide, place, label, placed.scale)


def undrawn(placed: Placed, view: View, speaker: Speaker) -> list[str]:
    """Return in words the arrows that could be drawn only through a box; they are told, so that no line misleads."""
    groups = {group.id for group in view.groups}

    def name(end: str) -> str:
        return frame_words(view, end, speaker)[0] if end in groups else speaker.title(end)

    lines = []
    for arrow in placed.arrows:
        if not _way(arrow, placed, view).is_clear:
            label = label_of(view, arrow.id, speaker)
            lines.append(f"{name(arrow.source)} → {name(arrow.target)}" + (f" ({label})" if label else ""))
    return lines


def _way(arrow: Arrow, placed: Placed, view: View) -> ConnectorPath:
    rects = placed.boxes | placed.groups
    obstacles = [rect for name, rect in rects.items() if not _belongs(name, arrow, view)]
    return find_way(rects[arrow.source], rects[arrow.target], _sides(arrow, placed, rects), obstacles)


def _belongs(name: str, arrow: Arrow, view: View) -> bool:
    """Tell whether a box or frame is an end of the arrow, or holds or is held by one."""
    ends = (arrow.source, arrow.target)
    inside = [view.group_of.get(end) for end in ends]
    return name in ends or name in inside or view.group_of.get(name) in ends


def join(
    slide: Slide,
    rects: Mapping[str, Rect],
    ends: Mapping[str, Any],
    source: str,
    target: str,
    sides: tuple[str, str],
    is_back: bool = False,
) -> None:
    """Draw an arrow between two shapes that are on the slide."""
    start, end = anchor(rects[source], sides[0]), anchor(rects[target], sides[1])
    line = connect(start, sides[0], end, sides[1])
    said = f"{ends[source].name} → {ends[target].name}"
    add_arrow(slide, line, (ends[source], ends[target]), sides, said, is_back)


def _sides(arrow: Arrow, placed: Placed, rects: Mapping[str, Rect]) -> tuple[str, str]:
    """Return the sides that the arrow has on screen; between columns it leaves and enters sideways."""
    source, target = placed.column_of[arrow.source], placed.column_of[arrow.target]
    if source < target:
        return "right", "left"
    if source > target:
        return "left", "right"
    offset = placed.offset_of[source]
    start, tip = (point.moved(*offset) for point in (arrow.curve[0], arrow.tip))
    scale = placed.scale
    here, there = (rects[name] for name in (arrow.source, arrow.target))
    plain = [Rect(*(value / scale for value in rect)) for rect in (here, there)]
    return nearest_side(plain[0], start), nearest_side(plain[1], tip)


def phase_face(view: View, phase_id: str, speaker: Speaker, title: str, shown: frozenset[str]) -> Face:
    """Return the face of a phase in the overview: the colour of its first treatment, as on screen."""
    steps = [view.step(step) for step in view.steps if view.phase_of[step] == phase_id and step in shown]
    treatments = [step for step in steps if step.kind in (StepKind.TREATMENT, StepKind.OPTION)]
    first = (treatments or steps)[0]
    return Face(title, "", first.modality, f"{speaker.word('card_phase')}: {title}")
