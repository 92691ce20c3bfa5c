"""Option groups that share every way in and every way out: one line to a frame around them stands for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pathways.drawing.strands import Strand
from pathways.graph import View

Ways = frozenset[tuple[str, str, str]]


@dataclass(frozen=True)
class Bundle:
    """Groups of one phase that every line treats alike. Lines to them lead to the ``id`` of their phase."""

    id: str
    groups: tuple[str, ...]

    def holds(self, end: str) -> bool:
        """Tell whether a line to or from ``end`` belongs to the whole bundle."""
        return end in self.groups


def find_bundle(view: View, phase_id: str, strands: Sequence[Strand]) -> Bundle | None:
    """Return the largest bundle of the phase's groups; None if no two of them share all their ways.

    A group of which one option has a way of its own belongs to none: the frame would promise too much.
    """
    by_ways: dict[Ways, list[str]] = defaultdict(list)
    main = [strand for strand in strands if not strand.is_aside]
    for group in (g.id for g in view.groups if g.phase == phase_id):
        members = set(view.members_of(group))
        if any(s.source in members or s.target in members for s in main):
            continue
        into = {("into", s.kind, s.source) for s in main if s.target == group}
        ways: Ways = frozenset(into | {("out of", s.kind, s.target) for s in main if s.source == group})
        if ways:
            by_ways[ways].append(group)
    best = max(by_ways.values(), key=len, default=[])
    return Bundle(phase_id, tuple(best)) if len(best) > 1 else None


def bundle_in_a_row(view: View, phase_id: str, strands: Sequence[Strand]) -> Bundle | None:
    """Return the phase's bundle if nothing else of the phase stands between its groups."""
    bundle = find_bundle(view, phase_id, strands)
    if bundle is None:
        return None
    steps = [p.step for p in view.placements if p.phase == phase_id]
    nodes = list(dict.fromkeys(view.group_of.get(step, step) for step in steps))
    first = nodes.index(bundle.groups[0])
    return bundle if tuple(nodes[first : first + len(bundle.groups)]) == bundle.groups else None


def tie(strands: Sequence[Strand], bundle: Bundle | None) -> list[Strand]:
    """Return the strands with those of the bundle's groups made one line each way."""
    if bundle is None:
        return list(strands)
    tied: dict[str, Strand] = {}
    for strand in strands:
        if strand.is_aside or not (bundle.holds(strand.source) or bundle.holds(strand.target)):
            tied[strand.id] = strand
            continue
        source = bundle.id if bundle.holds(strand.source) else strand.source
        target = bundle.id if bundle.holds(strand.target) else strand.target
        name = f"{source}--{strand.kind}--{target}"
        known = tied[name].members if name in tied else ()
        tied[name] = replace(strand, id=name, source=source, target=target, members=(*known, *strand.members))
    return list(tied.values())
