"""Wires: which side of which column each line leaves and enters; everything else about a line follows from that."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pathways.drawing.labels import Labels
from pathways.drawing.metrics import PORT_SPACING, ROUTE_LABEL, SUNK_LABEL
from pathways.drawing.sizes import label_size
from pathways.drawing.strands import Strand
from pathways.model import RETURNS, TransitionKind

Size = tuple[float, float]
LABEL_ROOM = 5.0  # between the words of two lines that leave one side
PORT_EDGE = 7.0  # of a box, free of lines
TAIL = 8.0  # of a line that leaves downward, before the words on it
TURN = 10.0  # after them, before it turns
THIN = "thin"
HINTED = "hinted"


class Cell(NamedTuple):
    """Where something stands: its column, and its block's place in it from the top."""

    column: int
    place: int


@dataclass(frozen=True)
class Wire:
    """One line: the columns of its ends, and the side of each where it meets the box: -1 left, 1 right, 0 foot or top.

    A line that ``sinks`` leaves the foot of the last box of its column and turns to the right below it.
    """

    strand: Strand
    columns: tuple[int, int]
    sides: tuple[int, int]
    label: Size
    style: str

    @property
    def id(self) -> str:
        """The id of its strand."""
        return self.strand.id

    @property
    def is_straight(self) -> bool:
        """Tell whether it leads straight down to the next box."""
        return self.sides == (0, 0)

    @property
    def sinks(self) -> bool:
        """Tell whether it leaves downward and then turns to the right."""
        return self.sides[0] == 0 and self.sides[1] != 0

    @property
    def gutters(self) -> tuple[int, int]:
        """The gutter beside its source and that beside its target; gutter n is left of column n."""
        first, last = self.columns
        return first + (self.sides[0] >= 0), last + (self.sides[1] > 0)

    @property
    def is_level(self) -> bool:
        """Tell whether it passes other columns on its way."""
        return not self.is_straight and self.gutters[0] != self.gutters[1]

    @property
    def trunk(self) -> tuple[str, str, int]:
        """What it runs together with: lines of one look into the same side of the same box, or thin ones from one."""
        if self.style in (THIN, HINTED):
            return self.strand.source, self.style, self.sides[0]
        return self.strand.target, self.style, self.sides[1]


def make_wires(
    strands: Iterable[Strand],
    cells: Mapping[str, Cell],
    blocks: Iterable[str],
    last: Collection[str],
    labels: Labels,
    quiet: Collection[str] = (),
) -> list[Wire]:
    """Return the lines between things that stand somewhere.

    Parameters
    ----------
    blocks
        The ids of those that are blocks by themselves.
    last
        The ids of those below which no other step stands in their column.
    quiet
        The ids of those whose thin lines are shown on demand only, and of such lines.
    """
    own = set(blocks)
    joined: set[tuple[str, str]] = set()
    wires = []
    for strand in strands:
        if strand.source not in cells or strand.target not in cells:
            continue
        here, there = cells[strand.source], cells[strand.target]
        pair = (strand.source, strand.target)
        is_next = here.column == there.column and there.place == here.place + 1 and own.issuperset(pair)
        is_straight = is_next and not strand.is_aside and strand.kind not in RETURNS and pair not in joined
        if is_straight:
            joined.add(pair)
        sides = (0, 0) if is_straight else _facing(here, there)
        size = (0.0, 0.0) if strand.is_aside else label_size(labels.arrows.get(strand.id, ()), ROUTE_LABEL)
        look = HINTED if strand.is_aside and not {*pair, strand.id}.isdisjoint(quiet) else look_of(strand)
        wires.append(Wire(strand, (here.column, there.column), sides, size, look))
    return _choose_sides(_sink(wires, last, labels), cells)


def _sink(wires: Sequence[Wire], last: Collection[str], labels: Labels) -> list[Wire]:
    """Let a line with words leave downward where there is room below: words need less room there than beside a box."""
    ways = Counter(w.strand.source for w in wires if w.style not in (THIN, HINTED) and w.sides[0] >= 0)
    chosen = []
    for wire in wires:
        source = wire.strand.source
        if wire.label[0] and source in last and ways[source] == 1 and wire.columns[0] < wire.columns[1]:
            words = label_size(labels.arrows[wire.id], SUNK_LABEL)
            wire = replace(wire, sides=(0, wire.sides[1]), label=words)
        chosen.append(wire)
    return chosen


