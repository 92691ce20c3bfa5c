"""Tracks: in which order the upright parts of lines stand in the gutters between columns, so that few cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.route.ports import Ports
from pathways.drawing.route.wires import HINTED, Wire, entering_key, leaving_key

NEAR = 4.0  # level parts closer than this look like one
TURN_ROOM = 9.0  # between the ends of two upright parts on one track
SHARED_LINE = 6  # how many crossings are better than two lines that run together

Key = tuple[object, ...]


@dataclass(frozen=True)
class Upright:
    """What stands upright in one gutter: one line, or several that run together, with its level parts on both sides."""

    key: Key
    left: tuple[float, ...]
    right: tuple[float, ...]

    @property
    def span(self) -> tuple[float, float]:
        """The upper and the lower end."""
        ys = (*self.left, *self.right)
        return min(ys), max(ys)


def upright_keys(wire: Wire) -> tuple[Key, Key]:
    """Return the names of the parts of a line in the gutter beside its source and in that beside its target."""
    first, last = wire.gutters
    if (wire.label[0] and not wire.sinks) or wire.columns[0] == wire.columns[1]:
        alone: Key = (first, wire.id)
        return alone, alone if first == last else (last, *wire.trunk)
    return (first, *wire.trunk), (last, *wire.trunk)


def order_tracks(wires: Sequence[Wire], ports: Ports, levels: Mapping[str, float]) -> dict[Key, int]:
    """Return the track of every upright part, from the left of its gutter; those shown on demand have none."""
    stubs: dict[Key, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for wire in wires:
        if wire.is_straight or wire.style == HINTED:
            continue
        start, end = ports[leaving_key(wire)], ports[entering_key(wire)]
        first, last = upright_keys(wire)
        # A line leaves to the right into the left of its gutter.
        stubs[first][wire.sides[0] < 0].append(start)
        if wire.is_level:
            stubs[first][wire.sides[0] >= 0].append(levels[wire.id])
            stubs[last][wire.sides[1] > 0].append(levels[wire.id])
        stubs[last][wire.sides[1] < 0].append(end)
    gutters: dict[object, list[Upright]] = defaultdict(list)
    for key, (left, right) in stubs.items():
        gutters[key[0]].append(Upright(key, tuple(sorted(set(left))), tuple(sorted(set(right)))))
    found: dict[Key, int] = {}
    for uprights in gutters.values():
        found |= _tracks_of(_order(uprights))
    return found


def _order(uprights: Sequence[Upright]) -> list[Upright]:
    """Sort from left to right: by what is usually best, then by moving single parts as long as that helps."""
    order = sorted(uprights, key=_usual_place)
    cost = {(a.key, b.key): _cost(a, b) for a in uprights for b in uprights if a is not b}
    for _ in range(min(len(order), 8)):
        has_moved = False
        for one in list(order):
            rest = [other for other in order if other is not one]
            here = order.index(one)
            prices = [
                sum(cost[other.key, one.key] for other in rest[:place])
                + sum(cost[one.key, other.key] for other in rest[place:])
                for place in range(len(order))
            ]
            best = min(range(len(order)), key=lambda place: (prices[place], abs(place - here)))
            if prices[best] < prices[here]:
                order = [*rest[:best], one, *rest[best:]]
                has_moved = True
        if not has_moved:
            break
    return order


def _usual_place(one: Upright) -> tuple[float, ...]:
    """Rising lines by their right end from the top, falling ones the other way round."""
    left, right = (sum(ys) / len(ys) if ys else one.span[1] for ys in (one.left, one.right))
    return (0.0, right, left) if right < left else (1.0, -right, -left)


def _cost(one: Upright, other: Upright) -> int:
    """Count what goes wrong if ``one`` stands left of ``other``."""
    (top, foot), (other_top, other_foot) = one.span, other.span
    price = sum(top < y < foot for y in other.left) + sum(other_top < y < other_foot for y in one.right)
    shared = sum(abs(a - b) < NEAR for a in one.right for b in other.left)
    return price + SHARED_LINE * shared


def _tracks_of(order: Sequence[Upright]) -> dict[Key, int]:
    """Assign tracks from the left; parts that keep clear of each other may share one."""
    tracks: dict[Key, int] = {}
    for place, one in enumerate(order):
        top, foot = one.span
        clash = [
            tracks[other.key]
            for other in order[:place]
            if other.span[0] - TURN_ROOM < foot and top < other.span[1] + TURN_ROOM
        ]
        tracks[one.key] = max(clash, default=-1) + 1
    return tracks
