"""Views are parts of the pack's network, and a region's view holds nothing of another region."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pathways.graph import build_network, view_pathway
from pathways.model import Pack, Status
from tests.strategies import REGIONS, pack_of, packs, pathway_data, step_data, transition_data

some_regions = st.sampled_from([None, *REGIONS])


@given(packs(), some_regions)
def test_a_view_is_a_subgraph_of_the_network(pack: Pack, region: str | None) -> None:
    """Every step and every arrow of a view, with its record, stands in the network of the whole pack."""
    whole = build_network(pack)
    part = view_pathway(pack, "main", region).graph
    assert set(part.nodes) <= set(whole.nodes)
    for source, target, key, data in part.edges(keys=True, data=True):
        assert whole.edges[source, target, key] == data


@given(packs(), some_regions)
def test_a_view_holds_every_arrow_between_its_steps(pack: Pack, region: str | None) -> None:
    """No arrow of the region whose two ends are shown is left out."""
    view = view_pathway(pack, "main", region)
    expected = {
        t.id
        for t in pack.transitions.values()
        if {t.source, t.target} <= set(view.steps) and (region is None or not t.regions or region in t.regions)
    }
    assert {t.id for t in view.transitions} == expected


@given(packs(), st.sampled_from(REGIONS))
def test_a_region_shows_nothing_of_another(pack: Pack, region: str) -> None:
    """Steps, arrows, and both ends of the arrows that leave or enter, all belong to the region or to every one."""
    view = view_pathway(pack, "main", region)
    arrows = [*view.transitions, *view.exits, *view.entries]
    ends = {step for t in arrows for step in (t.source, t.target)}
    limits = [t.regions for t in arrows] + [pack.step(step).regions for step in ends | set(view.steps)]
    assert all(not limit or region in limit for limit in limits)


def test_steps_stand_in_the_order_of_the_phases() -> None:
    """Reading order follows the phases, an included step stands in the phase that includes it."""
    first = pathway_data(
        "main",
        [step_data("late", "two"), step_data("early", "one")],
        start="early",
        phases=[
            {"id": p, "title": {"family": p, "trainee": p}, "what": {"family": p, "trainee": p}, "cite": ["book#one"]}
            for p in ("one", "two")
        ],
        includes=[{"step": "guest", "phase": "one"}],
    )
    pack = pack_of(first, pathway_data("side", [step_data("guest", "elsewhere")]))
    view = view_pathway(pack, "main")
    assert view.steps == ("early", "guest", "late")
    assert view.phase_of["guest"] == "one"


def test_statuses_filter_steps_and_their_arrows() -> None:
    """With standard care only, a trial is gone, and so are the arrows to and from it."""
    steps = [step_data("a"), step_data("b", status="trial-open"), step_data("c")]
    arrows = [transition_data("a", "then", "b"), transition_data("b", "then", "c"), transition_data("a", "then", "c")]
    view = view_pathway(pack_of(pathway_data("main", steps, arrows)), "main", statuses=[Status.STANDARD])
    assert view.steps == ("a", "c")
    assert [t.id for t in view.transitions] == ["a--then--c"]


def test_the_order_of_the_graph_is_the_order_of_the_files() -> None:
    """Nodes and edges of a view's graph never depend on the order of a set."""
    names = [f"step-{number}" for number in range(40)]
    pack = pack_of(pathway_data("main", [step_data(n) for n in names], [transition_data(names[0], "then", names[9])]))
    assert list(view_pathway(pack, "main").graph) == names
