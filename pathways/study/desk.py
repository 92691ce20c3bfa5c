"""The desk at which exercises are made: a view, the trainee's voice, and what every kind of exercise needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pathways.graph import Meeting, Precedence, View, precede
from pathways.model import Status, Step, StepKind, Transition, Voice
from pathways.study.exercise import Choice, Why
from pathways.study.shuffle import shuffled
from pathways.text import ENGLISH, Reader, Speaker, Translator

CARE = frozenset({Status.STANDARD, Status.SELECTED})
"""Statuses of what is standard care, for all or for some."""

CLAIMED = CARE | {Status.NOT_STANDARDIZED, Status.APPROVED_LIMITED}
"""Statuses of what is given outside a trial today."""

GIVEN = frozenset({StepKind.TREATMENT, StepKind.OPTION})
WORD = re.compile(r"[a-z0-9]{4,}")
ALIKE = 0.34


@dataclass(frozen=True, eq=False)
class Desk:
    """A view with the voice in which exercises about it are said."""

    view: View
    speaker: Speaker = field(repr=False)

    @cached_property
    def precedence(self) -> Precedence:
        """How all steps stand to each other."""
        return precede(self.view)

    @cached_property
    def pathway_title(self) -> str:
        """The pathway's title."""
        return self.speaker.say(self.view.pathway.title).text

    def word(self, key: str, **values: object) -> str:
        """Return a word of the exercises."""
        return self.speaker.word(f"study_{key}", **values)

    def step(self, step_id: str) -> Step:
        """Return a step."""
        return self.view.pack.step(step_id)

    def title(self, step_id: str) -> str:
        """Return a step's title."""
        return self.speaker.title(step_id)

    def subtitle(self, step_id: str) -> str:
        """Return the line under a step's title."""
        step = self.step(step_id)
        return self.speaker.say(step.subtitle).text

    def phase_title(self, phase_id: str) -> str:
        """Return a phase's title."""
        return self.speaker.say(self.view.pack.phases[phase_id].title).text

    def because(self, arrow: Transition) -> str:
        """Return an arrow's reason."""
        return self.speaker.say(arrow.because).text

    def label(self, arrow: Transition) -> str:
        """Return the short label of an arrow's condition; empty if it has none."""
        return self.speaker.say(arrow.when.label).text if arrow.when else ""

    def definition(self, arrow: Transition) -> str:
        """Return the technical definition of an arrow's condition; empty if it has none."""
        return self.speaker.say(arrow.when.definition).text if arrow.when else ""

    def choice(self, step_id: str, *, with_note: bool = True) -> Choice:
        """Return a step as a choice."""
        return Choice(step_id, self.title(step_id), self.subtitle(step_id) if with_note else None, step=step_id)

    def is_own(self, step_id: str) -> bool:
        """Tell whether a step belongs to this map, and is not shown here only because another step refers to it."""
        return self.view.pack.home_of(step_id) == self.view.pathway.id

    def is_standard(self, steps: Iterable[str]) -> bool:
        """Tell whether all steps are standard care."""
        return all(self.step(s).status in CARE for s in steps)

    def meeting(self, first: str, second: str) -> Meeting:
        """Say how two steps stand to each other."""
        return self.precedence.meeting(first, second)

    def chain(self, first: str, second: str) -> tuple[str, ...]:
        """Return the arrows of the shortest chain of reasons."""
        return tuple(arrow.id for arrow in self.precedence.chain(first, second))

    def why_before(self, earlier: str, later: str) -> Why:
        """Say that one step comes before another, by the arrows between them."""
        text = self.word("why_order", first=self.title(earlier), second=self.title(later))
        return Why(text, self.chain(earlier, later), (earlier, later))

    def distinct(self, steps: Iterable[str]) -> bool:
        """Tell whether no two steps bear the same title."""
        titles = [self.title(s).casefold() for s in steps]
        return len(set(titles)) == len(titles)


def make_desk(view: View, translator: Translator = ENGLISH) -> Desk:
    """Return a desk for a view in a language."""
    return Desk(view, Speaker(Reader(view.pack, translator), Voice.TRAINEE))


def pick(candidates: Iterable[str], count: int, key: str) -> list[str]:
    """Return at most ``count`` of the candidates; the same for the same key."""
    return shuffled(dict.fromkeys(candidates), key)[:count]


def is_alike(text: str, other: str) -> bool:
    """Tell whether two texts share so many words that one could be taken for the other.

    >>> is_alike("one operation versus two in sequence", "Two in sequence versus one operation")
    True
    >>> is_alike("one operation versus two in sequence", "adding antibiotics to surgery")
    False
    """
    mine, theirs = set(WORD.findall(text.casefold())), set(WORD.findall(other.casefold()))
    return bool(mine and theirs) and len(mine & theirs) / min(len(mine), len(theirs)) > ALIKE


def unlike(texts: Sequence[tuple[str, str]], text: str, taken: Sequence[str] = ()) -> list[str]:
    """Return the keys of those (key, text) that could not be taken for ``text``, nor for one of ``taken``."""
    return [key for key, other in texts if not any(is_alike(other, one) for one in (text, *taken))]
