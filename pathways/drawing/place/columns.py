"""Columns: blocks one under the other, and where each stands once it is known what runs between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from pathways.drawing.geometry import Arrow, Box, Chip, Frame, Point, Rect
from pathways.drawing.metrics import BLOCK_GAP
from pathways.drawing.paths import moved_arrow
from pathways.drawing.place.blocks import Block

Make = Callable[[float], Block]
"""Makes a block for a width of the column."""


@dataclass(frozen=True)
class Column:
    """A column of one phase. ``beside`` names, for blocks of side roads, the block next to which they may start."""

    phase: str
    blocks: tuple[Block, ...]
    beside: Mapping[str, str]

    @property
    def width(self) -> float:
        """The width of its widest block."""
        return max(block.width for block in self.blocks)

    def stretched(self, least: Mapping[str, float], tails: Mapping[str, float]) -> Column:
        """Return the column with room for the lines at the sides of its boxes, and for those out of their feet."""
        blocks = (block.stretched(least.get(block.id, 0.0)) for block in self.blocks)
        return replace(self, blocks=tuple(replace(block, tail=tails.get(block.id, 0.0)) for block in blocks))


def make_column(phase: str, makers: Sequence[Make], width: float, beside: Mapping[str, str]) -> Column:
    """Return a column no wider than its words need: about ``width``, and wider only where a word would be cut."""
    width = max(width, *(make(width).word for make in makers))
    narrow = max(make(width).least for make in makers)
    return Column(phase, tuple(make(min(width, narrow)) for make in makers), beside)


@dataclass(frozen=True)
class Standing:
    """A column in its place. ``tops`` are the upper edges of the boxes of its blocks."""

    column: Column
    tops: tuple[float, ...]
    x: float = 0.0

    @property
    def foot(self) -> float:
        """Where its last block ends."""
        return max(top + block.depth for top, block in zip(self.tops, self.column.blocks, strict=True))

    def _offsets(self) -> list[tuple[Block, float, float]]:
        middle = self.x + self.column.width / 2
        return [(b, middle - b.width / 2, top) for b, top in zip(self.column.blocks, self.tops, strict=True)]

    @property
    def ports(self) -> dict[str, Rect]:
        """Where lines meet what stands in it."""
        return {name: rect.moved(x, y) for block, x, y in self._offsets() for name, rect in block.ports.items()}

    @property
    def walls(self) -> list[tuple[float, float]]:
        """The heights that its blocks take, badges and signs of side roads included."""
        return [(y - block.head, y + block.depth) for block, _, y in self._offsets()]

    @property
    def boxes(self) -> list[Box]:
        """The boxes of steps in it."""
        return [replace(box, rect=box.rect.moved(x, y)) for block, x, y in self._offsets() for box in block.boxes]

    @property
    def chips(self) -> list[Chip]:
        """The signs of side roads in it."""
        return [
            replace(c, rect=c.rect.moved(x, y), stem=tuple(Point(p.x + x, p.y + y) for p in c.stem))
            for block, x, y in self._offsets()
            for c in block.chips
        ]

    @property
    def arrows(self) -> list[Arrow]:
        """The lines that are told as words below their steps."""
        return [moved_arrow(arrow, x, y) for block, x, y in self._offsets() for arrow in block.arrows]

    @property
    def groups(self) -> list[Frame]:
        """The option groups in it."""
        return [_moved(frame, x, y) for block, x, y in self._offsets() for frame in block.groups]

    @property
    def bundles(self) -> list[Frame]:
        """The frames around several option groups."""
        return [_moved(block.bundle, x, y) for block, x, y in self._offsets() if block.bundle]

    @property
    def strips(self) -> list[Frame]:
        """The strips of what runs alongside."""
        return [_moved(block.strip, x, y) for block, x, y in self._offsets() if block.strip]


def _moved(frame: Frame, dx: float, dy: float) -> Frame:
    return Frame(frame.id, frame.rect.moved(dx, dy), frame.title.moved(dx, dy))


def stand_up(columns: Sequence[Column], top: float, gaps: Mapping[tuple[str, str], float]) -> list[Standing]:
    """Stack the blocks of each column from ``top`` down.

    Parameters
    ----------
    gaps
        The room needed between two blocks, where it is more than usual: for words on the line between them.
    """
    at: dict[str, float] = {}
    standing = []
    for column in columns:
        tops: list[float] = []
        cursor = top
        for index, block in enumerate(column.blocks):
            if index:
                before = column.blocks[index - 1]
                cursor = tops[-1] + before.depth + gaps.get((before.id, block.id), BLOCK_GAP)
            y = max(cursor + block.head, at.get(column.beside.get(block.id, ""), 0.0))
            tops.append(round(y, 1))
            at[block.id] = tops[-1]
        standing.append(Standing(column, tuple(tops)))
    return standing
