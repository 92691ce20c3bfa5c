"""The desk at which exercises are made: a view, the trainee's voice, and what every kind of exercise needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from pathways.graph import Meeting, Precedence, View, precede
from pathways.model import Status, Step, StepKind, Transition, Voice
from pathways.study.exercise import Choice, Why
from pathways.study.roads import Walk, homes_of_arrows, walks_of
from pathways.study.shuffle import shuffled
from pathways.study.synonyms import synonyms_of
from pathways.study.wording import ALIKE, is_editorial, likeness, stands_out
from pathways.text import ENGLISH, Reader, Speaker, Translator

CARE = frozenset({Status.STANDARD, Status.SELECTED})
"""Statuses of what is standard care, for all or for some."""

CLAIMED = CARE | {Status.NOT_STANDARDIZED, Status.APPROVED_LIMITED}
"""Statuses of what is given outside a trial today."""

GIVEN = frozenset({StepKind.TREATMENT, StepKind.OPTION})


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
    def base(self) -> Desk:
        """The same desk in the language of the source: what is asked is decided there, for every language alike."""
        return self if self.speaker.lang == ENGLISH.lang else make_desk(self.view)

    @cached_property
    def walks(self) -> tuple[Walk, ...]:
        """The ways through the view that one child can walk, main roads first."""
        return walks_of(self.view)

    @cached_property
    def pathway_title(self) -> str:
        """The pathway's title."""
        return self.speaker.say(self.view.pathway.title).text

    def place_in(self, regions: Iterable[str]) -> str:
        """Return the map and these regions in words."""
        named = set(regions)
        titles = [self.speaker.say(r.title).text for r in self.view.pack.manifest.regions if r.id in named]
        return " · ".join([self.pathway_title, *([", ".join(titles)] if titles else [])])

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

    def unify(self, text: str) -> str:
        """Return a text in which what has several names is called by one, to compare words."""
        return synonyms_of(self.view.pack).unify(text)

    def is_alike(self, text: str, other: str) -> bool:
        """Tell whether two texts could be taken for each other, in the words as they stand or by any of their names."""
        return max(likeness(text, other), likeness(self.unify(text), self.unify(other))) > ALIKE

    def stands_out(self, question: str, right: str, wrong: Iterable[str]) -> bool:
        """Tell whether the right text shares most with the question, in the words that stand there or by any name."""
        others = list(wrong)
        unified = [self.unify(text) for text in others]
        return stands_out(question, right, others) or stands_out(self.unify(question), self.unify(right), unified)

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
        note = self.subtitle(step_id) if with_note and not is_editorial(self.base.subtitle(step_id)) else None
        return Choice(step_id, self.title(step_id), note, step=step_id)

    def is_own(self, step_id: str) -> bool:
        """Tell whether a step belongs to this map, and is not shown here only because another step refers to it."""
        return self.view.pack.home_of(step_id) == self.view.pathway.id

    def is_own_arrow(self, arrow: Transition) -> bool:
        """Tell whether an arrow is stated by this map. What it teaches is asked there, and nowhere else again."""
        return homes_of_arrows(self.view.pack).get(arrow.id) == self.view.pathway.id

    def is_standard(self, steps: Iterable[str]) -> bool:
        """Tell whether all steps are standard care."""
        return all(self.step(s).status in CARE for s in steps)

    def meeting(self, first: str, second: str) -> Meeting:
        """Say how two steps stand to each other."""
        return self.precedence.meeting(first, second)

    def chain(self, first: str, second: str) -> tuple[str, ...]:
        """Return the arrows by which one step comes before another: as far as a walk goes along it, then the shortest.

        A shortcut that only some children take would give a reason that is not every child's.
        """
        for walk in self.walks:
            if first in walk.steps:
                onward = walk.steps[walk.steps.index(first) + 1 :]
                along = [s for s in onward if walk.is_ordered(self.precedence, first, s)]
                if second in along:
                    return tuple(arrow.id for arrow in walk.reasons(first, second))
                last = next((s for s in reversed(along) if self.meeting(s, second) is Meeting.BEFORE), None)
                if last is not None:
                    tail = self.precedence.chain(last, second)
                    return tuple(arrow.id for arrow in (*walk.reasons(first, last), *tail))
        return tuple(arrow.id for arrow in self.precedence.chain(first, second))

    def why_before(self, earlier: str, later: str, walk: Walk | None = None) -> Why:
        """Say that one step comes before another, by the arrows between them (on a walk, if one is named)."""
        text = self.word("why_order", first=self.title(earlier), second=self.title(later))
        arrows = tuple(arrow.id for arrow in walk.reasons(earlier, later)) if walk else self.chain(earlier, later)
        return Why(text, arrows, (earlier, later))

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
