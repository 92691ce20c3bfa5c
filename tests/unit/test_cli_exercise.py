"""``pathways exercise`` and ``pathways export study``: repeatable, explained, and clear about what they cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pathways.cli import app

pytestmark = pytest.mark.slow

ONE_MAP = ("exercise", "--pathway", "high-risk", "--region", "europe")


def run(*words: str | Path) -> Result:
    """Run a command; an error that it does not handle fails the test."""
    return CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)


def test_a_seed_repeats_a_session() -> None:
    """The same number gives the same session word for word, another number another one."""
    first = run(*ONE_MAP, "--seed", "7")
    assert first.exit_code == 0
    assert first.stdout == run(*ONE_MAP, "--seed", "7").stdout
    assert first.stdout != run(*ONE_MAP, "--seed", "8").stdout
    assert "not medical advice" in first.stdout
    assert "Answer:" not in first.stdout


def test_answers_come_with_reasons_and_sources() -> None:
    """``--answers`` shows for each exercise the answer and where it is from."""
    shown = run(*ONE_MAP, "--kind", "order", "--kind", "next", "--count", "4", "--answers").stdout
    assert shown.count("Answer:") == 4
    assert shown.count("Sources:") == 4
    assert "[order-" in shown


def test_a_review_shows_the_best_and_the_worst_with_what_is_measured() -> None:
    """Twenty of each, each with its mark, its flaws and its right answer, for a person to judge."""
    shown = run("exercise", "--pathway", "high-risk", "--review").stdout
    best, _, worst = shown.partition("\nWorst:\n")
    assert best.count("worth 3") > 20 and "worth 3," not in worst
    for part in (best, worst):
        assert part.count("\n  = ") >= 20
        assert part.count("\n  High-risk neuroblastoma") == 20


def test_a_sheet_is_written(tmp_path: Path) -> None:
    """``--pdf`` writes the session as a sheet and says where."""
    target = tmp_path / "sheet.pdf"
    result = run(*ONE_MAP, "--count", "3", "--pdf", target)
    assert result.exit_code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert str(target) in result.stdout.replace("\n", "")


def test_all_exercises_are_exported(tmp_path: Path) -> None:
    """A deck and a table, named after the pack."""
    result = run("export", "study", "-o", tmp_path, "--pathway", "stage-ms")
    assert result.exit_code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".apkg", ".csv"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--pathway", "no-such-map"], "no-such-map"),
        (["--region", "moon"], "moon"),
        (["--topic", "no-such-phase"], "no-such-phase"),
        (["--lang", "xx"], "xx"),
        (["--paper", "a0"], "a0"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else value,
)
def test_an_unknown_option_is_answered_with_what_is_allowed(words: list[str], said: str) -> None:
    """No traceback: what was found, and what is allowed."""
    result = run("exercise", *words)
    assert result.exit_code == 2
    assert f"'{said}'" in result.stdout
    assert "allowed" in result.stdout


def test_nothing_that_fits_is_said_so() -> None:
    """A wish that no exercise meets is not an empty page."""
    result = run("exercise", "--pathway", "supportive-care", "--kind", "order")
    assert result.exit_code == 1
    assert "No exercise fits" in result.stdout


def test_a_sheet_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    """A place that cannot hold a file is named."""
    (tmp_path / "no").write_text("a file", encoding="utf-8")
    result = run(*ONE_MAP, "--count", "2", "--pdf", tmp_path / "no" / "sheet.pdf")
    assert result.exit_code == 1
    assert "cannot be written" in result.stdout
