"""Exercises that a specialist would call unfair: each test holds one kind of them off the whole bank."""

from __future__ import annotations

import re

from pathways.model import Pack, Status, TransitionKind
from pathways.study import Desk, Exercise, Form, Kind
from pathways.study.kinds.statuses import STANDINGS
from pathways.study.kinds.studies import has_own_name
from pathways.study.kinds.terms import FEWEST_KIN
from pathways.study.synonyms import synonyms_of
from pathways.study.wording import leaks, likeness, stems

Bank = list[tuple[Desk, Exercise]]


def of_kind(bank: Bank, *kinds: Kind) -> Bank:
    """Return the exercises of some kinds; a test that would look at none fails."""
    found = [(desk, exercise) for desk, exercise in bank if exercise.kind in kinds]
    assert found
    return found


def test_another_name_for_a_thing_gives_an_answer_away_as_its_name_does(shipped: Pack) -> None:
    """DFMO is eflornithine, a harvest apheresis, and an operation reported as surgical surgery."""
    unify = synonyms_of(shipped).unify
    assert unify("High-dose DFMO") == unify("High-dose eflornithine")
    assert unify("the harvest") == unify("the apheresis")
    assert unify("One course in the ward") != unify("One harvest in the ward")
    assert leaks(unify("DFMO with celecoxib"), [unify("Trial of eflornithine")], [unify("Trial of vorinostat")])
    assert leaks("It may be treated surgically.", ["Surgery"], ["Radiation therapy"])


def test_what_must_come_before_holds_for_a_child_who_comes_from_another_map(bank: Bank) -> None:
    """Refractory disease leads to new tests without a relapse: no question says that a relapse must have been."""
    asked = [e for _, e in of_kind(bank, Kind.BEFORE) if e.pathway == "relapse"]
    assert asked
    assert all("relapse" not in e.rule.right for e in asked)
    assert any("rr-tests" in e.rule.right for e in asked)


def test_what_only_supports_a_child_belongs_to_no_phase_and_no_region(bank: Bank) -> None:
    """A growth factor is given after transplant as well: nobody is marked wrong for knowing it."""
    for desk, exercise in of_kind(bank, Kind.DRUG, Kind.PHASE_DRUGS, Kind.REGION):
        drugs = desk.view.pack.drugs
        named = [*(choice.id for choice in exercise.choices), *exercise.subject.split(":")]
        assert not any(drugs[name].supportive for name in named if name in drugs)


def test_a_drug_that_only_some_are_given_is_no_firm_answer_about_a_phase(bank: Bank) -> None:
    """Doxorubicin is in Europe's TVD courses alone: it is neither right nor wrong for induction there."""
    for desk, exercise in of_kind(bank, Kind.PHASE_DRUGS):
        for drug in exercise.rule.right:
            steps = [s for s in exercise.right.steps if drug in desk.step(s).drugs]
            assert any(desk.step(s).status is Status.STANDARD for s in steps)
        if exercise.topic == "hr-induction" and exercise.region == "europe":
            assert "doxorubicin" not in {choice.id for choice in exercise.choices}


def test_a_number_is_asked_of_two_groups_with_what_was_measured(bank: Bank) -> None:
    """No bare pair of gaps, no third group beside them, no bracket left open."""
    for _, exercise in of_kind(bank, Kind.FIGURE):
        said = exercise.prompt[1]
        assert re.search(r"[A-Za-z]{3}.*___%", said), said
        assert said.count("(") == said.count(")"), said
        assert not re.search(r"___%\s*(\([^)]*\)\s*)?vs \d", said), said
        assert not re.match(r"“[^A-Za-z]*; ", said)


def test_a_standing_is_asked_where_no_standard_care_can_stand_beside_it(bank: Bank) -> None:
    """Allogeneic transplant was tested without gain; a trial's standing changes and is not asked."""
    found = [(d, e) for d, e in of_kind(bank, Kind.STATUS) if e.subject.endswith(":standing")]
    assert any("rr-allo" in e.subject for _, e in found)
    for desk, exercise in found:
        status = desk.step(exercise.subject.split(":")[0]).status
        assert exercise.rule.form is Form.ONE
        assert exercise.rule.right == (status.value,)
        assert not status.is_trial
        assert {choice.id for choice in exercise.choices} == {one.value for one in (*STANDINGS, status)}
    for desk, exercise in bank:
        if exercise.kind is Kind.STATUS and not exercise.subject.endswith(":standing"):
            right = [desk.step(s) for s in exercise.rule.right]
            near = {s.modality for s in right}, {desk.view.phase_of[s.id] for s in right}
            for choice in exercise.choices:
                assert desk.step(choice.id).modality in near[0] or desk.view.phase_of[choice.id] in near[1]


def test_arrows_that_are_shown_as_right_hold_for_every_child(bank: Bank) -> None:
    """Stored cells are needed for one kind of bridging only: that arrow is not among the true ones."""
    for desk, exercise in of_kind(bank, Kind.ARROW):
        shown = [desk.view.pack.transitions[choice.id.partition("-")[2]] for choice in exercise.choices]
        needed = [arrow.target for arrow in shown if arrow.kind is TransitionKind.REQUIRES]
        assert all(desk.step(step).status in (Status.STANDARD, Status.SELECTED) for step in needed)


def test_a_trial_is_asked_for_by_a_name_of_its_own(bank: Bank) -> None:
    """“German trial of infants” is a description, and no choice."""
    for desk, exercise in of_kind(bank, Kind.TRIAL):
        assert all(has_own_name(choice.text) for choice in exercise.choices)
        assert exercise.prompt[-1] in (desk.word("prompt_trial_asks"), desk.word("prompt_trial_changed"))


def test_a_condition_stands_among_conditions_of_its_own_part_of_the_way(bank: Bank) -> None:
    """Staging criteria could not be meant at the end of treatment, and are no choice there."""
    for desk, exercise in of_kind(bank, Kind.CONDITION):
        arrows = [desk.view.pack.transitions[choice.id] for choice in exercise.choices]
        asked = desk.view.pack.transitions[exercise.rule.right[0]]
        phases = {desk.view.phase_of[arrow.source] for arrow in arrows if arrow.source != asked.source}
        assert phases <= {desk.view.phase_of[asked.source]}


def test_a_word_stands_among_words_like_it(bank: Bank) -> None:
    """Stages among stages; at least two of the others are named alike or mean something akin."""
    for desk, exercise in of_kind(bank, Kind.TERM):
        terms = desk.view.pack.terms
        right = terms[exercise.rule.right[0]]
        wrong = [terms[choice.id] for choice in exercise.choices if choice.id != right.id]
        kin = [t for t in wrong if stems(t.term) & stems(right.term) or likeness(t.trainee, right.trainee) > 0]
        assert len(kin) >= FEWEST_KIN
        if right.id == "stage-l2":
            assert {t.id for t in wrong} == {"stage-l1", "stage-m", "stage-ms"}


def test_why_asks_for_an_order_only_where_something_is_needed(bank: Bank) -> None:
    """That isotretinoin is part of the regimen is a reason to go there, and none for what comes first."""
    for desk, exercise in of_kind(bank, Kind.WHY):
        arrow = desk.view.pack.transitions[exercise.subject.split(":")[0]]
        key = "prompt_why" if arrow.kind is TransitionKind.REQUIRES else "prompt_why_way"
        assert exercise.prompt == (desk.word(key, first=desk.title(arrow.source), second=desk.title(arrow.target)),)
