"""Ports: the heights at which lines meet the sides of boxes, in the order of where they come from or go to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pathways.drawing.geometry import Rect
from pathways.drawing.route.wires import HINTED, PortKey, Wire, entering_key, leaving_key, port_heights

NEARLY_LEVEL = 16.0
EDGE = 8.0
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
        for key in sorted(keys, key=lambda key: (goals[key], key)):
            ports[key] = round(y + heights[key] / 2, 1)
            y += heights[key]
    for wire in wires:
        if wire.sinks:
            ports[leaving_key(wire)] = sinks[wire.strand.source]
        if wire.style == HINTED:
            for key, end in ((leaving_key(wire), wire.strand.source), (entering_key(wire), wire.strand.target)):
                ports.setdefault(key, rects[end].bottom - FOOT_PORT)
    return _straighten(wires, rects, ports, {side: len(keys) for side, keys in sides.items()})


def _goals(wires: Sequence[Wire], rects: Mapping[str, Rect], levels: Mapping[str, float]) -> dict[PortKey, float]:
    """Return the height that the lines of a port make for, on average."""
    found: dict[PortKey, list[float]] = defaultdict(list)
    for wire in wires:
        if wire.is_straight:
            continue
        level = levels.get(wire.id)
        found[leaving_key(wire)].append(rects[wire.strand.target].center.y if level is None else level)
        found[entering_key(wire)].append(rects[wire.strand.source].center.y if level is None else level)
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
