"""Two cards and a phase, held against golden files (``make golden`` makes them again)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pathways.cards import compose_arrow_card, compose_step_card
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.unit.cards.test_cards import shipped, views

FOLDER = Path(__file__).parent / "cards"
CASES = [("hr-harvest", Voice.FAMILY), ("hr-harvest", Voice.TRAINEE), ("hr-harvest--requires--hr-tx1", Voice.FAMILY)]


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_card_is_the_golden_one(name: str, voice: Voice) -> None:
    """The card says exactly what was looked at and kept."""
    view = next(v for v in views() if v.pathway.id == "high-risk")
    speaker = Speaker(Reader(shipped()), voice)
    if name in shipped().steps:
        card = compose_step_card(view, view.step(name), speaker)
    else:
        card = compose_arrow_card(shipped().transitions[name], speaker)
    text = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    file = FOLDER / f"{name}.{voice}.json"
    if os.environ.get("REFRESH_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
