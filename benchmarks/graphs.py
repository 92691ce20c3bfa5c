"""The graphs that are measured: the shipped high-risk pathway, and made-up treatments of any size."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pathways.drawing import Labels, Wording
from pathways.graph import View, view_pathway
from pathways.loading import load_pack
from pathways.model import Manifest, Pack, Pathway, Phase, Region, Step, Transition, Voiced

ROOT = Path(__file__).parents[1]
STEPS_IN_A_PHASE = 15
CITE = ["made-up#all"]


class PlainGraph(NamedTuple):
    """What every tool can draw: names and texts of the boxes, and arrows with or without a label."""

    nodes: list[tuple[str, str]]
    arrows: list[tuple[str, str, str]]

    def to_json(self) -> str:
        """Return the graph as the text that the peers' pages read."""
        return json.dumps({"nodes": self.nodes, "arrows": self.arrows})


def shipped_view(pathway: str = "high-risk") -> View:
    """Return the view that the app shows at first for a pathway of the shipped pack."""
    pack = load_pack(ROOT / "data" / "neuroblastoma")
    return view_pathway(pack, pathway)


def plain(view: View) -> PlainGraph:
    """Return the boxes and arrows of a view in the family voice."""
    nodes = [(step, str(view.step(step).title.family)) for step in view.steps]
    arrows = [(t.source, t.target, t.when.label.family if t.when else "") for t in view.transitions]
    return PlainGraph(nodes, arrows)


def labels_of(view: View) -> Labels:
    """Return the wordings of a view in both voices."""
    return Labels(
        title=_wordings(view.pathway.title),
        nodes={step: _wordings(view.step(step).title, view.step(step).subtitle) for step in view.steps},
        phases={phase.id: _wordings(phase.title) for phase in view.phases},
        arrows={t.id: _wordings(t.when.label) for t in view.transitions if t.when},
    )


def made_up_view(steps: int, seed: int = 0) -> View:
    """Return a treatment-like view: phases in a row, and in them chains, decisions and things alongside.

    A seed changes the texts and so the sizes of the boxes: no layout of one seed answers for another.
    """
    chance = random.Random(f"{steps}/{seed}")
    count = max(1, round(steps / STEPS_IN_A_PHASE))
    members: list[list[str]] = [[] for _ in range(count)]
    for number in range(steps):
        members[number * count // steps].append(f"s{number}")
    pathway = Pathway(
        id="made-up",
        title=_voiced("Made up"),
        summary=_voiced("Made up"),
        start="s0",
        phases=tuple(_phase(index) for index in range(count)),
        steps=tuple(_step(name, index, chance) for index, names in enumerate(members) for name in names),
        transitions=tuple(_transitions(members)),
    )
    return view_pathway(_pack(pathway), "made-up")


def _transitions(members: list[list[str]]) -> Iterator[Transition]:
    """Give a chain with a decision and its two ways every five steps, and one arrow to the next phase."""
    for names, following in zip(members, [*members[1:], []], strict=True):
        for place, name in enumerate(names):
            rest = names[place + 1 :]
            if place % 5 == 1 and len(rest) >= 3:
                yield _arrow(name, rest[0], "if")
                yield _arrow(name, rest[1], "if")
                yield _arrow(rest[0], rest[2], "then")
            elif place % 5 != 2 and rest:
                yield _arrow(name, rest[0], "then")
            if place % 5 == 4 and len(rest) >= 2:
                yield _arrow(name, rest[1], "with")
        if following:
            yield _arrow(names[-1], following[0], "then")


def _arrow(source: str, target: str, kind: str) -> Transition:
    when = {"label": _voiced("if enough"), "plain": "Made up", "definition": "Made up"} if kind == "if" else None
    return Transition.model_validate(
        {"from": source, "to": target, "kind": kind, "when": when, "because": _voiced("Made up"), "cite": CITE}
    )


def _phase(index: int) -> Phase:
    return Phase.model_validate(
        {"id": f"p{index}", "title": _voiced(f"Phase {index + 1}"), "what": _voiced("Made up"), "cite": CITE}
    )


def _step(name: str, phase: int, chance: random.Random) -> Step:
    words = ["chemo", "scan", "collecting", "recovery", "transplant", "check", "antibody", "week", "second", "of"]
    title = " ".join(chance.choices(words, k=chance.randint(1, 5))).capitalize()
    return Step.model_validate(
        {
            "id": name,
            "phase": f"p{phase}",
            "kind": "treatment",
            "modality": chance.choice(["chemotherapy", "assessment", "surgery", "transplant"]),
            "title": _voiced(title),
            "subtitle": _voiced(" ".join(chance.choices(words, k=3))),
            "family": {"what": "Made up", "ask": ["Made up?"]},
            "trainee": {"what": "Made up"},
            "cite": CITE,
        }
    )


def _pack(pathway: Pathway) -> Pack:
    manifest = Manifest(
        id="made-up",
        title="Made up",
        version="1",
        checked=date(2026, 1, 1),
        regions=(Region(id="everywhere", title=_voiced("Everywhere")),),
        first_pathway="made-up",
        notice="Made up",
    )
    return Pack(manifest, {"made-up": pathway}, {}, {}, {}, {}, {}, {})


def _voiced(text: str) -> Voiced:
    return Voiced(family=text, trainee=text)


def _wordings(title: Voiced, subtitle: Voiced | None = None) -> tuple[Wording, ...]:
    return (
        Wording("family", "en", title.family, subtitle.family if subtitle else ""),
        Wording("trainee", "en", title.trainee, subtitle.trainee if subtitle else ""),
    )
