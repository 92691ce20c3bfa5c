"""Ports: the heights at which lines meet the sides of boxes, in the order of where they come from or go to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations, product

from pathways.drawing.geometry import Rect
from pathways.drawing.metrics import PORT_SPACING
from pathways.drawing.route.wires import HINTED, PortKey, Wire, entering_key, leaving_key, port_heights

NEARLY_LEVEL = 16.0
EDGE = 8.0
APART = 5.0  # between level lines that would look like one
BEYOND = 1e5
FOOT_PORT = 7.0  # above the foot of a box: where lines that are shown on demand meet it

Ports = dict[PortKey, float]


def place_ports(
    wires: Sequence[Wire], rects: Mapping[str, Rect], sinks: Mapping[str, float], levels: Mapping[str, float]
) -> Ports:
    """Return the height of every port; those of one side stand around its middle.

    Parameters
    ----------
    sinks
        The height at which lines out of the foot of a step turn.
    """
    heights = port_heights(wires)
    goals = _goals(wires, rects, levels)
    sides: dict[tuple[str, int], list[PortKey]] = defaultdict(list)
    for key in heights:
        sides[key[0], key[1]].append(key)
    ports: Ports = {}
    for (name, _), keys in sides.items():
        y = rects[name].center.y - sum(heights[key] for key in keys) / 2
        for key in sorted(keys, key=lambda key: (goals[key], _turn(key), key)):
            ports[key] = round(y + heights[key] / 2, 1)
            y += heights[key]
    for wire in wires:
        if wire.sinks:
            ports[leaving_key(wire)] = sinks[wire.strand.source]
        if wire.style == HINTED:
            for key, end in ((leaving_key(wire), wire.strand.source), (entering_key(wire), wire.strand.target)):
                ports.setdefault(key, rects[end].bottom - FOOT_PORT)
    ports = _straighten(wires, rects, ports, {side: len(keys) for side, keys in sides.items()})
    return _keep_apart(wires, rects, ports, levels)


def _turn(key: PortKey) -> bool:
    """Tell which of two ports of one goal stands lower, so that lines there and back between two boxes keep apart."""
    return key[2].startswith("in ") == (key[1] > 0)


def _goals(wires: Sequence[Wire], rects: Mapping[str, Rect], levels: Mapping[str, float]) -> dict[PortKey, float]:
    """Return the height that the lines of a port make for, on average."""
    found: dict[PortKey, list[float]] = defaultdict(list)
    for wire in wires:
        if wire.is_straight:
            continue
        level = levels.get(wire.id)
        start, end = rects[wire.strand.source].center.y, rects[wire.strand.target].center.y
        if wire.columns[0] == wire.columns[1]:  # it runs along the side: other lines leave beyond its end
            start, end = (y + (BEYOND if y > other else -BEYOND) for y, other in ((start, end), (end, start)))
        found[leaving_key(wire)].append(end if level is None else level)
        found[entering_key(wire)].append(start if level is None else level)
    return {key: sum(ys) / len(ys) for key, ys in found.items()}


def _straighten(
    wires: Sequence[Wire], rects: Mapping[str, Rect], ports: Ports, crowd: Mapping[tuple[str, int], int]
) -> Ports:
    """Draw an almost level line level, by moving an end that has its side for itself."""
    for wire in wires:
        if wire.is_straight or wire.is_level or wire.columns[0] == wire.columns[1] or wire.style == HINTED:
            continue
        start, end = leaving_key(wire), entering_key(wire)
        if not 0.1 < abs(ports[start] - ports[end]) <= NEARLY_LEVEL:
            continue
        for moved, kept in ((end, start), (start, end)):
            if wire.sinks and moved is start:
                continue
            rect = rects[moved[0]]
            is_inside = rect.y + EDGE <= ports[kept] <= rect.bottom - EDGE
            if crowd[moved[0], moved[1]] == 1 and is_inside:
                ports[moved] = ports[kept]
                break
    return ports


def _keep_apart(wires: Sequence[Wire], rects: Mapping[str, Rect], ports: Ports, levels: Mapping[str, float]) -> Ports:
    """Move ports that face another line at the same height across a gutter: both would look like one line."""
    joined, facing = _facing(wires)
    rooms = {key: height / 2 for key, height in port_heights(wires).items() if height > PORT_SPACING}  # with words
    heights = ports | {_level_key(name): y for name, y in levels.items()}
    for pair in facing:
        if abs(heights[pair[0]] - heights[pair[1]]) >= APART or pair in joined:
            continue
        for moved in (key for key in reversed(pair) if key in ports and key not in rooms):
            rect = rects[moved[0]]
            near = [key for key in ports if key[:2] == moved[:2] and key != moved]
            others = [(heights[key], max(APART, rooms.get(key, 0.0))) for key in near]
            others += [(heights[a if b == moved else b], APART) for a, b in facing if moved in (a, b)]
            places = (heights[moved] + sign * APART for sign in (1, -1))
            inside = (y for y in places if rect.y + EDGE <= y <= rect.bottom - EDGE)
            free = next((y for y in inside if all(abs(y - other) >= room for other, room in others)), None)
            if free is not None:
                heights[moved] = free
                break
    return {key: heights[key] for key in ports}


def _level_key(wire: str) -> PortKey:
    """Return what stands for the height at which a line passes other columns; such a height is not moved."""
    return wire, 0, "level"


def _facing(wires: Sequence[Wire]) -> tuple[set[tuple[PortKey, PortKey]], list[tuple[PortKey, PortKey]]]:
    """Return the pairs of heights that one line joins, and all pairs in one gutter, those that face one another first.

    These are heights of ports, and of lines that pass other columns; two on one side may be those of a group and of one
    of its options.
    """
    gutters: dict[int, tuple[list[PortKey], list[PortKey]]] = defaultdict(lambda: ([], []))
    joined: set[tuple[PortKey, PortKey]] = set()
    for wire in wires:
        if wire.is_straight or wire.style == HINTED:
            continue
        ends = [leaving_key(wire), entering_key(wire)]
        places = [(end, wire.gutters[n], wire.sides[n] < 0) for n, end in enumerate(ends)]
        if wire.is_level:
            ends.append(_level_key(wire.id))
            places.append((ends[2], wire.gutters[0], wire.sides[0] >= 0))
            places.append((ends[2], wire.gutters[1], wire.sides[1] > 0))
        joined |= set(product(ends, ends))
        for key, gutter, is_right in places:
            if key not in gutters[gutter][is_right]:
                gutters[gutter][is_right].append(key)
    pairs = [pair for left, right in gutters.values() for pair in product(left, right)]
    pairs += [pair for sides in gutters.values() for side in sides for pair in combinations(side, 2)]
    return joined, pairs
