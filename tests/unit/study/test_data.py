"""What is sent to the device: complete in itself, plain JSON, and every reference leads somewhere."""

from __future__ import annotations

import json

import pytest

from pathways.graph import View, following, view_pathway
from pathways.model import MOVES, CriteriaKind, Pack, YearOf
from pathways.study import StudyData, cases_data, study_data, tables_data
from pathways.study.reasons import cites_in
from pathways.text import pack_translator
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def high_risk(shipped: Pack) -> StudyData:
    """Return the data of the largest first-line map."""
    return study_data(view_pathway(shipped, "high-risk", "north-america"))


def test_the_data_of_every_view_are_whole(all_views: list[View]) -> None:
    """Each arrow, step, source and phase that is named is also there, and JSON can carry all of it."""
    for view in all_views:
        data = study_data(view)
        assert json.loads(json.dumps(data)) == data
        assert cites_in(data) == set(data["sources"])
        phases = {phase["id"] for phase in data["phases"]}
        for exercise in data["exercises"]:
            assert exercise["topic"] in phases
            for why in (exercise["right"], *exercise["why"].values()):
                assert set(why["arrows"]) <= set(data["arrows"])
                assert set(why["steps"]) <= set(data["names"])
        assert set(data["precedence"]["arrows"]) <= set(data["arrows"])
        assert len(data["precedence"]["hop"]) == len(data["steps"])


def test_the_notice_and_the_dates_go_with_the_data(high_risk: StudyData) -> None:
    """What leaves the app says that it is no advice, which version it is and when each source was checked."""
    assert "not medical advice" in high_risk["pack"]["notice"]
    assert all(source["dates"] for source in high_risk["sources"].values())


def test_a_reason_carries_condition_evidence_and_sources(high_risk: StudyData) -> None:
    """The arrow into antibody treatment: when, why, on what strength of evidence."""
    reason = high_risk["arrows"]["hr-eoc--if--hr-immuno"]
    assert reason["when"]
    assert reason["because"]
    assert reason["evidence"] and reason["evidence"]["level"] == "randomized"
    assert reason["cites"]


def test_the_data_are_small_enough_to_send(high_risk: StudyData) -> None:
    """Well under a megabyte before compression."""
    assert len(json.dumps(high_risk, ensure_ascii=False)) < 900_000


def test_another_language_changes_words_and_nothing_else(shipped: Pack, high_risk: StudyData) -> None:
    """Ids, rules and reasons stay; the questions are asked in Spanish."""
    view = view_pathway(shipped, "high-risk", "north-america")
    spanish = study_data(view, pack_translator(SHIPPED, "es"))
    assert [e["id"] for e in spanish["exercises"]] == [e["id"] for e in high_risk["exercises"]]
    assert [e["rule"] for e in spanish["exercises"]] == [e["rule"] for e in high_risk["exercises"]]
    assert spanish["exercises"][0]["prompt"] != high_risk["exercises"][0]["prompt"]


def test_every_case_can_be_walked_with_the_data_alone(shipped: Pack) -> None:
    """Each question has the next stop among its right answers, a wrong way, and a reason for each way."""
    data = cases_data(shipped)
    assert json.loads(json.dumps(data)) == data
    assert cites_in(data) == set(data["sources"])
    assert len(data["cases"]) >= 10
    for case in data["cases"]:
        for stop, after in zip(case["stops"], case["stops"][1:], strict=False):
            assert stop["step"] in data["names"]
            ask = stop["ask"]
            if ask:
                ids = [choice["id"] for choice in ask["choices"]]
                assert after["step"] in ask["right"]
                assert set(ask["right"]) < set(ids)
                assert set(ask["why"]) == set(ids)
                for why in ask["why"].values():
                    assert why["text"]
                    assert set(why["arrows"]) <= set(data["arrows"])


