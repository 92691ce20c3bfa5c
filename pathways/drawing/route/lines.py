"""Lines: the corners of each wire, now that everything stands, and the place of its words on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.drawing.geometry import Arrow, Point, Rect
from pathways.drawing.metrics import STEM
from pathways.drawing.paths import round_path
from pathways.drawing.route.gutters import Gutter
from pathways.drawing.route.ports import Ports
from pathways.drawing.route.tracks import Key, upright_keys
from pathways.drawing.route.wires import HINTED, TURN, Wire, entering_key, leaving_key

WORDS_AT = 6.0  # from the box to the words on the line that leaves it
HEAD_ROOM = 12.0


@dataclass(frozen=True)
class Grid:
    """All that says where lines run."""

    ports: Ports
    levels: Mapping[str, float]
    tracks: Mapping[Key, int]
    gutters: Sequence[Gutter]


def draw_wire(wire: Wire, rects: Mapping[str, Rect], grid: Grid, is_at_stem: bool = False) -> Arrow:
    """Return the arrow of a wire. ``is_at_stem``: it leads down where the signs of side roads branch off."""
    source, target = rects[wire.strand.source], rects[wire.strand.target]
    if wire.is_straight:
        x = source.x + STEM if is_at_stem else (max(source.x, target.x) + min(source.right, target.right)) / 2
        corners = [Point(x, source.bottom), Point(x, target.y)]
        return wire.strand.drawn(round_path(corners), _on_upright(x, target.y, wire, source))
    start, end = grid.ports[leaving_key(wire)], grid.ports[entering_key(wire)]
    x1, x2 = (_track_x(wire, grid, end) for end in (0, 1))
    corners = [Point(source.right if wire.sides[0] > 0 else source.x, start), Point(x1, start)]
    x = source.x + STEM if is_at_stem else source.center.x
    if wire.sinks:
        corners = [Point(x, source.bottom), Point(x, start), Point(x1, start)]
    if wire.is_level:
        corners += [Point(x1, grid.levels[wire.id]), Point(x2, grid.levels[wire.id])]
    corners += [Point(x2, end), Point(target.right if wire.sides[1] > 0 else target.x, end)]
    words = _on_upright(x, start + HEAD_ROOM - TURN, wire, source) if wire.sinks else _beside(wire, source, start)
    return wire.strand.drawn(round_path(corners), words)


def _track_x(wire: Wire, grid: Grid, end: int) -> float:
    gutter = grid.gutters[wire.gutters[end]]
    if wire.style == HINTED:
        return gutter.track_x(max(0, gutter.tracks - 1) / 2)
    return gutter.track_x(grid.tracks[upright_keys(wire)[end]])


def _beside(wire: Wire, source: Rect, y: float) -> Rect | None:
    """Put the words on the line, next to where it leaves its box."""
    width, height = wire.label
    if not width:
        return None
    x = source.right + WORDS_AT if wire.sides[0] > 0 else source.x - WORDS_AT - width
    return Rect(x, y - height / 2, width, height)


def _on_upright(x: float, tip: float, wire: Wire, source: Rect) -> Rect | None:
    """Put the words on a line that leads down, above its head, and not beyond the left edge of its box."""
    width, height = wire.label
    return Rect(max(x - width / 2, source.x), tip - HEAD_ROOM - height, width, height) if width else None
