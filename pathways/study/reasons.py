"""Reasons as plain data: arrows with because, condition, evidence and sources; and the sources themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from typing_extensions import TypedDict

from pathways.cards.blocks import sources_block
from pathways.cards.card import CitedSource, SourceData
from pathways.model import Evidence, EvidenceLevel, Pack, Transition, TransitionKind
from pathways.text import Speaker

FORMAT: Literal[1] = 1


class PackData(TypedDict):
    """What a file that leaves the app says about its pack."""

    id: str
    title: str
    version: str
    checked: str
    notice: str


class EvidenceData(TypedDict):
    """How strong the evidence is, as a key and in a word, and on which trials it rests."""

    level: EvidenceLevel
    text: str
    note: str | None
    trials: list[str]


ReasonData = TypedDict(
    "ReasonData",
    {
        "from": str,
        "to": str,
        "kind": TransitionKind,
        "title": str,
        "because": str,
        "when": str | None,
        "definition": str | None,
        "evidence": EvidenceData | None,
        "cites": list[str],
    },
)
ReasonData.__doc__ = """Everything about an arrow that explains an order; ``title`` is the question that it answers."""


class Studied(TypedDict):
    """What all data of the study desk begin with."""

    format: Literal[1]
    pack: PackData
    lang: str
    names: dict[str, str]
    sources: dict[str, SourceData]


def pack_data(pack: Pack) -> PackData:
    """Return what every file that leaves the app says about the pack, the notice included."""
    manifest = pack.manifest
    return {
        "id": manifest.id,
        "title": manifest.title,
        "version": manifest.version,
        "checked": manifest.checked.isoformat(),
        "notice": manifest.notice,
    }


def reason_data(speaker: Speaker, arrow: Transition) -> ReasonData:
    """Return everything about one arrow that explains an order."""
    ends = {"from": speaker.title(arrow.source), "to": speaker.title(arrow.target)}
    when = arrow.when
    return {
        "from": arrow.source,
        "to": arrow.target,
        "kind": arrow.kind,
        "title": speaker.word(f"arrow_{arrow.kind}", **ends),
        "because": speaker.say(arrow.because).text,
        "when": speaker.say(when.label).text if when else None,
        "definition": speaker.say(when.definition).text if when else None,
        "evidence": _evidence(speaker, arrow.evidence) if arrow.evidence else None,
        "cites": list(arrow.cite),
    }


def _evidence(speaker: Speaker, evidence: Evidence) -> EvidenceData:
    note = speaker.say(evidence.note).text if evidence.note else None
    return {
        "level": evidence.level,
        "text": speaker.word(f"evidence_{evidence.level}"),
        "note": note,
        "trials": [speaker.pack.trials[trial].name for trial in evidence.trials],
    }


def reasons_data(speaker: Speaker, arrows: Iterable[str]) -> dict[str, ReasonData]:
    """Return the reasons of arrows by their ids."""
    return {name: reason_data(speaker, speaker.pack.transitions[name]) for name in dict.fromkeys(arrows)}


def names_data(speaker: Speaker, steps: Iterable[str]) -> dict[str, str]:
    """Return the titles of steps by their ids."""
    return {step: speaker.title(step) for step in dict.fromkeys(steps)}


def sources_data(speaker: Speaker, cites: Iterable[str]) -> dict[str, SourceData]:
    """Return sources by their citations."""
    items = sources_block(speaker, sorted(set(cites)))["items"]
    return {item["cite"]: _uncited(item) for item in items}


def _uncited(source: CitedSource) -> SourceData:
    """Return a source without the citation, under which it is kept."""
    found: SourceData = {
        "title": source["title"],
        "section": source["section"],
        "published": source["published"],
        "dates": source["dates"],
        "address": source["address"],
    }
    if "lang" in source:
        found["lang"] = source["lang"]
    return found


def cites_in(value: Any) -> set[str]:
    """Return every citation that stands under a ``cites`` in plain data."""
    found: set[str] = set()
    todo = [value]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            found.update(part.get("cites", ()))
            todo.extend(part.values())
        elif isinstance(part, list):
            todo.extend(part)
    return found
