"""Two ways side by side: what the rows say is what a slow, plain comparison of the pack finds."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.errors import UnknownIdError
from pathways.graph import (
    Row,
    RowKind,
    Way,
    align_ways,
    cut,
    differ,
    resolve_routes,
    resolve_side,
    trim_ways,
    view_pathway,
)
from pathways.model import Side
from tests.unit.cards.test_cards import shipped

ALONE = {RowKind.ONLY_HERE, RowKind.ONLY_THERE, RowKind.ELSEWHERE, RowKind.COUNTERPART}
COMPARISONS = {c.id: c for c in shipped().manifest.comparisons}


@lru_cache(maxsize=1)
def all_ways() -> tuple[Way, ...]:
    """Return every route and every whole map of the shipped pack, in each region."""
    pack, sides = shipped(), []
    for pathway in pack.pathways.values():
        for region in pathway.regions:
            sides.append(Side(pathway=pathway.id, region=region))
            for named in resolve_routes(view_pathway(pack, pathway.id, region)):
                sides.append(Side(pathway=pathway.id, region=region, route=named.route.id))
    return tuple(resolve_side(pack, side) for side in sides)


def longest_common(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """Return how many steps at most can keep their order on both sides: the textbook table, cell by cell."""
    table = {(i, j): 0 for i in range(len(ours) + 1) for j in range(len(theirs) + 1)}
    for i, a in enumerate(ours):
        for j, b in enumerate(theirs):
            table[i + 1, j + 1] = table[i, j] + 1 if a == b else max(table[i, j + 1], table[i + 1, j])
    return table[len(ours), len(theirs)]


def check_rows(here: Way, there: Way, rows: tuple[Row, ...]) -> None:
    """Fail if the rows lose, add, reorder or misname a step."""
    ours, theirs = tuple(r.here for r in rows if r.here), tuple(r.there for r in rows if r.there)
    assert sorted(ours) == sorted(here.steps) and sorted(theirs) == sorted(there.steps)
    shared = tuple(r.here for r in rows if r.kind is RowKind.SHARED and r.here == r.there)
    both = set(here.steps) & set(there.steps)
    assert len(shared) == longest_common(here.steps, there.steps)
    assert [s for s in here.steps if s in set(shared)] == list(shared) == [s for s in there.steps if s in set(shared)]
    moved = {step for r in rows if r.kind is RowKind.MOVED for step in (r.here, r.there) if step}
    assert moved == both - set(shared)
    assert {s for r in rows if r.kind in ALONE for s in (r.here, r.there) if s} == set(here.steps) ^ set(there.steps)


@given(st.data())
def test_rows_say_what_a_plain_comparison_finds(data: st.DataObject) -> None:
    """For any two ways of the pack each step stands once, shared ones in order, the others as only, own or moved."""
    here, there = data.draw(st.sampled_from(all_ways())), data.draw(st.sampled_from(all_ways()))
    check_rows(here, there, align_ways(here, there))
    if here.view.region == there.view.region:
        ours, theirs = trim_ways(here, there)
        check_rows(ours, theirs, align_ways(ours, theirs))


@pytest.mark.parametrize("name", COMPARISONS)
def test_each_preset_shows_the_difference_of_the_graph(name: str) -> None:
    """What a preset marks is what ``differ`` finds between the two ways, and there is something to see."""
    sides = [resolve_side(shipped(), side) for side in (COMPARISONS[name].here, COMPARISONS[name].there)]
    here, there = trim_ways(*sides)
    rows, found = align_ways(here, there), differ(here.steps, there.steps)
    check_rows(here, there, rows)
    assert [r.here for r in rows if r.kind is RowKind.SHARED] == list(found.shared)
    assert {r.here for r in rows if r.kind in ALONE} - {None} == set(found.only_here)
    assert {r.there for r in rows if r.kind in ALONE} - {None} == set(found.only_there)
    assert found.only_here or found.only_there


def test_presets_mark_the_known_differences() -> None:
    """Tandem and single part at the transplants alone; before 2015 there was no antibody; its early use is one row."""

    def marked(name: str) -> list[tuple[str | None, str | None]]:
        comparison = COMPARISONS[name]
        ways = trim_ways(resolve_side(shipped(), comparison.here), resolve_side(shipped(), comparison.there))
        return [(r.here, r.there) for r in align_ways(*ways) if r.kind is not RowKind.SHARED]

    assert marked("two-transplants-or-one") == [("hr-tx1", "hr-tx-single"), ("hr-recover", None), ("hr-tx2", None)]
    assert marked("before-and-after-2015") == [(None, "hr-immuno")]
    assert marked("antibody-in-induction") == [(None, "inv-gd2-ind")]
    regions = marked("north-america-and-europe")
    assert {("hr-tx1", "hr-eu-bumel"), ("hr-immuno", "hr-eu-db"), ("hr-ra", "hr-eu-ra")} <= set(regions)


def test_where_a_route_ends_is_no_difference() -> None:
    """A route that is told to its middle only is compared up to there."""
    ways = {(w.view.pathway.id, w.steps[0], len(w.steps)): w for w in all_ways()}
    for here, there in combinations(ways.values(), 2):
        ours, theirs = trim_ways(here, there)
        if set(here.steps) & set(there.steps):
            assert ours.steps[-1] == theirs.steps[-1] or ours.steps[-1] not in theirs.steps
        else:
            assert (ours.steps, theirs.steps) == (here.steps, there.steps)


def test_a_side_that_is_not_there_is_named() -> None:
    """An unknown route and a step of another region are errors that say what is there."""
    with pytest.raises(UnknownIdError, match="has no route 'tandm'.*it has: tandem"):
        resolve_side(shipped(), Side(pathway="high-risk", route="tandm"))
    with pytest.raises(UnknownIdError, match="does not show the step 'hr-eu-db'"):
        resolve_side(shipped(), Side(pathway="high-risk", region="north-america", steps=("hr-eu-db",)))
    with pytest.raises(ValueError, match="not both"):
        Side(pathway="high-risk", route="tandem", steps=("hr-rt",))


@given(st.data())
def test_a_narrowed_view_holds_the_route_alone(data: st.DataObject) -> None:
    """A talk about a route has its steps in reading order, and only arrows that join two of them."""
    way = data.draw(st.sampled_from(all_ways()))
    narrow = cut(way.view, way.steps)
    assert set(narrow.steps) == set(way.steps)
    assert list(narrow.steps) == [s for s in way.view.steps if s in set(way.steps)]
    inside = [t for t in way.view.transitions if {t.source, t.target} <= set(way.steps)]
    assert list(narrow.transitions) == inside
