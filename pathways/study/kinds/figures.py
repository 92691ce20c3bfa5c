"""Which numbers belong here: a reported comparison with its two numbers taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pathways.model import Figure, Sensitivity
from pathways.study.desk import Desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.wording import is_editorial

WRONG = 2
GAP, LEFT_OUT = "___", "[…]"
NEAREST = 3.0
P_VALUE = re.compile(r"\s?\((?:P|HR)[^)]*\)|,? P ?[=<>] ?[.\d]+")
COMPARED = re.compile(r"(?<![\d–-])(\d+(?:\.\d+)?) ?%((?:(?![%;.:]|\bvs\b).){0,40})\bvs\.? (\d+(?:\.\d+)?) ?%")
"""A number, what it belongs to, and the number that it is compared with."""

MORE = re.compile(r"\s*(?:\([^)]*\)\s*)?vs\b")
"""What follows a pair where more than two groups are compared: no gap can say which two are meant."""

BARE = re.compile(r"^[^A-Za-z;]*(?:to|or|and)?[^A-Za-z;]*; ")
"""Numbers at the beginning that are another comparison's."""


@dataclass(frozen=True)
class Compared:
    """A comparison that a step reports: the two numbers of its first pair."""

    step: str
    number: int
    figure: Figure
    pair: tuple[str, str]

    @property
    def id(self) -> str:
        """The same for the same figure, whichever step prints it."""
        return f"{self.figure.cite[0]}:{'-'.join(self.pair)}"

    def distance(self, other: Compared) -> float:
        """Return how far the numbers of another comparison are, whichever way round; 0 if they share one."""
        if {*self.pair} & {*other.pair}:
            return 0.0
        mine, theirs = sorted(map(float, self.pair)), sorted(map(float, other.pair))
        return sum(abs(a - b) for a, b in zip(mine, theirs, strict=True))

    def unlikeness(self, other: Compared) -> tuple[bool, float, str]:
        """Rank another comparison: its numbers written alike and near to these come first."""
        is_other = ("." in self.id.partition(":")[2]) is not ("." in other.id.partition(":")[2])
        return is_other, self.distance(other), other.id


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each comparison that a step of this map reports, the question for its two numbers."""
    found = {one.id: one for one in reversed(list(_compared(desk)))}
    own = [one for one in found.values() if one.step in desk.view.phase_of and desk.is_own(one.step)]
    for one in own:
        chosen = sorted((o for o in found.values() if one.distance(o) >= NEAREST), key=one.unlikeness)[:WRONG]
        if len(chosen) == WRONG and one.pair[0] != one.pair[1]:
            yield _ask(desk, one, chosen)


def _compared(desk: Desk) -> Iterator[Compared]:
    """Give every comparison of the pack that says something by itself."""
    for step in desk.view.pack.steps.values():
        for number, figure in enumerate(step.figures):
            said = desk.base.speaker.say(figure.says).text
            match = COMPARED.search(said)
            if (
                match
                and not MORE.match(said, match.end())
                and _names_outcome(said, match)
                and step.sensitivity is not Sensitivity.OPT_IN
                and not is_editorial(said[: match.end()])
            ):
                yield Compared(step.id, number, figure, (match.group(1), match.group(3)))


def _names_outcome(said: str, match: re.Match[str]) -> bool:
    """Tell whether a comparison says in words what was measured; two bare numbers ask nothing."""
    return bool(re.search(r"[A-Za-z]{3}", said[: match.start()]))


def _ask(desk: Desk, one: Compared, others: list[Compared]) -> Exercise:
    first, second = one.pair
    said = desk.speaker.say(one.figure.says).text
    group = desk.speaker.say(one.figure.group).text
    caveat = desk.speaker.say(one.figure.caveat).text
    right = Why(desk.word("why_figure", group=group, says=said, caveat=caveat), (), (one.step,), one.figure.cite)
    choices = [Choice(f"{a}-{b}", desk.word("figure_pair", first=a, second=b)) for a, b in _pairs(one, others)]
    return Exercise(
        kind=Kind.FIGURE,
        subject=one.id,
        difficulty=3,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[one.step],
        steps=(one.step,),
        standard=desk.is_standard([one.step]),
        prompt=(f"{desk.title(one.step)}: {group}.", f"“{_with_gaps(said, one.pair)}”", desk.word("prompt_figure")),
        choices=neutral(choices),
        rule=Rule(Form.ONE, right=(f"{first}-{second}",)),
        right=right,
        why={choice.id: right for choice in choices},
    )


def _pairs(one: Compared, others: list[Compared]) -> list[tuple[str, str]]:
    return [one.pair, one.pair[::-1], *(other.pair for other in others)]


def _with_gaps(said: str, pair: tuple[str, str]) -> str:
    """Return the sentence of a comparison without its numbers, other pairs of numbers and their probabilities."""
    pattern = re.compile(rf"{re.escape(pair[0])}\s?%(.{{0,60}}?){re.escape(pair[1])}\s?%")
    match = pattern.search(said)
    if match is None:
        return said.replace(pair[0], GAP).replace(pair[1], GAP)
    rest = P_VALUE.sub("", COMPARED.sub(LEFT_OUT, said[match.end() :]).split(". ")[0].split("; ")[0])
    rest += ")" * (rest.count("(") - rest.count(")"))
    return f"{BARE.sub('', said[: match.start()])}{GAP}%{match.group(1)}{GAP}%{rest}".rstrip(". ")
