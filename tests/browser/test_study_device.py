"""What the device computes is what Python computes: sessions, marking, order of steps, spacing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler
from playwright.sync_api import Page

from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.model import Pack
from pathways.study import (
    Exercise,
    Form,
    Kind,
    Wanted,
    list_exercises,
    make_desk,
    make_session,
    mark,
    shuffle_choices,
    study_data,
)
from tests.browser.conftest import PageMaker
from tests.browser.study_fixture import load_device
from tests.pack_builder import SHIPPED
from tests.unit.study.explaining import explain_order

pytestmark = pytest.mark.browser
SEEDS = (0, 7, 42, 123456789)


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Give the shipped pack."""
    return load_pack(SHIPPED)


@pytest.fixture
def device(new_page: PageMaker) -> Page:
    """Give a page that holds the study module."""
    return load_device(new_page())


def views(pack: Pack) -> Iterator[View]:
    """Give every map."""
    for pathway in pack.pathways.values():
        for region in pack.manifest.regions:
            # Most maps are alike in both regions; those that are not count twice.
            is_own = len(pathway.regions) == 1 or pathway.id in {"high-risk", "relapse"}
            if region.id in (pathway.regions or (region.id,)) and (is_own or region is pack.manifest.regions[0]):
                yield view_pathway(pack, pathway.id, region.id)


def some_answers(exercise: Exercise, chance: random.Random) -> list[list[str]]:
    """Return right and wrong answers of an exercise, the order shuffled or choices left out."""
    ids = [choice.id for choice in exercise.choices]
    if exercise.rule.form is Form.ORDER:
        return [chance.sample(ids, len(ids)) for _ in range(4)]
    if exercise.rule.form is Form.ONE:
        return [[name] for name in ids]
    return [list(exercise.rule.right), *([name for name in ids if chance.random() < 0.5] for _ in range(4))]


def test_sessions_and_marks_are_those_of_python(pack: Pack, device: Page) -> None:
    """For every exercise of every map: the same session from the same seed, the same choices, the same marks."""
    chance = random.Random(6)
    marked = 0
    for view in views(pack):
        exercises = list_exercises(make_desk(view))
        data = [exercise.as_data() for exercise in exercises]
        wishes: list[tuple[Wanted, Any]] = [(Wanted(), {})]
        wishes += [(Wanted(difficulty=2, standard_only=True), {"difficulty": 2, "standardOnly": True})]
        topic = data[0]["topic"]
        wishes.append((Wanted(kinds=(Kind.ORDER, Kind.WHY), topic=topic), {"kinds": ["order", "why"], "topic": topic}))
        answers = [some_answers(exercise, chance) for exercise in exercises]
        found = device.evaluate(
            """({ data, wishes, seeds, answers }) => ({
                sessions: seeds.map((seed) => wishes.map((wish) => (
                    device.makeSession(data, seed, 12, wish).map((e) => e.id)))),
                choices: data.map((e) => device.shuffleChoices(e, 42).map((c) => c.id)),
                marks: data.map((e, i) => answers[i].map((a) => device.markAnswer(e, a))),
            })""",
            {"data": data, "wishes": [wish for _, wish in wishes], "seeds": list(SEEDS), "answers": answers},
        )
        for seed, sessions in zip(SEEDS, found["sessions"], strict=True):
            expected = [[e.id for e in make_session(exercises, seed, 12, wanted)] for wanted, _ in wishes]
            assert sessions == expected, f"{view.pathway.id}/{view.region}, seed {seed}"
        assert found["choices"] == [[c.id for c in shuffle_choices(e, 42)] for e in exercises]
        for exercise, given, marks in zip(exercises, answers, found["marks"], strict=True):
            results = [mark(exercise, answer) for answer in given]
            assert marks == [
                {"right": r.right, "breaks": list(r.breaks), "missing": list(r.missing)} for r in results
            ], exercise.id
            marked += len(given)
    assert marked > 1500


def test_what_is_no_answer_is_not_marked(pack: Pack, device: Page) -> None:
    """An order with a step missing, a choice named twice, a strange choice or two of one are no answers."""
    data = {
        e.rule.form: e.as_data() for e in list_exercises(make_desk(view_pathway(pack, "high-risk", "north-america")))
    }
    order, one = data[Form.ORDER], data[Form.ONE]
    ids = [choice["id"] for choice in order["choices"]]
    bad = [[order, ids[:-1]], [order, [*ids[:-1], ids[0]]], [one, ["nothing"]], [one, []]]
    bad.append([one, [choice["id"] for choice in one["choices"]][:2]])
    assert device.evaluate("(bad) => bad.map(([e, a]) => device.markAnswer(e, a))", bad) == [None] * len(bad)


