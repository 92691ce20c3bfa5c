"""Roads of a view: ways that one child can walk from step to step, with their names and their conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pathways.graph import Meeting, Precedence, View, cut, list_roads, list_routes, precede, resolve_routes, walk_legs
from pathways.model import MOVES, ORDERING, RETURNS, Pack, Transition, TransitionKind, Voiced

FEWEST = 3
MOST_FOUND = 6
_FIRST = (TransitionKind.THEN, TransitionKind.REQUIRES, TransitionKind.IF)
_ONE_OF = frozenset({TransitionKind.IF, TransitionKind.ALTERNATIVE})


@dataclass(frozen=True, eq=False)
class Walk:
    """A road or a named route, as far as each of its steps leads to the next; ``view`` holds its steps alone."""

    id: str
    title: Voiced | None
    steps: tuple[str, ...]
    view: View

    @property
    def precedence(self) -> Precedence:
        """How its steps stand to each other, by the arrows between them alone."""
        return precede(self.view)

    def reasons(self, first: str, second: str) -> tuple[Transition, ...]:
        """Return the arrows from one step to a later one: as many of this walk's as lead on, no shortcut past a step.

        Nothing if no arrows that fix an order lead there.
        """
        if first not in self.steps or second not in self.steps:
            return ()
        start, end = self.steps.index(first), self.steps.index(second)
        between = self.steps[start : end + 1]
        place = {step: number for number, step in enumerate(between)}
        best: dict[str, tuple[Transition, ...]] = {first: ()}
        for step in between[1:]:
            into = [t for t in self.view.transitions if t.target == step and t.kind in ORDERING and t.source in best]
            onward = [t for t in into if place[t.source] < place[step]]
            if onward:
                last = max(onward, key=lambda t: (len(best[t.source]), -_FIRST.index(t.kind), t.id))
                best[step] = (*best[last.source], last)
        return best.get(second, ())

    def conditions(self, first: str, last: str) -> tuple[Transition, ...]:
        """Return the conditional arrows of this walk between two of its steps, where it could have gone another way."""
        start, end = self.steps.index(first), self.steps.index(last)
        found = []
        for leg in walk_legs(self.view, self.steps[start : end + 1]):
            arrow = _ordering(leg.transitions) or next(iter(leg.transitions), None)
            if arrow is not None and arrow.when is not None and arrow.kind in _ONE_OF:
                found.append(arrow)
        return tuple(found)

    def is_ordered(self, whole: Precedence, first: str, second: str) -> bool:
        """Tell whether one step comes before another on this walk, and nowhere on the map the other way round."""
        return self.precedence.meeting(first, second) is Meeting.BEFORE is whole.meeting(first, second)


def _ordering(arrows: Sequence[Transition]) -> Transition | None:
    found = [arrow for arrow in arrows if arrow.kind in ORDERING]
    return min(found, key=lambda arrow: _FIRST.index(arrow.kind)) if found else None


@lru_cache(maxsize=64)
def walks_of(view: View) -> tuple[Walk, ...]:
    """Return the walks of a view: its main roads, then its named routes; where it has neither, ways that are found.

    A road that sets options or other ways side by side is parted where no move leads on: no child walks it whole.
    """
    known = view.phase_of.keys()
    named = [(road.id, road.title, road.steps) for road in list_roads(view)]
    named += [(n.route.id, n.route.title, n.route.steps) for n in resolve_routes(view) if known >= set(n.route.steps)]
    walks = [Walk(name, title, run, cut(view, run)) for name, title, steps in named for run in _runs(view, steps)]
    if not view.pathway.roads and not view.pathway.routes and view.pathway.start in known:
        found = list_routes(view, limit=MOST_FOUND)
        walks = [Walk(f"way-{n}", None, steps, cut(view, steps)) for n, steps in enumerate(found)]
    return tuple(walks)


def _runs(view: View, steps: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the parts of a road of which each step leads to the next or is given beside it; each step once."""
    kinds = (MOVES - RETURNS - {TransitionKind.OPTION}) | {TransitionKind.WITH}
    legs = walk_legs(view, steps, kinds)
    run = [steps[0]]
    for leg in legs:
        if leg.joined and leg.target not in run:
            run.append(leg.target)
            continue
        if len(run) >= FEWEST:
            yield tuple(run)
        run = [leg.target]
    if len(run) >= FEWEST:
        yield tuple(run)


@lru_cache(maxsize=4)
def homes_of_arrows(pack: Pack) -> dict[str, str]:
    """Return the pathway that states each arrow."""
    return {t.id: pathway.id for pathway in pack.pathways.values() for t in pathway.transitions}
