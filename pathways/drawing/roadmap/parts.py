"""What the roadmap is put together from: columns, the gaps between them, and the arrows that link them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pathways.drawing.geometry import Arrow, Box, Frame, Rect
from pathways.drawing.metrics import COLUMN_LABEL_ROOM, ROADMAP_TRACK
from pathways.drawing.outline import BADGE_HEIGHT
from pathways.drawing.phase.plan import moved_arrow, moved_frame
from pathways.drawing.roadmap.ends import End

DEEP = End(1e6, 0)  # an end in the phase below, deeper than every box
GAP_PAD = 12.0


@dataclass(frozen=True)
class Link:
    """An arrow between two phases, before its path is known."""

    id: str
    source: str
    target: str
    ends: tuple[int, int]
    label: tuple[float, float]
    aside: bool
    leave: End
    enter: End
    tracks: tuple[int, int] = (0, 0)
    bus: float = 0.0  # the level at which it passes under the columns
    label_y: float | None = None

    @property
    def is_forward(self) -> bool:
        """Tell whether the arrow runs from left to right."""
        return self.ends[0] < self.ends[1]

    @property
    def gaps(self) -> tuple[int, int]:
        """The gap it goes through after its source and the gap before its target (may be the same)."""
        first, last = self.ends
        return (first, last - 1) if self.is_forward else (first - 1, last)


@dataclass(frozen=True)
class Column:
    """A phase in its place: frame, boxes, inner arrows, and places kept for labels of arrows from outside."""

    frame: Frame
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    waiting: Mapping[str, Rect]
    groups: tuple[Frame, ...] = ()
    badged: frozenset[str] = frozenset()

    @property
    def walls(self) -> list[Rect]:
        """What lines keep clear of: boxes with their badges, option groups and labels."""
        frames = [group.rect for group in self.groups]
        loose = [self._wall(box) for box in self.boxes if not any(frame.holds(box.rect) for frame in frames)]
        return [*loose, *frames, *(a.label for a in self.arrows if a.label), *self.waiting.values()]

    def _wall(self, box: Box) -> Rect:
        x, y, width, height = box.rect
        above = BADGE_HEIGHT / 2 if box.id in self.badged else 0.0
        return Rect(x, y - above, width, height + above)

    @property
    def ports(self) -> dict[str, Rect]:
        """Where lines touch steps and groups; an option is reached at its height on the frame of its group."""
        found = {group.id: group.rect for group in self.groups}
        for box in self.boxes:
            frame = next((group.rect for group in self.groups if group.rect.holds(box.rect)), None)
            found[box.id] = Rect(frame.x, box.rect.y, frame.width, box.rect.height) if frame else box.rect
        return found

    def moved(self, dx: float) -> Column:
        """Return the column moved to the right by ``dx``."""
        return Column(
            moved_frame(self.frame, dx, 0),
            tuple(Box(b.id, b.rect.moved(dx, 0)) for b in self.boxes),
            tuple(moved_arrow(a, dx, 0) for a in self.arrows),
            {name: rect.moved(dx, 0) for name, rect in self.waiting.items()},
            tuple(moved_frame(group, dx, 0) for group in self.groups),
            self.badged,
        )


@dataclass(frozen=True)
class Gap:
    """The space between two columns: tracks first, then room for labels."""

    tracks: int
    label: float
    x: float = 0.0

    @property
    def width(self) -> float:
        """Width from frame to frame."""
        labels = self.label + COLUMN_LABEL_ROOM if self.label else 0.0
        return 2 * GAP_PAD + max(0, self.tracks - 1) * ROADMAP_TRACK + labels

    def at(self, x: float) -> Gap:
        """Return the gap with its left edge at ``x``."""
        return replace(self, x=x)

    def track_x(self, track: int) -> float:
        """Return the x of a track."""
        return self.x + GAP_PAD + track * ROADMAP_TRACK

    @property
    def label_x(self) -> float:
        """Where labels start."""
        return self.x + self.width - self.label - 7
