"""The rule of main roads: a pathway that is not small has one, and it is walked."""

from __future__ import annotations

import pytest

from tests.pack_builder import PATHWAY, PackBuilder
from tests.unit.checks.test_structure import add_region

STEPS = "steps: [pain, exam, choose, operate, home]\n"


def messages(builder: PackBuilder, where: str = "usual") -> list[str]:
    """Return what the rule of main roads finds at a record."""
    return [f.found for f in builder.findings() if (f.rule, f.where) == ("roads", where)]


def set_road(builder: PackBuilder, steps: str, **more: object) -> None:
    """Let the only main road hold these steps."""
    with builder.edit() as content:
        content["roads"] = [content["roads"][0] | {"steps": steps.split()} | more]


def test_a_small_pathway_needs_no_road(builder: PackBuilder) -> None:
    """Six steps are seen in one look; a seventh asks for a main road."""
    with builder.edit() as content:
        content["roads"] = []
    assert messages(builder, "appendicitis") == []
    builder.add_step("rest", kind="support", modality="supportive")
    builder.add_arrow("rest", "requires", "operate")
    assert messages(builder, "appendicitis") == ["7 steps and no main road in appendicitis (here)"]


def test_each_region_has_a_road(builder: PackBuilder) -> None:
    """A road for one region is none for another."""
    add_region(builder)
    builder.replace("regions: [here]", "regions: [here, there]")
    builder.add_step("rest", kind="support", modality="supportive")
    builder.add_arrow("rest", "requires", "operate")
    assert messages(builder, "appendicitis") == []
    set_road(builder, "pain exam choose operate home", regions=["here"])
    assert messages(builder, "appendicitis") == ["7 steps and no main road in appendicitis (there)"]


def test_a_step_that_the_region_does_not_show_is_found(builder: PackBuilder) -> None:
    """A road leads through what is done in its region."""
    add_region(builder)
    builder.replace("regions: [here]", "regions: [here, there]")
    builder.change_step("operate", regions=["here"])
    assert "'operate' is not shown in appendicitis (there)" in messages(builder)


def test_a_step_that_is_there_twice_is_found(builder: PackBuilder) -> None:
    """A road says which steps are on it, not how often."""
    set_road(builder, "pain exam choose choose operate home")
    assert messages(builder) == ["'choose' twice"]


@pytest.mark.parametrize("steps", ["pain exam operate home", "pain choose exam operate home"])
def test_a_step_that_no_earlier_one_leads_to_is_found(builder: PackBuilder, steps: str) -> None:
    """A road with a gap, or in the wrong order, can't be walked."""
    set_road(builder, steps)
    assert any(found.startswith("no way to '") for found in messages(builder))


def test_a_way_that_only_leads_back_reaches_nothing(builder: PackBuilder) -> None:
    """What is entered by a relapse alone is not on the usual way."""
    builder.add_step("worse", kind="recovery", modality="supportive")
    builder.add_arrow("operate", "relapse", "worse")
    builder.add_arrow("worse", "then", "home")
    set_road(builder, "pain exam choose operate worse home")
    assert messages(builder) == ["no way to 'worse' from a step before it in appendicitis (here)"]


def test_what_is_given_with_a_step_may_be_on_the_road(builder: PackBuilder) -> None:
    """Help that runs beside a step is part of the usual way."""
    builder.add_step("comfort", kind="support", modality="supportive")
    builder.add_arrow("comfort", "with", "operate")
    set_road(builder, "pain exam choose operate comfort home")
    assert builder.findings() == []


def test_a_road_begins_at_the_start(builder: PackBuilder) -> None:
    """A road that begins in the middle is found, and a start that no road has."""
    set_road(builder, "exam choose operate home")
    assert messages(builder) == ["no way to 'exam' from a step before it in appendicitis (here)"]
    assert messages(builder, "appendicitis") == ["no main road with 'pain' in appendicitis (here)"]


@pytest.mark.parametrize("status", ["trial-open", "trial-unknown", "trial-closed", "historical", "no-added-benefit"])
def test_what_is_not_usual_is_not_on_the_road(builder: PackBuilder, status: str) -> None:
    """The main road shows no treatment that is given in trials alone or no longer."""
    builder.change_step("operate", status=status)
    assert messages(builder) == [f"'operate' has the status '{status}'"]


def test_a_trial_is_on_a_road_as_an_option_only(builder: PackBuilder) -> None:
    """Where several options have no order, those of a trial are among them; closed ones never."""
    builder.change_step("operate", status="trial-open", kind="option")
    assert messages(builder) == []
    builder.change_step("operate", status="trial-closed", kind="option")
    assert messages(builder) == ["'operate' has the status 'trial-closed'"]


def test_a_road_may_begin_where_another_pathway_leads_in(builder: PackBuilder) -> None:
    """There are several ways into a pathway; each may begin a road, and one road may begin with both."""
    set_road(builder, "pain choose operate home")
    assert messages(builder) == ["no way to 'choose' from a step before it in appendicitis (here)"]
    with builder.edit() as content:
        step = next(s for s in content["steps"] if s["id"] == "pain") | {"id": "visit", "phase": "talking"}
        phase = content["phases"][0] | {"id": "talking"}
        arrow = content["transitions"][0] | {"from": "visit", "to": "choose", "kind": "continues"}
        second = content | {"id": "second", "start": "visit", "phases": [phase], "steps": [step]}
    builder.write("{}", "pathways/second.yaml")
    with builder.edit("pathways/second.yaml") as content:
        content.update(second | {"transitions": [arrow], "routes": [], "roads": []})
    assert messages(builder) == []


def test_a_road_leads_through_steps_of_its_pathway(builder: PackBuilder) -> None:
    """A road can't name a step that the pathway does not show."""
    builder.write(builder.read().replace(STEPS, STEPS.replace("pain", "pian")), PATHWAY)
    assert "roads.0.steps.0" in {problem.field for problem in builder.problems()}
