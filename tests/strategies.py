"""Small packs for tests: built by hand from a few words, or drawn at random by Hypothesis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from pathways.graph import Place, View, view_pathway
from pathways.model import Manifest, Modality, Pack, Pathway, Status, StepKind, TransitionKind

CITE = ["book#one"]
REGIONS = ("north", "south")


def said(text: str) -> dict[str, str]:
    """Return the same text for both voices."""
    return {"family": text, "trainee": text}


def step_data(step: str, phase: str = "first", **more: Any) -> dict[str, Any]:
    """Return the least that a step needs; ``more`` adds to it or replaces."""
    data: dict[str, Any] = {
        "id": step,
        "phase": phase,
        "kind": StepKind.TREATMENT,
        "modality": Modality.CHEMOTHERAPY,
        "title": said(f"Title of {step}"),
        "subtitle": said("Below"),
        "family": {"what": "What it is.", "ask": ["What now?"]},
        "trainee": {"what": "What it is."},
        "cite": CITE,
    }
    return data | more


def transition_data(source: str, kind: str, target: str, **more: Any) -> dict[str, Any]:
    """Return the least that a transition needs; an ``if`` gets a condition."""
    data: dict[str, Any] = {"from": source, "to": target, "kind": kind, "because": said("Because."), "cite": CITE}
    if kind == TransitionKind.IF:
        data["when"] = {"label": said("if so"), "plain": "If so.", "definition": "If exactly so."}
    return data | more


def pathway_data(
    pathway: str,
    steps: Sequence[Mapping[str, Any]],
    transitions: Sequence[Mapping[str, Any]] = (),
    **more: Any,
) -> dict[str, Any]:
    """Return a pathway with the phases that its steps name, starting at the first step."""
    named = dict.fromkeys(step["phase"] for step in steps)
    phases = [{"id": phase, "title": said(phase), "what": said("A phase."), "cite": CITE} for phase in named]
    data: dict[str, Any] = {
        "id": pathway,
        "title": said(pathway),
        "summary": said("A pathway."),
        "start": steps[0]["id"],
        "phases": phases,
        "steps": list(steps),
        "transitions": list(transitions),
    }
    return data | more


def pack_of(*pathways: Mapping[str, Any]) -> Pack:
    """Return a pack of these pathways, with empty tables."""
    records = [Pathway.model_validate(pathway) for pathway in pathways]
    manifest = Manifest.model_validate(
        {
            "id": "sample",
            "title": "Sample",
            "version": "1",
            "checked": date(2026, 1, 1),
            "regions": [{"id": region, "title": said(region)} for region in REGIONS],
            "first_pathway": records[0].id,
            "notice": "No advice.",
        }
    )
    return Pack(manifest, {record.id: record for record in records}, {}, {}, {}, {}, {}, {})


def small_pack(*arrows: str, phases: Mapping[str, str] | None = None, **steps: Mapping[str, Any]) -> Pack:
    """Return a pack with one pathway ``main`` from arrows such as ``"a then b"`` or ``"a then b then c"``.

    Steps appear in the order in which they are named first. ``phases`` maps a phase to its steps,
    ``"one two"``; ``steps`` adds fields to a step (an underscore in its name stands for a hyphen).
    """
    words = [arrow.split() for arrow in arrows]
    names = dict.fromkeys(name for line in words for name in line[::2])
    phase_of = {name: phase for phase, members in (phases or {}).items() for name in members.split()}
    extra = {name.replace("_", "-"): fields for name, fields in steps.items()}
    records = [
        step_data(name, phase_of.get(name, "first"), **extra.get(name, {})) for name in dict.fromkeys([*names, *extra])
    ]
    moves = [transition_data(*line[at : at + 3]) for line in words for at in range(0, len(line) - 2, 2)]
    listed = dict.fromkeys([*(phases or {}), *(record["phase"] for record in records)])
    frames = [{"id": phase, "title": said(phase), "what": said("A phase."), "cite": CITE} for phase in listed]
    return pack_of(pathway_data("main", records, moves, phases=frames))


def small_view(*arrows: str, phases: Mapping[str, str] | None = None, **steps: Mapping[str, Any]) -> View:
    """Return the view of such a pack's only pathway, all regions together."""
    return view_pathway(small_pack(*arrows, phases=phases, **steps), "main")


KINDS = tuple(kind.value for kind in TransitionKind)
_LIKELY = (*KINDS, "then", "then", "then", "if", "if", "requires", "option")


@st.composite
def packs(draw: st.DrawFn, most: int = 12, regional: bool = True) -> Pack:
    """Draw a pack of two pathways that share steps and hand over; the second has at most four steps."""
    count = draw(st.integers(1, most))
    first = [_draw_step(draw, f"s{number}", f"p{number * 3 // count}", regional) for number in range(count)]
    second = [_draw_step(draw, f"t{number}", "q0", regional) for number in range(draw(st.integers(1, 4)))]
    ids = [step["id"] for step in first]
    others = [step["id"] for step in second]
    moves = _draw_transitions(draw, ids, ids, count * 2, regional)
    handovers = _draw_transitions(draw, ids, others, 3, regional)
    returns = _draw_transitions(draw, others, [*others, *ids], 6, regional)
    shared = draw(st.lists(st.sampled_from(others), unique=True, max_size=2))
    included = [{"step": step, "phase": first[-1]["phase"]} for step in shared]
    return pack_of(
        pathway_data("main", first, [*moves, *handovers], includes=included), pathway_data("side", second, returns)
    )


def _draw_regions(draw: st.DrawFn, regional: bool) -> list[str]:
    return draw(st.sampled_from([[], [], [], ["north"], ["south"]])) if regional else []


def _draw_step(draw: st.DrawFn, step: str, phase: str, regional: bool) -> dict[str, Any]:
    status = draw(st.sampled_from([Status.STANDARD, Status.STANDARD, *Status]))
    kind = draw(st.sampled_from(list(StepKind)))
    return step_data(step, phase, status=status, kind=kind, regions=_draw_regions(draw, regional))


def _draw_transitions(
    draw: st.DrawFn, sources: Sequence[str], targets: Sequence[str], most: int, regional: bool
) -> list[dict[str, Any]]:
    """Draw transitions, most of them from an earlier step to a later one; never the same one twice."""
    ends = st.tuples(st.sampled_from(sources), st.sampled_from(_LIKELY), st.sampled_from(targets), st.booleans())
    chosen = {}
    for source, kind, target, turn in draw(st.lists(ends, max_size=most)):
        backward = source in targets and target in sources and targets.index(source) > targets.index(target)
        a, b = (target, source) if backward and turn else (source, target)
        chosen[a, kind, b] = transition_data(a, kind, b, regions=_draw_regions(draw, regional))
    return list(chosen.values())


@st.composite
def views(draw: st.DrawFn, most: int = 12, regional: bool = True) -> View:
    """Draw a view of a random pack's main pathway, for one region or for all."""
    pack = draw(packs(most=most, regional=regional))
    return view_pathway(pack, "main", region=draw(st.sampled_from([None, *REGIONS])) if regional else None)


@st.composite
def views_with_places(draw: st.DrawFn, most: int = 12, count: int = 3) -> tuple[View, list[Place]]:
    """Draw a view and ``count`` places in it: overlapping sets and steps of another map included."""
    view = draw(views(most=most))
    some = st.frozensets(st.sampled_from([*view.steps, "elsewhere"]), max_size=4)
    return view, draw(st.lists(st.builds(Place, some, some, some), min_size=count, max_size=count))
