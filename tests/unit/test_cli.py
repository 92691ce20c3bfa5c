"""The command line: checks packs, draws pictures, writes schemas; says what is wrong and never shows a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner, Result

from pathways import __version__
from pathways.checks.review_lists import LISTS
from pathways.cli import app
from tests.pack_builder import MINIMAL, PATHWAY, PackBuilder

pytestmark = pytest.mark.slow


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a copy of the minimal pack, to be broken."""
    return PackBuilder(tmp_path)


def run(*words: str | Path, env: dict[str, str] | None = None) -> Result:
    """Run a command; an error that it does not handle fails the test."""
    return CliRunner().invoke(app, [str(word) for word in words], env=env, catch_exceptions=False)


def test_it_tells_its_version() -> None:
    """``--version`` says the version and nothing else."""
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{__version__}\n")


@pytest.mark.parametrize("command", ["check", "render", "schema", "keep"])
def test_every_command_explains_itself(command: str) -> None:
    """``--help`` of the program names each command, and each command has a help text."""
    assert command in run("--help").stdout
    assert "Usage" in run(command, "--help").stdout


def test_a_sound_pack_passes() -> None:
    """No finding: exit code 0 and a line of counts."""
    result = run("check", MINIMAL)
    assert result.exit_code == 0
    assert "6 steps, 7 arrows, 1 pathways; 0 errors, 0 warnings" in result.stdout


def test_check_lists_what_a_person_should_read(builder: PackBuilder) -> None:
    """A list prints its entries and nothing else; one that nobody knows is refused with those there are."""
    builder.replace('plain: "Your child feels better."', 'plain: "Your child feels better or wants to go."')
    result = run("check", builder.folder, "--list", "labels")
    assert result.exit_code == 0
    assert "medicine--if--home: the condition names an alternative" in result.stdout
    assert "warning" not in result.stdout
    assert run("check", builder.folder, "--list", "durations").stdout == ""
    assert set(LISTS) == {"labels", "durations"}
    refused = run("check", builder.folder, "--list", "arrows")
    assert refused.exit_code == 2 and all(name in refused.output for name in LISTS)


def test_problems_are_printed_with_line_and_remedy(builder: PackBuilder) -> None:
    """A pack that cannot be loaded: exit code 1, every problem on a line of its own."""
    line = builder.replace("kind: treatment", "kind: treatmnt")
    builder.replace("drugs: [antibiotic]", "drugs: [antibiotik]")
    result = run("check", builder.folder)
    assert result.exit_code == 1
    assert f"{PATHWAY}:{line} (steps.3.kind): found 'treatmnt'; allowed: assessment" in result.stdout
    assert "Did you mean 'antibiotic'?" in result.stdout


def test_findings_are_printed_by_rule_errors_first(builder: PackBuilder) -> None:
    """Errors come before warnings, each under the name of its rule."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    builder.replace("The surgeon takes", "You fight: the surgeon takes")
    result = run("check", builder.folder)
    assert result.exit_code == 1
    assert (
        result.stdout.index("error: tone") < result.stdout.index("operate (pathways/") < result.stdout.index("warning:")
    )


def test_warnings_fail_only_when_asked_to(builder: PackBuilder) -> None:
    """``--strict`` turns warnings into a failure."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    assert run("check", builder.folder).exit_code == 0
    assert run("check", builder.folder, "--strict").exit_code == 1


def test_json_is_json_for_problems_and_for_findings(builder: PackBuilder) -> None:
    """Programs read the same facts from ``--format json``."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    told = json.loads(run("check", builder.folder, "--format", "json").stdout)
    assert [(f["rule"], f["where"], f["severity"]) for f in told["findings"]] == [("sources", "sample#p8", "warning")]
    builder.replace("kind: treatment", "kind: treatmnt")
    told = json.loads(run("check", builder.folder, "--format", "json").stdout)
    assert [p["field"] for p in told["problems"]] == ["steps.3.kind"]


def test_github_gets_a_line_for_each_finding(builder: PackBuilder) -> None:
    """Each problem and finding is one workflow command, whatever a text holds."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    (line,) = run("check", builder.folder, "--format", "github").stdout.splitlines()
    assert line.startswith("::warning file=sources.yaml,line=1,title=sources::sample#p8")
    number = builder.replace("kind: treatment", 'kind: "50%\\n::error::x"')
    (line,) = run("check", builder.folder, "--format", "github").stdout.splitlines()
    assert line.startswith(f"::error file={PATHWAY},line={number}::")
    assert "50%25" in line


