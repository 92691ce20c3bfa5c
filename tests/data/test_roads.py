"""Main roads of the shipped pack: no road, and no arrow between phases, suggests a wrong end or order."""

from __future__ import annotations

import pytest

from pathways.drawing.overview import phase_links
from pathways.graph import follow_road, link_usual_phases, list_roads, view_pathway
from pathways.model import Pack

REGIONS = ("north-america", "europe")


def test_treatment_does_not_end_after_consolidation(shipped: Pack) -> None:
    """High risk leads from phase to phase in one line; from the second phase nothing leads to the visits."""
    view = view_pathway(shipped, "high-risk", "north-america")
    phases = ["finding-out", "induction", "consolidation", "post", "continuation", "after"]
    links = {(link.source, link.target) for link in link_usual_phases(view)}
    named = [f"hr-{phase}" for phase in phases]
    assert ("hr-consolidation", "hr-after") not in links
    assert links == {*zip(named, named[1:], strict=False), ("hr-post", "hr-after")}
    assert (2, 5) not in phase_links(view)


def test_in_europe_too(shipped: Pack) -> None:
    """The third phase leads to the visits; nothing before it does."""
    view = view_pathway(shipped, "high-risk", "europe")
    assert [link.source for link in link_usual_phases(view) if link.target == "hr-after"] == ["hr-post"]


def test_the_spine_question_stands_before_what_can_wait_for_it(shipped: Pack) -> None:
    """On the overview the question, and what can't wait, come right after the tests and before the stage."""
    view = view_pathway(shipped, "overview", "north-america")
    at = view.steps.index("workup")
    assert view.steps[at : at + 4] == ("workup", "emergency-cord", "cord-treatment", "stage")
    side = next(side for side in follow_road(view).sides if side.id == "emergency-cord")
    assert side.at == "workup"


@pytest.mark.parametrize("region", REGIONS)
def test_one_road_in_each_pathway_but_the_relapse(shipped: Pack, region: str) -> None:
    """Each map has one usual way in a region; after a relapse there is one for each place a child may come from."""
    counts = {pathway: len(list_roads(view_pathway(shipped, pathway, region))) for pathway in shipped.pathways}
    assert counts.pop("relapse") == 7
    assert set(counts.values()) == {1}


@pytest.mark.parametrize("region", REGIONS)
def test_what_was_tested_and_is_not_offered_is_on_no_road(shipped: Pack, region: str) -> None:
    """The frame of what was tried stands on no road; every option that is offered for high risk is on both."""
    view = view_pathway(shipped, "relapse", region)
    offered = {
        s for g in view.groups if g.phase == "rr-options" and view.is_offered(g.id) for s in view.members_of(g.id)
    }
    tested = set(view.members_of("rr-tested"))
    with_options = [road for road in list_roads(view) if offered & set(road.steps)]
    assert len(with_options) == 2
    for road in list_roads(view):
        assert not tested & set(road.steps)
        assert road not in with_options or offered <= set(road.steps)


@pytest.mark.parametrize("region", REGIONS)
def test_pain_control_and_what_is_no_longer_given_run_beside_high_risk(shipped: Pack, region: str) -> None:
    """They are alongside the main road, not boxes that look forgotten on it."""
    beside = follow_road(view_pathway(shipped, "high-risk", region)).beside
    assert {"sup-pain", "hr-il2", "trial-offer", "sup-hearing"} <= set(beside)
