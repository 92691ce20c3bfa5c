"""Difference: what two routes, or two regions' ways, have in common and where they part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Every step of two routes in exactly one set: in both at the same place, in one only, or moved."""

    shared: tuple[str, ...]
    only_here: tuple[str, ...]
    only_there: tuple[str, ...]
    moved: tuple[str, ...]


def differ(here: Sequence[str], there: Sequence[str]) -> Difference:
    """Compare two routes step by step, in the order of ``here``.

    Of the steps in both, the longest series with the same order on both sides is shared; the rest
    has moved. A step that comes again is compared by its first place.

    >>> differ(["chemo", "harvest", "surgery", "rest"], ["chemo", "surgery", "harvest", "scan"])
    Difference(shared=('chemo', 'surgery'), only_here=('rest',), only_there=('scan',), moved=('harvest',))
    """
    ours, theirs = list(dict.fromkeys(here)), list(dict.fromkeys(there))
    place = {step: number for number, step in enumerate(theirs)}
    common = [step for step in ours if step in place]
    kept = {common[index] for index in _longest_rising([place[step] for step in common])}
    own = set(ours)
    return Difference(
        shared=tuple(step for step in common if step in kept),
        only_here=tuple(step for step in ours if step not in place),
        only_there=tuple(step for step in theirs if step not in own),
        moved=tuple(step for step in common if step not in kept),
    )


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the indexes of a longest rising series of distinct numbers, in k log k."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [index]
    series = []
    index_or_none = ends[-1] if ends else None
    while index_or_none is not None:
        series.append(index_or_none)
        index_or_none = before[index_or_none]
    return series[::-1]
