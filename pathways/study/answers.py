"""The answer of an exercise in words, with its reasons, evidence and sources: for paper, flashcards and terminals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.model import Transition, split_cite
from pathways.study.desk import Desk
from pathways.study.exercise import Choice, Exercise, Form, Why
from pathways.study.session import shuffle_choices
from pathways.study.wording import stems

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_REASONS = 6
FEWEST_WORDS = 2


@dataclass(frozen=True)
class Lettered:
    """A choice as it is shown: with a letter, in the order of a session."""

    letter: str
    choice: Choice

    @property
    def text(self) -> str:
        """The choice in one line."""
        return f"{self.choice.text} ({self.choice.note})" if self.choice.note else self.choice.text


@dataclass(frozen=True)
class Answer:
    """``letters`` of a right answer, the sentence that says it, reasons one by one, and their sources."""

    shown: tuple[Lettered, ...]
    letters: str
    right: str
    reasons: tuple[str, ...]
    sources: tuple[str, ...]


def answer_of(desk: Desk, exercise: Exercise, seed: int) -> Answer:
    """Return an exercise as a session with this seed shows it, with its answer."""
    shown = tuple(
        Lettered(letter, choice) for letter, choice in zip(LETTERS, shuffle_choices(exercise, seed), strict=False)
    )
    letter_of = {item.choice.id: item.letter for item in shown}
    if exercise.rule.form is Form.ORDER:
        letters = " ".join(letter_of[step] for step in exercise.steps)
    else:
        separator = "/" if exercise.rule.form is Form.ONE else ", "
        letters = separator.join(sorted(letter_of[name] for name in exercise.rule.right))
    return Answer(shown, letters, exercise.right.text, reasons_of(desk, exercise.right), sources_of(desk, exercise))


def reasons_of(desk: Desk, why: Why, *, with_conditions: bool = True) -> tuple[str, ...]:
    """Return the reasons of the arrows behind an explanation, each with its condition and evidence.

    One that only names its own ends once more is left out, unless a condition or its evidence says more.

    Parameters
    ----------
    with_conditions
        Whether the conditions are said; not where the question has said them.
    """
    lines = []
    for name in why.arrows[:MOST_REASONS]:
        arrow = desk.view.pack.transitions[name]
        ends = f"{desk.title(arrow.source)} → {desk.title(arrow.target)}"
        condition = f" ({desk.definition(arrow).rstrip('.')})" if arrow.when and with_conditions else ""
        evidence = f" [{desk.speaker.word(f'evidence_{arrow.evidence.level}')}]" if arrow.evidence else ""
        if condition or evidence or not is_echo(desk, arrow):
            lines.append(f"{ends}{condition}: {desk.because(arrow)}{evidence}")
    return tuple(lines)


def is_echo(desk: Desk, arrow: Transition) -> bool:
    """Tell whether the reason of an arrow has hardly a word of its own beside the names of its steps."""
    names = f"{desk.base.title(arrow.source)} {desk.base.title(arrow.target)}"
    return len(stems(desk.base.because(arrow)) - stems(names)) < FEWEST_WORDS


def cites_of(desk: Desk, why: Why) -> tuple[str, ...]:
    """Return the citations behind an explanation: its own, and those of its arrows."""
    arrows = [desk.view.pack.transitions[name] for name in why.arrows[:MOST_REASONS]]
    return tuple(dict.fromkeys([*why.cites, *(cite for arrow in arrows for cite in arrow.cite)]))


def sources_of(desk: Desk, exercise: Exercise) -> tuple[str, ...]:
    """Return the sources of the right answer, one a source, with the passages."""
    return source_lines(desk, cites_of(desk, exercise.right))


def source_lines(desk: Desk, cites: Iterable[str]) -> tuple[str, ...]:
    """Return the sources of citations, one a source, with the passages."""
    passages: dict[str, list[str]] = {}
    for cite in cites:
        source, passage = split_cite(cite)
        passages.setdefault(source, []).append(passage)
    sources = desk.view.pack.sources
    return tuple(
        f"{sources[source].title} ({sources[source].organization}, {sources[source].published}): {', '.join(found)}"
        for source, found in passages.items()
    )
