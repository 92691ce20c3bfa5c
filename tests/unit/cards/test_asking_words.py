"""Words of hard parts lead to their question, and words of everyday treatment do not."""

from __future__ import annotations

import pytest

from pathways.cards import explained_terms, telling_words
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import FOLDER, all_cards, shipped

SPEAKER = Speaker(Reader(shipped()), Voice.FAMILY)


@pytest.mark.parametrize(
    ("word", "question"), [("relapse", "relapse"), ("comes back", "relapse"), ("refractory", "relapse")]
)
def test_words_that_always_lead_to_the_question(word: str, question: str) -> None:
    """What only hard parts are known by leads to them, also where other steps mention it."""
    assert word in telling_words(shipped(), SPEAKER)[question].always


@pytest.mark.parametrize(("word", "question"), [("hospice", "end-of-life"), ("grief", "end-of-life")])
def test_rare_words_lead_to_the_question_if_nothing_else_is_found(word: str, question: str) -> None:
    """Names that no open step has are known."""
    told = telling_words(shipped(), SPEAKER)[question]
    assert word in told.always + told.alone


@pytest.mark.parametrize(
    "word", ["chemo", "stem", "antibody", "dinutuximab", "radiation", "scan", "surgery", "pain", "with"]
)
def test_everyday_words_lead_to_no_question(word: str) -> None:
    """A family that looks for chemo is not asked about hard parts."""
    for told in telling_words(shipped(), SPEAKER).values():
        assert word not in told.always + told.alone


def test_questions_are_found_in_spanish_too() -> None:
    """The words of the question's own title are those of the reader's language."""
    spanish = Speaker(Reader.of(shipped(), FOLDER, "es"), Voice.FAMILY)
    title = spanish.say(shipped().question("relapse").title).text
    pairs = [piece for piece in telling_words(shipped(), spanish)["relapse"].always if " " in piece]
    assert "cancer vuelve" in pairs
    assert title == "Si el tratamiento no funciona o el cáncer vuelve"


def test_only_words_that_the_cards_use_are_explained() -> None:
    """Terms come with the names by which the texts call them; a term that no text uses is not sent."""
    cards = {name: card for name, card in all_cards(Voice.FAMILY) if name in ("hr-tx1", "hr-harvest")}
    found = {term["id"]: term["match"] for term in explained_terms(SPEAKER, cards)}
    assert "stem-cell" in found and "hospice" not in found
    assert all(found.values())
