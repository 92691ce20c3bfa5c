"""The order of lines in the gutters between columns, the heights at which they pass columns, and their ports."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pathways.drawing import Rect
from pathways.drawing.metrics import ROUTE_TRACK
from pathways.drawing.route.levels import Pass, choose_levels, passes_of
from pathways.drawing.route.ports import place_ports
from pathways.drawing.route.tracks import order_tracks, upright_keys
from pathways.drawing.route.wires import Wire, entering_key, leaving_key
from pathways.drawing.strands import Strand
from pathways.model import TransitionKind

Ends = tuple[float, float, bool]
heights = st.integers(0, 40).map(lambda n: n * 9.0)
fans = st.lists(st.tuples(heights, heights, st.booleans()), min_size=1, max_size=7)


def wire_of(name: str, columns: tuple[int, int], kind: TransitionKind = TransitionKind.THEN) -> Wire:
    """Return a line between two steps of its own, leaving and entering on the sides that face each other."""
    strand = Strand(name, f"from {name}", f"to {name}", kind, (name,))
    sides = (1, -1) if columns[1] > columns[0] else (-1, 1)
    return Wire(strand, columns, sides, (0.0, 0.0), "solid")


def track(ends: Sequence[Ends]) -> list[int]:
    """Return the tracks of lines through one gutter: (left height, right height, whether it leads to the right)."""
    wires = [wire_of(f"w{n}", (0, 1) if forward else (1, 0)) for n, (_, _, forward) in enumerate(ends)]
    ports = {}
    for wire, (left, right, forward) in zip(wires, ends, strict=True):
        ports[leaving_key(wire)], ports[entering_key(wire)] = (left, right) if forward else (right, left)
    tracks = order_tracks(wires, ports, {})
    return [tracks[upright_keys(wire)[0]] for wire in wires]


def crossings(ends: Sequence[Ends], tracks: Sequence[int]) -> int:
    """Count the pairs of lines that cross if each turns on its track."""
    found = 0
    for (a, place), (b, other) in itertools.combinations(zip(ends, tracks, strict=True), 2):
        first, last = (a, b) if place < other else (b, a)
        found += min(first[:2]) < last[0] < max(first[:2])
        found += min(last[:2]) < first[1] < max(last[:2])
    return found


def test_lines_that_can_keep_apart_do() -> None:
    """A fan from one box to several heights, and a returning line, are ordered without an avoidable crossing."""
    ends = [(50.0, 10.0, True), (60.0, 30.0, True), (70.0, 200.0, True), (80.0, 300.0, True), (90.0, 40.0, False)]
    assert crossings(ends, track(ends)) == 2  # the returning line must cross both falling ones


@given(fans)
def test_upright_parts_on_one_track_keep_clear(ends: list[Ends]) -> None:
    """Two lines share a track only if their upright parts do not touch."""
    for (a, one), (b, other) in itertools.combinations(zip(ends, track(ends), strict=True), 2):
        if one == other:
            assert max(a[:2]) < min(b[:2]) or max(b[:2]) < min(a[:2])


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_levels_pass_no_box_and_keep_apart(pairs: list[tuple[int, int]]) -> None:
    """A line passes every column between its ends in a free way, and a track apart from each line that it meets."""
    bottoms = [200.0, 500.0, 100.0, 320.0, 410.0, 90.0]
    passes = [passes_of([(40.0, bottom)], [], (10.0, bottom + 9)) for bottom in bottoms]
    wires = [wire_of(f"w{n}", pair) for n, pair in enumerate(pairs) if abs(pair[0] - pair[1]) > 1]
    rects = {end: Rect(0, 40, 100, 60) for wire in wires for end in (wire.strand.source, wire.strand.target)}
    levels = choose_levels(wires, rects, {}, passes)
    for wire in wires:
        passed = range(min(wire.columns) + 1, max(wire.columns))
        assert all(levels[wire.id] < 40 or levels[wire.id] > bottoms[column] for column in passed)
    for one, other in itertools.combinations(wires, 2):
        if min(one.gutters) <= max(other.gutters) and min(other.gutters) <= max(one.gutters):
            assert abs(levels[one.id] - levels[other.id]) >= ROUTE_TRACK - 0.2


def test_a_way_between_boxes_that_a_line_joins_is_crossed() -> None:
    """Between two boxes a line may pass if no words stand there; that it would cross the line between them is known."""
    walls = [(40.0, 100.0), (140.0, 200.0), (240.0, 300.0), (340.0, 400.0)]
    free = passes_of(walls, [False, True, None], (10.0, 409.0))
    assert free[:2] == [Pass(106.0, 134.0), Pass(206.0, 234.0, is_crossed=True)]
    assert len(free) == 3 and free[2].low > 409.0


def test_lines_there_and_back_between_two_boxes_keep_apart() -> None:
    """Both are level and run beside one another: neither looks like the other going on."""
    there = Wire(Strand("there", "a", "b", TransitionKind.THEN, ()), (0, 1), (1, -1), (0.0, 0.0), "solid")
    back = Wire(Strand("back", "b", "a", TransitionKind.THEN, ()), (1, 0), (-1, 1), (0.0, 0.0), "solid")
    ports = place_ports([there, back], {"a": Rect(0, 0, 90, 80), "b": Rect(150, 0, 90, 80)}, {}, {})
    ends = [{ports[leaving_key(wire)], ports[entering_key(wire)]} for wire in (there, back)]
    assert [len(heights) for heights in ends] == [1, 1]
    assert abs(ends[0].pop() - ends[1].pop()) >= 5


def test_ports_of_lines_that_face_one_another_keep_apart() -> None:
    """Two lines that meet opposite sides of a gutter at one height are moved apart."""
    down = Wire(Strand("down", "a", "d", TransitionKind.THEN, ()), (0, 1), (1, -1), (0.0, 0.0), "solid")
    back = Wire(Strand("back", "b", "c", TransitionKind.REPEAT, ()), (1, 0), (-1, 1), (0.0, 0.0), "repeat")
    rects = {"a": Rect(0, 0, 90, 80), "b": Rect(150, 0, 90, 80), "c": Rect(0, 300, 90, 80), "d": Rect(150, 300, 90, 80)}
    ports = place_ports([down, back], rects, {}, {})
    assert abs(ports[leaving_key(down)] - ports[leaving_key(back)]) >= 5
    assert abs(ports[entering_key(down)] - ports[entering_key(back)]) >= 5