def test_every_pair_of_steps_is_explained_as_python_explains_it(pack: Pack, device: Page) -> None:
    """Which comes first, by which chain of arrows, and what a source warns of: the same for all pairs."""
    for view in (view_pathway(pack, "high-risk", "europe"), view_pathway(pack, "stage-ms", "north-america")):
        data = study_data(view)
        steps = data["steps"]
        found = device.evaluate(
            """(data) => {
                const order = device.createPrecedence(data);
                return data.steps.flatMap((a) => data.steps.filter((b) => b !== a).map((b) => {
                    const answer = order.compare(a, b);
                    return [answer.meeting, answer.chain, order.cautions(answer).map((c) => [c.step, c.text])];
                }));
            }""",
            data,
        )
        pairs = [(a, b) for a in steps for b in steps if a != b]
        assert len(found) == len(pairs)
        for (a, b), (meeting, chain, cautions) in zip(pairs, found, strict=True):
            reason = explain_order(view, a, b)
            expected = [reason.meeting.value, [t.id for t in reason.chain], [[c.step, c.text] for c in reason.cautions]]
            assert [meeting, chain, cautions] == expected, (a, b)


def python_reviews(series: list[tuple[str, float]]) -> list[dict[str, Any]]:
    """Return stability, difficulty, state and date after each answer, by the Python package."""
    now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    scheduler, card = Scheduler(enable_fuzzing=False), Card(due=now)
    found = []
    for name, wait in series:
        now += timedelta(days=wait)
        card, _ = scheduler.review_card(card, Rating[name.capitalize()], now)
        found.append(
            {"stability": card.stability, "difficulty": card.difficulty, "state": card.state.value, "due": card.due}
        )
    return found


def test_spacing_is_that_of_the_python_package(device: Page) -> None:
    """Over many series of answers the vendored scheduler gives the dates of Python's fsrs, with fuzz off."""
    chance = random.Random(3)
    names = ["again", "hard", "good", "good", "good", "easy"]
    for _ in range(40):
        series = [(chance.choice(names), chance.choice([0.0, 0.001, 0.02, 1.0, 3.5, 12.0, 40.0])) for _ in range(9)]
        found = device.evaluate(
            """(series) => {
                let now = new Date('2026-01-05T09:00:00Z');
                let card = null;
                return series.map(([rating, wait]) => {
                    now = new Date(now.getTime() + wait * 86400000);
                    card = JSON.parse(JSON.stringify(device.reviewCard(card, rating, now)));
                    return card;
                });
            }""",
            [list(item) for item in series],
        )
        for mine, theirs in zip(found, python_reviews(series), strict=True):
            assert mine["state"] == theirs["state"], series
            assert mine["stability"] == pytest.approx(theirs["stability"], abs=2e-5, rel=1e-5), series
            assert mine["difficulty"] == pytest.approx(theirs["difficulty"], abs=2e-5), series
            due = datetime.fromisoformat(mine["due"])
            # Days are equal; the steps within the first day differ by minutes between the two.
            limit = timedelta(seconds=1) if mine["state"] == 2 else timedelta(minutes=10)
            assert abs(due - theirs["due"]) <= limit, (series, mine, theirs)


GOOD = {
    "due": "2026-01-06T09:00:00.000Z", "last": "2026-01-05T09:00:00.000Z", "stability": 2.3, "difficulty": 4.1,
    "state": 2, "step": 0, "days": 1, "reps": 1, "lapses": 0,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "taken", "problems"),
    [
        ("{", 0, ["learn_file_broken"]),
        ("null", 0, ["learn_file_other"]),
        ('{"format": "pathways-place", "version": 1}', 0, ["learn_file_other"]),
        ('{"format": "pathways-study", "version": 1, "pack": "p", "cards": [1, 2]}', 0, ["learn_file_part"]),
        (json.dumps({"format": "pathways-study", "version": 9, "pack": "q", "cards": {"order-0123456789": GOOD}}), 1,
         ["learn_file_version", "learn_file_pack"]),
        (json.dumps({"format": "pathways-study", "version": 1, "pack": "p", "cards": {
            "order-0123456789": GOOD, "<img>": GOOD, "__proto__": GOOD, "order-aaaaaaaaaa": {**GOOD, "due": "soon"},
            "order-bbbbbbbbbb": {**GOOD, "stability": -1}, "order-cccccccccc": {**GOOD, "state": 7},
            "order-dddddddddd": 7}}),
         1, ["learn_file_part"]),
    ],
    ids=["cut-short", "null", "another-file", "no-table", "other-version-and-pack", "bad-entries"],
)  # fmt: skip
def test_a_bad_file_gives_what_can_be_read(device: Page, text: str, taken: int, problems: list[str]) -> None:
    """What can be read is taken, each thing that cannot is named, and nothing throws."""
    read = device.evaluate("(text) => device.readProgress(text, 'p')", text)
    assert len(read["cards"]) == taken
    assert [problem[0] for problem in read["problems"]] == problems
    assert all(card == GOOD for card in read["cards"].values())
