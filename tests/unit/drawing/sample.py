"""Small packs and labels for drawing tests, made in memory."""

from __future__ import annotations

from datetime import date

from pathways.drawing import Labels, Wording
from pathways.graph import View, view_pathway
from pathways.model import Manifest, Pack, Pathway


def make_pack(phases: list[tuple[str, list[str]]], arrows: list[str]) -> Pack:
    """Return a pack from ``[(phase, ["step:lane@group", …])]`` and ``["a then b", "a if b: label", …]``."""
    steps = []
    groups: dict[str, str] = {}
    for phase, names in phases:
        for name in names:
            place, _, group = name.partition("@")
            step, _, lane = place.partition(":")
            steps.append(_step(step, phase, lane or "main") | ({"group": group, "kind": "option"} if group else {}))
            groups |= {group: phase} if group else {}
    pathway = Pathway.model_validate(
        {
            "id": "sample",
            "title": _said("Sample"),
            "summary": _said("A sample."),
            "regions": ["here"],
            "start": steps[0]["id"],
            "phases": [
                {"id": p, "title": _said(p.title()), "what": _said("x"), "cite": ["book#one"]} for p, _ in phases
            ],
            "groups": [
                {"id": group, "phase": phase, "title": _said(group.title()), "what": _said("x"), "cite": ["book#one"]}
                for group, phase in groups.items()
            ],
            "steps": steps,
            "transitions": [_transition(arrow) for arrow in arrows],
        }
    )
    manifest = Manifest.model_validate(
        {
            "id": "sample",
            "title": "Sample",
            "version": "1",
            "checked": date(2026, 1, 1),
            "regions": [{"id": "here", "title": _said("Here")}],
            "first_pathway": "sample",
            "notice": "No advice.",
        }
    )
    return Pack(manifest, {"sample": pathway}, {}, {}, {}, {}, {}, {})


def make_view(phases: list[tuple[str, list[str]]], arrows: list[str]) -> View:
    """Return the only view of such a pack."""
    return view_pathway(make_pack(phases, arrows), "sample")


def make_labels(view: View, extra: str = "") -> Labels:
    """Return plain English labels; ``extra`` is added to every title (to try longer wordings)."""

    def say(title: str, subtitle: str = "") -> tuple[Wording, ...]:
        return tuple(Wording(voice, "en", title + extra, subtitle) for voice in ("family", "trainee"))

    return Labels(
        say(view.pathway.title.family),
        {s: say(view.step(s).title.family, view.step(s).subtitle.family) for s in view.steps},
        {p.id: say(p.title.family) for p in view.phases},
        {t.id: say(t.when.label.family) for t in view.transitions if t.when},
        groups={g.id: say(g.title.family, "in no order") for g in view.groups},
    )


def _said(text: str) -> dict[str, str]:
    return {"family": text, "trainee": text}


def _step(step: str, phase: str, lane: str) -> dict[str, object]:
    return {
        "id": step,
        "phase": phase,
        "lane": lane,
        "kind": "treatment",
        "modality": "surgery",
        "title": _said(f"Step {step}"),
        "subtitle": _said("A quiet line"),
        "family": {"what": "x", "ask": ["Why?"]},
        "trainee": {"what": "x"},
        "cite": ["book#one"],
    }


def _transition(text: str) -> dict[str, object]:
    arrow, _, label = text.partition(": ")
    source, kind, target = arrow.split()
    found: dict[str, object] = {
        "from": source,
        "to": target,
        "kind": kind,
        "because": _said("x"),
        "cite": ["book#one"],
    }
    if label or kind == "if":
        found["when"] = {"label": _said(label or "maybe"), "plain": "p", "definition": "d"}
    return found
