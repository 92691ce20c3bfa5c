"""Places on a road: for a step of a road the one that comes right after it, with the very arrow that says why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pathways.graph import Meeting, view_pathway
from pathways.model import ORDERING, StepKind, Transition, TransitionKind
from pathways.study.desk import CARE, Desk
from pathways.study.exercise import Kind
from pathways.study.roads import Walk
from pathways.study.wording import is_editorial, leaks

KINDS = frozenset({StepKind.ASSESSMENT, StepKind.DECISION, StepKind.TREATMENT, StepKind.RECOVERY})
BEFORE, AFTER = 2, 1
"""How many steps of the road are shown before the step that is asked after, and after the one that is hidden."""


@dataclass(frozen=True)
class Place:
    """After ``arrow.source`` the road goes on to ``arrow.target``; ``shown`` are the steps around, both among them."""

    walk: Walk
    arrow: Transition
    shown: tuple[str, ...]
    regions: tuple[str, ...]

    @property
    def id(self) -> str:
        """The same from version to version: it stands for the arrow."""
        return f"{Kind.ORDER}-after-{hashlib.sha256(self.arrow.id.encode()).hexdigest()[:10]}"


def places_of(desk: Desk) -> Iterator[Place]:
    """Give the places on the walks of a map, each arrow once; only where the way on is fixed or its condition told."""
    seen: set[str] = set()
    for walk in desk.walks:
        for at, (source, target) in enumerate(zip(walk.steps, walk.steps[1:], strict=False)):
            arrow = next(iter(walk.reasons(source, target)), None)
            if arrow is None or arrow.id in seen or (arrow.source, arrow.target) != (source, target):
                continue
            if _is_asked(desk, arrow) and not _is_beside(desk, walk, arrow):
                seen.add(arrow.id)
                shown = walk.steps[max(0, at + 1 - BEFORE) : at + 2 + AFTER]
                yield Place(walk, arrow, shown, _regions(desk, arrow))


def _is_asked(desk: Desk, arrow: Transition) -> bool:
    """Tell whether an arrow of this map joins two steps that have a place in an order, and is told without a name."""
    steps = [desk.step(arrow.source), desk.step(arrow.target)]
    base = desk.base
    if not desk.is_own_arrow(arrow) or any(s.kind not in KINDS or s.opens or s.group for s in steps):
        return False
    if steps[1].status not in CARE or arrow.kind not in ORDERING or arrow.kind is TransitionKind.REQUIRES:
        return False
    said = f"{base.title(arrow.source)} {base.definition(arrow)}"
    is_named = bool(leaks(said, [base.title(arrow.target)], []))
    return (
        desk.meeting(arrow.source, arrow.target) is Meeting.BEFORE
        and not is_editorial(base.because(arrow))
        and not (arrow.when and (is_named or is_editorial(base.definition(arrow))))
    )


def _is_beside(desk: Desk, walk: Walk, arrow: Transition) -> bool:
    """Tell whether another step of the walk follows as well, so that neither is the one right answer."""
    others = [t.target for t in walk.view.transitions if t.source == arrow.source and t.kind in ORDERING]
    return any(s != arrow.target and desk.meeting(arrow.target, s) is not Meeting.BEFORE for s in others)


def _regions(desk: Desk, arrow: Transition) -> tuple[str, ...]:
    """Return the regions of the map in which the arrow stands."""
    pathway = desk.view.pathway
    views = {region: view_pathway(desk.view.pack, pathway.id, region) for region in pathway.regions}
    return tuple(region for region, view in views.items() if any(t.id == arrow.id for t in view.transitions))


def question_of(desk: Desk, place: Place) -> tuple[str, ...]:
    """Return the question for a place: the road, what is found at the step, and what comes after it."""
    lines = []
    if place.walk.title is not None:
        lines.append(desk.word("road", road=desk.speaker.say(place.walk.title).text))
    if place.arrow.when is not None:
        lines.append(desk.word("found", text=desk.definition(place.arrow)))
    return (*lines, desk.word("prompt_after", step=desk.title(place.arrow.source)))
