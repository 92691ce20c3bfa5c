"""``pathways export``: files under names that sort, messages that help, codes that scripts can trust."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pathways.cli import app
from pathways.export.formats import FORMATS

pytestmark = pytest.mark.slow

runner = CliRunner()


def run(*words: str) -> tuple[int, str]:
    """Run ``pathways export`` and return its code and all that it printed."""
    result = runner.invoke(app, ["export", *words])
    return result.exit_code, result.output


def test_a_folder_gets_a_name_and_a_file_keeps_its_own(tmp_path: Path) -> None:
    """Without a file name the file is named after its content; nothing colours or draws a bar in a pipe."""
    code, said = run(
        "csv", "--pathway", "high-risk", "--route", "tandem", "--region", "north-america", "-o", str(tmp_path)
    )
    assert code == 0 and "\x1b" not in said
    (made,) = tmp_path.iterdir()
    assert made.name.startswith("neuroblastoma_high-risk-tandem_north-america_csv_family_en_")
    assert str(made) in said.replace("\n", "")
    assert run("json", "-o", str(tmp_path / "mine.json"))[0] == 0
    assert (tmp_path / "mine.json").is_file()


def test_all_maps_leave_hard_ones_to_those_who_ask(tmp_path: Path) -> None:
    """With --all a family's files skip hard maps and say how to get them; --show brings them."""
    code, said = run("dot", "--all", "-o", str(tmp_path))
    assert code == 0
    assert "relapse: left out; add --show relapse" in said
    before = len(list(tmp_path.iterdir()))
    assert run("dot", "--all", "--show", "relapse", "--show", "end-of-life", "-o", str(tmp_path))[0] == 0
    assert len(list(tmp_path.iterdir())) == before + 2


def test_bad_values_are_named_with_what_is_allowed(tmp_path: Path) -> None:
    """Code 2 for what was typed wrong, code 1 for what cannot be made, and never a traceback."""
    for words, expected in (
        (["svg", "--pathway", "hihg-risk"], "found 'hihg-risk'; allowed: overview"),
        (["svg", "--region", "moon"], "--region: found 'moon'"),
        (["svg", "--theme", "pink"], "--theme: found 'pink'; allowed: light, dark"),
        (["png", "--scale", "9"], "--scale: found '9'; allowed: 1, 2, 3, 4"),
        (["slides", "--theme", "dark"], "has one look only"),
        (["csv", "--show", "everything"], "--show: found 'everything'; allowed: numbers, relapse, end-of-life"),
        (["csv", "--all", "--route", "tandem"], "Use --all alone"),
        (["svg", "--paper", "a4"], "'svg' is not made for paper"),
        (["csv", "--level", "road"], "--level: 'csv' has no such choice"),
        (["talk", "--road", "road-high-risk"], "--road: 'talk' has no such choice"),
        (["svg", "--all", "--road", "road-high-risk"], "--road: found together with --all"),
        (["svg", "--pathway", "high-risk", "--road", "back"], "--road: found 'back'; allowed: road-high-risk"),
    ):
        code, said = run(*words, "-o", str(tmp_path))
        assert code == 2 and expected in said, (words, said)
    code, said = run("csv", "--pathway", "relapse", "-o", str(tmp_path))
    assert code == 1 and "Say yes to 'relapse' first" in said
    code, said = run("csv", "--pathway", "high-risk", "--route", "none", "-o", str(tmp_path))
    assert code == 1 and "it has: tandem" in said
    assert not list(tmp_path.iterdir())


def test_a_slip_in_the_name_of_a_file_is_no_folder_and_overwrites_nothing(tmp_path: Path) -> None:
    """Another ending is told with the right one; many maps never go into one file; a pipe gets the bytes alone."""
    for words, expected in (
        (["png", "-o", str(tmp_path / "map.jpg")], "found the ending '.jpg'; allowed: '.png'"),
        (["slides", "-o", str(tmp_path / "talk.ppt")], "Write 'talk.pptx'"),
        (["svg", "--all", "-o", str(tmp_path / "all.svg")], "for 9 maps: only the last would be left"),
        (["csv", "--all", "-o", "-"], "9 files cannot be one after the other"),
        (["review", "-o", "-"], "this command writes into a folder"),
        (["study", "-o", "-"], "this command writes into a folder"),
        (["sheet", "-o", str(tmp_path / "ours.doc"), "--now", "hr-tx1"], "Write 'ours.pdf'"),
    ):
        code, said = run(*words)
        assert code == 2 and expected in said, (words, said)
    assert not list(tmp_path.iterdir())
    piped = runner.invoke(app, ["export", "json", "--pathway", "observation", "-o", "-"])
    assert piped.exit_code == 0 and json.loads(piped.stdout)["graph"]
    assert "bytes" in piped.stderr
    (tmp_path / "v1.final").mkdir()
    assert run("csv", "-o", str(tmp_path / "v1.final"))[0] == 0, "a folder that is there is a folder"


def test_help_lists_every_format_in_plain_words() -> None:
    """Each format of the catalogue is a command with a sentence about what it is for."""
    code, said = run("--help")
    assert code == 0
    for format_ in FORMATS:
        assert format_.name in said
