"""The whole bank, measured: what gives an answer away, comes twice, leaves the road or is not worth an exam."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from pathways.graph import preceding
from pathways.model import StepKind, TransitionKind
from pathways.study import Desk, Exercise, Form, Kind, merge
from pathways.study.flaws import FATAL, Flaw, flaws_of, mark_of, shown_texts
from pathways.study.kinds.order import MOST
from pathways.study.synonyms import synonyms_of
from pathways.study.worth import MOST as MUST_KNOW

Bank = list[tuple[Desk, Exercise]]
ON_AN_ARROW = (Kind.NEXT, Kind.CONDITION, Kind.WHY, Kind.ARROW)
"""Kinds that ask about one arrow, which their subject names."""


def once(bank: Bank) -> list[Exercise]:
    """Return every exercise of the bank, each once."""
    return merge([[exercise for _, exercise in bank]])


def share(found: int, bank: Bank) -> float:
    """Return a count as a part of the bank."""
    return found / len(once(bank))


def test_no_exercise_gives_its_answer_away_speaks_of_editing_or_turns_in_a_circle(bank: Bank) -> None:
    """No rare word of the right choice stands in the question; no note about how sources were read."""
    names = synonyms_of(bank[0][0].view.pack)
    found = {exercise.id: flaws_of(exercise, names) & FATAL for exercise in once(bank)}
    assert not {name: flaws for name, flaws in found.items() if flaws}


def test_no_exercise_is_solved_by_tossing_a_coin_and_hardly_any_by_its_longest_choice(bank: Bank) -> None:
    """At least three choices in all; the longest one is right in under 5 of 100."""
    flaws = Counter(flaw for exercise in once(bank) for flaw in flaws_of(exercise))
    assert not flaws[Flaw.TWO_CHOICES]
    assert share(flaws[Flaw.LONGEST_RIGHT], bank) < 0.05


def test_no_kind_drowns_the_others(bank: Bank) -> None:
    """Orders were a third of all cards once; no kind is more than a fifth, and a quarter is to be known for an exam."""
    counts = Counter(exercise.kind for exercise in once(bank))
    assert max(share(found, bank) for found in counts.values()) < 0.2
    assert share(sum(e.worth == MUST_KNOW for e in once(bank)), bank) > 0.25
    assert max(Counter((e.pathway, e.regions) for e in once(bank) if e.kind is Kind.ORDER).values()) <= MOST


def test_nothing_is_asked_twice(bank: Bank) -> None:
    """No question with the same choices under two ids; no arrow in two questions about where it leads and when."""
    asked = Counter((e.place, e.prompt, frozenset(c.text for c in e.choices)) for e in once(bank))
    assert max(asked.values()) == 1
    arrows = Counter(e.subject for e in once(bank) if e.kind in (Kind.NEXT, Kind.CONDITION))
    assert max(arrows.values()) == 1


def test_a_question_never_has_another_answer_on_another_front_like_it(bank: Bank) -> None:
    """Where regions answer differently, the place on the front says which region is meant."""
    answers = defaultdict(set)
    for e in once(bank):
        if e.kind not in (Kind.ORDER, Kind.ARROW, Kind.STATUS):
            answers[e.place, e.prompt].add(frozenset(e.choice(c).text for c in e.rule.right))
    assert {key: found for key, found in answers.items() if len(found) > 1} == {}


def test_orders_of_one_map_share_at_most_half_of_their_steps(bank: Bank) -> None:
    """Not the same six facts again and again."""
    by_map = defaultdict(list)
    for desk, exercise in bank:
        if exercise.kind is Kind.ORDER:
            by_map[desk.view].append({choice.id for choice in exercise.choices})
    for sets in by_map.values():
        for one, other in combinations(sets, 2):
            assert 2 * len(one & other) <= min(len(one), len(other))


def test_an_order_follows_one_road_that_the_question_names(bank: Bank) -> None:
    """A walk of the map has all the steps in this order; road and conditions are said; no exit, no option is in it."""
    seen = 0
    for desk, exercise in bank:
        if exercise.kind is not Kind.ORDER:
            continue
        walks = [w for w in desk.walks if tuple(s for s in w.steps if s in exercise.steps) == exercise.steps]
        named = [w for w in walks if w.title and desk.speaker.say(w.title).text in " ".join(exercise.prompt)]
        assert named, f"{exercise.id}: no road of {exercise.prompt}"
        for arrow in named[0].conditions(exercise.steps[0], exercise.steps[-1]):
            assert desk.label(arrow) in " ".join(exercise.prompt)
        for step in map(desk.step, exercise.steps):
            assert step.kind not in (StepKind.OUTCOME, StepKind.OPTION) and not step.opens and not step.group
        seen += 1
    assert seen > 30


def test_the_reason_shown_is_on_the_very_arrow_that_is_asked_about(bank: Bank) -> None:
    """Also where several arrows join two steps; what a pair of an order rests on lies on its road."""
    for desk, exercise in bank:
        if exercise.kind in ON_AN_ARROW:
            arrow = desk.view.pack.transitions[exercise.subject.split(":")[0]]
            assert exercise.right.arrows == (arrow.id,)
        if exercise.kind is Kind.ORDER:
            roads = [set(w.steps) for w in desk.walks if set(exercise.steps) <= set(w.steps)]
            for why in exercise.why.values():
                ends = {s for a in why.arrows for t in [desk.view.pack.transitions[a]] for s in (t.source, t.target)}
                assert any(ends <= road for road in roads)


def test_the_reason_of_another_child_is_not_shown(bank: Bank) -> None:
    """From stage to risk group the way leads over first tissue, save for infants who are watched without a biopsy."""
    skips = "stage--if--risk"
    maps = ("high-risk", "intermediate-risk", "low-risk", "stage-ms")
    for _, exercise in bank:
        if exercise.pathway in maps and exercise.kind in (Kind.ORDER, Kind.BEFORE, Kind.WHY, Kind.ARROW):
            assert skips not in exercise.right.arrows
            assert all(skips not in why.arrows for why in exercise.why.values())


def test_what_must_come_before_is_told_by_what_every_child_has_passed(bank: Bank) -> None:
    """The reasons lie between steps that all must have had, none is wrong that may come first going round."""
    seen = 0
    for desk, exercise in bank:
        if exercise.kind is Kind.BEFORE:
            step = exercise.subject.split(":")[0]
            passed = {step, *(before.step for before in preceding(desk.view, step))}
            assert set(exercise.rule.right) < passed
            arrows = [desk.view.pack.transitions[name] for name in exercise.right.arrows]
            assert {end for arrow in arrows for end in (arrow.source, arrow.target)} <= passed
            wrong = [choice.id for choice in exercise.choices if choice.id not in exercise.rule.right]
            assert not any(desk.precedence.leads_both(step, other) for other in wrong)
            assert any(desk.is_own(other) for other in exercise.rule.right)
            seen += 1
    assert seen > 50


def test_a_turned_arrow_is_wrong_for_every_child(bank: Bank) -> None:
    """No way back, no second arrow between its ends, nothing that is repeated, no exit."""
    for desk, exercise in bank:
        if exercise.kind is Kind.ARROW:
            arrow = desk.view.pack.transitions[exercise.subject.split(":")[0]]
            ends = {arrow.source, arrow.target}
            between = [t for t in desk.view.transitions if {t.source, t.target} == ends]
            assert between == [arrow]
            assert not any(
                t.kind is TransitionKind.REPEAT and ends & {t.source, t.target} for t in desk.view.transitions
            )
            assert all(desk.step(s).kind not in (StepKind.OUTCOME, StepKind.SUPPORT) for s in ends)


def test_map_and_region_stand_on_every_exercise(bank: Bank) -> None:
    """Both regions where both agree."""
    for desk, exercise in bank:
        assert exercise.place.startswith(desk.pathway_title)
        assert desk.view.region in exercise.regions
        for region in desk.view.pack.manifest.regions:
            assert (desk.speaker.say(region.title).text in exercise.place) == (region.id in exercise.regions)


def test_what_a_team_only_chooses_from_is_in_no_drug_exercise(bank: Bank) -> None:
    """Bridging offers an antibody or 131I-MIBG: whether either belongs to induction is not asked."""
    for desk, exercise in bank:
        if exercise.kind is Kind.DRUG and exercise.pathway == "high-risk":
            drug = exercise.subject.split(":")[1]
            offered = {desk.view.phase_of[s] for s in ("hr-bridge", "hr-eu-bridge") if s in desk.view.phase_of}
            named = any(drug in desk.step(s).drugs for s in ("hr-bridge", "hr-eu-bridge") if s in desk.view.phase_of)
            if named:
                sure = {desk.view.phase_of[s] for s in exercise.right.steps}
                assert not {c.id for c in exercise.choices} & (offered - sure)
        if exercise.kind is Kind.DRUG:
            for phase in exercise.rule.right:
                assert desk.phase_title(phase) in exercise.why[phase].text


def test_numbers_are_asked_as_they_are_reported(bank: Bank) -> None:
    """Tandem against single transplant in the randomized trial; the question does not print the numbers."""
    found = [e for e in once(bank) if e.kind is Kind.FIGURE]
    assert len(found) > 10
    tandem = next(e for e in found if "62-48" in e.rule.right)
    assert "ANBL0532" in " ".join(tandem.prompt)
    for exercise in found:
        first, second = exercise.rule.right[0].split("-")
        assert f"{first}%" not in " ".join(exercise.prompt) or first == second
        assert exercise.right.cites


def test_a_mark_puts_what_is_worth_an_exam_before_what_is_not(bank: Bank) -> None:
    """The twenty best are all to be known, the twenty worst none; what a learner sees is never empty."""
    ranked = sorted(once(bank), key=mark_of, reverse=True)
    assert {e.worth for e in ranked[:20]} == {MUST_KNOW}
    assert MUST_KNOW not in {e.worth for e in ranked[-20:]}
    assert all(any(text.strip() for text in shown_texts(e)) for e in ranked)
    assert {e.rule.form for e in ranked} == set(Form)
