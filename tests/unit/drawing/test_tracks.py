"""The order of arrows in the gaps of the roadmap, and their levels under its columns."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from pathways.drawing.metrics import ROADMAP_TRACK
from pathways.drawing.roadmap.ends import End
from pathways.drawing.roadmap.parts import Link
from pathways.drawing.roadmap.tracks import spread_bus, spread_tracks

heights = st.integers(0, 40).map(lambda n: n * 9.0)
wires = st.lists(st.tuples(heights, heights, st.booleans()), min_size=1, max_size=7)


def links_of(ends: list[tuple[float, float, bool]]) -> list[Link]:
    """Return arrows through one gap, each between steps of its own: (left height, right height, forward)."""
    links = []
    for n, (left, right, forward) in enumerate(ends):
        leave, enter = (End(left, 0), End(right, 0)) if forward else (End(right, 0), End(left, 0))
        links.append(Link(f"l{n}", f"s{n}", f"t{n}", (0, 1) if forward else (1, 0), (0, 0), False, leave, enter))
    return links


def crossings(ends: list[tuple[float, float, bool]], tracks: list[int]) -> int:
    """Count the pairs of arrows that cross if each turns on its track."""
    found = 0
    for (a, track), (b, other) in itertools.combinations(zip(ends, tracks, strict=True), 2):
        first, last = (a, b) if track < other else (b, a)
        found += min(first[:2]) < last[0] < max(first[:2])
        found += min(last[:2]) < first[1] < max(last[:2])
    return found


def test_lines_that_can_keep_apart_do() -> None:
    """A fan from one box to several heights, and a returning arrow, are ordered without a crossing."""
    ends = [(50.0, 10.0, True), (60.0, 30.0, True), (70.0, 200.0, True), (80.0, 300.0, True), (90.0, 40.0, False)]
    tracks = [link.tracks[0] for link in spread_tracks(links_of(ends))]
    assert crossings(ends, tracks) == 2  # the returning arrow must cross both falling ones


@given(wires)
def test_upright_parts_on_one_track_keep_clear(ends: list[tuple[float, float, bool]]) -> None:
    """Two arrows share a track only if their upright parts do not touch."""
    links = spread_tracks(links_of(ends))
    for (a, one), (b, other) in itertools.combinations(zip(ends, links, strict=True), 2):
        if one.tracks[0] == other.tracks[0]:
            assert max(a[:2]) < min(b[:2]) or max(b[:2]) < min(a[:2])


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_levels_lie_under_what_they_pass_and_apart(pairs: list[tuple[int, int]]) -> None:
    """Every long arrow passes below the columns between its ends, and shares its level with none that it meets."""
    bottoms = [200.0, 500.0, 100.0, 320.0, 410.0, 90.0]
    ends = [pair for pair in pairs if abs(pair[0] - pair[1]) > 1]
    links = [Link(str(n), f"s{n}", f"t{n}", p, (0, 0), False, End(9, 0), End(9, 0)) for n, p in enumerate(ends)]
    placed = spread_bus(links, bottoms)
    for link in placed:
        assert link.bus > max(bottoms[min(link.ends) + 1 : max(link.ends)])
    for one, other in itertools.combinations(placed, 2):
        if min(one.gaps) <= max(other.gaps) and min(other.gaps) <= max(one.gaps):
            assert abs(one.bus - other.bus) >= ROADMAP_TRACK
