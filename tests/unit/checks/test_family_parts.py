"""Rules about what a family's card must tell, and what it must not: each finds its own fault in a sound pack."""

from __future__ import annotations

import pytest

from tests.pack_builder import CITE, PARTS, PackBuilder

LONG = "Your child can play and rest in the room with the team near the bed. "
ASK = ["Can I be there when my child wakes up?"]


def found(builder: PackBuilder) -> set[tuple[str, str]]:
    """Return (rule, where) of everything that the rules find."""
    return {(finding.rule, finding.where) for finding in builder.findings()}


def tell(builder: PackBuilder, **said: object) -> None:
    """Let the operation tell a family this, beside what every treatment tells."""
    builder.change_step("operate", family={"what": "It is short.", **PARTS, "ask": ASK, **said})


def count(builder: PackBuilder, **figure: object) -> None:
    """Let the operation have this figure."""
    says = {"family": "It went well for 9 in 10 children.", "trainee": "90%."}
    caveat = {"family": "It can't tell about your child.", "trainee": "One center."}
    builder.change_step(
        "operate", figures=[{"says": says, "group": "Children", "caveat": caveat, "cite": CITE, **figure}]
    )


@pytest.mark.parametrize("part", ["without", "later"])
def test_a_treatment_without_a_part_is_found(builder: PackBuilder, part: str) -> None:
    """Leaving a treatment out, and later life, are told for each treatment."""
    kept = {name: text for name, text in PARTS.items() if name != part}
    builder.change_step("operate", family={"what": "It is short.", **kept, "ask": ASK})
    assert [(f.rule, f.where, part in f.found) for f in builder.findings()] == [("family-parts", "operate", True)]


def test_what_is_only_watched_has_nothing_later(builder: PackBuilder) -> None:
    """Watching leaves nothing behind; what it means not to treat is told."""
    family = {"what": "It is short.", "without": PARTS["without"], "ask": ASK}
    builder.change_step("operate", modality="observation", family=family)
    assert found(builder) == set()


def test_pictures_tell_a_course_and_never_a_decision(builder: PackBuilder) -> None:
    """One moment is no course, and ways to decide between have no order."""
    two = [{"picture": "asleep", "says": "Your child sleeps"}, {"picture": "operation", "says": "It is taken out"}]
    tell(builder, happens=two)
    assert found(builder) == set()
    tell(builder, happens=two[:1])
    assert found(builder) == {("family-parts", "operate")}
    builder.change_step("operate", kind="decision")
    tell(builder, happens=two)
    assert ("family-parts", "operate") in found(builder)


def test_a_long_card_without_a_short_text_is_found(builder: PackBuilder) -> None:
    """Whoever opens a long card can read it in a breath."""
    tell(builder, why=LONG * 13)
    assert found(builder) == {("in-short", "operate")}
    tell(builder, why=LONG * 13, short="Your child sleeps, and it is soon over.")
    assert found(builder) == set()


@pytest.mark.parametrize("short", ["It is short. " * 4, "It is a short time and then " * 9 + "it is over."])
def test_a_short_text_that_is_long_is_found(builder: PackBuilder, short: str) -> None:
    """At most three sentences and fifty words."""
    tell(builder, short=short)
    assert ("in-short", "operate") in found(builder)


def test_a_long_summary_of_a_map_is_found(builder: PackBuilder) -> None:
    """A map is told in a few lines as well."""
    builder.replace("From belly pain to going home, step by step.", "It hurts. It helps. It ends. It is over.")
    assert found(builder) == {("in-short", "appendicitis")}


@pytest.mark.parametrize("part", ["often", "later"])
def test_how_often_effects_come_may_be_told(builder: PackBuilder, part: str) -> None:
    """A share of children stands where side effects are told."""
    tell(builder, **{part: "The belly hurts in about 3 in 10 children."})
    assert found(builder) == set()


@pytest.mark.parametrize("said", ["About 9 in 10 children lived.", "It came back in 1 in 10.", "In 3 in 10 it shrank."])
def test_an_outcome_among_side_effects_is_found(builder: PackBuilder, said: str) -> None:
    """How treatment ended is told only to those who ask."""
    tell(builder, often=said)
    assert found(builder) == {("doses", "operate")}


@pytest.mark.parametrize(
    "said",
    [
        "The source page names only one.",
        "We found no results.",
        "The leaflet of this medicine says so.",
        "As far as we know it is over; pages differ.",
    ],
)
def test_a_makers_comment_is_found(builder: PackBuilder, said: str) -> None:
    """Families read about the child and the treatment."""
    tell(builder, helps=said)
    assert found(builder) == {("comments", "operate")}


@pytest.mark.parametrize("said", ["The sources do not say how often.", "Ask what we found helpful: what do we do?"])
def test_what_the_sources_do_not_tell_may_be_said(builder: PackBuilder, said: str) -> None:
    """Not knowing is told openly, and a family's own questions are theirs."""
    tell(builder, helps=said)
    assert found(builder) == set()


def test_a_figure_without_a_number_is_found(builder: PackBuilder) -> None:
    """Who asks for numbers gets one."""
    count(builder, says={"family": "It went better for most.", "trainee": "90%."})
    assert found(builder) == {("figures", "operate")}


def test_a_percentage_for_families_is_found(builder: PackBuilder) -> None:
    """So many of ten is what people can picture."""
    count(builder, says={"family": "It went well for 90% of children.", "trainee": "90%."})
    assert found(builder) == {("figures", "operate")}


def test_groups_with_one_id_are_found(builder: PackBuilder) -> None:
    """Each group of a step has a name of its own, or its translations would mix."""
    arms = [{"id": "one", "name": "First", "of_ten": 3}, {"id": "one", "name": "Second", "of_ten": 4}]
    count(builder, arms=arms)
    assert found(builder) == {("figures", "operate")}


def test_groups_with_their_own_numbers_pass(builder: PackBuilder) -> None:
    """Two groups, two rows of ten."""
    count(builder, arms=[{"id": "one", "name": "With it", "of_ten": 3}, {"id": "two", "name": "Without", "of_ten": 4}])
    assert found(builder) == set()
