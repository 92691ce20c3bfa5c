"""The rule about calendars: rows of other maps, wrong regions and doses are found; times that cannot be are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pathways.errors import PackError
from tests.pack_builder import CITE, PackBuilder


def write_calendar(builder: PackBuilder, rows: list[dict[str, Any]], **fields: Any) -> None:
    """Give the pack one calendar."""
    calendar = {"id": "sample", "pathway": "appendicitis", "region": "here", "zero": "the operation", "rows": rows}
    builder.write(json.dumps([{**calendar, "cite": CITE, **fields}]), "calendars.yaml")


def row(step: str, **fields: Any) -> dict[str, Any]:
    """Return a row with two courses of seven days, unless something else is said."""
    return {"step": step, "says": "Two weeks", "courses": [7, 7], "cite": CITE, **fields}


@pytest.fixture
def step(builder: PackBuilder) -> str:
    """Return a step of the pack's map."""
    return next(iter(builder.load().pathways.values())).steps[0].id


def test_a_sound_calendar_breaks_no_rule(builder: PackBuilder, step: str) -> None:
    """Courses, and a window that is counted from day 0."""
    window = row(step, courses=[], since=3, until=5)
    write_calendar(builder, [row(step, given=2), window])
    assert [finding.found for finding in builder.findings()] == []
    assert builder.load().calendars["sample"].rows[1].until == 5


def test_a_dose_is_found(builder: PackBuilder, step: str) -> None:
    """A calendar tells days, and no doses."""
    write_calendar(builder, [row(step, note="Give 17.5 mg each day.")])
    assert any("a dose in" in finding.found for finding in builder.findings())


def test_a_strange_step_and_region_are_refused(builder: PackBuilder, step: str) -> None:
    """Ids that nothing has are named with what is allowed."""
    write_calendar(builder, [row("nothing"), row(step)], region="nowhere")
    with pytest.raises(PackError, match="nothing"):
        builder.load()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"courses": []}, "either courses or a window"),
        ({"since": 3}, "either courses or a window"),
        ({"given": 9}, "more than the shortest course"),
        ({"courses": [], "since": 5, "until": 3}, "is before since"),
    ],
)
def test_times_that_cannot_be_are_refused(builder: PackBuilder, step: str, fields: dict[str, Any], said: str) -> None:
    """A row has courses or a window, and its numbers fit together."""
    write_calendar(builder, [row(step, **fields)])
    with pytest.raises(PackError, match=said):
        builder.load()


def test_a_window_needs_its_day_zero(builder: PackBuilder, step: str) -> None:
    """From when one counts is said."""
    write_calendar(builder, [row(step, courses=[], since=3)], zero=None)
    with pytest.raises(PackError, match="counted from a day 0"):
        builder.load()
