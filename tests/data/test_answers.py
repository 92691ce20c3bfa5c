"""A person who knows only the app finds the answers to the questions that were agreed on, each with its source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.graph import view_pathway
from pathways.model import Pack, Voice
from pathways.text import Reader
from pathways.web.payload import Show, compose_payload

ANSWERS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))


def payload_of(pack: Pack, answer: dict[str, Any]) -> Mapping[str, Any]:
    """Return what a trainee's browser gets for the map of a question."""
    view = view_pathway(pack, answer["pathway"], answer.get("region", "north-america"))
    return compose_payload(view, Show(Voice.TRAINEE), Reader(pack))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: str(answer["question"]))
def test_the_cards_answer_the_question(shipped: Pack, answer: dict[str, Any]) -> None:
    """Each card that holds a part of the answer says it, and names its sources."""
    payload = payload_of(shipped, answer)
    for part in answer["read"]:
        card = payload["cards"][part["voice"]][part["at"]]
        entries = [payload["entries"][part["voice"]][key] for key in keys_in(card)]
        text = json.dumps([card, entries], ensure_ascii=False).casefold()
        assert [phrase for phrase in part["says"] if phrase.casefold() not in text] == [], part["at"]
        assert any(fold["id"] == "sources" for fold in card["folds"]), part["at"]


def keys_in(card: dict[str, Any]) -> list[str]:
    """Return the entries of tables that a card shows."""
    blocks = [block for fold in card["folds"] for block in fold["blocks"]]
    return [key for block in blocks if block["type"] == "entries" for key in block["items"]]


@pytest.mark.parametrize("answer", [a for a in ANSWERS if "types" in a], ids=lambda answer: str(answer["question"]))
def test_what_they_may_type_brings_them_there(shipped: Pack, answer: dict[str, Any]) -> None:
    """Each word that a reader may type is among the words by which a step of that map is found."""
    nodes = payload_of(shipped, answer)["nodes"]
    words = " | ".join(word for node in nodes.values() for word in node["search"]).casefold()
    assert [typed for typed in answer["types"] if typed.casefold() not in words] == []
