"""Labels that stand above one box, beside the arrows they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field

from pathways.drawing.geometry import Rect
from pathways.drawing.metrics import LABEL_GAP

LABEL_FOOT = 5.0
BADGE_FOOT = 12.0  # a badge sits on the upper edge of its box; labels stand clear of it
Size = tuple[float, float]


@dataclass
class LabelStack:
    """Labels above one box: on the left those of arrows into its side, on the right those into its top."""

    left: list[tuple[str, Size]] = field(default_factory=list)
    right: list[tuple[str, Size]] = field(default_factory=list)
    foot: float = LABEL_FOOT

    @property
    def height(self) -> float:
        """Room the labels need above the box."""
        tall = max(sum(size[1] + LABEL_GAP for _, size in side) for side in (self.left, self.right))
        return tall + self.foot if tall else 0.0

    def place(self, box: Rect) -> dict[str, Rect]:
        """Return where each label stands above ``box``."""
        placed = {}
        for side, x in ((self.left, box.x + 1), (self.right, box.center.x + 7)):
            y = box.y - self.foot
            for arrow_id, (width, height) in reversed(side):
                y -= height
                placed[arrow_id] = Rect(x, y, width, height)
                y -= LABEL_GAP
        return placed
