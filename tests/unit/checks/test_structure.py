"""Rules about steps and arrows: each finds its own fault in a pack that is otherwise sound."""

from __future__ import annotations

from typing import Any

from tests.pack_builder import PARTS, PackBuilder

TREATED = {"what": "What it is.", **PARTS, "ask": ["What now?"]}


def found(builder: PackBuilder) -> set[tuple[str, str]]:
    """Return (rule, where) of everything that the rules find."""
    return {(finding.rule, finding.where) for finding in builder.findings()}


def add_region(builder: PackBuilder) -> None:
    """Let the pack have a second region, ``there``."""
    region = "- {id: there, title: {family: There, trainee: There}}\n  "
    builder.replace("- {id: here,", f"{region}- {{id: here,", "pack.yaml")


def test_the_minimal_pack_breaks_no_rule(builder: PackBuilder) -> None:
    """A sound pack has no findings at all, also no warnings."""
    assert builder.findings() == []


def test_a_step_that_no_arrow_reaches_is_found(builder: PackBuilder) -> None:
    """A treatment nobody can come to is a mistake in the map."""
    builder.add_step("island")
    builder.add_arrow("island", "then", "home")
    assert found(builder) == {("reachable", "island")}


def test_a_step_reached_in_another_region_only_is_found(builder: PackBuilder) -> None:
    """Each region that a pathway declares must be whole by itself."""
    builder.replace(
        "- {id: here,", "- {id: there, title: {family: There, trainee: There}}\n  - {id: here,", "pack.yaml"
    )
    builder.replace("regions: [here]", "regions: [here, there]")
    with builder.edit() as content:
        content["transitions"][0]["regions"] = ["here"]
        content["routes"] = []
    assert {f.where for f in builder.findings() if "there" in f.found} >= {"exam", "operate", "home"}
    assert all("(here)" not in f.found for f in builder.findings())


def test_support_beside_the_way_needs_no_way_to_it(builder: PackBuilder) -> None:
    """Support that another step requires hangs on the map well enough."""
    builder.add_step("comfort", kind="support", modality="supportive")
    builder.add_arrow("comfort", "requires", "operate")
    assert builder.findings() == []


def test_a_treatment_after_which_nothing_comes_is_found(builder: PackBuilder) -> None:
    """Only an outcome, information, support or another pathway may end a way."""
    builder.change_step("home", kind="treatment", evidence={"level": "consensus"}, family=TREATED)
    assert found(builder) == {("dead-ends", "home")}


def test_a_step_that_opens_another_pathway_may_end_a_way(builder: PackBuilder) -> None:
    """Handing over to another map is a way on."""
    builder.change_step("home", kind="treatment", evidence={"level": "consensus"}, opens="appendicitis", family=TREATED)
    assert builder.findings() == []


def test_a_decision_with_one_answer_is_found(builder: PackBuilder) -> None:
    """A decision that leads one way only is no decision, or an answer is missing."""
    builder.remove_arrow("choose", "medicine")
    assert ("decisions", "choose") in found(builder)


def test_a_decision_with_two_answers_passes(builder: PackBuilder) -> None:
    """Two ways on are enough."""
    assert "decisions" not in {rule for rule, _ in found(builder)}


def transplant(builder: PackBuilder, **harvest: Any) -> None:
    """Put a collecting step and a transplant between the choice and home; the pack says that these are supplied."""
    with builder.edit("pack.yaml") as content:
        content["supplied"] = ["transplant"]
    builder.add_step("collect", modality="transplant", phase="finding-out", **harvest)
    builder.add_step("graft", modality="transplant")
    builder.add_arrow("choose", "option", "collect")
    builder.add_arrow("collect", "then", "graft")
    builder.add_arrow("graft", "then", "home")


def test_a_transplant_without_collected_cells_is_found(builder: PackBuilder) -> None:
    """An order in time is not enough: a transplant cannot happen without stored cells."""
    transplant(builder)
    assert ("supplies", "graft") in found(builder)


def test_a_pack_that_calls_nothing_supplied_may_leave_it_out(builder: PackBuilder) -> None:
    """Which kinds of treatment need a supply is the pack's to say."""
    transplant(builder)
    with builder.edit("pack.yaml") as content:
        del content["supplied"]
    assert not any(rule == "supplies" for rule, _ in found(builder))


def test_a_transplant_that_requires_its_cells_passes(builder: PackBuilder) -> None:
    """One arrow of kind 'requires' from the collecting step is what the rule wants."""
    transplant(builder)
    builder.add_arrow("collect", "requires", "graft")
    assert builder.findings() == []


def test_a_transplant_that_serves_the_next_one_still_needs_cells(builder: PackBuilder) -> None:
    """A first transplant is no harvest for the second, and a hearing test beside the harvest changes nothing."""
    transplant(builder)
    builder.add_step("again", modality="transplant")
    builder.add_arrow("graft", "then", "again")
    builder.add_arrow("again", "then", "home")
    builder.add_arrow("graft", "requires", "again")
    assert {("supplies", "graft"), ("supplies", "again")} <= found(builder)
    builder.add_arrow("collect", "requires", "graft")
    builder.add_arrow("exam", "requires", "again")
    assert not any(rule == "supplies" for rule, _ in found(builder))


def test_steps_that_require_each_other_are_found(builder: PackBuilder) -> None:
    """Two steps that each need the other first can never happen."""
    builder.add_arrow("exam", "requires", "operate")
    builder.add_arrow("operate", "requires", "exam")
    assert found(builder) == {("requires-cycle", "exam"), ("requires-cycle", "operate")}


def test_a_chain_of_required_steps_passes(builder: PackBuilder) -> None:
    """Requirements in a row are no circle."""
    builder.add_arrow("pain", "requires", "exam")
    builder.add_arrow("exam", "requires", "operate")
    assert builder.findings() == []


