"""Every id that is named must exist, where it is looked for; a broken link names the line and the nearest id."""

from __future__ import annotations

import pytest

from tests.pack_builder import PATHWAY, PackBuilder


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("start: pain", "start: pian", "start"),
        ("regions: [here]", "regions: [her]", "regions.0"),
        ("phase: finding-out\n    kind: information", "phase: finding-it\n    kind: information", "steps.0.phase"),
        ("lane: other", "lane: othr", "steps.4.lane"),
        ("terms: [appendix]", "terms: [apendix]", "steps.0.terms.0"),
        ("people: [surgeon]", "people: [surgeon, surgon]", "steps.3.people.1"),
        ("effects: [sore-belly]", "effects: [sore-bely]", "steps.3.effects.0"),
        ("drugs: [antibiotic]", "drugs: [antibiotics]", "steps.4.drugs.0"),
        ("  - from: medicine", "  - from: medicin", "transitions.4.from"),
        ("    to: operate", "    to: operat", "transitions.2.to"),
        ("steps: [pain, exam", "steps: [pain, exam, exams", "routes.0.steps.2"),
    ],
)
def test_an_id_that_names_nothing_is_found(builder: PackBuilder, old: str, new: str, field: str) -> None:
    """One letter too few or too many in any id is one problem, at its line, with the id that was meant."""
    line = builder.replace(old, new)
    (problem,) = builder.problems()
    assert (problem.where.partition(":")[0], problem.field) == (PATHWAY, field)
    assert line <= int(problem.where.partition(":")[2]) <= line + 1
    assert problem.remedy.startswith("Did you mean '")


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("cite: [sample#p7]", "cite: [sampel#p7]", "a source of sources.yaml"),
        ("cite: [sample#p7]", "cite: [sample#p70]", "a passage of 'sample' in sources.yaml"),
    ],
)
def test_a_citation_of_nothing_is_found(builder: PackBuilder, old: str, new: str, allowed: str) -> None:
    """It is said whether the source or only the passage is unknown."""
    builder.replace(old, new)
    (problem,) = builder.problems()
    assert problem.allowed == allowed


def test_citations_in_tables_and_deep_inside_steps_are_looked_up(builder: PackBuilder) -> None:
    """Every 'cite', wherever it stands, leads to a passage."""
    builder.replace("cite: [sample#p4]", "cite: [sample#p99]", "people.yaml")
    duration = {"least": 1, "most": 2, "unit": "days", "cite": ["sample#p98"]}
    builder.change_step("operate", duration=duration)
    assert [(p.field, p.found) for p in builder.problems()] == [
        ("steps.3.duration.cite.0", "'sample#p98'"),
        ("0.cite.0", "'sample#p99'"),
    ]


def test_the_first_pathway_must_exist(builder: PackBuilder) -> None:
    """A pack opens with a pathway that it has."""
    builder.replace("first_pathway: appendicitis", "first_pathway: apendicitis", "pack.yaml")
    (problem,) = builder.problems()
    assert (problem.field, problem.remedy) == ("first_pathway", "Did you mean 'appendicitis'?")


def add_second(builder: PackBuilder) -> None:
    """Add a second pathway that includes steps of the first."""
    text = builder.read().partition("steps:\n")[0]
    text = text.replace("id: appendicitis", "id: second").replace("finding-out", "talking").replace("treating", "doing")
    step = "  - {step: pain, phase: talking}\n"
    builder.write(f"{text}includes:\n{step}", "pathways/second.yaml")


def test_a_step_may_stand_in_a_second_pathway(builder: PackBuilder) -> None:
    """A pathway can begin with a step that another one defines."""
    add_second(builder)
    assert [item.step for item in builder.load().pathways["second"].includes] == ["pain"]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("phase: talking}", "phase: treating}", "includes.0.phase"),
        ("start: pain", "start: exam", "start"),
        ("phase: talking}", "phase: talking, lane: other}", "includes.0.lane"),
        ("{step: pain,", "{step: nobody,", "includes.0.step"),
    ],
)
def test_a_pathway_uses_its_own_phases_lanes_and_steps(builder: PackBuilder, old: str, new: str, field: str) -> None:
    """A phase of another pathway, or a start that the pathway does not show, would draw a box nowhere."""
    add_second(builder)
    builder.replace(old, new, "pathways/second.yaml")
    assert field in {problem.field for problem in builder.problems()}


def test_links_into_a_file_that_cannot_be_read_are_not_blamed(builder: PackBuilder) -> None:
    """One broken table is one problem, not one for every step that names an entry of it."""
    builder.write("- id: [\n", "drugs.yaml")
    builder.write("- id: [\n", "sources.yaml")
    assert {problem.where.partition(":")[0] for problem in builder.problems()} == {"drugs.yaml", "sources.yaml"}


def test_links_to_a_record_with_another_fault_are_not_blamed(builder: PackBuilder) -> None:
    """A step that exists but has a wrong field still counts as there."""
    builder.replace("kind: treatment", "kind: treatmnt")
    assert [problem.field for problem in builder.problems()] == ["steps.3.kind"]


@pytest.mark.parametrize(
    ("section", "field"), [("steps", "steps.6"), ("phases", "phases.2"), ("transitions", "transitions.7")]
)
def test_a_record_that_is_there_twice_is_found(builder: PackBuilder, section: str, field: str) -> None:
    """The second of two equal ids would hide the first; the problem says where the first stands."""
    with builder.edit() as content:
        content[section].append(content[section][0])
    (problem,) = builder.problems()
    assert (problem.field, "again" in problem.found) == (field, True)
    assert f"first at {PATHWAY}:" in problem.allowed


@pytest.mark.parametrize(("section", "file"), [("routes", PATHWAY), ("regions", "pack.yaml")])
def test_repeated_routes_and_regions_are_found(builder: PackBuilder, section: str, file: str) -> None:
    """Routes and regions are named in addresses; each id is there once."""
    with builder.edit(file) as content:
        content[section].append(content[section][0])
    assert ["again" in problem.found for problem in builder.problems()] == [True]


def test_an_entry_of_a_table_that_is_there_twice_is_found(builder: PackBuilder) -> None:
    """The same in a table."""
    builder.write(builder.read("people.yaml") * 2, "people.yaml")
    (problem,) = builder.problems()
    assert (problem.where, problem.found) == ("people.yaml:6", "'surgeon' again")


def test_a_pathway_is_called_like_its_file(builder: PackBuilder) -> None:
    """Links name the file's pathway; another id inside would leave them broken."""
    builder.replace("id: appendicitis", "id: appendix")
    assert any("the file's name" in problem.allowed for problem in builder.problems())


@pytest.mark.parametrize("written", ["p9-p5", "p 5", "S1-S\u00b2", "\u00b2"])
def test_passages_that_cannot_be_understood_are_found(builder: PackBuilder, written: str) -> None:
    """A range that runs backwards or has odd digits would name no passage, or stop the program."""
    builder.replace("p5-p7", f'"{written}"', "sources.yaml")
    assert "1.passages" in {p.field.removeprefix("0.sections.") for p in builder.problems()}


def test_millions_of_passages_are_not_counted_out(builder: PackBuilder) -> None:
    """A few lines with huge ranges cost no memory to speak of."""
    section = "    - {passages: a%d-a9999999, name: Part}\n"
    text = builder.read("sources.yaml") + "".join(section % n for n in range(1, 2_000))
    builder.write(text, "sources.yaml")
    assert any("passages" in problem.found for problem in builder.problems())
