"""An option group as a block: a frame with its heading and its options in a grid without order."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.drawing.font import SUBTITLE
from pathways.drawing.geometry import Box, Frame, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import GROUP_PAD, OPTION_GAP
from pathways.drawing.sizes import group_heading_size, step_height
from pathways.graph import View

BADGE_ROOM = 9.0


@dataclass(frozen=True)
class OptionBlock:
    """A group with its upper left corner at (0, 0)."""

    frame: Frame
    boxes: tuple[Box, ...]

    def moved(self, dx: float, dy: float) -> OptionBlock:
        """Return the block moved by (dx, dy)."""
        frame = Frame(self.frame.id, self.frame.rect.moved(dx, dy), self.frame.title.moved(dx, dy))
        return OptionBlock(frame, tuple(Box(b.id, b.rect.moved(dx, dy)) for b in self.boxes))


def plan_block(view: View, group_id: str, labels: Labels, width: float, columns: int) -> OptionBlock:
    """Lay out one group in a frame of ``width``, its options in rows of ``columns``."""
    members = view.members_of(group_id)
    columns = min(columns, len(members))
    cell = (width - 2 * GROUP_PAD - (columns - 1) * OPTION_GAP) / columns
    size = group_heading_size(labels.groups[group_id], width - 2 * GROUP_PAD)
    title = Rect(GROUP_PAD, GROUP_PAD - 1, width - 2 * GROUP_PAD, size[1] + SUBTITLE.line)
    boxes: list[Box] = []
    y = title.bottom + 3
    for start in range(0, len(members), columns):
        row = members[start : start + columns]
        y += BADGE_ROOM if any(step in labels.badges for step in row) else 2
        height = max(step_height(labels, step, cell) for step in row)
        boxes += [Box(step, Rect(GROUP_PAD + n * (cell + OPTION_GAP), y, cell, height)) for n, step in enumerate(row)]
        y += height + OPTION_GAP
    return OptionBlock(Frame(group_id, Rect(0, 0, width, y - OPTION_GAP + GROUP_PAD), title), tuple(boxes))
