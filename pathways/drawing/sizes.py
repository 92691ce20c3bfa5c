"""How big boxes, labels and headings are: enough for the longest wording in any voice and language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pathways.drawing.font import ARROW_LABEL, HEADING, SUBTITLE, TITLE, measure, wrap
from pathways.drawing.labels import Labels, Wording, Wordings
from pathways.drawing.metrics import CHIP_INDENT, CHIP_PAD

PAD_X = 8.0
PAD_Y = 7.0
ICON = 18.0
ICON_GAP = 4.0
BADGE_PAD = 7.0
MAX_LABEL = 92.0
LINE_GAP = 2.0
DOOR_ROOM = 9.0
CHIP_MARK = 12.0  # room for the mark at a sign's end that it opens
TIME_GAP = 7.0
JUMP_PAD = 8.0
JUMP_ARROW = 15.0  # room for the arrow before the name of a step
SOFT = re.compile(r"(?<=[-/–+])")  # where a word may be cut without a hyphen of ours
BADGE_DEPTH = 7.0  # how far a badge reaches into its box


@dataclass(frozen=True, slots=True)
class BoxText:
    """The lines of one wording as they stand in a box."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]


def text_width(box_width: float, is_door: bool = False) -> float:
    """Room for text beside the icon in a box of ``box_width``, and before the mark of a door."""
    return box_width - 2 * PAD_X - ICON - ICON_GAP - (DOOR_ROOM if is_door else 0.0)


def set_text(title: str, subtitle: str, box_width: float, is_door: bool = False) -> BoxText:
    """Break title and subtitle into the lines that fit a box of ``box_width``."""
    room = text_width(box_width, is_door)
    lines = wrap(subtitle, SUBTITLE, room) if subtitle else ()
    return BoxText(wrap(title, TITLE, room), lines)


def text_height(text: BoxText) -> float:
    """Height of the lines of a box, without its padding."""
    gap = LINE_GAP if text.subtitle else 0
    return len(text.title) * TITLE.line + gap + len(text.subtitle) * SUBTITLE.line


def natural_width(wordings: Wordings, box_width: float, is_door: bool = False) -> float:
    """Return how narrow a box may be and still hold the lines that its words make at ``box_width``."""
    texts = [set_text(w.title, w.subtitle, box_width, is_door) for w in wordings]
    lines = [(line, TITLE) for text in texts for line in text.title]
    lines += [(line, SUBTITLE) for text in texts for line in text.subtitle]
    widest = max((measure(line, style) for line, style in lines), default=0.0)
    return box_width - text_width(box_width, is_door) + widest + 1.0


def word_width(wordings: Wordings, is_door: bool = False) -> float:
    """Return how wide a box must be so that no word of its titles is cut."""
    words = (measure(part, TITLE) for w in wordings for word in w.title.split() for part in SOFT.split(word))
    return max(words, default=0.0) + 200.0 - text_width(200.0, is_door) + 1.0


def step_height(labels: Labels, step: str, box_width: float, is_brief: bool = False) -> float:
    """Return the height of a step's box: room for every wording, for its badge and beside the mark of a door.

    A brief one shows no quiet line under its title.
    """
    wordings = labels.nodes[step]
    if is_brief:
        wordings = tuple(replace(wording, subtitle="") for wording in wordings)
    return box_height(wordings, box_width, step in labels.badges, step in labels.doors)


def box_height(wordings: Wordings, box_width: float, has_badge: bool = False, is_door: bool = False) -> float:
    """Return the height that fits every wording, and a badge on the upper edge if there is one."""
    texts = [set_text(w.title, w.subtitle, box_width, is_door) for w in wordings]
    return (
        (BADGE_DEPTH if has_badge else 0.0) + 2 * PAD_Y + max((text_height(text) for text in texts), default=TITLE.line)
    )


def label_size(wordings: Wordings, limit: float = MAX_LABEL) -> tuple[float, float]:
    """Return (width, height) that fit every wording of an arrow's label; (0, 0) if it has none.

    It is wider than ``limit`` only where a word would be cut.
    """
    longest = max((measure(word, ARROW_LABEL) for w in wordings for word in w.title.split()), default=0.0)
    limit = min(max(limit, longest), MAX_LABEL) if limit < MAX_LABEL else limit
    sets = [wrap(w.title, ARROW_LABEL, limit) for w in wordings if w.title]
    if not sets:
        return (0.0, 0.0)
    width = max(measure(line, ARROW_LABEL) for lines in sets for line in lines)
    return (width, max(len(lines) for lines in sets) * ARROW_LABEL.line)


def chip_room(width: float) -> float:
    """Return the room for words in a sign of ``width``: beside its pads and the mark that it opens."""
    return width - 2 * CHIP_PAD - CHIP_MARK


def chip_height(wordings: Wordings, width: float) -> float:
    """Return the height of a sign of ``width`` with the title of a step."""
    return max(len(wrap(w.title, SUBTITLE, chip_room(width))) for w in wordings) * SUBTITLE.line + 2 * CHIP_PAD


def chip_width(wordings: Wordings, width: float) -> float:
    """Return how narrow a sign may be and still hold the lines that its words make at ``width``."""
    lines = [line for w in wordings for line in wrap(w.title, SUBTITLE, chip_room(width))]
    return max((measure(line, SUBTITLE) for line in lines), default=0.0) + width - chip_room(width) + 1.0


def jump_lines(condition: str, target: str, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of a sign of ``width`` that says on what condition a line leads where, beside its arrow."""
    room = width - 2 * JUMP_PAD
    return wrap(condition, ARROW_LABEL, room) if condition else (), wrap(target, ARROW_LABEL, room - JUMP_ARROW)


def jump_height(labels: Labels, arrow: str, target: str, box_width: float) -> float:
    """Return the height of the sign of a jump below a box of ``box_width``."""
    conditions = {(w.voice, w.lang): w.title for w in labels.arrows.get(arrow, ())}
    names = labels.nodes.get(target) or labels.groups.get(target) or labels.phases[target]
    lines = (jump_lines(conditions.get((w.voice, w.lang), ""), w.title, box_width - CHIP_INDENT) for w in names)
    return max(len(condition) + len(target) for condition, target in lines) * ARROW_LABEL.line + 8


def heading_size(wordings: Wordings, number: int | None, limit: float) -> tuple[float, float]:
    """Return (width, height) of a phase heading, wrapped to ``limit``."""
    prefix = f"{number}  " if number else ""
    sets = [wrap(prefix + w.title, HEADING, limit) for w in wordings]
    width = max((measure(line, HEADING) for lines in sets for line in lines), default=0.0)
    return (width, max((len(lines) for lines in sets), default=1) * HEADING.line)


def time_height(wordings: Wordings, width: float) -> float:
    """Return the room for the words of a phase on how long it takes, and for what stands under them."""
    heights = [len(time_lines(wording, width)) for wording in wordings]
    return max(heights, default=0) * SUBTITLE.line + (TIME_GAP if heights else 0.0)


def time_lines(wording: Wording, width: float) -> tuple[str, ...]:
    """Return the lines that say how long a phase takes, and what can delay it."""
    return tuple(line for part in (wording.title, wording.subtitle) if part for line in wrap(part, SUBTITLE, width))


def group_heading_size(wordings: Wordings, limit: float) -> tuple[float, float]:
    """Return (width, height) of the title of an option group, wrapped to ``limit``; its second line is not in it."""
    sets = [wrap(w.title, TITLE, limit) for w in wordings]
    width = max((measure(line, TITLE) for lines in sets for line in lines), default=0.0)
    return (width, max((len(lines) for lines in sets), default=1) * TITLE.line)
