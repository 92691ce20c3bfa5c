"""Why this order: for two steps of a view which comes first, by which chain of reasons, and what a source warns of."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.graph import Meeting, View, precede
from pathways.graph.chains import Chain

BACKWARD = frozenset({Meeting.AFTER, Meeting.LED})


@dataclass(frozen=True)
class Caution:
    """What a step's own text says about its reason or its pitfall, with the step's sources."""

    step: str
    text: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class OrderReason:
    """How ``first`` stands to ``second``; ``chain`` leads from the earlier to the later one.

    ``cautions`` is empty where no source says what would go wrong otherwise.
    """

    first: str
    second: str
    meeting: Meeting
    chain: Chain
    cautions: tuple[Caution, ...]

    @property
    def cites(self) -> tuple[str, ...]:
        """The sources of the whole chain."""
        return tuple(dict.fromkeys(cite for arrow in self.chain for cite in arrow.cite))


def explain_order(view: View, first: str, second: str) -> OrderReason:
    """Explain the order of two different steps.

    Raises
    ------
    UnknownIdError
        If the view does not show one of them.
    """
    precedence = precede(view)
    meeting = precedence.meeting(first, second)
    earlier, later = (second, first) if meeting in BACKWARD else (first, second)
    chain = precedence.chain(earlier, later)
    cautions = tuple(w for step in (later, earlier) for w in notes_of(view, step)) if chain else ()
    return OrderReason(first, second, meeting, chain, cautions)


def notes_of(view: View, step: str) -> tuple[Caution, ...]:
    """Return the rationale and the pitfalls that the data state for a step."""
    record = view.step(step)
    texts = (record.trainee.rationale, record.trainee.pitfalls)
    return tuple(Caution(step, text, record.cite) for text in texts if text)
