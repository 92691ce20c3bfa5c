"""The recipes of ``docs/recipes.md`` are true: each file on that page is run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pathways.checks import Severity, check_pack
from pathways.cli import app
from pathways.export.request import Request
from pathways.graph import view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.study import Kind, make_desk
from pathways.text import Reader, Speaker
from tests.pack_builder import SHIPPED, PackBuilder

PAGE = Path(__file__).parents[2] / "docs" / "recipes.md"
FILES: dict[str, str] = dict(re.findall(r"```\w+\n# (\S+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))


@pytest.fixture
def builder(tmp_path: Path) -> PackBuilder:
    """Return a copy of the minimal pack."""
    return PackBuilder(tmp_path)


def run(file: str, **replaced: str) -> dict[str, Any]:
    """Run a file of the page and return what it defines; ``replaced`` stands for what its first step adds."""
    text = FILES[file]
    for old, new in replaced.items():
        text = text.replace(old, new)
    names: dict[str, Any] = {}
    exec(compile(text, file, "exec"), names)
    return names


def test_the_recipe_of_a_format_writes_a_file(builder: PackBuilder) -> None:
    """Its function turns a request into one line for each arrow."""
    pack = load_pack(builder.folder)
    view = view_pathway(pack, "appendicitis")
    request = Request((view,), Speaker(Reader(pack), Voice.TRAINEE))
    lines = run("pathways/export/graphs/edges.py")["make_edges"](request).decode("utf-8").splitlines()
    assert sorted(lines) == sorted(f"{arrow.source}\t{arrow.target}" for arrow in view.transitions)


def test_the_recipe_of_a_rule_finds_what_it_says(builder: PackBuilder) -> None:
    """A long summary is found, a short one is not."""
    rule = run("pathways/checks/summaries.py")["RULE"]
    assert list(rule.check(load_pack(builder.folder))) == []
    builder.replace("From belly pain to going home, step by step.", "word " * 41)
    assert [finding.where for finding in rule.check(load_pack(builder.folder))] == ["appendicitis"]


def test_the_recipe_of_an_exercise_kind_asks_about_the_map() -> None:
    """There is one exercise for each step that opens a map, and the graph says which answer is right."""
    pack = load_pack(SHIPPED)
    view = view_pathway(pack, "overview", "europe")
    doors = [step for step in view.steps if pack.step(step).opens]
    make = run("pathways/study/kinds/doors.py", **{"Kind.DOOR": "Kind.STATUS", "prompt_door": "prompt_status"})["make"]
    exercises = list(make(make_desk(view)))
    assert doors
    assert [exercise.rule.right for exercise in exercises] == [(door,) for door in doors]
    assert all(exercise.kind is Kind.STATUS and len(exercise.choices) == 4 for exercise in exercises)


def test_the_recipe_of_a_language_needs_no_code(builder: PackBuilder, tmp_path: Path) -> None:
    """After the command and one word in the pack, a map is drawn with what was translated."""
    call = CliRunner().invoke
    assert call(app, ["translate", "fr", "--pack", str(builder.folder)]).exit_code == 0
    builder.replace('version: "1"', 'version: "1"\nlanguages: [en, fr]', "pack.yaml")
    file = "languages/fr/pack.po"
    builder.write(re.sub(r'(msgid "Belly pain"\nmsgstr )""', r'\1"Mal au ventre"', builder.read(file)), file)
    picture = tmp_path / "map.svg"
    done = call(app, ["render", "appendicitis", "-o", str(picture), "--pack", str(builder.folder), "--lang", "fr"])
    assert done.exit_code == 0, done.output
    assert "Mal au" in picture.read_text(encoding="utf-8")
    assert "found no text in fr" in call(app, ["check", str(builder.folder)]).output


def test_the_recipe_of_a_map_is_a_map_without_errors(builder: PackBuilder) -> None:
    """The file beside the map of the minimal pack loads, and no rule complains."""
    builder.write(FILES["pathways/visit.yaml"], "pathways/visit.yaml")
    pack = load_pack(builder.folder)
    assert view_pathway(pack, "visit").steps == ("look",)
    assert [finding for finding in check_pack(pack) if finding.severity is Severity.ERROR] == []
