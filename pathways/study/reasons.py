"""Reasons as plain data: arrows with because, condition, evidence and sources; and the sources themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathways.cards.blocks import sources_block
from pathways.model import Evidence, Pack, Transition
from pathways.text import Speaker

FORMAT = 1


def pack_data(pack: Pack) -> dict[str, Any]:
    """Return what every file that leaves the app says about the pack, the notice included."""
    manifest = pack.manifest
    return {
        "id": manifest.id,
        "title": manifest.title,
        "version": manifest.version,
        "checked": manifest.checked.isoformat(),
        "notice": manifest.notice,
    }


def reason_data(speaker: Speaker, arrow: Transition) -> dict[str, Any]:
    """Return everything about one arrow that explains an order."""
    ends = {"from": speaker.title(arrow.source), "to": speaker.title(arrow.target)}
    when = arrow.when
    return {
        "from": arrow.source,
        "to": arrow.target,
        "kind": arrow.kind.value,
        "title": speaker.word(f"arrow_{arrow.kind}", **ends),
        "because": speaker.say(arrow.because).text,
        "when": speaker.say(when.label).text if when else None,
        "definition": speaker.say(when.definition).text if when else None,
        "evidence": _evidence(speaker, arrow.evidence) if arrow.evidence else None,
        "cites": list(arrow.cite),
    }


def _evidence(speaker: Speaker, evidence: Evidence) -> dict[str, Any]:
    note = speaker.say(evidence.note).text if evidence.note else None
    return {
        "level": evidence.level.value,
        "text": speaker.word(f"evidence_{evidence.level}"),
        "note": note,
        "trials": [speaker.pack.trials[trial].name for trial in evidence.trials],
    }


def reasons_data(speaker: Speaker, arrows: Iterable[str]) -> dict[str, Any]:
    """Return the reasons of arrows by their ids."""
    return {name: reason_data(speaker, speaker.pack.transitions[name]) for name in dict.fromkeys(arrows)}


def names_data(speaker: Speaker, steps: Iterable[str]) -> dict[str, str]:
    """Return the titles of steps by their ids."""
    return {step: speaker.title(step) for step in dict.fromkeys(steps)}


def sources_data(speaker: Speaker, cites: Iterable[str]) -> dict[str, Any]:
    """Return sources by their citations."""
    items = sources_block(speaker, sorted(set(cites)))["items"]
    return {item["cite"]: {key: value for key, value in item.items() if key != "cite"} for item in items}


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