def test_standard_care_behind_a_trial_is_found(builder: PackBuilder) -> None:
    """Nobody has to enter a trial to get the usual treatment."""
    builder.change_step("operate", status="trial-unknown")
    builder.add_step("rest", kind="recovery", modality="supportive")
    builder.add_arrow("operate", "then", "rest")
    builder.add_arrow("rest", "then", "home")
    assert found(builder) == {("trials", "rest"), ("roads", "usual")}


def test_a_trial_that_simply_follows_is_found(builder: PackBuilder) -> None:
    """A trial is offered; it never comes by itself after standard care."""
    builder.add_step("study", status="trial-unknown")
    builder.add_arrow("exam", "then", "study")
    builder.add_arrow("study", "then", "choose")
    assert found(builder) == {("trials", "exam--then--study")}


def test_a_trial_beside_the_usual_way_passes(builder: PackBuilder) -> None:
    """A trial as an option is how it should be."""
    builder.add_step("study", status="trial-unknown")
    builder.add_arrow("choose", "option", "study")
    builder.add_arrow("study", "then", "home")
    assert builder.findings() == []


def options(builder: PackBuilder, kind: str) -> None:
    """Put two options of one group behind the choice, with an arrow of ``kind`` between them."""
    with builder.edit() as content:
        said = {"family": "Other ways", "trainee": "Other ways"}
        cite = content["phases"][0]["cite"]
        content["groups"] = [{"id": "others", "phase": "treating", "title": said, "what": said, "cite": cite}]
    for option in ("first-option", "second-option"):
        builder.add_step(option, kind="option", group="others")
        builder.add_arrow("choose", "option", option)
        builder.add_arrow(option, "then", "home")
    builder.add_arrow("first-option", kind, "second-option")


def test_options_in_an_order_are_found(builder: PackBuilder) -> None:
    """Options of one group stand side by side; an order between them would be made up."""
    options(builder, "then")
    assert found(builder) == {("options", "first-option--then--second-option")}


def test_options_given_together_pass(builder: PackBuilder) -> None:
    """That two options can go together says nothing about an order."""
    options(builder, "with")
    assert builder.findings() == []


def test_what_is_not_offered_among_options_is_found(builder: PackBuilder) -> None:
    """A frame of options holds options only: nobody may think that the rest is offered too."""
    options(builder, "with")
    builder.add_step("in-the-laboratory", kind="information", group="others")
    assert ("options", "others") in found(builder)


def test_a_hard_step_without_a_question_is_found(builder: PackBuilder) -> None:
    """A step that is shown only on asking says which question is asked."""
    builder.add_step("hard", kind="outcome", sensitivity="opt-in")
    builder.add_arrow("operate", "relapse", "hard")
    assert found(builder) == {("opt-in", "hard")}


def test_an_open_step_behind_a_hard_one_is_found(builder: PackBuilder) -> None:
    """A family that does not open the hard part must not find a step that nothing leads to."""
    builder.add_step("hard", kind="recovery", sensitivity="opt-in", asks="hard-parts")
    builder.add_step("behind", kind="outcome")
    builder.add_arrow("operate", "relapse", "hard")
    builder.add_arrow("hard", "then", "behind")
    assert found(builder) == {("opt-in", "behind")}


def test_a_hard_step_that_simply_follows_is_found(builder: PackBuilder) -> None:
    """What families see only when they ask is not the next thing on their way."""
    builder.add_step("hard", kind="outcome", sensitivity="opt-in", asks="hard-parts")
    builder.add_arrow("operate", "then", "hard")
    assert found(builder) == {("opt-in", "operate--then--hard")}


def test_a_hard_step_as_the_only_way_on_is_found(builder: PackBuilder) -> None:
    """A family that does not open hard steps must still see a way on."""
    builder.change_step("home", kind="recovery")
    builder.add_step("hard", kind="outcome", sensitivity="opt-in", asks="hard-parts")
    builder.add_arrow("home", "relapse", "hard")
    assert found(builder) == {("opt-in", "home")}


def test_a_hard_step_beside_another_way_passes(builder: PackBuilder) -> None:
    """With another way on, a hard step may stand on the map."""
    builder.add_step("hard", kind="outcome", sensitivity="opt-in", asks="hard-parts")
    builder.add_arrow("operate", "relapse", "hard")
    assert builder.findings() == []


def test_an_arrow_between_two_regions_is_found(builder: PackBuilder) -> None:
    """A child is treated in one place; no arrow leads from the way of one region into that of another."""
    builder.replace(
        "- {id: here,", "- {id: there, title: {family: There, trainee: There}}\n  - {id: here,", "pack.yaml"
    )
    builder.change_step("medicine", regions=["here"])
    builder.add_step("elsewhere", regions=["there"])
    builder.add_arrow("medicine", "then", "elsewhere")
    assert ("regions", "medicine--then--elsewhere") in found(builder)
    assert "regions" not in {rule for rule, where in found(builder) if where != "medicine--then--elsewhere"}


def test_a_route_with_a_gap_is_found(builder: PackBuilder) -> None:
    """A named route that leaves out a step it must pass is no way through the map."""
    builder.replace("steps: [pain, exam, choose, operate, home]", "steps: [pain, choose, operate, home]")
    assert found(builder) == {("routes", "operation")}


def test_a_condition_turned_into_a_plain_next_step_changes_the_findings(builder: PackBuilder) -> None:
    """Someone who removes an arrow of the operation's route hears of it."""
    with builder.edit() as content:
        content["transitions"] = [t for t in content["transitions"] if t["from"] != "operate"]
    assert {("routes", "operation"), ("dead-ends", "operate")} <= found(builder)
