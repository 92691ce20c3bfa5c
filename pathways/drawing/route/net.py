"""A net: columns that stand side by side, and all the lines between what stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pathways.drawing.crossings import corners_of, count_crossings
from pathways.drawing.geometry import Arrow, Rect
from pathways.drawing.labels import Labels
from pathways.drawing.metrics import BLOCK_GAP, MARGIN
from pathways.drawing.place.columns import Column, Standing, stand_up
from pathways.drawing.route.gutters import Gutter, make_gutters
from pathways.drawing.route.levels import choose_levels, passes_of
from pathways.drawing.route.lines import HEAD_ROOM, Grid, draw_wire
from pathways.drawing.route.ports import place_ports
from pathways.drawing.route.tracks import order_tracks
from pathways.drawing.route.wires import HINTED, TAIL, Cell, Wire, least_heights, make_wires, tails_of
from pathways.drawing.strands import Strand

OTHER_WAYS = 3  # that are tried for a line
TRACKS = 18.0  # what tracks need in most gutters


@dataclass(frozen=True)
class Net:
    """Columns with the lines that are wanted between them; nothing stands anywhere yet."""

    columns: tuple[Column, ...]
    wires: tuple[Wire, ...]
    at_stem: frozenset[str]
    strands: tuple[Strand, ...]
    labels: Labels
    quiet: frozenset[str]

    @classmethod
    def of(
        cls, columns: Sequence[Column], strands: Iterable[Strand], labels: Labels, quiet: Collection[str] = ()
    ) -> Net:
        """Return the net of these columns, with boxes as high as the lines at them need."""
        strands = list(strands)
        cells = {
            name: Cell(number, index)
            for number, column in enumerate(columns)
            for index, block in enumerate(column.blocks)
            for name in block.ports
        }
        blocks = [block for column in columns for block in column.blocks]
        last = {next((b.id for b in reversed(column.blocks) if not b.strip), "") for column in columns}
        wires = make_wires(strands, cells, [block.id for block in blocks], last, labels, quiet)
        least, tails = least_heights(wires), tails_of(wires)
        at_stem = frozenset(block.id for block in blocks if block.foot)
        stretched = tuple(column.stretched(least, tails) for column in columns)
        return cls(stretched, tuple(wires), at_stem, tuple(strands), labels, frozenset(quiet))

    def turned(self) -> Iterator[Net]:
        """Give this net with one line inside a column on its other side, for each that has no words."""
        for wire in self.wires:
            if wire.columns[0] == wire.columns[1] and wire.sides[0] and not wire.label[0] and wire.style != HINTED:
                turned = replace(wire, sides=(-wire.sides[0], -wire.sides[1]))
                wires = tuple(turned if other is wire else other for other in self.wires)
                least = least_heights(wires)
                columns = tuple(column.stretched(least, tails_of(wires)) for column in self.columns)
                yield replace(self, columns=columns, wires=wires)

    @property
    def gaps(self) -> dict[tuple[str, str], float]:
        """The room that the words on lines straight down need between two boxes."""
        words = (wire for wire in self.wires if wire.is_straight and wire.label[0])
        return {(w.strand.source, w.strand.target): w.label[1] + HEAD_ROOM + TAIL for w in words}

    def guess_size(self, feet: Mapping[str, float]) -> tuple[float, float]:
        """Return about how wide and how high it will be, before any line has its way; see ``lay_out`` for ``feet``."""
        gutters = make_gutters(self.wires, {}, [column.phase for column in self.columns])
        wide = sum(column.width for column in self.columns) + sum(gutter.width + TRACKS for gutter in gutters)
        gaps = self.gaps
        high = (
            sum(block.head + block.depth for block in column.blocks)
            + sum(gaps.get((a.id, b.id), BLOCK_GAP) for a, b in pairwise(column.blocks))
            + feet.get(column.phase, 0.0)
            for column in self.columns
        )
        return wide, max(high)

    def lay_out(self, top: float, feet: Mapping[str, float], is_tidy: bool = False) -> Laid:
        """Give everything its place.

        Parameters
        ----------
        top
            Where the first blocks begin.
        feet
            The room below the last block of a phase, inside its frame.
        is_tidy
            Let lines that cross look for other ways, which takes a while.
        """
        best = self._lay_out(top, feet)
        return self._uncrossed(best, top, feet) if is_tidy else best

    def _uncrossed(self, best: Laid, top: float, feet: Mapping[str, float]) -> Laid:
        """Try other ways for each line over several columns, as long as fewer lines cross."""
        kept: tuple[tuple[str, float], ...] = ()
        for name in [*best.levels] * 2:
            shunned, at = kept, best.levels[name]
            for _ in range(OTHER_WAYS if best.crossings else 0):
                shunned = (*shunned, (name, at))
                trial = self._lay_out(top, feet, shunned)
                if trial.crossings < best.crossings:
                    best, kept = trial, shunned
                    break
                at = trial.levels[name]
        return best

    def _lay_out(self, top: float, feet: Mapping[str, float], shunned: Collection[tuple[str, float]] = ()) -> Laid:
        standing = stand_up(self.columns, top, self.gaps)
        frames = _frame_feet(standing, feet)
        rects = _ports(standing)
        joined = {(w.strand.source, w.strand.target): None if w.label[0] else True for w in self.wires if w.is_straight}
        passes = [
            passes_of(
                one.walls,
                [joined.get((a.id, b.id), False) for a, b in pairwise(one.column.blocks)],
                (MARGIN, frames[one.column.phase]),
            )
            for one in standing
        ]
        sinks = {b.id: rects[b.id].y + b.depth for column in self.columns for b in column.blocks if b.tail}
        levels = choose_levels(self.wires, rects, sinks, passes, shunned)
        ports = place_ports(self.wires, rects, sinks, levels)
        tracks = order_tracks(self.wires, ports, levels)
        phases = [column.phase for column in self.columns]
        gutters, standing = _side_by_side(make_gutters(self.wires, tracks, phases), standing)
        rects = _ports(standing)
        grid = Grid(ports, levels, tracks, gutters)
        drawn = ((w, draw_wire(w, rects, grid, w.strand.source in self.at_stem)) for w in self.wires)
        arrows = [replace(arrow, is_hinted=wire.style == HINTED) for wire, arrow in drawn]
        arrows += [arrow for column in standing for arrow in column.arrows]
        return Laid(tuple(standing), tuple(gutters), tuple(arrows), frames, levels)


@dataclass(frozen=True)
class Laid:
    """A net in its places.

    ``feet`` are the lower edges of the frames of phases, ``levels`` the heights of lines over several columns.
    """

    columns: tuple[Standing, ...]
    gutters: tuple[Gutter, ...]
    arrows: tuple[Arrow, ...]
    feet: Mapping[str, float]
    levels: Mapping[str, float]

    @property
    def crossings(self) -> int:
        """How many pairs of lines cross."""
        seen = (arrow for arrow in self.arrows if not arrow.is_hinted and not arrow.jumps)
        return count_crossings(corners_of(arrow.curve) for arrow in seen)

    @property
    def width(self) -> float:
        """The width of all of it, margins included."""
        return self.gutters[-1].x + self.gutters[-1].width

    @property
    def foot(self) -> float:
        """Where the lowest of it ends."""
        return max([*self.feet.values(), *(point.y for arrow in self.arrows for point in arrow.curve)])

    def span(self, phase: str) -> tuple[float, float]:
        """Return the left and the right edge of the frame of a phase."""
        own = [n for n, column in enumerate(self.columns) if column.column.phase == phase]
        first, last = self.columns[own[0]], self.columns[own[-1]]
        left = first.x - self.gutters[own[0]].inside[1]
        return left, last.x + last.column.width + self.gutters[own[-1] + 1].inside[0]


def _ports(standing: Iterable[Standing]) -> dict[str, Rect]:
    return {name: rect for column in standing for name, rect in column.ports.items()}


def _frame_feet(standing: Iterable[Standing], room: Mapping[str, float]) -> dict[str, float]:
    feet: dict[str, float] = {}
    for column in standing:
        phase = column.column.phase
        feet[phase] = max(feet.get(phase, 0.0), column.foot + room.get(phase, 0.0))
    return feet


def _side_by_side(gutters: Sequence[Gutter], standing: Sequence[Standing]) -> tuple[list[Gutter], list[Standing]]:
    """Move gutters and columns to their places."""
    x, placed, located = 0.0, [], []
    for gutter, column in zip(gutters, standing, strict=False):
        located.append(replace(gutter, x=x))
        placed.append(replace(column, x=x + gutter.width))
        x = placed[-1].x + column.column.width
    return [*located, replace(gutters[-1], x=x)], placed
