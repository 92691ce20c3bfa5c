"""The rule about case walks: each fault is found in a pack that is otherwise sound. And tables a pack may leave out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.pack_builder import CITE, PackBuilder


def write_case(builder: PackBuilder, stops: list[dict[str, Any]], **fields: Any) -> None:
    """Give the pack one case."""
    case = {
        "id": "sample",
        "title": "A child of 8 with pain",
        "pathway": "appendicitis",
        "region": "here",
        "opening": "A child of 8 has pain.",
        "stops": stops,
        "cite": CITE,
        **fields,
    }
    builder.write(json.dumps([case]), "cases.yaml")


def ask(*right: str) -> dict[str, Any]:
    """Return a question with its right answers."""
    return {"question": "And now?", "right": list(right), "because": "It is so.", "cite": CITE}


def found(builder: PackBuilder) -> list[str]:
    """Return what the rules find."""
    return [finding.found for finding in builder.findings()]


@pytest.fixture
def walk(builder: PackBuilder) -> list[dict[str, Any]]:
    """Return the steps of the pack's first route as stops."""
    pathway = next(iter(builder.load().pathways.values()))
    return [{"step": step} for step in pathway.routes[0].steps]


def test_a_pack_without_cases_and_criteria_is_whole(builder: PackBuilder) -> None:
    """Both files may be left out."""
    loaded = builder.load()
    assert (dict(loaded.cases), dict(loaded.criteria)) == ({}, {})


def test_a_sound_case_breaks_no_rule(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """A walk along the map, without a question."""
    write_case(builder, walk)
    assert found(builder) == []


def test_a_gap_in_a_walk_is_found(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """A case never jumps."""
    write_case(builder, [walk[0], walk[-1], walk[0]])
    assert any("no way from" in text for text in found(builder))


def test_a_question_with_right_answers_only_is_found(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """A question that cannot be answered wrongly asks nothing."""
    ways = {t.target for t in builder.load().transitions.values() if t.source == walk[0]["step"]}
    walk[0]["ask"] = ask(*sorted(ways))
    write_case(builder, walk)
    assert any("right answers only" in text for text in found(builder))


def test_an_answer_that_is_no_way_on_is_found(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """The map answers, not the case; and the walk goes on along a right answer."""
    walk[0]["ask"] = ask(walk[-1]["step"])
    write_case(builder, walk)
    texts = found(builder)
    assert any(f"'{walk[-1]['step']}' after" in text for text in texts)
    assert any("the walk goes to" in text for text in texts)


def test_a_region_that_the_map_is_not_drawn_for_is_found(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """A case is of a region for which its map is complete."""
    builder.replace("- {id: here,", "- {id: there, title: {family: T, trainee: T}}\n  - {id: here,", "pack.yaml")
    write_case(builder, walk, region="there")
    assert any("region 'there'" in text for text in found(builder))


def test_an_unknown_step_of_a_case_is_named_with_its_line(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """A typing mistake is found when loading, with file, line and the nearest name."""
    walk[1] = {"step": walk[1]["step"] + "x"}
    write_case(builder, walk)
    problem = next(iter(builder.problems()))
    assert problem.where.startswith("cases.yaml:")
    assert walk[1]["step"] in problem.found


def test_blame_is_found_in_cases_too(builder: PackBuilder, walk: list[dict[str, Any]]) -> None:
    """Treatments fail, children do not, also in made-up cases."""
    write_case(builder, walk, opening="A child who failed induction.")
    assert any("blame" in text for text in found(builder))


def test_criteria_with_a_missing_cell_are_refused(builder: PackBuilder) -> None:
    """Each row has a cell for each column."""
    row = {"id": "one", "cells": ["Complete", "Nothing left", "and one more"], "cite": CITE}
    table = {"id": "t", "kind": "response", "title": "T", "intro": "T.", "columns": ["A", "B"], "rows": [row]}
    builder.write(json.dumps([{**table, "cite": CITE}]), "criteria.yaml")
    assert any("3 cells for 2 columns" in str(problem) for problem in builder.problems())
