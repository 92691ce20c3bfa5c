"""Rules for the kinds of fault that audits of a pack found: each finds its own in a pack that is otherwise sound."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pathways.checks.review_lists import durations, narrow_labels
from tests.pack_builder import CITE, PARTS, PackBuilder
from tests.strategies import said


def found(builder: PackBuilder) -> set[tuple[str, str]]:
    """Return (rule, where) of everything that the rules find."""
    return {(finding.rule, finding.where) for finding in builder.findings()}


def record_trial(builder: PackBuilder, status: str) -> None:
    """Let the table of trials have one trial."""
    trial = {"id": "study", "name": "STUDY", "group": "Here", "question": said("Is it better?")}
    trial |= {"finding": said("Not known yet."), "status": status, "as_of": "2026", "cite": CITE}
    builder.write(json.dumps([trial]), "trials.yaml")


@pytest.mark.parametrize(
    ("marked", "recorded", "is_found"),
    [
        ("trial-open", "open", False),
        ("trial-open", "closed", True),
        ("trial-open", "unknown", True),
        ("trial-closed", "completed", False),
        ("trial-closed", "open", True),
        ("trial-unknown", "unknown", False),
        ("trial-unknown", "open", True),
        ("selected", "open", False),
    ],
)
def test_a_status_against_the_table_of_trials_is_found(
    builder: PackBuilder, marked: str, recorded: str, is_found: bool
) -> None:
    """A step's badge says of its trial what the dated record says."""
    record_trial(builder, recorded)
    builder.change_step("medicine", status=marked, trials=["study"])
    assert found(builder) == ({("trial-status", "medicine")} if is_found else set())


def test_an_open_trial_that_no_record_names_is_found(builder: PackBuilder) -> None:
    """Nothing is called open without a record."""
    builder.change_step("medicine", status="trial-open")
    assert found(builder) == {("trial-status", "medicine")}


def test_a_route_that_leaves_out_what_a_step_requires_is_found(builder: PackBuilder) -> None:
    """The operation needs the medicine first: its own route never comes by it, the other one does not operate."""
    builder.add_arrow("medicine", "requires", "operate")
    assert found(builder) == {("requires", "operation")}
    with builder.edit() as content:
        content["routes"][0]["steps"] = ["pain", "exam", "choose", "medicine", "operate", "home"]
    assert found(builder) == set()


def test_a_route_may_start_after_what_its_steps_require(builder: PackBuilder) -> None:
    """Who starts in the middle has what came before; and one of two alternatives is enough."""
    builder.add_arrow("exam", "requires", "operate")
    with builder.edit() as content:
        content["routes"][0]["steps"] = ["choose", "operate", "home"]
    assert found(builder) == set()
    builder.add_arrow("medicine", "requires", "home")
    assert found(builder) == {("requires", "operation")}
    builder.add_arrow("medicine", "alternative", "operate")
    assert found(builder) == set()


def test_a_case_that_leaves_out_what_a_step_requires_is_found(builder: PackBuilder) -> None:
    """A case walk is held to what its steps require, as a route is."""
    builder.add_arrow("medicine", "requires", "operate")
    stops = [{"step": step} for step in ("exam", "choose", "operate", "home")]
    case = {"id": "sample", "title": "A child", "pathway": "appendicitis", "region": "here"}
    builder.write(json.dumps([{**case, "opening": "A child has pain.", "stops": stops, "cite": CITE}]), "cases.yaml")
    assert found(builder) == {("requires", "operation"), ("requires", "cases/sample")}


def test_a_condition_without_an_else_is_found(builder: PackBuilder) -> None:
    """If the medicine helps the child goes home; if it does not, the map has to say something too."""
    builder.remove_arrow("medicine", "operate")
    assert found(builder) == {("otherwise", "medicine--if--home")}


def add_relapse(builder: PackBuilder) -> None:
    """Let the illness come back after the medicine, with a step of its own for it."""
    builder.add_step("back", kind="outcome")
    builder.add_arrow("medicine", "relapse", "back")
    with builder.edit() as content:
        content["routes"] = []


def test_a_treatment_without_an_exit_for_progression_is_found(builder: PackBuilder) -> None:
    """Once a pack tells what comes when an illness comes back, each treatment leads there."""
    add_relapse(builder)
    assert found(builder) == {("progression", "operate")}
    builder.add_arrow("operate", "if", "back")
    assert found(builder) == set()