def test_cases_cover_what_a_trainee_meets(shipped: Pack) -> None:
    """Every first-line map and relapse, both regions, and the way over bridging."""
    cases = shipped.cases.values()
    assert {case.pathway for case in cases} == {
        "observation",
        "low-risk",
        "intermediate-risk",
        "stage-ms",
        "high-risk",
        "relapse",
    }
    assert {case.region for case in cases} == {"north-america", "europe"}
    assert any(stop.step == "hr-bridge" for case in cases for stop in case.stops)


def test_questions_of_cases_are_answered_by_arrows_of_the_map(shipped: Pack) -> None:
    """A right answer is a way on of its step; nothing is asked that the map does not decide."""
    for case in shipped.cases.values():
        for stop in case.stops:
            if stop.ask:
                view = view_pathway(shipped, shipped.home_of(stop.step), case.region)
                ways = {way.step for way in following(view, stop.step) if way.kind in MOVES}
                ways |= {t.target for t in shipped.transitions.values() if t.source == stop.step and t.kind in MOVES}
                assert set(stop.ask.right) <= ways


def test_the_tables_lead_back_to_the_map(shipped: Pack) -> None:
    """Each row of the matrix, each trial and each year names steps and arrows that exist, and its sources."""
    data = tables_data(shipped)
    assert json.loads(json.dumps(data)) == data
    assert cites_in(data) == set(data["sources"])
    matrix = next(m for m in data["matrices"] if m["pathway"] == "high-risk")
    thiotepa = next(row for row in matrix["rows"] if row["drug"] == "thiotepa")
    assert thiotepa["steps"] == {"hr-consolidation": ["hr-tx1"]}
    assert thiotepa["regions"] == ["north-america"]
    for row in (*data["trials"], *data["timeline"]):
        assert set(row["steps"]) <= set(shipped.steps)
        assert set(row["arrows"]) <= set(shipped.transitions)
        assert row["cites"]
    tandem = next(row for row in data["trials"] if row["id"] == "anbl0532")
    assert tandem["strength"] in ("randomized", "partly-randomized")


def test_trials_never_stand_in_the_matrix_of_what_is_given(shipped: Pack) -> None:
    """A step of a trial does not make a medicine look like standard care."""
    for matrix in tables_data(shipped)["matrices"]:
        for row in matrix["rows"]:
            for steps in row["steps"].values():
                assert not any(shipped.step(s).status.is_trial for s in steps)


def test_the_timeline_begins_in_the_nineties_and_is_in_order(shipped: Pack) -> None:
    """From the first common stages to this year's reports; each year rests on a passage."""
    years = [item["year"] for item in tables_data(shipped)["timeline"]]
    assert years == sorted(years)
    assert years[0] <= 1995
    assert years[-1] >= 2025


def test_a_year_of_the_timeline_says_what_it_brought(shipped: Pack) -> None:
    """INSS does not stand under INRGSS; a report says its finding, an approval what changed; 2023 no result of 2025."""
    items = tables_data(shipped)["timeline"]
    inss = next(item for item in items if "INSS adopted" in item["title"])
    assert "INRGSS" not in inss["title"] + inss["text"]
    texts = {(item["trial"], item["of"], item["year"]): item["text"] for item in items}
    assert "84%" in texts["study-3b", YearOf.PUBLISHED, 2023]
    assert "FDA approval" in texts["study-3b", YearOf.APPROVED, 2023]
    assert "5-year" not in texts["gd2-cart01", YearOf.PUBLISHED, 2023]
    assert "5-year" in texts["gd2-cart01", YearOf.PUBLISHED, 2025]


def test_criteria_say_where_systems_disagree(shipped: Pack) -> None:
    """Risk groups are shown as published, and each disagreement names both sides with a source."""
    kinds = {table.kind for table in shipped.criteria.values()}
    assert kinds == {CriteriaKind.STAGE, CriteriaKind.RISK, CriteriaKind.RESPONSE}
    points = [point for table in shipped.criteria.values() for point in table.disagree]
    assert {"COG", "INRG"} <= {view.who for point in points for view in point.views}
    assert any("SIOPEN" in view.who for point in points for view in point.views)
