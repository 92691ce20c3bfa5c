"""Rules about texts, sources and dates: each finds its own fault in a pack that is otherwise sound."""

from __future__ import annotations

from datetime import date

import pytest
from pyphen import Pyphen

from pathways.checks import RULES, Severity
from pathways.checks.reading import grade_of
from pathways.checks.stale import check_at
from tests.pack_builder import PARTS, PackBuilder

HARDEST = (
    "Your child's team will explain the chemotherapy-related hospitalization, its complications and rehabilitation. "
    "Ask them. Why?"
)
HARD = (
    "Perioperative prophylaxis necessitates individualized pharmacological consideration, "
    "notwithstanding institutional heterogeneity regarding postoperative antimicrobial administration policies."
)


def found(builder: PackBuilder) -> set[tuple[str, str]]:
    """Return (rule, where) of everything that the rules find."""
    return {(finding.rule, finding.where) for finding in builder.findings()}


def say(builder: PackBuilder, text: str) -> None:
    """Let the operation's family text be ``text``."""
    builder.change_step("operate", family={"what": text, **PARTS, "ask": ["Can I be there when my child wakes up?"]})


@pytest.mark.parametrize(
    ("field", "length", "is_long"),
    [("title", 34, False), ("title", 35, True), ("subtitle", 44, False), ("subtitle", 45, True)],
)
def test_words_that_do_not_fit_their_box_are_found(
    builder: PackBuilder, field: str, length: int, is_long: bool
) -> None:
    """A title or subtitle longer than its limit is found, and one letter less is not."""
    builder.change_step("operate", **{field: {"family": "x" * length, "trainee": "Short"}})
    assert found(builder) == ({("lengths", "operate")} if is_long else set())


def test_letters_that_pictures_may_lack_are_told_once(builder: PackBuilder) -> None:
    """One warning names the letters and how many texts have them; signs that are put together are none."""
    builder.change_step("operate", title={"family": "腹痛 ≥ 2", "trainee": "痛"})
    (finding,) = builder.findings()
    assert (finding.rule, finding.severity) == ("letters", Severity.WARNING)
    assert "in 2 texts: 腹 (U+8179), 痛 (U+75DB)" in finding.found and "≥" not in finding.found


def test_a_long_label_on_an_arrow_is_found(builder: PackBuilder) -> None:
    """The label of a condition has to fit on its arrow, in both voices."""
    builder.replace('trainee: "improved"', 'trainee: "improved so clearly that nobody doubts it"')
    assert found(builder) == {("lengths", "medicine--if--home")}


@pytest.mark.parametrize("dose", ["5 mg", "20 mg/kg", "7.5 mg/m2", "21.6 Gy"])
def test_a_dose_in_the_familys_voice_is_found(builder: PackBuilder, dose: str) -> None:
    """Doses are for those who give them."""
    say(builder, f"Your child gets {dose} of it.")
    assert found(builder) == {("doses", "operate")}


@pytest.mark.parametrize("share", ["90%", "9 out of 10", "9 in 10", "90 percent"])
def test_a_share_of_children_outside_the_figures_is_found(builder: PackBuilder, share: str) -> None:
    """Numbers about outcomes wait until a family asks for them."""
    say(builder, f"It goes well for {share} of children.")
    assert found(builder) == {("doses", "operate")}


def test_a_share_of_children_in_the_figures_passes(builder: PackBuilder) -> None:
    """Under 'figures' a number stands with its group and its limits, behind a question."""
    says = {"family": "It went well for 9 in 10 children.", "trainee": "90% uncomplicated."}
    caveat = {"family": "It can't say how it goes for your child.", "trainee": "Single center."}
    figure = {"says": says, "group": "Children in one hospital", "caveat": caveat, "cite": ["sample#p4"]}
    builder.change_step("operate", figures=[figure])
    assert found(builder) == set()


def test_days_and_ages_are_no_doses(builder: PackBuilder) -> None:
    """Numbers that help planning are welcome."""
    say(builder, "Your child stays for 2 to 3 days. Children over 12 can help to choose.")
    assert found(builder) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Your child will fight the illness.",
        "This is a battle.",
        "Your child will be cured.",
        "Your child failed the treatment.",
        "It is a deadly illness.",
    ],
)
def test_words_of_battle_promise_blame_and_alarm_are_found(builder: PackBuilder, text: str) -> None:
    """The family's voice is calm: no battle, no promise, no blame, no alarm."""
    say(builder, text)
    assert found(builder) == {("tone", "operate")}


def test_a_hard_family_text_is_found(builder: PackBuilder) -> None:
    """A text that only doctors understand is not for families."""
    say(builder, HARD)
    assert found(builder) == {("reading", "operate")}


def test_long_sentences_are_found(builder: PackBuilder) -> None:
    """Short words alone do not make a text easy."""
    say(builder, " and ".join(["the cat sat on the mat"] * 14) + ".")
    assert any(f.where == "operate" and "words a sentence" in f.found for f in builder.findings())


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The doctor feels the belly. It does not hurt.", 0.3),
        (HARDEST, 15.0),
        ("Yes. No. Well then.", -2.3),
        ("12345", -3.5),
    ],
)
def test_grades_are_those_of_the_tool_with_which_the_first_texts_were_measured(text: str, grade: float) -> None:
    """The limits mean the same for texts of every year: these are the grades of textstat 0.7.4."""
    assert grade_of(text, Pyphen(lang="en_US")) == pytest.approx(grade)


