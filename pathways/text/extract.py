"""Every text of a pack that can be said in another language, with the context by which a catalogue knows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model import Change, Evidence, Pack, Pathway, Phase, Step, Transition, Voice, Voiced

Entry = tuple[str, str]
"""A context such as ``high-risk/hr-harvest/title/family`` and the English text."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where a catalogue and a pack disagree; each is a sorted tuple of contexts."""

    missing: tuple[str, ...]
    stale: tuple[str, ...]
    orphan: tuple[str, ...]


def extract(pack: Pack) -> Iterator[Entry]:
    """Give context and English text of all that pages, pictures and cards say through a translator."""
    for pathway in pack.pathways.values():
        yield from _pathway(pathway)
    for question in pack.manifest.questions:
        yield f"questions/{question.id}/title", question.title
        yield f"questions/{question.id}/ask", question.ask
    yield "pack/notice", pack.manifest.notice
    for region in pack.manifest.regions:
        yield from _voiced(f"regions/{region.id}", region.title)
    for n, change in enumerate(pack.manifest.changes):
        yield from _voiced(f"changes/{n}", change.says)
    for comparison in pack.manifest.comparisons:
        yield from _voiced(f"comparisons/{comparison.id}/title", comparison.title)
        yield from _voiced(f"comparisons/{comparison.id}/what", comparison.what)
        yield from _voiced(f"comparisons/{comparison.id}/here", comparison.here.title)
        yield from _voiced(f"comparisons/{comparison.id}/there", comparison.there.title)
    yield from _tables(pack)


def is_for_families(context: str) -> bool:
    """Tell whether a text is said in the family's voice, and so must be there in every language of a pack.

    >>> is_for_families("high-risk/hr-harvest/title/family"), is_for_families("high-risk/hr-harvest/title/trainee")
    (True, False)
    """
    return not re.search(r"/trainee(/|$)|/definition$", context)


def find_gaps(pack: Pack, entries: Mapping[str, tuple[str, str]]) -> Gaps:
    """Compare a catalogue (context → English, translation) with the pack.

    Missing texts are said in English. Stale entries translate an older English text and are not used.
    Orphans belong to no text of the pack.
    """
    wanted = dict(extract(pack))
    shared = wanted.keys() & entries.keys()
    return Gaps(
        missing=tuple(sorted(wanted.keys() - entries.keys())),
        stale=tuple(sorted(context for context in shared if entries[context][0] != wanted[context])),
        orphan=tuple(sorted(entries.keys() - wanted.keys())),
    )


def _pathway(pathway: Pathway) -> Iterator[Entry]:
    yield from _voiced(f"{pathway.id}/title", pathway.title)
    for phase in pathway.phases:
        yield from _phase(pathway.id, phase)
    for group in pathway.groups:
        yield from _voiced(f"{pathway.id}/{group.id}/title", group.title)
        yield from _voiced(f"{pathway.id}/{group.id}/what", group.what)
    for step in pathway.steps:
        yield from _step(pathway.id, step)
    for transition in pathway.transitions:
        yield from _transition(transition)
    for route in pathway.routes:
        yield from _voiced(f"{pathway.id}/route/{route.id}", route.title)


def _phase(home: str, phase: Phase) -> Iterator[Entry]:
    yield from _voiced(f"{home}/{phase.id}/title", phase.title)
    yield from _voiced(f"{home}/{phase.id}/what", phase.what)


def _step(home: str, step: Step) -> Iterator[Entry]:
    context = f"{home}/{step.id}"
    yield from _voiced(f"{context}/title", step.title)
    yield from _voiced(f"{context}/subtitle", step.subtitle)
    if step.duration is not None:
        yield from _voiced(f"{context}/duration", step.duration.note)
    family, trainee = step.family, step.trainee
    for name in ("what", "why", "where", "how_long", "feels_like", "helps", "call", "decides"):
        yield from _plain(f"{context}/family/{name}", getattr(family, name))
    for n, question in enumerate(family.ask):
        yield f"{context}/family/ask/{n}", question
    for name in ("what", "rationale", "differs", "pitfalls"):
        yield from _plain(f"{context}/trainee/{name}", getattr(trainee, name))
    yield from _support(step.id, step.evidence, step.changes)
    for n, figure in enumerate(step.figures):
        yield from _voiced(f"{step.id}/figure/{n}", figure.says)
        yield from _voiced(f"{step.id}/caveat/{n}", figure.caveat)
        yield f"{step.id}/group/{n}", figure.group


def _transition(transition: Transition) -> Iterator[Entry]:
    yield from _voiced(f"{transition.id}/because", transition.because)
    if transition.when is not None:
        yield from _voiced(f"{transition.id}/label", transition.when.label)
        yield f"{transition.id}/plain", transition.when.plain
        yield f"{transition.id}/definition", transition.when.definition
    yield from _support(transition.id, transition.evidence, transition.changes)


def _support(context: str, evidence: Evidence | None, changes: tuple[Change, ...]) -> Iterator[Entry]:
    if evidence is not None:
        yield from _voiced(f"{context}/evidence", evidence.note)
    for n, change in enumerate(changes):
        yield from _voiced(f"{context}/change/{n}", change.says)


def _tables(pack: Pack) -> Iterator[Entry]:
    for drug in pack.drugs.values():
        yield f"drugs/{drug.id}/name", drug.name
        yield f"drugs/{drug.id}/family", drug.family
        yield f"drugs/{drug.id}/trainee", drug.trainee
    for trial in pack.trials.values():
        yield from _voiced(f"trials/{trial.id}/question", trial.question)
        yield from _voiced(f"trials/{trial.id}/finding", trial.finding)
        yield from _voiced(f"trials/{trial.id}/changed", trial.changed)
    for effect in pack.effects.values():
        yield f"effects/{effect.id}/name", effect.name
        yield f"effects/{effect.id}/what", effect.what
        yield from _plain(f"effects/{effect.id}/helps", effect.helps)
        yield from _plain(f"effects/{effect.id}/call", effect.call)
        yield f"effects/{effect.id}/term/trainee", effect.term
        yield f"effects/{effect.id}/trainee", effect.trainee
    for person in pack.people.values():
        yield f"people/{person.id}/role", person.role
        yield f"people/{person.id}/family", person.family
        yield f"people/{person.id}/trainee", person.trainee
    for term in pack.terms.values():
        yield f"terms/{term.id}/term", term.term
        yield f"terms/{term.id}/family", term.family
        yield f"terms/{term.id}/trainee", term.trainee
        for n, other in enumerate(term.other_meanings):
            yield f"terms/{term.id}/other/{n}/where", other.where
            yield f"terms/{term.id}/other/{n}/meaning", other.meaning


def _voiced(context: str, text: Voiced | None) -> Iterator[Entry]:
    if text is not None:
        for voice in Voice:
            yield f"{context}/{voice}", text.say(voice)


def _plain(context: str, text: str | None) -> Iterator[Entry]:
    if text:
        yield context, text
