"""Numbers about outcomes: what is left of a text without them."""

from __future__ import annotations

import pytest

from pathways.cards.figures import answer_without_figures, has_figure, without_figures


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Surgery follows. EFS was 46% against 38%.", "Surgery follows."),
        ("MIBG (about 90% of tumors take it up), then marrow.", "MIBG, then marrow."),
        ("In one series 113 of 154 were silent. It was MIBG.", "It was MIBG."),
        ("Removal of at least 90% went with less relapse.", "Removal of at least 90% went with less relapse."),
        ("Induction cycles 3 to 4 or 5, for 2 years.", "Induction cycles 3 to 4 or 5, for 2 years."),
        ("Median PFS differed (HR 0.62, P=.019).", "Median PFS differed."),
        ("9 de cada 10 niños.", ""),
    ],
)
def test_sentences_and_brackets_with_outcomes_go(text: str, plain: str) -> None:
    """Only what gives a number about an outcome is left out; how much is asked for stays."""
    assert without_figures(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("No: EFS 42% against 31%, P=.12.", "No."),
        ("In new relapses: 82%, against 35%.", "In new relapses."),
        ("About 13%.", ""),
        ("The MIBG scan.", "The MIBG scan."),
    ],
)
def test_an_answer_keeps_what_stands_before_its_numbers(text: str, plain: str) -> None:
    """A short head is an answer by itself; an answer that is a number alone is none."""
    assert answer_without_figures(text) == plain
    assert not has_figure(plain)
