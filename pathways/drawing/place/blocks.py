"""Blocks, the parts of a column: a step with the signs of its side roads, options in frames, and strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pathways.drawing.font import ARROW_LABEL, SUBTITLE, measure, wrap
from pathways.drawing.geometry import Arrow, Box, Chip, Frame, Look, Point, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import BUNDLE_PAD, CHIP_GAP, CHIP_INDENT, GROUP_PAD, STEM
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.paths import moved_arrow, round_path
from pathways.drawing.place.options import OptionBlock, plan_block, split_evenly
from pathways.drawing.sizes import (
    JUMP_ARROW,
    JUMP_PAD,
    SOFT,
    chip_height,
    chip_width,
    group_heading_size,
    jump_height,
    natural_width,
    step_height,
    word_width,
)
from pathways.drawing.strands import Strand
from pathways.graph import View

STRIP_GAP = 5.0
BLOCK_GAP = 14.0


@dataclass(frozen=True)
class Block:
    """A part of a column, with the upper left corner of its box at (0, 0).

    ``head`` is the room for a badge above it, ``foot`` what hangs below the box: the signs of side roads and of
    jumps (``arrows``). ``tail`` is the room below these for a line that leaves downward, and the words on it.
    ``least`` is the narrowest that its box may become with the same lines, ``word`` the narrowest that cuts no word.
    """

    id: str
    width: float
    height: float
    least: float = 0.0
    word: float = 0.0
    head: float = 0.0
    foot: float = 0.0
    tail: float = 0.0
    boxes: tuple[Box, ...] = ()
    chips: tuple[Chip, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    groups: tuple[Frame, ...] = ()
    bundle: Frame | None = None
    strip: Frame | None = None

    @property
    def is_step(self) -> bool:
        """Tell whether it is a single step, which may be drawn higher than its words need."""
        return len(self.boxes) == 1 and not self.groups and self.strip is None

    @property
    def ports(self) -> dict[str, Rect]:
        """Where lines meet the parts; what stands inside a frame is reached at its height, at the block's sides."""
        inside = {box.id: box.rect for box in self.boxes} | {group.id: group.rect for group in self.groups}
        found = {name: Rect(0, rect.y, self.width, rect.height) for name, rect in inside.items()}
        return found | {self.id: Rect(0, 0, self.width, self.height)}

    @property
    def depth(self) -> float:
        """The height of its box and of all that hangs below it."""
        return self.height + self.foot + self.tail

    def stretched(self, height: float) -> Block:
        """Return the block with a box at least this high."""
        if not self.is_step or height <= self.height:
            return self
        more = height - self.height
        box = self.boxes[0]
        return replace(
            self,
            height=height,
            boxes=(replace(box, rect=Rect(0, 0, self.width, height)),),
            chips=tuple(_moved_chip(chip, 0, more) for chip in self.chips),
            arrows=tuple(moved_arrow(arrow, 0, more) for arrow in self.arrows),
        )


def _moved_chip(chip: Chip, dx: float, dy: float) -> Chip:
    return replace(chip, rect=chip.rect.moved(dx, dy), stem=tuple(p.moved(dx, dy) for p in chip.stem))


def step_block(
    labels: Labels, step: str, width: float, leads: Sequence[str] = (), jumps: Sequence[Strand] = ()
) -> Block:
    """Return the block of a step; ``leads`` are the first steps of the side roads that leave it."""
    height = step_height(labels, step, width)
    arrows, low = _jumps(labels, width, height, jumps)
    chips, foot = _chips(labels, step, width, (height, height + low), leads)
    head = BADGE_HEIGHT / 2 if step in labels.badges else 0.0
    least = natural_width(labels.nodes[step], width, step in labels.doors)
    least = max([least, *(chip_width(labels.nodes[lead], width - CHIP_INDENT) + CHIP_INDENT for lead in leads)])
    word = max([word_width(labels.nodes[step], step in labels.doors), *(_jump_word(labels, jump) for jump in jumps)])
    least = max(least, word)
    box = Box(step, Rect(0, 0, width, height))
    return Block(step, width, height, least, word, head, low + foot, boxes=(box,), chips=chips, arrows=arrows)


def _jump_word(labels: Labels, jump: Strand) -> float:
    """Return how wide a step must be so that no word below it is cut of where a line leads."""
    names = labels.nodes.get(jump.target) or labels.groups.get(jump.target) or labels.phases[jump.target]
    words = (measure(part, ARROW_LABEL) for w in names for word in w.title.split() for part in SOFT.split(word))
    return max(words, default=0.0) + CHIP_INDENT + 2 * JUMP_PAD + JUMP_ARROW + 1.0


def _chips(
    labels: Labels, step: str, width: float, between: tuple[float, float], leads: Sequence[str]
) -> tuple[tuple[Chip, ...], float]:
    top, y = between
    chips = []
    for lead in leads:
        y += CHIP_GAP
        rect = Rect(CHIP_INDENT, y, width - CHIP_INDENT, chip_height(labels.nodes[lead], width - CHIP_INDENT))
        stem = (Point(STEM, top), Point(STEM, rect.center.y), Point(rect.x, rect.center.y))
        chips.append(Chip(step, lead, rect, stem))
        y = rect.bottom
    return tuple(chips), y - between[1]


