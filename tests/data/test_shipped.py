"""The pack that ships is sound, and says about the order of treatment what was agreed."""

from __future__ import annotations

import pytest

from pathways.checks import Severity, check_pack
from pathways.graph import reachable, view_pathway
from pathways.model import MOVES, Modality, Pack, Status, StepKind, TransitionKind


def sources_of(pack: Pack, target: str, kind: TransitionKind | None = None) -> set[str]:
    """Return the steps from which arrows (of one kind, or all moves) lead to a step."""
    kinds = MOVES if kind is None else {kind}
    return {t.source for t in pack.transitions.values() if t.target == target and t.kind in kinds}


def test_no_rule_finds_an_error(shipped: Pack) -> None:
    """What readers see has passed every rule."""
    errors = [f"{f.rule} {f.where}: {f.found}" for f in check_pack(shipped) if f.severity is Severity.ERROR]
    assert errors == []


def test_every_transplant_needs_the_harvest(shipped: Pack) -> None:
    """No child gets high-dose chemo without its own stored cells."""
    harvests = {"hr-harvest", "hr-eu-harvest"}
    transplants = {
        step.id
        for step in shipped.steps.values()
        if step.modality is Modality.TRANSPLANT and step.kind is StepKind.TREATMENT and step.id not in harvests
    }
    assert {"hr-tx1", "hr-tx2", "hr-tx-single", "hr-eu-bumel"} <= transplants
    for step in transplants:
        assert harvests & sources_of(shipped, step, TransitionKind.REQUIRES), step


def test_the_harvest_lies_before_every_transplant(shipped: Pack) -> None:
    """On the high-risk map no transplant can be reached by a way that leaves out the harvest."""
    view = view_pathway(shipped, "high-risk", "north-america")
    assert not reachable(view, avoid=["hr-harvest"]) & {"hr-tx1", "hr-tx2", "hr-tx-single"}


def test_eflornithine_is_reached_only_through_its_decision(shipped: Pack) -> None:
    """It is a choice to talk over, never the next step."""
    assert sources_of(shipped, "hr-dfmo") == {"hr-dfmo-decide"}
    assert shipped.step("hr-dfmo").status is Status.APPROVED_LIMITED


def test_il_2_is_no_step_of_treatment(shipped: Pack) -> None:
    """IL-2 was dropped: it is told as history, and no way leads to it or from it."""
    step = shipped.step("hr-il2")
    assert (step.kind, step.status) == (StepKind.INFORMATION, Status.HISTORICAL)
    assert not [t.id for t in shipped.transitions.values() if "hr-il2" in (t.source, t.target) and t.kind in MOVES]


def test_hard_parts_open_only_on_request(shipped: Pack) -> None:
    """Relapse, refractory disease and the end of life have a question first, and never simply come next."""
    hard = {step for step in shipped.steps if shipped.question_of(step) is not None}
    assert {"relapse", "refractory", "eol-talk", "hospice", "grief"} <= hard
    allowed = set(TransitionKind) - {TransitionKind.THEN}
    for t in shipped.transitions.values():
        if t.target in hard and t.source not in hard:
            assert t.kind in allowed, t.id


def test_hospice_is_no_way_out(shipped: Pack) -> None:
    """Hospice goes along with other care: nothing says that it comes instead of treatment."""
    into = {t.kind for t in shipped.transitions.values() if t.target == "hospice"}
    assert into <= {TransitionKind.OPTION, TransitionKind.WITH, TransitionKind.CONTINUES}
    assert shipped.step("hospice").kind in (StepKind.SUPPORT, StepKind.OPTION)


def test_supportive_care_depends_on_nothing(shipped: Pack) -> None:
    """Support is there from the first day, whatever the risk group or the treatment."""
    for step in shipped.pathways["supportive-care"].steps:
        assert sources_of(shipped, step.id, TransitionKind.REQUIRES) == set()


@pytest.mark.parametrize("status", [status for status in Status if status.is_trial])
def test_no_trial_counts_as_standard_care(shipped: Pack, status: Status) -> None:
    """Every step of a trial is offered under a condition, and its way in is never a plain next step."""
    for step in (s for s in shipped.steps.values() if s.status is status):
        arrows = [t for t in shipped.transitions.values() if t.target == step.id and t.kind in MOVES]
        assert {t.kind for t in arrows} <= {TransitionKind.IF, TransitionKind.OPTION}, step.id


def test_nothing_is_said_to_be_reviewed(shipped: Pack) -> None:
    """No clinician has reviewed anything yet; the day one does, this test and the notice change together."""
    for table in (shipped.steps, shipped.transitions, shipped.drugs, shipped.trials, shipped.terms, shipped.people):
        assert not [name for name, record in table.items() if getattr(record, "reviewed", None)]
    assert "no clinician has reviewed" in shipped.manifest.notice


def test_every_number_for_families_names_its_group_and_its_limits(shipped: Pack) -> None:
    """A number without its group and what it cannot say would mislead."""
    figures = [figure for step in shipped.steps.values() for figure in step.figures]
    assert figures
    assert all(len(figure.group.split()) >= 2 and len(figure.caveat.family.split()) >= 5 for figure in figures)


def test_no_standard_step_hangs_on_a_trial(shipped: Pack) -> None:
    """In no region's map is standard care reached only by way of a trial."""
    for pathway in shipped.pathways.values():
        for region in pathway.regions:
            view = view_pathway(shipped, pathway.id, region)
            trials = [s for s in view.steps if view.step(s).status.is_trial]
            lost = reachable(view) - reachable(view, avoid=trials) - set(trials)
            assert [s for s in lost if view.step(s).status is Status.STANDARD] == [], (pathway.id, region)


def test_each_region_has_its_own_way(shipped: Pack) -> None:
    """Europe's map has no North American step, and the other way round."""
    for here, there in (("north-america", "hr-eu-cojec"), ("europe", "hr-chemo-early")):
        view = view_pathway(shipped, "high-risk", here)
        assert there not in view.steps
        assert all(not view.step(s).regions or here in view.step(s).regions for s in view.steps)


def test_options_after_relapse_have_no_order(shipped: Pack) -> None:
    """From no option for recurrent high-risk disease does an ordering arrow lead to another one."""
    options = {s.id for s in shipped.pathways["relapse"].steps if s.kind is StepKind.OPTION and s.group}
    assert len(options) >= 30
    assert [t.id for t in shipped.transitions.values() if t.source in options and t.target in options] == []


def test_nothing_studied_and_dropped_is_offered(shipped: Pack) -> None:
    """What brought no benefit, is historical, or stays in the laboratory is no option, and no way leads to it."""
    dropped = (Status.NO_ADDED_BENEFIT, Status.HISTORICAL, Status.LABORATORY)
    for step in shipped.steps.values():
        if step.status in dropped:
            assert step.kind is StepKind.INFORMATION, step.id
            assert sources_of(shipped, step.id) == set(), step.id


def test_every_antibody_has_its_pain_control(shipped: Pack) -> None:
    """No step gives an anti-GD2 antibody without pain control as a condition."""
    drugs = {"dinutuximab", "dinutuximab-beta", "naxitamab"}
    for step in shipped.steps.values():
        if drugs & set(step.drugs) and step.kind in (StepKind.TREATMENT, StepKind.OPTION):
            assert "sup-pain" in sources_of(shipped, step.id, TransitionKind.REQUIRES), step.id
