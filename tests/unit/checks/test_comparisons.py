"""Comparisons of a pack: broken links are loading problems, sides that can't be shown are findings."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pack_builder import CITE, PackBuilder


def add_comparison(builder: PackBuilder, here: dict[str, Any], there: dict[str, Any], **fields: Any) -> None:
    """Let the pack name one comparison."""
    said = {"family": "Two ways.", "trainee": "Two ways."}
    record = {"id": "two-ways", "title": said, "what": said, "here": here, "there": there, "cite": CITE, **fields}
    with builder.edit("pack.yaml") as content:
        content["comparisons"] = [record]


OPERATION = {"pathway": "appendicitis", "route": "operation"}
MEDICINE = {"pathway": "appendicitis", "route": "medicine-works"}


def test_a_sound_comparison_breaks_no_rule(builder: PackBuilder) -> None:
    """Two routes that differ are no finding."""
    add_comparison(builder, OPERATION, MEDICINE)
    assert builder.findings() == []


@pytest.mark.parametrize(
    ("side", "field"),
    [
        ({"pathway": "apendicitis"}, "pathway"),
        ({"pathway": "appendicitis", "route": "operatio"}, "route"),
        ({"pathway": "appendicitis", "region": "her"}, "region"),
        ({"pathway": "appendicitis", "steps": ["pian"]}, "steps.0"),
    ],
)
def test_a_side_that_names_nothing_is_a_broken_link(builder: PackBuilder, side: dict[str, Any], field: str) -> None:
    """One letter too few is one problem in pack.yaml, with the id that was meant."""
    add_comparison(builder, side, MEDICINE)
    (problem,) = builder.problems()
    assert problem.where.startswith("pack.yaml:")
    assert problem.field == f"comparisons.0.here.{field}"
    assert problem.remedy.startswith("Did you mean '")


def test_a_question_that_is_not_there_is_a_broken_link(builder: PackBuilder) -> None:
    """What families are asked first is a question of the pack."""
    add_comparison(builder, OPERATION, MEDICINE, asks="hard-part")
    (problem,) = builder.problems()
    assert problem.field == "comparisons.0.asks"


def test_sides_that_are_the_same_are_found(builder: PackBuilder) -> None:
    """A comparison with nothing to see is a mistake."""
    add_comparison(builder, OPERATION, OPERATION)
    assert [(f.rule, f.where, f.found) for f in builder.findings()] == [
        ("comparisons", "comparisons/two-ways", "two sides that are the same")
    ]


def test_a_route_of_another_region_is_found(builder: PackBuilder) -> None:
    """A route that the region does not show can't be a side, though its name is known."""
    region = "- {id: there, title: {family: There, trainee: There}}\n  "
    builder.replace("- {id: here,", f"{region}- {{id: here,", "pack.yaml")
    builder.change_step("operate", regions=["here"])
    add_comparison(builder, {**OPERATION, "region": "there"}, MEDICINE)
    found = [f for f in builder.findings() if f.rule == "comparisons"]
    assert len(found) == 1 and "has no route 'operation' in that region" in found[0].found
