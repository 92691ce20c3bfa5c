"""Next: what may follow a step, each with the transition that leads there."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.graph.network import leaving
from pathways.graph.reduce import require_steps
from pathways.graph.views import View
from pathways.model import MOVES, Condition, Transition, TransitionKind, Voiced


@dataclass(frozen=True)
class Next:
    """One way on from a step. ``inside`` is False if it leads to a step that only another pathway shows."""

    step: str
    transition: Transition
    inside: bool = True

    @property
    def kind(self) -> TransitionKind:
        """What the way on means."""
        return self.transition.kind

    @property
    def condition(self) -> Condition | None:
        """What it depends on, if on anything."""
        return self.transition.when

    @property
    def reason(self) -> Voiced:
        """Why it follows."""
        return self.transition.because


def following(view: View, step: str) -> tuple[Next, ...]:
    """Return every way on from ``step`` along which a child can move, in the order of the files.

    Ways inside the view come first, then those that leave it. Kinds that only explain (``with``,
    ``requires``, ``informs``) are no moves and never stand here.

    Raises
    ------
    UnknownIdError
        If the view does not show the step.
    """
    require_steps(view, [step])
    inside = [Next(t.target, t) for t in leaving(view.graph, step) if t.kind in MOVES]
    beyond = [Next(t.target, t, inside=False) for t in view.exits if t.source == step and t.kind in MOVES]
    return (*inside, *beyond)
