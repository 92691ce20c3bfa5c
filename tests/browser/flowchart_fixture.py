"""A small but complete payload, made by hand as docs/formats/payload.md describes it, and pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, NamedTuple

from pathways.text import load_words

Json = dict[str, Any]
BOX = (186, 62)
ASIDE = ("with", "requires", "informs")


class Node(NamedTuple):
    """A step of the small map."""

    phase: str
    family: str
    trainee: str
    kind: str
    modality: str
    status: str = "standard"
    regions: tuple[str, ...] = ()
    search: tuple[str, ...] = ()


PHASES = {"find": ("Finding out", None), "first": ("First treatment", 1), "after": ("After treatment", None)}
NODES = {
    "tests": Node("find", "Tests and biopsy", "Workup", "assessment", "assessment", search=("scan", "biópsia")),
    "group": Node("find", "Risk group", "Risk assignment", "decision", "talk"),
    "chemo": Node("first", "Chemo", "Induction", "treatment", "chemotherapy", search=("topotecan", "cyclophosphamide")),
    "harvest": Node(
        "first", "Collecting stem cells", "Apheresis", "treatment", "transplant", search=("leukapheresis",)
    ),
    "surgery": Node("first", "Surgery", "Resection", "treatment", "surgery", regions=("here",)),
    "study": Node("first", "A study", "Trial arm", "option", "immunotherapy", "trial-open", ("there",)),
    "check": Node("after", "The big check", "Evaluation", "assessment", "assessment"),
    "visits": Node("after", "Visits", "Surveillance", "outcome", "observation"),
}
ARROWS = {
    "tests--then--group": None,
    "group--if--chemo": "if high risk",
    "chemo--then--harvest": None,
    "chemo--then--surgery": None,
    "chemo--option--study": None,
    "harvest--then--check": None,
    "surgery--then--check": None,
    "study--then--check": None,
    "check--if--visits": "if all is well",
    "check--repeat--chemo": "if more is needed",
    "harvest--requires--visits": None,
    "tests--informs--surgery": None,
}


# Words of kinds and statuses are left out: a pack may have others, which are spelled out.
WORDS = {k: v for k, v in load_words().for_script("map").items() if not k.startswith(("modality_", "status_"))}


def both(family: str, trainee: str | None = None) -> Json:
    """Return a text in both voices."""
    return {"family": family, "trainee": trainee or family}


def make_payload(voice: str = "family", detail: str = "everything", select: str | None = None, seq: int = 0) -> Json:
    """Return the small map."""
    steps = {phase: [i for i, n in NODES.items() if n.phase == phase] for phase in PHASES}
    return {
        "version": 1,
        "id": "test/small/here",
        "title": both("A small map", "A small pathway"),
        "summary": both("What it is in short."),
        "lang": "en",
        "voice": voice,
        "detail": detail,
        "pictures": {name: _picture(name) for name in ("roadmap", "scroll", "overview")},
        "roads": [],
        "phases": [
            {"id": i, "number": number, "title": both(title, f"{title} (trainee)"), "plain": "", "steps": steps[i]}
            for i, (title, number) in PHASES.items()
        ],
        "groups": [],
        "order": list(NODES),
        "start": "tests",
        "nodes": {i: _node(i) for i in NODES},
        "arrows": {i: _arrow(i, label) for i, label in ARROWS.items()},
        "cards": {v: _cards(v) for v in ("family", "trainee")},
        "sources": {"page#S001": _source("S001"), "page#S002": _source("S002")},
        "entries": {v: {"drugs/x": _entry()} for v in ("family", "trainee")},
        "icons": {node.modality: "M3 3h12v12H3z" for node in NODES.values()},
        "words": dict(WORDS),
        "library": None,
        "foot": {"notice": "", "translation": "", "version": ""},
        "notice": "",
        "glossary": {},
        "questions": [],
        "elsewhere": [],
        "relations": None,
        "select": {"id": select, "seq": seq},
    }


def ends(arrow: str) -> tuple[str, str, str]:
    """Return from, kind and to of an arrow."""
    source, kind, target = arrow.split("--")
    return source, kind, target


def touching(step: str, end: int, *, aside: bool) -> list[str]:
    """Return the arrows that start (0) or end (2) at the step."""
    return [a for a in ARROWS if ends(a)[end] == step and (ends(a)[1] in ASIDE) is aside]


def _node(step: str) -> Json:
    node = NODES[step]
    return {
        "title": both(node.family, node.trainee),
        "subtitle": both(f"About {node.family.lower()}", f"On {node.trainee.lower()}"),
        "phase": node.phase,
        "lane": "main",
        "group": None,
        "kind": node.kind,
        "modality": node.modality,
        "status": node.status,
        "regions": list(node.regions),
        "sensitivity": "open",
        "beyond": False,
        "opens": None,
        "search": list(node.search),
        "next": touching(step, 0, aside=False),
        "before": touching(step, 2, aside=False),
        "aside": touching(step, 0, aside=True) + touching(step, 2, aside=True),
    }


def _arrow(arrow: str, label: str | None) -> Json:
    source, kind, target = ends(arrow)
    return {"from": source, "to": target, "kind": kind, "label": both(label) if label else None}


def _cards(voice: str) -> Json:
    cards = {i: _step_card(i, voice) for i in NODES}
    cards |= {i: _arrow_card(i, voice) for i in ARROWS}
    return cards | {i: _card(title, "A part of treatment.", []) for i, (title, _) in PHASES.items()}


def _card(title: str, what: str, folds: list[Json]) -> Json:
    first = {"id": "what", "title": "What it is", "open": True, "blocks": [{"type": "text", "text": what}]}
    return {"version": 1, "title": title, "subtitle": "", "badges": [], "folds": [first, *folds]}


def _arrow_card(arrow: str, voice: str) -> Json:
    source, _, target = ends(arrow)
    title = f"{getattr(NODES[source], voice)} → {getattr(NODES[target], voice)}"
    return _card(title, f"The reason of {arrow}.", [_sources()])


def _step_card(step: str, voice: str) -> Json:
    node = NODES[step]
    ways = [
        {
            "arrow": arrow,
            "step": ends(arrow)[2],
            "title": getattr(NODES[ends(arrow)[2]], voice),
            "label": ARROWS[arrow],
            "text": "It depends on the scans.",
            "kind": ends(arrow)[1],
        }
        for arrow in touching(step, 0, aside=False)
    ]
    folds: list[Json] = [
        {"id": "next", "title": "What may come next", "open": True, "blocks": [{"type": "ways", "items": ways}]},
        {"id": "ask", "title": "Questions to ask", "open": False, "blocks": [{"type": "list", "items": ["How long?"]}]},
        {"id": "plan", "title": "Good to know", "open": False, "blocks": _blocks()},
        _sources(),
    ]
    card = _card(getattr(node, voice), f"{node.family} in plain words.", folds)
    badges = [{"kind": "status", "text": node.status, "hint": "Where it stands"}]
    return card | {"subtitle": f"About {node.family.lower()}", "badges": badges}


def _blocks() -> list[Json]:
    numbers = [{"type": "text", "text": "A number that was asked for."}]
    return [
        {"type": "facts", "items": [{"name": "How long", "value": "2 to 4 weeks"}]},
        {"type": "entries", "items": ["drugs/x"]},
        {"type": "ask", "title": "Numbers", "text": "They say little about one child.", "blocks": numbers},
        {"type": "text", "text": "Una frase.", "lang": "es"},
    ]


def _sources() -> Json:
    keys = ["page#S001", "page#S002"]
    return {"id": "sources", "title": "Sources", "open": False, "blocks": [{"type": "sources", "items": keys}]}


def _source(passage: str) -> Json:
    return {
        "cite": f"page#{passage}",
        "title": "A source page",
        "section": f"Treatment [{passage}]",
        "published": "2025-01-01",
        "dates": "2025-01-01; checked by us in 2026-01-01",
        "address": "example.invalid/page",
    }


def _entry() -> Json:
    return {"table": "drugs", "id": "x", "title": "A medicine", "text": "What it does."}


def _places(name: str) -> dict[str, tuple[int, int]]:
    if name == "overview":
        return {phase: (20 + 230 * column, 30) for column, phase in enumerate(PHASES)}
    rows: dict[str, tuple[int, int]] = {}
    for column, phase in enumerate(PHASES):
        for row, step in enumerate(i for i, n in NODES.items() if n.phase == phase):
            rows[step] = (30 + 260 * column, 50 + 110 * row) if name == "roadmap" else (84, 30 + 110 * len(rows))
    return rows


def _picture(name: str) -> Json:
    places = _places(name)
    width, height = {"roadmap": (770, 480), "scroll": (358, 920), "overview": (700, 130)}[name]
    arrows = ["find--then--first", "first--then--after"] if name == "overview" else list(ARROWS)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="np-picture np-layout-{name}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="group" aria-label="A small map"><g class="np-frames"></g>'
        '<g class="np-arrows">',
        *(_draw_arrow(arrow, places, name != "overview") for arrow in arrows),
        '</g><g class="np-nodes">',
        *(_draw_box(i, place) for i, place in places.items()),
        "</g></svg>",
    ]
    return {
        "svg": "".join(parts),
        "width": width,
        "height": height,
        "boxes": {i: [*place, *BOX] for i, place in places.items()},
        "frames": {},
        "arrows": {arrow: _line(arrow, name) for arrow in arrows},
        "panels": {},
    }


def _line(arrow: str, picture: str) -> Json:
    source, kind, target = ends(arrow)
    return {"from": source, "to": target, "kind": kind, "members": [] if picture == "overview" else [arrow]}


def _draw_arrow(arrow: str, places: Mapping[str, tuple[int, int]], is_pressable: bool) -> str:
    source, kind, target = ends(arrow)
    (x1, y1), (x2, y2) = places[source], places[target]
    width, height = BOX
    if x1 == x2:
        d = f"M{x1 + 93} {y1 + height}L{x2 + 93} {y2}" if y2 - y1 < 120 else f"M{x1} {y1 + 31}H{x1 - 24}V{y2 + 31}H{x2}"
    else:
        d = f"M{x1 + width} {y1 + 31}L{x2} {y2 + 31}" if x2 > x1 else f"M{x1} {y1 + 31}L{x2 + width} {y2 + 31}"
    css = f"np-arrow np-kind-{kind}" + (" np-aside" if kind in ASIDE else "")
    role = ' role="button" tabindex="-1" aria-label="arrow"' if is_pressable else ""
    return (
        f'<g class="{css}" data-id="{arrow}" data-from="{source}" data-to="{target}"{role}>'
        f'<path class="np-hit" d="{d}"/><path class="np-line" d="{d}"/>'
        f'<path class="np-head" d="M{x2} {y2 + 31}l-8 -4v8Z"/></g>'
    )


def _draw_box(name: str, place: tuple[int, int]) -> str:
    node = NODES.get(name)
    texts = {"family": node.family, "trainee": node.trainee} if node else both(PHASES[name][0])
    classes = f"np-kind-{node.kind} np-modality-{node.modality} np-status-{node.status}" if node else "np-phase"
    voices = "".join(
        f'<g class="np-text" data-voice="{voice}"><text class="np-title" x="40" y="36">{escape(text)}</text></g>'
        for voice, text in texts.items()
    )
    return (
        f'<g class="np-node {classes}" data-id="{name}" role="button" tabindex="-1" '
        f'aria-label="{escape(texts["family"])}" transform="translate({place[0]} {place[1]})">'
        f'<rect class="np-box" width="{BOX[0]}" height="{BOX[1]}" rx="11"/>'
        f'<path class="np-icon" transform="translate(12 22)" d="M3 3h12v12H3z"/>{voices}</g>'
    )
