"""A phase whose lanes are single lines of steps, placed on a grid: a column a lane, time running down.

Graphviz would put each step on a rank of its own; here steps of different lanes interlock, which keeps
long phases short and shows what runs beside what. Phases that branch inside a lane go to Graphviz.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.geometry import Box, Rect
from pathways.drawing.metrics import GRID_ROW_GAP
from pathways.drawing.phase.label_stack import LabelStack
from pathways.drawing.strands import Strand
from pathways.model import TransitionKind

COLUMN_GAP = 26.0
ELBOW = 15.0

FLOWING = frozenset({TransitionKind.THEN, TransitionKind.IF, TransitionKind.ALTERNATIVE, TransitionKind.OPTION})


@dataclass(frozen=True)
class GridNode:
    """A step to place: its column and its size. A door or an outcome ends a way, as far as this map goes."""

    id: str
    column: int
    width: float
    height: float
    is_end: bool = False


def is_grid(nodes: Sequence[GridNode], edges: Sequence[Strand]) -> bool:
    """Tell whether every lane is one line of steps, so that stacking them suggests no order that is not there."""
    if len(nodes) > 60:
        return False
    column = {node.id: node.column for node in nodes}
    after = _descendants(nodes, edges)
    branches: dict[tuple[str, int], list[str]] = defaultdict(list)
    for edge in edges:
        if edge.kind in FLOWING:
            branches[(edge.source, column[edge.target])].append(edge.target)
    # Doors and outcomes may stand one under the other: no line joins them, so no order is suggested.
    leading = {edge.source for edge in edges if edge.kind in FLOWING}
    ends = {node.id for node in nodes if node.is_end and node.id not in leading}
    for targets in branches.values():
        ordered = set(targets) - ends
        for one in ordered:
            for other in ordered - {one}:
                if other not in after[one] and one not in after[other]:
                    return False
    tied = {end for edge in edges if edge.kind in FLOWING for end in (edge.source, edge.target)} - ends
    return all(_is_chain([n.id for n in nodes if n.column == c and n.id in tied], after) for c in set(column.values()))


def _is_chain(steps: Sequence[str], after: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether each step has an order with the next one in its column.

    Steps without any order (support, information) may stand anywhere: no arrow joins them to a neighbour.
    """
    return all(b in after[a] or a in after[b] for a, b in zip(steps, steps[1:], strict=False))


def _descendants(nodes: Sequence[GridNode], edges: Sequence[Strand]) -> dict[str, frozenset[str]]:
    order = {node.id: index for index, node in enumerate(nodes)}
    following: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.kind in FLOWING and order[edge.source] < order[edge.target]:
            following[edge.source].add(edge.target)
    found: dict[str, frozenset[str]] = {}
    for node in reversed(nodes):
        direct = following[node.id]
        found[node.id] = frozenset(direct.union(*(found[d] for d in direct)))
    return found


def place_grid(nodes: Sequence[GridNode], edges: Sequence[Strand], stacks: Mapping[str, LabelStack]) -> tuple[Box, ...]:
    """Return the boxes; the first row's boxes start at y = 0 and labels above them at negative y.

    ``nodes`` must be in reading order: no arrow that shapes the layout runs against it.
    """
    columns = sorted({node.column for node in nodes})
    width = max(node.width for node in nodes)
    left = {column: index * (width + COLUMN_GAP) for index, column in enumerate(columns)}
    incoming = defaultdict(list)
    for edge in edges:
        if edge.kind in FLOWING:
            incoming[edge.target].append(edge.source)
    foot: dict[int, float] = {}
    placed: dict[str, Box] = {}
    column_of = {node.id: node.column for node in nodes}
    for node in nodes:
        room = stacks[node.id].height if node.id in stacks else 0.0
        y = foot[node.column] + max(GRID_ROW_GAP, room + 16) if node.column in foot else 0.0
        for source in incoming[node.id]:
            if source in placed and column_of[source] != node.column:
                y = max(y, placed[source].rect.center.y + 2 * ELBOW)
                if room:  # the label stays below every arrow that may leave the source's side
                    y = max(y, placed[source].rect.bottom + room - 8)
        placed[node.id] = Box(node.id, Rect(left[node.column], round(y, 1), node.width, node.height))
        foot[node.column] = y + node.height
    return tuple(placed.values())