def test_hostile_text_reaches_no_terminal(builder: PackBuilder) -> None:
    """An escape sequence in a file is named, never printed."""
    builder.replace('"Belly pain"', '"\\e]0;owned\\a"')
    result = run("check", builder.folder)
    assert result.exit_code == 1
    assert "U+001B" in result.stdout
    assert "\x1b" not in result.stdout


def test_output_has_no_colour_when_piped(builder: PackBuilder) -> None:
    """A file or a pipe gets plain text, with findings and with problems."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    assert "\x1b" not in run("check", builder.folder).stdout


def test_the_pack_may_come_from_the_environment(builder: PackBuilder) -> None:
    """``PATHWAYS_PACK`` names the pack when no folder is given; without it the shipped pack is meant."""
    assert "6 steps" in run("check", env={"PATHWAYS_PACK": str(builder.folder)}).stdout
    assert "neuroblastoma:" in run("check", env={"PATHWAYS_PACK": ""}).stdout


def test_a_folder_that_is_no_pack_is_explained(tmp_path: Path) -> None:
    """A wrong folder gives a sentence and exit code 1."""
    result = run("check", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "no such folder" in result.stdout


@pytest.mark.parametrize("layout", ["roadmap", "scroll", "overview"])
def test_a_picture_is_written(tmp_path: Path, layout: str) -> None:
    """Each layout gives an SVG file with the titles in it, also for a pack that is not the shipped one."""
    output = tmp_path / "picture.svg"
    result = run("render", "appendicitis", "--pack", MINIMAL, "--layout", layout, "-o", output)
    assert result.exit_code == 0
    svg = output.read_text(encoding="utf-8")
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert ("Treating" if layout == "overview" else "operation") in svg


def test_the_same_picture_is_the_same_file(tmp_path: Path) -> None:
    """Drawn twice, a pathway gives the same bytes; light and dark differ."""
    pictures = [tmp_path / name for name in ("one.svg", "two.svg", "dark.svg")]
    for picture, theme in zip(pictures, ("light", "light", "dark"), strict=True):
        run("render", "appendicitis", "--pack", MINIMAL, "--theme", theme, "-o", picture)
    one, two, dark = (picture.read_bytes() for picture in pictures)
    assert one == two != dark


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["render", "nowhere", "--pack", MINIMAL, "-o", "x.svg"], "it has: appendicitis"),
        (["render", "appendicitis", "--pack", MINIMAL / "pathways", "-o", "x.svg"], "no pack.yaml"),
        (["render", "appendicitis", "--pack", MINIMAL, "--theme", "red", "-o", "x.svg"], "light, dark"),
        (["render", "appendicitis", "--pack", MINIMAL, "--layout", "circle", "-o", "x.svg"], "roadmap"),
        (["check", MINIMAL, "--format", "xml"], "github"),
        (["chekc"], "chekc"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_ones(
    words: list[str | Path], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pathway, theme, layout, format or command that does not exist: a sentence, no file, a failing exit code."""
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code != 0
    assert said in result.output
    assert not (tmp_path / "x.svg").exists()


def test_schemas_are_written_where_one_says(tmp_path: Path) -> None:
    """``pathways schema -o`` writes one file a kind."""
    result = run("schema", "-o", tmp_path / "new" / "folder")
    assert result.exit_code == 0
    assert len(list((tmp_path / "new" / "folder").glob("*.schema.json"))) == 15
