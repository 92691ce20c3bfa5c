"""What was agreed to hold for the whole map, besides the ways and the order of treatment: see also test_shipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pathways.graph import View, view_pathway
from pathways.model import Pack, Sensitivity, StepKind
from pathways.text import Reader
from pathways.web.payload import Show, compose_payload
from tests.unit.graph.oracle import is_walk

WALKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "walks.yaml").read_text(encoding="utf-8"))
SEED = "cancer-net"


def views_of(pack: Pack) -> Iterator[View]:
    """Give each map in each region that it is complete for."""
    for pathway in pack.pathways.values():
        for region in pathway.regions:
            yield view_pathway(pack, pathway.id, region)


def open_maps(pack: Pack) -> Iterator[View]:
    """Give the maps that a family sees without answering a question."""
    yield from (view for view in views_of(pack) if view.pathway.asks is None)


def all_cites(pack: Pack) -> set[str]:
    """Return every citation of the content: of records, and of what has changed in or beside them."""
    tables = (pack.steps, pack.transitions, pack.phases, pack.drugs, pack.trials, pack.terms, pack.people, pack.effects)
    records: list[Any] = [record for table in tables for record in table.values()]
    records += [group for pathway in pack.pathways.values() for group in pathway.groups]
    changes = [change for record in records for change in getattr(record, "changes", ())]
    figures = [figure for step in pack.steps.values() for figure in step.figures]
    everything = [*records, *changes, *figures, *pack.manifest.changes]
    return {cite for record in everything for cite in record.cite}


def test_every_agreed_walk_is_held() -> None:
    """The thirteen walks that were agreed on are all among the walks that are tested."""
    assert {walk["agreed"] for walk in WALKS} == set(range(1, 14))


def test_every_kind_of_support_can_be_reached_from_the_first_day(shipped: Pack) -> None:
    """From the first talk a way leads by supportive care to each part of it, past no other path."""
    parts = [
        s.id for s in shipped.pathways["supportive-care"].steps if s.kind is StepKind.SUPPORT and s.id != "support"
    ]
    assert len(parts) >= 7
    assert [part for part in parts if not is_walk(shipped, ["start", "support", part])] == []


def test_every_arrow_joins_two_steps_of_the_map(shipped: Pack) -> None:
    """No arrow starts or ends in the void, or in the step that it came from."""
    for arrow in shipped.transitions.values():
        assert {arrow.source, arrow.target} <= set(shipped.steps), arrow.id
        assert arrow.source != arrow.target, arrow.id


def test_every_step_and_arrow_has_a_source_that_can_be_looked_up(shipped: Pack) -> None:
    """Each step and arrow cites at least one passage, and no passage is cited that its source does not have."""
    steps, arrows = shipped.steps.values(), shipped.transitions.values()
    assert [s.id for s in steps if not s.cite] + [t.id for t in arrows if not t.cite] == []
    assert sorted(cite for cite in all_cites(shipped) if shipped.section_of(cite) is None) == []


def test_the_source_page_is_used_up(shipped: Pack) -> None:
    """Each of its 108 passages is cited, or left out with a reason; none is both."""
    used = {cite.partition("#")[2] for cite in all_cites(shipped) if cite.startswith(f"{SEED}#")}
    left_out = {exclusion.passage for exclusion in shipped.manifest.seed_exclusions}
    assert sorted(used | left_out) == [f"S{number:03}" for number in range(1, 109)]
    assert used & left_out == set()
    assert all(len(exclusion.reason.split()) >= 5 for exclusion in shipped.manifest.seed_exclusions)


def test_no_map_names_a_hard_step_to_a_family_that_has_not_asked(shipped: Pack) -> None:
    """Nothing that a family can see or follow on an open map is a hard part: no box, no arrow, no place."""
    hard = {step for step in shipped.steps if shipped.question_of(step) is not None}
    assert {s.id for s in shipped.steps.values() if s.sensitivity is Sensitivity.OPT_IN} <= hard
    for view in open_maps(shipped):
        payload = compose_payload(view, Show(), Reader(shipped))
        seen = {*payload["nodes"], *payload["order"], payload["start"]}
        seen |= {end for arrow in payload["arrows"].values() for end in (arrow["from"], arrow["to"])}
        seen |= {step for part in (*payload["phases"], *payload["groups"]) for step in part["steps"]}
        assert seen & hard == set(), (view.pathway.id, view.region)
        pictures = "".join(picture["svg"] for picture in payload["pictures"].values())
        assert [step for step in hard if f'data-id="{step}"' in pictures] == [], (view.pathway.id, view.region)


def test_a_family_that_has_asked_sees_them(shipped: Pack) -> None:
    """The same map shows the way to relapse once the question was answered with yes."""
    view = view_pathway(shipped, "follow-up", "north-america")
    asked = compose_payload(view, Show(), Reader(shipped, agreed=frozenset({"relapse"})))
    assert "relapse" in asked["nodes"]
    assert 'data-id="relapse"' in "".join(picture["svg"] for picture in asked["pictures"].values())


@pytest.mark.parametrize("region", ["north-america", "europe"])
def test_no_region_shows_what_is_done_elsewhere(shipped: Pack, region: str) -> None:
    """On every map of a region each step and each arrow belongs to that region."""
    for view in (view for view in views_of(shipped) if view.region == region):
        steps = [s for s in view.steps if view.step(s).regions and region not in view.step(s).regions]
        arrows = [t.id for t in view.transitions if t.regions and region not in t.regions]
        assert (steps, arrows) == ([], []), view.pathway.id


def test_the_regions_really_differ(shipped: Pack) -> None:
    """High-risk treatment has steps of its own on either side of the ocean, and trials too."""
    for pathway in ("high-risk", "investigational"):
        here, there = (set(view_pathway(shipped, pathway, region).steps) for region in ("north-america", "europe"))
        assert here - there, pathway
        assert there - here, pathway