def _facing(here: Cell, there: Cell) -> tuple[int, int]:
    """Return the sides of source and target that face each other; in one column forward lines run on the left."""
    if here.column == there.column:
        side = 1 if there.place <= here.place else -1
        return side, side
    return (1, -1) if there.column > here.column else (-1, 1)


def _choose_sides(wires: Sequence[Wire], cells: Mapping[str, Cell]) -> list[Wire]:
    """Let lines inside a column run where they meet few others, and where words stand anyway if they have words.

    So only one side of a column needs room for words.
    """
    met = _meetings(wires, cells)
    worded = {(w.columns[0], w.sides[0]) for w in wires if w.label[0] and w.columns[0] != w.columns[1]}
    chosen = []
    for wire in wires:
        column = wire.columns[0]
        if wire.label[0] and not wire.is_straight and column == wire.columns[1]:
            side = -1 if (column, -1) in worded and (column, 1) not in worded else 1
            worded.add((column, side))
            wire = replace(wire, sides=(side, side))
        elif column == wire.columns[1] and wire.sides == (-1, -1) and wire.style not in (THIN, HINTED):
            first, last = cells[wire.strand.source].place, cells[wire.strand.target].place
            left, right = (sum(met[column, side, n] for n in range(first, last + 1)) for side in (-1, 1))
            side = 1 if right < left else -1
            wire = replace(wire, sides=(side, side))
        chosen.append(wire)
    return chosen


def _meetings(wires: Sequence[Wire], cells: Mapping[str, Cell]) -> Counter[tuple[int, int, int]]:
    """Count the lines between columns that meet each side of each block: by column, side and place."""
    met: Counter[tuple[int, int, int]] = Counter()
    for wire in wires:
        if wire.columns[0] != wire.columns[1] and wire.style != HINTED:
            for end, side in ((wire.strand.source, wire.sides[0]), (wire.strand.target, wire.sides[1])):
                met[cells[end].column, side, cells[end].place] += 1
    return met


def look_of(strand: Strand) -> str:
    """Return how a line looks: lines of different looks never share a way."""
    if strand.kind is TransitionKind.REQUIRES:
        return THIN
    if strand.is_aside:
        return HINTED
    return strand.kind.value if strand.kind in RETURNS else "solid"


PortKey = tuple[str, int, str]
"""A port: what is met, on which side, and by what: ``in`` and the look of a trunk, or a line that leaves."""


def leaving_key(wire: Wire) -> PortKey:
    """Return the port where a wire leaves."""
    name = f"out {wire.style}" if wire.style in (THIN, HINTED) else f"out {wire.id}"
    return wire.strand.source, wire.sides[0], name


def entering_key(wire: Wire) -> PortKey:
    """Return the port where a wire arrives, which lines of one look share."""
    return wire.strand.target, wire.sides[1], f"in {wire.style}"


def port_heights(wires: Sequence[Wire]) -> dict[PortKey, float]:
    """Return every port with the height that it takes of its side: that of its words, or of a bare line."""
    heights: dict[PortKey, float] = {}
    for wire in wires:
        if wire.is_straight or wire.style == HINTED:
            continue
        heights.setdefault(entering_key(wire), PORT_SPACING)
        if wire.sinks:
            continue
        heights[leaving_key(wire)] = max(PORT_SPACING, wire.label[1] + LABEL_ROOM if wire.label[0] else 0.0)
    return heights


def tails_of(wires: Iterable[Wire]) -> dict[str, float]:
    """Return the room that lines out of the foot of a box need below it, with the words on them."""
    return {w.strand.source: TAIL + w.label[1] + TURN for w in wires if w.sinks}


def least_heights(wires: Sequence[Wire]) -> dict[str, float]:
    """Return how high each box must be for the lines and the words at its sides."""
    by_side: dict[tuple[str, int], float] = defaultdict(float)
    for (name, side, _), height in port_heights(wires).items():
        by_side[name, side] += height
    least: dict[str, float] = {}
    for (name, _), height in by_side.items():
        least[name] = max(least.get(name, 0.0), height + 2 * PORT_EDGE if height > PORT_SPACING else 0.0)
    return least
