"""Narrowing: a view cut down to the steps of one route, for a talk or a comparison about that route alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pathways.graph.views import View


def narrow_view(view: View, stops: Collection[str]) -> View:
    """Return ``view`` with only the steps among ``stops`` and the arrows between them.

    A stop that is a phase brings all of its steps. Exits and entries stay those of the steps that remain.
    """
    kept = {p.step for p in view.placements if p.step in stops or p.phase in stops}
    return replace(
        view,
        placements=tuple(p for p in view.placements if p.step in kept),
        transitions=tuple(t for t in view.transitions if t.source in kept and t.target in kept),
        exits=tuple(t for t in view.exits if t.source in kept),
        entries=tuple(t for t in view.entries if t.target in kept),
    )
