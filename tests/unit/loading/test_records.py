"""Wrong values in records are reported all at once, each with its line, what is allowed, and a remedy."""

from __future__ import annotations

import time

import pytest

from pathways.errors import Problem
from pathways.loading.nearest import nearest
from tests.pack_builder import PATHWAY, PackBuilder

pytestmark = pytest.mark.slow


def problem_after(builder: PackBuilder, old: str, new: str, file: str = PATHWAY) -> Problem:
    """Return the only problem after a replacement, having checked that it names the line."""
    line = builder.replace(old, new, file)
    (problem,) = builder.problems()
    assert problem.where == f"{file}:{line}"
    return problem


def test_a_misspelt_word_gets_the_nearest_one(builder: PackBuilder) -> None:
    """An author who misspells a kind sees all kinds and the one that was meant."""
    problem = problem_after(builder, "kind: treatment", "kind: treatmnt")
    assert (problem.found, problem.remedy) == ("'treatmnt'", "Did you mean 'treatment'?")
    assert "decision" in problem.allowed


def test_a_misspelt_field_gets_the_nearest_one(builder: PackBuilder) -> None:
    """A field that the model does not know is named, deep inside a record as well."""
    line = builder.replace('      label: {family: "better"', '      lable: {family: "better"')
    unknown = next(problem for problem in builder.problems() if problem.found == "an unknown field")
    assert (unknown.where, unknown.field) == (f"{PATHWAY}:{line}", "transitions.5.when.lable")
    assert unknown.remedy == "Did you mean 'label'?"


def test_a_field_that_is_missing_is_named(builder: PackBuilder) -> None:
    """What must be there and is not is reported at its record."""
    builder.replace("    modality: surgery\n", "")
    (problem,) = builder.problems()
    assert (problem.field, problem.found, problem.remedy) == ("steps.3.modality", "nothing", "Add 'modality:'.")


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("order: 10", "order: ten", "without quotes"),
        ("order: 10", 'order: "10"', "without quotes"),
        ("order: 10", "order: 1.5", "without quotes"),
        ("number: 1", "number: 0", "Change the value"),
        ("regions: [here]", "regions: here", "Write [one, two]"),
        ("start: pain", "start: 5", "in quotes"),
        ("    cite: [sample#p7]", "    cite: []", "Add what is missing"),
        ("    cite: [sample#p7]", "    cite: [sample p7]", "Name the source"),
        ("    cite: [sample#p7]", "    beyond_seed: 1\n    cite: [sample#p7]", "true or false"),
        ("    cite: [sample#p7]", "    checked: 2026-13-01\n    cite: [sample#p7]", "year-month-day"),
        ("    cite: [sample#p7]", "    checked: 0\n    cite: [sample#p7]", "year-month-day"),
        ('title: {family: "Tests",', 'title: {family: "",', "Write the text"),
        ('title: {family: "Tests",', 'title: {family: "   ",', "Write the text"),
        ('title: {family: "Tests",', 'title: {family: ["Tests"],', "in quotes"),
    ],
)
def test_values_of_a_wrong_kind_are_refused(builder: PackBuilder, old: str, new: str, remedy: str) -> None:
    """Nothing is quietly turned into something else: each wrong value is one problem with its remedy."""
    builder.replace(old, new)
    (problem,) = builder.problems()
    assert remedy in problem.remedy


@pytest.mark.parametrize("written", ["HR Harvest", "hr_harvest", "../../etc/passwd", "a" * 61, "é", "a--b", '"a#b"'])
def test_ids_that_are_no_ids_are_refused(builder: PackBuilder, written: str) -> None:
    """Ids become file names, addresses and attributes; only plain words are let in."""
    builder.add_step("extra")
    builder.replace("id: extra", f"id: {written}")
    assert any(problem.field == "steps.6.id" for problem in builder.problems())


def test_a_bad_id_comes_with_a_good_one(builder: PackBuilder) -> None:
    """An id with capitals and spaces is offered as it should be."""
    builder.add_step("extra")
    builder.replace("id: extra", "id: First Visit")
    assert "Write 'first-visit'." in [problem.remedy for problem in builder.problems()]


