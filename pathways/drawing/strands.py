"""Strands: what is drawn as one line. Arrows that a whole option group shares are one strand to its frame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pathways.drawing.geometry import Arrow, Point, Rect
from pathways.graph import View
from pathways.model import MOVES, Transition, TransitionKind


@dataclass(frozen=True)
class Strand:
    """One line of the picture: a single arrow, or the same arrow of every option of a group.

    ``source`` and ``target`` are steps, or a group where the line stands for all of its options.
    """

    id: str
    source: str
    target: str
    kind: TransitionKind
    members: tuple[str, ...]

    @property
    def is_aside(self) -> bool:
        """Tell whether it explains rather than moves; such lines are drawn thin and on demand."""
        return self.kind not in MOVES

    def drawn(self, curve: tuple[Point, ...], label: Rect | None = None) -> Arrow:
        """Return the line as an arrow of the drawing."""
        return Arrow(self.id, self.source, self.target, self.kind, curve, label, self.members)


def single_strands(view: View) -> list[Strand]:
    """Return a line for each arrow of a view, whatever option groups its ends stand in."""
    return [Strand(t.id, t.source, t.target, t.kind, (t.id,)) for t in view.transitions if t.source != t.target]


def strands_of(view: View) -> list[Strand]:
    """Return the lines of a view in the order of its arrows; arrows from a step to itself are left out.

    Arrows are one line only if every option of the group has the same one (kind and other end): a line to
    the frame says that it holds for all of them.
    """
    shared = _shared(view)
    strands: dict[str, Strand] = {}
    for transition in view.transitions:
        if transition.source == transition.target:
            continue
        key = shared.get(transition.id)
        if key is None:
            strand = Strand(transition.id, transition.source, transition.target, transition.kind, (transition.id,))
        else:
            source, kind, target = key
            name = f"{source}--{kind}--{target}"
            known = strands[name].members if name in strands else ()
            strand = Strand(name, source, target, kind, (*known, transition.id))
        strands[strand.id] = strand
    return list(strands.values())


Key = tuple[str, TransitionKind, str]


def _shared(view: View) -> Mapping[str, Key]:
    """Return the arrows that go into a line shared by a whole group."""
    found: dict[Key, dict[str, Transition]] = defaultdict(dict)
    for transition in view.transitions:
        into, out_of = view.group_of.get(transition.target), view.group_of.get(transition.source)
        if transition.kind not in MOVES or (into and out_of):
            continue
        if into:
            found[(transition.source, transition.kind, into)][transition.target] = transition
        elif out_of:
            found[(out_of, transition.kind, transition.target)][transition.source] = transition
    return {
        transition.id: key
        for key, by_option in found.items()
        if set(by_option) == set(view.members_of(_group_in(key, view)))
        for transition in by_option.values()
    }


def _group_in(key: Key, view: View) -> str:
    return key[0] if key[0] in view.group_of.values() else key[2]
