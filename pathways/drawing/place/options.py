"""An option group as a block: a frame with its heading and its options in a grid without order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pathways.drawing.font import SUBTITLE
from pathways.drawing.geometry import Box, Frame, Look, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import GROUP_PAD, OPTION_GAP
from pathways.drawing.sizes import chip_height, group_heading_size, step_height
from pathways.graph import View

BADGE_ROOM = 9.0
SMALL_GAP = 5.0


@dataclass(frozen=True)
class OptionBlock:
    """A group with its upper left corner at (0, 0)."""

    frame: Frame
    boxes: tuple[Box, ...]

    def moved(self, dx: float, dy: float) -> OptionBlock:
        """Return the block moved by (dx, dy)."""
        frame = Frame(self.frame.id, self.frame.rect.moved(dx, dy), self.frame.title.moved(dx, dy))
        return OptionBlock(frame, tuple(replace(b, rect=b.rect.moved(dx, dy)) for b in self.boxes))


def plan_block(
    view: View, group_id: str, labels: Labels, width: float, columns: int, full: Look = Look.BRIEF
) -> OptionBlock:
    """Lay out one group in a frame of ``width``, its options in rows of ``columns``.

    What is not offered is shown small, by its title alone; what is, brief or ``full``.
    """
    members = view.members_of(group_id)
    columns = min(columns, len(members))
    cell = (width - 2 * GROUP_PAD - (columns - 1) * OPTION_GAP) / columns
    size = group_heading_size(labels.groups[group_id], width - 2 * GROUP_PAD)
    title = Rect(GROUP_PAD, GROUP_PAD - 1, width - 2 * GROUP_PAD, size[1] + SUBTITLE.line)
    look = full if view.is_offered(group_id) else Look.SMALL
    boxes: list[Box] = []
    y = title.bottom + 3
    for start in range(0, len(members), columns):
        row = members[start : start + columns]
        y += BADGE_ROOM if look is not Look.SMALL and any(step in labels.badges for step in row) else 2
        height = max(_height(labels, step, cell, look) for step in row)
        places = (Rect(GROUP_PAD + n * (cell + OPTION_GAP), y, cell, height) for n in range(len(row)))
        boxes += [Box(step, place, look) for step, place in zip(row, places, strict=True)]
        y += height + (OPTION_GAP if look is not Look.SMALL else SMALL_GAP)
    return OptionBlock(Frame(group_id, Rect(0, 0, width, boxes[-1].rect.bottom + GROUP_PAD), title), tuple(boxes))


def _height(labels: Labels, step: str, width: float, look: Look) -> float:
    if look is Look.SMALL:
        return chip_height(labels.nodes[step], width)
    return step_height(labels, step, width, look is Look.BRIEF)


def split_evenly(heights: Sequence[float], count: int, gap: float = 0.0) -> list[list[int]]:
    """Cut things of these heights, in their order, into at most ``count`` stacks so that the tallest is low.

    Each is named by its place in ``heights``; ``gap`` is the room between two in a stack.

    >>> split_evenly([3, 1, 2, 2], 2)
    [[0, 1], [2, 3]]
    """
    sums = {sum(heights[a:b]) + gap * (b - a - 1) for a in range(len(heights)) for b in range(a + 1, len(heights) + 1)}
    for limit in sorted(sums):
        stacks = fill_stacks(heights, limit, gap)
        if len(stacks) <= count and max(heights, default=0.0) <= limit:
            return stacks
    return [list(range(len(heights)))] if heights else []


def fill_stacks(heights: Sequence[float], limit: float, gap: float) -> list[list[int]]:
    """Fill one stack after another up to ``limit``; what is higher by itself stands alone."""
    stacks: list[list[int]] = []
    used = limit + 1
    for index, height in enumerate(heights):
        if not stacks or used + gap + height > limit + 0.01:
            stacks.append([])
            used = -gap
        stacks[-1].append(index)
        used += gap + height
    return stacks