def test_a_condition_is_required_where_an_arrow_says_if(builder: PackBuilder) -> None:
    """An arrow that is taken only sometimes says when."""
    builder.replace("    to: exam\n    kind: then", "    to: exam\n    kind: if")
    (problem,) = builder.problems()
    assert "needs 'when'" in problem.allowed


def test_a_whole_section_of_the_wrong_kind_is_one_problem(builder: PackBuilder) -> None:
    """A text in place of the steps is reported once, not for everything that needed a step."""
    text = builder.read()
    builder.write(text[: text.index("steps:\n")] + "steps: none yet\n" + text[text.index("transitions:\n") :])
    assert [problem.field for problem in builder.problems()] == ["steps"]


@pytest.mark.parametrize("value", ["5", "a text", "[1, 2]", "{a: 1}", "null", "true"])
@pytest.mark.parametrize("file", ["pack.yaml", "sources.yaml", "people.yaml", PATHWAY])
def test_a_file_that_holds_something_else_is_refused_with_problems(builder: PackBuilder, file: str, value: str) -> None:
    """Whatever a file holds, the outcome is a list of problems (or an empty table)."""
    builder.write(f"{value}\n", file)
    assert any(problem.where.startswith(file) for problem in builder.problems()) or value == "null"


def test_faults_of_every_kind_in_several_files_come_together(builder: PackBuilder) -> None:
    """A wrong word, a broken link, a repeated id and a broken file are reported in one pass, in order."""
    first = builder.replace("regions: [here]", "regions: [hier]")
    builder.replace("kind: treatment", "kind: treatmnt")
    builder.replace("drugs: [antibiotic]", "drugs: [antibiotik]")
    builder.replace("  - id: home\n", "  - id: exam\n")
    builder.replace("checked: 2026-11-01", "checked: soon", "sources.yaml")
    builder.write("- id: [\n", "people.yaml")
    problems = builder.problems()
    assert problems[0].where == "pathways/appendicitis.yaml:" + str(first) or "pathways" not in problems[0].where
    fields = {problem.field for problem in problems}
    assert {"regions.0", "steps.3.kind", "steps.4.drugs.0", "steps.5", "0.checked"} <= fields
    lines = [int(p.where.rpartition(":")[2]) for p in problems if p.where.startswith(PATHWAY)]
    assert lines == sorted(lines)


def test_fifty_thousand_wrong_steps_end_soon_with_a_few_problems(builder: PackBuilder) -> None:
    """A huge and wrong pathway costs bounded time and gives no flood."""
    head = builder.read().partition("steps:\n")[0]
    builder.write(head + "steps:\n" + "".join(f"  - {{id: s{n}, wrong: 1}}\n" for n in range(50_000)))
    start = time.process_time()
    assert len(builder.problems()) <= 600
    assert time.process_time() - start < 30


def test_many_sound_steps_load_in_bounded_time(builder: PackBuilder) -> None:
    """As many steps as a file can hold are read in seconds."""
    step = (
        "  - {{id: s{0}, phase: treating, kind: treatment, modality: surgery, title: {{family: T, trainee: T}}, "
        "subtitle: {{family: S, trainee: S}}, family: {{what: W., ask: [A?]}}, "
        "trainee: {{what: W.}}, cite: [sample#p1]}}\n"
    )
    head, _, tail = builder.read().partition("steps:\n")
    builder.write(head + "steps:\n" + "".join(step.format(n) for n in range(15_000)) + tail)
    start = time.process_time()
    assert len(builder.load().steps) == 15_006
    assert time.process_time() - start < 30


def test_the_nearest_of_many_words_is_found_quickly() -> None:
    """Misspelt ids beside fifty thousand known ones cost seconds, not hours."""
    known = [f"step-{number:05}" for number in range(50_000)]
    assert nearest("step-0123", known).startswith("Did you mean 'step-0")
    start = time.process_time()
    for number in range(100):
        nearest(f"stop-{number:05}", known)
    nearest("x" * 3_000_000, known)
    assert time.process_time() - start < 20