def test_the_check_after_a_treatment_may_hold_its_exit(builder: PackBuilder) -> None:
    """A way out may leave from the check that follows."""
    add_relapse(builder)
    builder.add_step("look", kind="assessment", modality="assessment")
    builder.add_arrow("operate", "then", "look")
    builder.add_arrow("look", "if", "back")
    builder.add_arrow("look", "then", "home")
    assert found(builder) == set()


def test_a_handover_to_another_map_is_an_exit(builder: PackBuilder) -> None:
    """A step that opens the map of the illness that came back serves as well as the arrow into it."""
    add_relapse(builder)
    builder.add_step("onward", kind="information", opens="appendicitis")
    builder.change_step("back", opens="appendicitis")
    builder.add_arrow("operate", "if", "onward")
    assert found(builder) == set()


def write_label(builder: PackBuilder, drug: str) -> None:
    """Let the pack have a label of a drug, to which the effect is cited."""
    with builder.edit("sources.yaml") as content:
        content.append({**content[0], "id": "leaflet", "title": "The leaflet", "label_of": drug, "is_seed": False})
        del content[-1]["is_seed"]
    with builder.edit("effects.yaml") as content:
        content[0]["cite"] = ["leaflet#p1"]
    builder.change_step("pain", cite=["sample#p1", "leaflet#p1"], beyond_seed=None)


def test_an_effect_of_a_label_missing_where_the_drug_is_given_is_found(builder: PackBuilder) -> None:
    """The leaflet of the medicine tells of a sore belly; the step that gives it says nothing of it."""
    write_label(builder, "antibiotic")
    assert ("label-effects", "medicine") in found(builder)
    builder.change_step("medicine", effects=["sore-belly"])
    assert not any(rule == "label-effects" for rule, _ in found(builder))


def test_a_label_of_an_unknown_drug_is_a_broken_link(builder: PackBuilder) -> None:
    """A label names a drug of the table."""
    write_label(builder, "antibiotics")
    assert any("antibiotics" in problem.found for problem in builder.problems())


@pytest.mark.parametrize(("step", "is_found"), [("exam", True), ("choose", True), ("operate", False)])
def test_a_duration_at_a_moment_is_found(builder: PackBuilder, step: str, is_found: bool) -> None:
    """A check takes no weeks: what takes weeks is the wait for it or the time until the next."""
    builder.change_step(step, duration={"least": 2, "most": 3, "unit": "weeks", "cite": CITE})
    assert found(builder) == ({("durations", step)} if is_found else set())
    assert list(durations(builder.load())) == [f"{step}: 2 to 3 weeks (no note) sample#p1"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("The team gives XYZ.", True),
        ("The team gives B12X or 3F8.", True),
        ("The team gives a drink called XYZ.", False),
        ("The team gives a drink (XYZ) before.", False),
        ("The team does as they do in the US.", True),
        ("In the United States it is the same. The US has approved it.", False),
        ("The Appendix is small.", False),
    ],
)
def test_a_code_that_nothing_explains_is_found(builder: PackBuilder, text: str, is_found: bool) -> None:
    """A family never meets a code alone."""
    builder.change_step("operate", family={"what": text, **PARTS, "ask": ["Can I be there?"]})
    assert found(builder) == ({("codes", "operate")} if is_found else set())


def test_a_code_of_the_glossary_or_of_a_trial_needs_no_words(builder: PackBuilder) -> None:
    """What a table explains is explained."""
    record_trial(builder, "open")
    builder.change_step(
        "operate",
        trials=["study"],
        family={"what": "STUDY asks which way is better.", **PARTS, "ask": ["Can we join?"]},
    )
    assert found(builder) == set()


def change_condition(builder: PackBuilder, **when: Any) -> None:
    """Change the condition under which the medicine leads home."""
    with builder.edit() as content:
        arrow = next(t for t in content["transitions"] if (t["from"], t["to"]) == ("medicine", "home"))
        arrow["when"].update(when)


def test_a_label_narrower_than_its_condition_is_listed(builder: PackBuilder) -> None:
    """A person is shown the label that leaves out an alternative; one that names both is left alone."""

    def listed() -> list[str]:
        return [entry for entry in narrow_labels(builder.load()) if entry.startswith("medicine--if--home")]

    assert listed() == []
    change_condition(builder, plain="Your child feels better or wants to go.")
    (entry,) = listed()
    assert entry.splitlines()[1:] == [
        "  label: better",
        "  plain: Your child feels better or wants to go.",
        "  definition: Clinical improvement.",
    ]
    change_condition(builder, label={"family": "better, or wants to", "trainee": "improved"})
    assert listed() == []
    change_condition(builder, label={"family": "quiet", "trainee": "improved"}, plain="Your child feels better.")
    assert "share no word" in listed()[0]
