"""How long a phase takes and where: short lines, as far as a source says so, for the region that is shown."""

from __future__ import annotations

import pytest

from pathways.cards import compose_phase_card, phase_time, times_of
from pathways.graph import View, follow_road, view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker
from tests.pack_builder import CITE, PackBuilder
from tests.unit.cards.test_cards import FOLDER, shipped


def lines(view: View, phase: str, lang: str = "en", voice: Voice = Voice.FAMILY) -> list[str]:
    """Return the lines of a phase of the shipped pack."""
    speaker = Speaker(Reader.of(view.pack, FOLDER, lang), voice)
    return phase_time(view, next(p for p in view.phases if p.id == phase), speaker)


def test_a_phase_says_how_long_what_delays_it_and_where() -> None:
    """Three lines: the usual duration as a range with its meaning, what can make it longer, and the places."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    assert lines(view, "hr-induction") == [
        "15 to 23 weeks – Five or six rounds, then some weeks before the transplant.",
        "More treatment may come before the transplant.",
        "hospital, day clinic, home",
    ]


def test_each_region_has_its_own_time() -> None:
    """In Europe the same phase takes another time; a view of all regions says which is which."""
    europe = lines(view_pathway(shipped(), "high-risk", "europe"), "hr-post")
    assert europe[0] == "25 weeks – Five rounds of five weeks."
    both = lines(view_pathway(shipped(), "high-risk"), "hr-post")
    assert [line.partition(":")[0] for line in both[:2]] == ["North America", "Europe"]


def test_where_no_source_says_how_long_only_the_places_are_told() -> None:
    """Nothing is guessed: a phase without a duration has no line for one; one without places has none at all."""
    view = view_pathway(shipped(), "observation", "europe")
    assert lines(view, "obs-watching") == ["day clinic, home"]
    assert lines(view_pathway(shipped(), "low-risk", "europe"), "low-more")[0].startswith("1 to 8 rounds")
    assert lines(view_pathway(shipped(), "overview", "europe"), "ov-after") == []


def test_the_view_of_a_main_road_tells_the_usual_places() -> None:
    """A place that only a side road uses is not told for the road."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    road = follow_road(view).view
    assert lines(road, "hr-continuation")[-1] == "day clinic, home"
    assert set(lines(road, "hr-induction")) == set(lines(view, "hr-induction"))


def test_families_read_it_in_spanish() -> None:
    """Every part is said in the reader's language."""
    view = view_pathway(shipped(), "high-risk", "europe")
    assert lines(view, "hr-induction", "es") == [
        "10 semanas – Para los ocho ciclos de quimio. Después vienen la recolección de células y la cirugía.",
        "Antes del trasplante puede haber dos ciclos más u otro tratamiento.",
        "hospital, clínica de día, casa",
    ]


@pytest.mark.parametrize("voice", list(Voice))
def test_the_card_of_a_phase_says_the_same_with_its_sources(voice: Voice) -> None:
    """The lines stand on the card under names, and the sources of the duration are among the card's."""
    view = view_pathway(shipped(), "high-risk", "north-america")
    phase = next(p for p in view.phases if p.id == "hr-post")
    speaker = Speaker(Reader.of(shipped(), FOLDER, "en"), voice)
    folds = {fold["id"]: fold["blocks"][0] for fold in compose_phase_card(view, phase, speaker)["folds"]}
    where, sources = folds["where"], folds["sources"]
    assert where["type"] == "facts" and sources["type"] == "sources"
    assert [fact["value"] for fact in where["items"]] == phase_time(view, phase, speaker)
    assert {cite for time in times_of(view, phase) for cite in time.cite} <= {item["cite"] for item in sources["items"]}


def test_a_time_that_runs_backwards_is_refused(builder: PackBuilder) -> None:
    """The least is not more than the most, and a region that is named exists."""
    with builder.edit() as content:
        content["phases"][1]["times"] = [{"least": "3", "most": "2", "unit": "days", "cite": CITE, "regions": ["her"]}]
    assert {p.field for p in builder.problems()} >= {"phases.1.times.0", "phases.1.times.0.regions.0"}
