"""Case walks as plain data: each stop with what is known there, the ways on, the right ones and the reason."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.graph import View, following, view_pathway
from pathways.model import Case, CaseQuestion, Pack, Stop, Transition, TransitionKind, Voice
from pathways.study.exercise import Why, WhyData
from pathways.study.reasons import (
    FORMAT,
    ReasonData,
    Studied,
    cites_in,
    names_data,
    pack_data,
    reasons_data,
    sources_data,
)
from pathways.text import ENGLISH, Reader, Speaker, Translator

ANSWERS = frozenset({TransitionKind.THEN, TransitionKind.IF, TransitionKind.ALTERNATIVE, TransitionKind.REPEAT})


class CaseChoice(TypedDict):
    """A way on that a case offers; ``note`` is the label of its condition."""

    id: str
    text: str
    note: str | None
    arrow: str


class CaseAsk(TypedDict):
    """A question at a stop, marked like an exercise of which exactly one choice is right."""

    question: str
    choices: list[CaseChoice]
    right: list[str]
    because: str
    why: dict[str, WhyData]


class StopData(TypedDict):
    """A step that a case comes to; ``map`` is the pathway to which it belongs."""

    step: str
    map: str
    tells: str | None
    ask: CaseAsk | None
    cites: list[str]


class CaseData(TypedDict):
    """A case walk; ``map`` is the title of its pathway."""

    id: str
    title: str
    pathway: str
    map: str
    region: str
    region_title: str
    opening: str
    stops: list[StopData]
    cites: list[str]


class CasesData(Studied):
    """All case walks of a pack."""

    cases: list[CaseData]
    arrows: dict[str, ReasonData]


def cases_data(pack: Pack, translator: Translator = ENGLISH) -> CasesData:
    """Return all case walks of a pack: see ``docs/formats/study.md``."""
    speaker = Speaker(Reader(pack, translator), Voice.TRAINEE)
    cases = [_case(speaker, case) for case in pack.cases.values()]
    asked = [stop["ask"] for case in cases for stop in case["stops"] if stop["ask"]]
    data: CasesData = {
        "format": FORMAT,
        "pack": pack_data(pack),
        "lang": translator.lang,
        "cases": cases,
        "names": names_data(speaker, [stop["step"] for case in cases for stop in case["stops"]]),
        "arrows": reasons_data(speaker, [choice["arrow"] for ask in asked for choice in ask["choices"]]),
        "sources": {},
    }
    data["sources"] = sources_data(speaker, cites_in(data))
    return data


def _case(speaker: Speaker, case: Case) -> CaseData:
    view = view_pathway(speaker.pack, case.pathway, case.region)
    region = next(r for r in speaker.pack.manifest.regions if r.id == case.region)
    return {
        "id": case.id,
        "title": speaker.say(case.title).text,
        "pathway": case.pathway,
        "map": speaker.say(view.pathway.title).text,
        "region": case.region,
        "region_title": speaker.say(region.title).text,
        "opening": speaker.say(case.opening).text,
        "stops": [_stop(speaker, view, stop) for stop in case.stops],
        "cites": list(case.cite),
    }


def _stop(speaker: Speaker, view: View, stop: Stop) -> StopData:
    return {
        "step": stop.step,
        "map": view.pathway.id if stop.step in view.phase_of else speaker.pack.home_of(stop.step),
        "tells": speaker.say(stop.tells).text if stop.tells else None,
        "ask": _ask(speaker, view, stop, stop.ask) if stop.ask else None,
        "cites": list(stop.ask.cite) if stop.ask else list(speaker.pack.step(stop.step).cite),
    }


def ways_on(view: View, stop: Stop, right: tuple[str, ...]) -> list[Transition]:
    """Return the ways on that a case offers: those of its own map, and all where its map has none but the right ones.

    What may be offered at any time, and a relapse, is no answer to a question, unless it is the right one.
    """
    at = view if stop.step in view.phase_of else view_pathway(view.pack, view.pack.home_of(stop.step), view.region)
    ways = [way for way in following(at, stop.step) if way.kind in ANSWERS or way.step in right]
    near = [way for way in ways if way.inside or way.step in right]
    shown = near if any(way.step not in right for way in near) else ways
    return list({way.step: way.transition for way in reversed(shown)}.values())[::-1]


def _ask(speaker: Speaker, view: View, stop: Stop, ask: CaseQuestion) -> CaseAsk:
    ways = ways_on(view, stop, ask.right)
    because = speaker.say(ask.because).text
    return {
        "question": speaker.say(ask.question).text,
        "choices": [
            {
                "id": way.target,
                "text": speaker.title(way.target),
                "note": speaker.say(way.when.label).text if way.when else None,
                "arrow": way.id,
            }
            for way in sorted(ways, key=lambda way: way.target)
        ],
        "right": list(ask.right),
        "because": because,
        "why": {way.target: _why(speaker, way, ask, because).as_data() for way in ways},
    }


def _why(speaker: Speaker, way: Transition, ask: CaseQuestion, because: str) -> Why:
    """Say why a way is right, or on what condition it would have been."""
    if way.target in ask.right:
        return Why(because, (way.id,), (way.target,), ask.cite)
    if way.when is None:
        text = speaker.say(way.because).text
    else:
        label = speaker.say(way.when.label).text
        text = speaker.word("study_why_next", step=speaker.title(way.target), label=label)
    return Why(text, (way.id,), (way.target,))