def _jumps(labels: Labels, width: float, top: float, jumps: Sequence[Strand]) -> tuple[tuple[Arrow, ...], float]:
    """Return the lines that are told as words below a step, and how much room they take."""
    y, arrows = top, []
    for strand in jumps:
        y += CHIP_GAP
        rect = Rect(CHIP_INDENT, y, width - CHIP_INDENT, jump_height(labels, strand.id, strand.target, width))
        corners = [Point(STEM, top), Point(STEM, rect.center.y), Point(rect.x, rect.center.y)]
        arrows.append(replace(strand.drawn(round_path(corners, 5), rect), jumps=True))
        y = rect.bottom
    return tuple(arrows), y - top


def pill_block(labels: Labels, step: str, width: float, jumps: Sequence[Strand] = ()) -> Block:
    """Return a step by its title alone, with the lines that are told below it."""
    height = chip_height(labels.nodes[step], width)
    arrows, foot = _jumps(labels, width, height, jumps)
    least = max(chip_width(labels.nodes[step], width), CHIP_INDENT + 60.0 if jumps else 0.0)
    box = Box(step, Rect(0, 0, width, height), Look.SMALL)
    return Block(step, width, height, least, foot=foot, boxes=(box,), arrows=arrows)


def strip_block(labels: Labels, name: str, steps: Sequence[str], width: float) -> Block:
    """Return a strip: a quiet heading and the small boxes of steps that no arrow joins with the road."""
    heading = labels.strips.get(name, ())
    lines = max((len(wrap(w.title, SUBTITLE, width)) for w in heading), default=1)
    title = Rect(0, 0, width, lines * SUBTITLE.line)
    y, boxes = title.bottom + 2, []
    for step in steps:
        rect = Rect(0, y, width, chip_height(labels.nodes[step], width))
        boxes.append(Box(step, rect, Look.SMALL))
        y = rect.bottom + STRIP_GAP
    frame = Frame(name, Rect(0, 0, width, y - STRIP_GAP), title)
    least = max(chip_width(labels.nodes[step], width) for step in steps)
    return Block(f"{name} {steps[0]}", width, frame.rect.height, least, boxes=tuple(boxes), strip=frame)


def tile_block(labels: Labels, group: str, width: float, jumps: Sequence[Strand] = ()) -> Block:
    """Return an option group folded into one box: its title, and that its options have no order."""
    height = tile_height(labels, group, width)
    title = Rect(GROUP_PAD, GROUP_PAD - 1, width - 2 * GROUP_PAD, height - 2 * GROUP_PAD + 2)
    frame = Frame(group, Rect(0, 0, width, height), title)
    arrows, foot = _jumps(labels, width, height, jumps)
    return Block(group, width, height, width, foot=foot, arrows=arrows, groups=(frame,))


def tile_height(labels: Labels, group: str, width: float) -> float:
    """Return the height of a folded option group."""
    room = width - 2 * GROUP_PAD
    hints = max(len(wrap(w.subtitle, SUBTITLE, room)) for w in labels.groups[group])
    return group_heading_size(labels.groups[group], room)[1] + hints * SUBTITLE.line + 2 * GROUP_PAD - 2


def group_block(
    view: View, labels: Labels, group: str, width: float, columns: int, jumps: Sequence[Strand] = ()
) -> Block:
    """Return an option group in its frame, its options in rows of ``columns``."""
    block = plan_block(view, group, labels, width * columns + (columns - 1) * 9, columns)
    rect = block.frame.rect
    arrows, foot = _jumps(labels, rect.width, rect.height, jumps)
    return Block(
        group, rect.width, rect.height, rect.width, foot=foot, boxes=block.boxes, arrows=arrows, groups=(block.frame,)
    )


def bundle_block(
    view: View, labels: Labels, name: str, groups: Sequence[str], width: float, columns: int, is_folded: bool
) -> Block:
    """Return several groups in one frame, since every line is the same for all of them, in even columns."""
    parts = [_part(view, labels, group, width, is_folded) for group in groups]
    x, foot = BUNDLE_PAD, 0.0
    boxes: list[Box] = []
    frames: list[Frame] = []
    for stack in split_evenly([part.frame.rect.height for part in parts], columns, BLOCK_GAP):
        y = BUNDLE_PAD + 2
        for index in stack:
            placed = parts[index].moved(x, y)
            boxes += placed.boxes
            frames.append(placed.frame)
            y = placed.frame.rect.bottom + BLOCK_GAP
        foot = max(foot, y - BLOCK_GAP)
        x += width + BLOCK_GAP
    rect = Rect(0, 0, x - BLOCK_GAP + BUNDLE_PAD, foot + BUNDLE_PAD + 2)
    bundle = Frame(name, rect, Rect(0, 0, 0, 0))
    return Block(name, rect.width, rect.height, rect.width, boxes=tuple(boxes), groups=tuple(frames), bundle=bundle)


def _part(view: View, labels: Labels, group: str, width: float, is_folded: bool) -> OptionBlock:
    if is_folded:
        tile = tile_block(labels, group, width)
        return OptionBlock(tile.groups[0], ())
    return plan_block(view, group, labels, width, 1)
