"""A few hundred things that people type, in both languages: what is among the first three; hard parts only ask."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.model import Pack, Voice
from pathways.text import Reader
from pathways.web.finder_data import FinderData, compose_finder
from scripts.node import find_node
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "pathways" / "web" / "js"
TABLE: dict[str, dict[str, str]] = yaml.safe_load((HERE / "searches.yaml").read_text(encoding="utf-8"))
EXPECTED = TABLE["en"] | TABLE["es"]
LANGUAGES = ("en", "es")


def find_all(data: FinderData, words: list[str]) -> list[dict[str, Any]]:
    """Return what each word finds, by the script of the bar."""
    asked = json.dumps({"root": SCRIPTS.as_uri(), "data": data, "words": words})
    run = subprocess.run(
        [find_node().program, str(HERE / "searches.mjs")], input=asked, capture_output=True, text=True, check=True
    )
    answers: list[dict[str, Any]] = json.loads(run.stdout)
    return answers


def is_found(expected: str, asks: list[str], found: list[str]) -> bool:
    """Tell whether an answer is the one of the table."""
    if expected == "nothing":
        return not asks and not found
    return expected[1:] in asks if expected.startswith("?") else expected in found[:3]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_people_type_finds_what_answers(shipped: Pack, lang: str) -> None:
    """Each word of the table finds its answer among the first three, whatever language is read."""
    words = [str(word) for word in EXPECTED]
    answers = find_all(compose_finder(Reader.of(shipped, SHIPPED, lang), Voice.FAMILY), words)
    missed = {
        word: (answer["asks"], answer["found"][:3])
        for word, answer in zip(words, answers, strict=True)
        if not is_found(EXPECTED[word], answer["asks"], answer["found"])
    }
    assert missed == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_of_hard_parts_find_nothing_else_before_the_yes(shipped: Pack, lang: str) -> None:
    """Who types such a word sees the question alone; after the yes, the first that is found was behind it."""
    hard = [word for word, expected in EXPECTED.items() if expected == "?end-of-life"]
    before = find_all(compose_finder(Reader.of(shipped, SHIPPED, lang), Voice.FAMILY), hard)
    assert [answer["found"] for answer in before] == [[] for _ in hard]
    agreed = Reader.of(shipped, SHIPPED, lang, frozenset(question.id for question in shipped.manifest.questions))
    after = find_all(compose_finder(agreed, Voice.FAMILY), hard)
    assert {shipped.question_of(answer["found"][0]) for answer in after} == {"end-of-life"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_behind_a_question_is_sent_before_its_yes(shipped: Pack, lang: str) -> None:
    """Neither items nor what words lead to tell of a step that was not asked for; its words lead to the question."""
    data = compose_finder(Reader.of(shipped, SHIPPED, lang), Voice.FAMILY)
    sent = {item["id"] for item in data["items"]} | {lead for one in data["answers"] for lead in one["leads"]}
    assert not {step for step in shipped.steps if shipped.question_of(step)} & sent
    assert {question["id"] for question in data["questions"]} == {q.id for q in shipped.manifest.questions}


def test_a_medicine_of_an_open_step_asks_nothing(shipped: Pack) -> None:
    """A medicine that is given at relapse too is no word of relapse."""
    data = compose_finder(Reader.of(shipped, SHIPPED, "en"), Voice.FAMILY)
    names = [drug.name for id_, drug in shipped.drugs.items() if f"drugs/{id_}" in {i["id"] for i in data["items"]}]
    always = {word for question in data["questions"] for word in question["words"]["always"]}
    assert not {name.lower() for name in names} & always
