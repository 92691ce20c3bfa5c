"""Where arrows between phases turn: their order in the gaps between columns, and their levels under the columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pathways.drawing.metrics import ROADMAP_TRACK
from pathways.drawing.roadmap.parts import Link

BUS_GAP = 14.0
NEAR = 3.5  # lines closer than this look like one
TURN_ROOM = 10.0  # between the ends of two upright parts on the same track
SHARED_LINE = 6  # how many crossings are better than one pair of lines that run together


class Turn(NamedTuple):
    """One arrow in one gap: a level part on the left, an upright one on its track, a level part on the right."""

    link: int
    part: int
    left: float
    right: float

    @property
    def span(self) -> tuple[float, float]:
        """The upper and the lower end of the upright part."""
        return min(self.left, self.right), max(self.left, self.right)


def spread_bus(links: Sequence[Link], bottoms: Sequence[float]) -> list[Link]:
    """Give every arrow over several columns a level of its own, as high as the columns that it passes allow.

    ``bottoms`` are the lower edges of the columns.
    """
    result = list(links)
    taken: list[tuple[int, int, float]] = []
    long = [i for i, link in enumerate(links) if link.gaps[0] != link.gaps[1]]
    for index in sorted(long, key=lambda i: (abs(links[i].gaps[0] - links[i].gaps[1]), i)):
        link = links[index]
        low, high = min(link.gaps), max(link.gaps)
        level = max(bottoms[low + 1 : high + 1]) + BUS_GAP
        if not link.aside:
            near = sorted(at for first, last, at in taken if first <= high and low <= last)
            for at in near:
                if abs(at - level) < ROADMAP_TRACK:
                    level = at + ROADMAP_TRACK
            taken.append((low, high, level))
        result[index] = replace(link, bus=level)
    return result


def spread_tracks(links: Sequence[Link]) -> list[Link]:
    """Give every arrow a track in each gap it uses, ordered so that few of them cross and none run together."""
    users: dict[int, list[Turn]] = defaultdict(list)
    for index, link in enumerate(links):
        if link.aside:
            continue
        first, last = link.gaps
        if first == last:
            users[first].append(_turn(link, index, 0, link.leave.y, link.enter.y))
            continue
        users[first].append(_turn(link, index, 0, link.leave.y, link.bus))
        users[last].append(_turn(link, index, 1, link.bus, link.enter.y))
    result = list(links)
    for turns in users.values():
        for turn, track in _tracks_of(_order(turns, links)).items():
            link = result[turn.link]
            both = link.gaps[0] == link.gaps[1]
            first, last = link.tracks
            tracks = (track, track) if both else (track, last) if turn.part == 0 else (first, track)
            result[turn.link] = replace(link, tracks=tracks)
    return result


def _turn(link: Link, index: int, part: int, start: float, end: float) -> Turn:
    return Turn(index, part, start, end) if link.is_forward else Turn(index, part, end, start)


def _order(turns: Sequence[Turn], links: Sequence[Link]) -> list[Turn]:
    """Sort from left to right: by what is usually best, then by moving single arrows as long as that helps."""
    order = sorted(turns, key=_usual_place)
    cost = {(a, b): _cost(a, b, links) for a in turns for b in turns if a != b}
    for _ in range(len(order)):
        has_moved = False
        for turn in list(order):
            rest = [other for other in order if other != turn]
            here = order.index(turn)
            prices = [
                sum(cost[other, turn] for other in rest[:place]) + sum(cost[turn, other] for other in rest[place:])
                for place in range(len(order))
            ]
            best = min(range(len(order)), key=lambda place: (prices[place], abs(place - here)))
            if prices[best] < prices[here]:
                order = [*rest[:best], turn, *rest[best:]]
                has_moved = True
        if not has_moved:
            break
    return order


def _usual_place(turn: Turn) -> tuple[float, ...]:
    """Rising arrows by their right end from the top, falling ones the other way round."""
    if turn.right < turn.left:
        return (0.0, turn.right, turn.left)
    return (1.0, -turn.right, -turn.left)


def _cost(one: Turn, other: Turn, links: Sequence[Link]) -> int:
    """Count what goes wrong between two arrows if ``one`` turns left of ``other``."""
    (top, foot), (other_top, other_foot) = one.span, other.span
    price = int(top < other.left < foot) + int(other_top < one.right < other_foot)
    a, b = links[one.link], links[other.link]
    related = a.source == b.source or a.target == b.target
    return price + (SHARED_LINE if not related and abs(one.right - other.left) < NEAR else 0)


def _tracks_of(order: Sequence[Turn]) -> dict[Turn, int]:
    """Assign tracks from the left; arrows whose upright parts keep clear of each other may share one."""
    tracks: dict[Turn, int] = {}
    for turn in order:
        top, foot = turn.span
        clash = [
            track
            for other, track in tracks.items()
            if other.span[0] - TURN_ROOM < foot and top < other.span[1] + TURN_ROOM
        ]
        tracks[turn] = max(clash, default=0) + 1
    return tracks