def test_names_from_the_tables_do_not_make_a_text_hard(builder: PackBuilder) -> None:
    """A family hears the names of medicines anyway; they do not count as hard words."""
    name = "Piperacillin-tazobactam"
    text = f"They give {name}, {name}, {name} and {name}, or only {name} and {name}."
    builder.change_step("operate", family={"what": text, **PARTS, "ask": [f"Why {name}, {name} and {name}?"]})
    assert found(builder) == {("reading", "operate")}
    builder.replace("name: Antibiotic", f"name: {name}", "drugs.yaml")
    assert found(builder) == set()


def test_a_middle_grade_that_is_too_high_is_found(builder: PackBuilder) -> None:
    """If most texts are rather hard, the pack as a whole is, though no single text is over the limit."""
    text = (
        "The surgeon removes the appendix during a short operation and the family can usually visit afterwards. "
        "The hospital team explains everything about recovery."
    )
    for step in ("pain", "exam", "choose", "operate", "medicine", "home"):
        builder.change_step(step, family={"what": text, **PARTS, "ask": [text]})
    assert ("reading", "appendicitis") in found(builder)


def test_a_step_without_the_seed_page_must_say_so(builder: PackBuilder) -> None:
    """What goes beyond the page that the map began with is marked."""
    extra = "- id: other\n  title: O\n  organization: O\n  published: '2026'\n  checked: 2026-11-01\n  address: a\n"
    extra += "  licence: l\n  seen: all\n  sections:\n    - {passages: q1, name: Part}\n"
    builder.write(builder.read("sources.yaml") + extra, "sources.yaml")
    builder.change_step("home", cite=["other#q1"])
    assert found(builder) == {("sources", "home")}
    builder.change_step("home", beyond_seed="true")
    assert found(builder) == set()


def test_a_step_of_the_seed_page_must_not_be_marked_as_beyond_it(builder: PackBuilder) -> None:
    """The mark is as wrong where it does not belong."""
    builder.change_step("home", beyond_seed="true")
    assert found(builder) == {("sources", "home")}


def test_an_unused_passage_of_the_seed_page_is_a_warning(builder: PackBuilder) -> None:
    """Every passage of the page that the map began with is used, or left out with a reason."""
    builder.replace("p5-p7", "p5-p8", "sources.yaml")
    (finding,) = builder.findings()
    assert (finding.rule, finding.where, finding.severity) == ("sources", "sample#p8", Severity.WARNING)
    builder.write(builder.read("pack.yaml") + "seed_exclusions: [{passage: p8, reason: Menu.}]\n", "pack.yaml")
    assert builder.findings() == []


def test_an_entry_that_no_step_names_is_a_warning(builder: PackBuilder) -> None:
    """Tables do not gather what is used nowhere."""
    builder.change_step("medicine", drugs=None)
    (finding,) = builder.findings()
    assert (finding.rule, finding.where, finding.severity) == ("unused", "drugs/antibiotic", Severity.WARNING)


def test_old_dates_are_a_warning_and_young_ones_are_not(builder: PackBuilder) -> None:
    """More than 18 months after the date on which it was checked, everything is said to be old."""
    pack = builder.load()
    assert list(check_at(pack, date(2028, 5, 31))) == []
    late = list(check_at(pack, date(2028, 6, 1)))
    assert {finding.where for finding in late} == {"appendicitis", "sample", *pack.steps}
    assert {finding.severity for finding in late} == {Severity.WARNING}


def test_rules_have_different_ids_and_say_what_they_hold() -> None:
    """A finding names its rule, and the rule can be looked up."""
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.holds.endswith(".") for rule in RULES)


@pytest.mark.parametrize("field", ["evidence", "teaching"])
def test_what_readers_count_on_is_missed(builder: PackBuilder, field: str) -> None:
    """A treatment without its evidence and a decision without notes are found."""
    step = {"evidence": "operate", "teaching": "choose"}[field]
    builder.change_step(step, **{field: None})
    assert found(builder) == {("completeness", step)}


def test_a_phase_without_notes_is_found(builder: PackBuilder) -> None:
    """Educators find a word for every phase."""
    with builder.edit() as content:
        del content["phases"][0]["teaching"]
    assert found(builder) == {("completeness", "finding-out")}


@pytest.mark.parametrize("text", ["Patients who failed induction.", "Used in poor responders.", "The child relapsed."])
def test_blame_is_found_in_the_trainees_voice_too(builder: PackBuilder, text: str) -> None:
    """Treatments fail, children do not, in every voice."""
    builder.change_step("operate", trainee={"what": text})
    assert found(builder) == {("tone", "operate")}


@pytest.mark.parametrize("text", ["The treatment failed.", "The cancer relapsed.", "Children who respond go on."])
def test_saying_that_a_treatment_failed_passes(builder: PackBuilder, text: str) -> None:
    """What failed is the treatment; that may be said."""
    builder.change_step("operate", trainee={"what": text})
    assert builder.findings() == []


def test_a_term_that_a_text_says_and_a_source_of_a_table_are_used(builder: PackBuilder) -> None:
    """A word is explained where a text says it, and a table's citation is one; without them both are warnings."""
    with builder.edit("glossary.yaml") as content:
        content.append({**content[0], "id": "scope", "term": "Scope", "cite": ["leaflet#p1"]})
    with builder.edit("sources.yaml") as content:
        content.append({k: v for k, v in {**content[0], "id": "leaflet"}.items() if k != "is_seed"})
    assert ("unused", "terms/scope") in found(builder)
    assert ("unused", "sources/leaflet") not in found(builder)
    say(builder, "The surgeon looks through a scope.")
    assert ("unused", "terms/scope") not in found(builder)
    with builder.edit("glossary.yaml") as content:
        content[-1]["cite"] = ["sample#p1"]
    assert ("unused", "sources/leaflet") in found(builder)
