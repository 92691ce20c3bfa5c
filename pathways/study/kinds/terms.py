"""Which word means this: a meaning of the glossary, and the words to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import Term
from pathways.study.desk import Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.wording import is_editorial, likeness, near_misses, stems

WRONG = 3
FEWEST_WORDS = 4
"""A shorter meaning could fit another word as well."""

SHORT = 3
FEWEST_KIN = 2
"""As many of the wrong words must be named alike or mean something akin; from elsewhere none could be meant."""


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each word that steps of this map use and whose meaning does not name it, the question for the word."""
    steps = desk.view.pathway.steps  # of all regions: a word means the same in each
    phases: dict[str, set[str]] = {}
    for step in steps:
        for name in step.terms:
            phases.setdefault(name, set()).add(step.phase)
    terms = desk.view.pack.terms
    for term_id in phases:
        term = terms[term_id]
        used = [step.id for step in steps if term_id in step.terms and step.id in desk.view.phase_of]
        if not used or not is_meaning(term):
            continue
        said = stems(term.trainee)
        pool = [name for name in phases if name != term_id and not stems(terms[name].term) <= said]
        near = [name for name in pool if phases[name] & phases[term_id]]
        texts = [(name, terms[name].trainee) for name in (near if len(near) >= 2 * WRONG else pool)]
        kin = _named_alike(desk, term)
        others = [pair for pair in texts if pair[0] not in kin]
        wrong = [*kin, *near_misses(others, term.trainee, WRONG - len(kin), term_id)]
        kin += [name for name in wrong[len(kin) :] if likeness(terms[name].trainee, term.trainee) > 0]
        if len(wrong) == WRONG and len(kin) >= FEWEST_KIN:
            yield _ask(desk, term, used, wrong)


def _named_alike(desk: Desk, term: Term) -> list[str]:
    """Return words of the pack that share a word with this one, as stages do; their meanings do not name it."""
    others = {name: other for name, other in desk.view.pack.terms.items() if name != term.id}
    alike = [name for name, other in others.items() if _long_words(other) & _long_words(term)]
    return pick((name for name in alike if not stems(others[name].term) <= stems(term.trainee)), WRONG, term.id)


def _long_words(term: Term) -> set[str]:
    return {word for word in term.term.casefold().split() if len(word) > SHORT}


def is_meaning(term: Term) -> bool:
    """Tell whether a meaning says enough, and does not name the word, whole or in part."""
    names = stems(" ".join((term.term, *term.also_called)))
    said = stems(term.trainee)
    is_named = any(name.casefold() in term.trainee.casefold() for name in (term.term, *term.also_called))
    return len(said) >= FEWEST_WORDS and not (names & said) and not is_named and not is_editorial(term.trainee)


def _why(desk: Desk, term: Term, steps: list[str]) -> Why:
    meaning = desk.speaker.say(term.trainee).text
    return Why(desk.word("why_term", term=term.term, meaning=meaning), (), tuple(steps), term.cite)


def _ask(desk: Desk, term: Term, steps: list[str], wrong: list[str]) -> Exercise:
    terms = desk.view.pack.terms
    right = _why(desk, term, steps)
    return Exercise(
        kind=Kind.TERM,
        subject=term.id,
        difficulty=1,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=desk.view.phase_of[steps[0]],
        steps=tuple(steps),
        standard=True,
        prompt=(f"“{desk.speaker.say(term.trainee).text}”", desk.word("prompt_term")),
        choices=neutral(Choice(t, terms[t].term) for t in (term.id, *wrong)),
        rule=Rule(Form.ONE, right=(term.id,)),
        right=right,
        why={term.id: right, **{t: _why(desk, terms[t], []) for t in wrong}},
    )
