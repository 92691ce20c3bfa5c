"""Whatever stands where a file of a pack should be, loading ends with a clear problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pathways.errors import PackError
from pathways.loading import load_pack
from pathways.loading.files import MAX_PATHWAYS
from tests.pack_builder import PATHWAY, PackBuilder

TABLES = ["sources.yaml", "drugs.yaml", "trials.yaml", "glossary.yaml", "people.yaml", "effects.yaml"]


def test_a_folder_that_is_no_pack_is_said_to_be_none(tmp_path: Path) -> None:
    """Nothing there, an empty folder, a file: each time it is said what a pack is."""
    file = tmp_path / "file"
    file.touch()
    for folder, found in [(tmp_path / "none", "no such folder"), (tmp_path, "no pack.yaml"), (file, "a file")]:
        with pytest.raises(PackError) as caught:
            load_pack(folder)
        assert [problem.found for problem in caught.value.problems] == [found]


@pytest.mark.parametrize("name", TABLES)
def test_a_missing_table_is_named(builder: PackBuilder, name: str) -> None:
    """A table that is not there is one problem; what other files name from it is not blamed."""
    (builder.folder / name).unlink()
    assert [(p.where, p.found) for p in builder.problems()] == [(f"{name}:1", "no such file")]


def test_an_empty_table_is_an_empty_table(builder: PackBuilder) -> None:
    """A pack without studies may leave the file empty."""
    builder.write("", "trials.yaml")
    assert builder.load().trials == {}


def test_a_pack_without_pathways_is_refused(builder: PackBuilder) -> None:
    """There is nothing to show."""
    (builder.folder / PATHWAY).unlink()
    assert "no pathway" in [problem.found for problem in builder.problems()]


@pytest.mark.parametrize(("name", "remedy"), [("people.yml", "people.yaml"), ("drug.yaml", "drugs.yaml")])
def test_a_file_that_nothing_reads_is_named(builder: PackBuilder, name: str, remedy: str) -> None:
    """A misspelt file name would leave the author's work unread."""
    builder.write("[]", name)
    (problem,) = builder.problems()
    assert (problem.where, remedy in problem.remedy) == (name, True)


def test_a_pathway_with_another_ending_is_named(builder: PackBuilder) -> None:
    """A pathway saved as .yml would be missing without a word."""
    builder.write("id: x", "pathways/second.yml")
    assert [problem.where for problem in builder.problems()] == ["pathways/second.yml"]


def test_bytes_that_are_no_utf8_are_found_with_their_line(builder: PackBuilder) -> None:
    """A file in an old encoding is named with the line and the byte."""
    (builder.folder / "people.yaml").write_bytes("- id: a\n  role: M\u00e9decin\n".encode("latin-1"))
    assert [(p.where, p.found) for p in builder.problems()] == [("people.yaml:2", "the byte 0xe9")]


def test_a_mark_at_the_start_of_the_file_is_skipped(builder: PackBuilder) -> None:
    """Some editors on Windows write a byte order mark; it changes nothing."""
    builder.write("\ufeff" + builder.read(), PATHWAY)
    assert builder.load().steps


def test_a_link_that_leads_out_of_the_pack_is_refused(builder: PackBuilder, tmp_path: Path) -> None:
    """A pack from elsewhere cannot show a file of this machine."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: hunter2", encoding="utf-8")
    people = builder.folder / "people.yaml"
    people.unlink()
    people.symlink_to(secret)
    (problem,) = builder.problems()
    assert (problem.where, "leads out" in problem.found) == ("people.yaml:1", True)
    assert "hunter2" not in str(problem)


def test_a_folder_of_pathways_that_leads_out_is_refused(builder: PackBuilder, tmp_path: Path) -> None:
    """The same through a link to a whole folder."""
    outside = tmp_path / "outside"
    (builder.folder / "pathways").rename(outside)
    (builder.folder / "pathways").symlink_to(outside)
    assert any("leads out" in problem.found for problem in builder.problems())


def test_a_circle_of_links_ends(builder: PackBuilder) -> None:
    """A link to itself is a problem like any other."""
    people = builder.folder / "people.yaml"
    people.unlink()
    people.symlink_to(people)
    assert {problem.where for problem in builder.problems()} == {"people.yaml:1"}


@pytest.mark.parametrize("name", ["people.yaml", "pack.yaml", PATHWAY])
def test_a_folder_in_place_of_a_file_is_named(builder: PackBuilder, name: str) -> None:
    """A folder called people.yaml is no table."""
    (builder.folder / name).unlink()
    (builder.folder / name).mkdir()
    assert f"{name}:1" in {problem.where for problem in builder.problems()}


def test_a_pipe_in_place_of_a_file_does_not_hang(builder: PackBuilder) -> None:
    """Reading a pipe into which nobody writes would wait for ever."""
    (builder.folder / "people.yaml").unlink()
    os.mkfifo(builder.folder / "people.yaml")
    assert {problem.where for problem in builder.problems()} == {"people.yaml:1"}


def test_a_huge_file_is_not_read_to_its_end(builder: PackBuilder) -> None:
    """A file that is far too long is refused by its size."""
    with (builder.folder / "people.yaml").open("ab") as file:
        file.truncate(5_000_000)
    assert [problem.where for problem in builder.problems()] == ["people.yaml:1"]


def test_far_too_many_pathways_are_refused_at_once(builder: PackBuilder) -> None:
    """A folder full of files costs no more than counting some of them."""
    for number in range(MAX_PATHWAYS + 1):
        builder.write("id: x", f"pathways/p{number}.yaml")
    assert [problem.where for problem in builder.problems()] == ["pathways"]
