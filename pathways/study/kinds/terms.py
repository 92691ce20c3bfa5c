"""Which word means this: a meaning of the glossary, and the words to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.model import Term
from pathways.study.desk import WORD, Desk, pick, unlike
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral

MOST_WRONG = 3
HIDDEN = "…"
FEWEST_WORDS = 6
"""A shorter meaning could fit another word as well."""


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each word that steps of the view use, the question which word has its meaning."""
    used: dict[str, list[str]] = {}
    for step in desk.view.steps:
        for name in desk.step(step).terms:
            used.setdefault(name, []).append(step)
    texts = [(term.id, term.trainee) for term in desk.view.pack.terms.values()]
    for term_id, steps in used.items():
        term = desk.view.pack.terms[term_id]
        others = [pair for pair in texts if pair[0] != term_id]
        wrong = pick(unlike(others, term.trainee), MOST_WRONG, term_id)
        if len(wrong) == MOST_WRONG and len(WORD.findall(term.trainee.casefold())) >= FEWEST_WORDS:
            yield _ask(desk, term, steps, wrong)


def _masked(desk: Desk, term: Term) -> str:
    """Return the meaning without the word itself."""
    names = sorted({term.term, *term.also_called}, key=len, reverse=True)
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names), re.IGNORECASE)
    return pattern.sub(HIDDEN, desk.speaker.say(term.trainee).text)


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
        prompt=(f"“{_masked(desk, term)}”", desk.word("prompt_term")),
        choices=neutral(Choice(t, terms[t].term) for t in (term.id, *wrong)),
        rule=Rule(Form.ONE, right=(term.id,)),
        right=right,
        why={term.id: right, **{t: _why(desk, terms[t], []) for t in wrong}},
    )
