"""Comparisons as scenes of a talk: two ways in words, phase by phase, with what differs numbered on both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathways.cards.comparison import Cell, Compared, compose_comparison
from pathways.cards.road_rows import Join, list_stops
from pathways.cards.scene import Notes, Scene, SceneKind
from pathways.graph import View, Way, resolve_routes, resolve_side, trim_ways
from pathways.model import Comparison, Side
from pathways.text.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Stop:
    """A step of one way. ``number`` is that of a difference, None where both ways have the step."""

    step: str
    title: str
    join: Join
    number: int | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase of both ways; a side that has no step in it is empty."""

    title: str
    sides: tuple[tuple[Stop, ...], tuple[Stop, ...]]


@dataclass(frozen=True, slots=True)
class CompareScene:
    """A scene with its two ways."""

    scene: Scene
    sides: tuple[str, str]
    stretches: tuple[Stretch, ...]


def compose_compare_scenes(view: View, speaker: Speaker) -> tuple[CompareScene, ...]:
    """Return a scene for each comparison of the pack that stays in this map and region; none for a talk of a route."""
    if view.route is not None or not speaker.shown(view):
        return ()
    found = speaker.pack.manifest.comparisons
    inside = [c for c in found if {c.here.pathway, c.there.pathway} == {view.pathway.id} and speaker.may_see(c.asks)]
    return tuple(_scene(comparison, ways, speaker) for comparison, ways in _of_region(inside, view, speaker))


def _of_region(
    comparisons: Sequence[Comparison], view: View, speaker: Speaker
) -> Iterator[tuple[Comparison, tuple[Way, Way]]]:
    for comparison in comparisons:
        here, there = (resolve_side(speaker.pack, side) for side in (comparison.here, comparison.there))
        if comparison.here.route and comparison.there.route:
            here, there = trim_ways(here, there)
        if view.region in (None, here.view.region, there.view.region):
            yield comparison, (here, there)


def _scene(comparison: Comparison, ways: tuple[Way, Way], speaker: Speaker) -> CompareScene:
    titles = [_title(side, way, speaker) for side, way in zip((comparison.here, comparison.there), ways, strict=True)]
    sides = (titles[0], titles[1])
    found = compose_comparison(*ways, sides, speaker)
    scene = Scene(
        f"compare/{comparison.id}",
        SceneKind.COMPARE,
        speaker.say(comparison.title).text,
        tuple(f"{one.number}  {one.heading}" for one in found.differences),
        (),
        notes=Notes(say=(speaker.say(comparison.what).text,)),
    )
    return CompareScene(scene, sides, tuple(_stretches(found, ways, speaker)))


def _title(side: Side, way: Way, speaker: Speaker) -> str:
    if side.title is not None:
        return speaker.say(side.title).text
    routes = {named.route.id: named.route for named in resolve_routes(way.view)}
    if side.route in routes:
        return speaker.say(routes[side.route].title).text
    return speaker.say(way.view.pathway.title).text


def _stretches(found: Compared, ways: tuple[Way, Way], speaker: Speaker) -> Iterator[Stretch]:
    joins = [
        {stop.step: stop.join for stop in list_stops(way.view, [s for s in way.steps if _may(s, speaker)], speaker)}
        for way in ways
    ]
    for part in found.parts:
        here = tuple(_stop(line.here, line.number, joins[0]) for line in part.lines if line.here)
        there = tuple(_stop(line.there, line.number, joins[1]) for line in part.lines if line.there)
        yield Stretch(part.title, (here, there))


def _may(step: str, speaker: Speaker) -> bool:
    return speaker.unasked(step) is None


def _stop(cell: Cell, number: int | None, joins: dict[str, Join]) -> Stop:
    return Stop(cell.step, cell.title, joins[cell.step], number)
