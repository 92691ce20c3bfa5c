"""The entries of each table of the library, as they come out of a pack: what they say, where they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from pathways.model import Drug, Source, Step, Text
from pathways.text import NUMBERS, Phrase
from pathways.text.speaker import Speaker

Fact = tuple[str, str | Phrase | None]
Facets = dict[str, list[str]]
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Entry:
    """One thing of the library, before it is said: its texts by word, its other columns, what it is filtered by."""

    id: str
    title: str
    facts: tuple[Fact, ...]
    steps: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    facets: Facets = field(default_factory=dict)
    held: bool = False
    page: Source | None = None


def _where(speaker: Speaker, steps: Iterable[str]) -> Facets:
    """Return the regions of steps and their phases, for families their maps; of those that this reader may see."""
    pack = speaker.pack
    shown = [pack.step(step) for step in steps if speaker.unasked(step) is None]
    homes = [pack.pathway(pack.home_of(s.id)) if speaker.is_family else pack.phases[s.phase] for s in shown]
    names = [speaker.say(home.title).text for home in homes]
    regions = [r.id for step in shown for r in pack.manifest.regions if not step.regions or r.id in step.regions]
    titles = {r.id: speaker.say(r.title).text for r in pack.manifest.regions}
    return {_part(speaker): list(dict.fromkeys(names)), "region": [titles[r] for r in dict.fromkeys(regions)]}


def _part(speaker: Speaker) -> str:
    """Return whether things stand by map or by phase: names of phases alone say little beside those of other maps."""
    return "map" if speaker.is_family else "phase"


def _naming(speaker: Speaker, name: str, entry: str) -> tuple[str, ...]:
    """Return the steps whose list ``name`` has the entry."""
    return _using(speaker, lambda step: entry in getattr(step, name))


def _using(speaker: Speaker, is_using: Callable[[Step], bool]) -> tuple[str, ...]:
    return tuple(step.id for step in speaker.pack.steps.values() if is_using(step))


def _drugs(speaker: Speaker) -> Iterator[Entry]:
    for drug in speaker.pack.drugs.values():
        used = _naming(speaker, "drugs", drug.id)
        where = _where(speaker, used)
        facts: tuple[Fact, ...] = (("field_plain", speaker.say(drug.family)),)
        cells: tuple[str, ...] = (", ".join(where[_part(speaker)]),)
        if not speaker.is_family:
            brands = ", ".join(f"{b.name} ({b.note})" if b.note else b.name for b in drug.brands)
            facts = (
                ("field_precise", speaker.say(drug.trainee)),
                *facts,
                ("drug_class", drug.drug_class),
                ("drug_target", drug.target),
                ("drug_route", drug.route),
                ("drug_brands", brands),
                ("field_codes", _codes(drug)),
            )
            where, cells = {"class": [drug.drug_class], **where}, (drug.drug_class, *cells)
        facts = (*facts, ("field_also", ", ".join(drug.also_called)))
        yield Entry(drug.id, speaker.say(drug.name).text, facts, used, drug.cite, cells, where)


def _codes(drug: Drug) -> str:
    codes = drug.codes
    named = (("NCIt", codes.ncit), ("RxNorm", codes.rxnorm), ("ATC", codes.atc)) if codes else ()
    return ", ".join(f"{name} {code}" for name, code in named if code)


def _trials(speaker: Speaker) -> Iterator[Entry]:
    for trial in speaker.pack.trials.values():
        status = speaker.word(f"trial_{trial.status}")
        told = f"{status}, {speaker.word('field_as_of', date=trial.as_of)}"
        year = str(max((y.until or y.since for y in trial.years), default=""))
        facts: tuple[Fact, ...] = (
            ("field_question", speaker.say(trial.question)),
            ("field_finding", speaker.say(trial.finding)),
            ("field_changed", speaker.say(trial.changed) if trial.changed else None),
            ("field_group", trial.group),
            ("field_registry", trial.registry),
            ("field_status", Phrase(told, speaker.lang)),
        )
        used = _using(speaker, partial(_names_trial, trial.id))
        held = speaker.is_family and not speaker.may_see(NUMBERS)
        if speaker.is_family and not held:
            facts = (*facts, ("field_precise", speaker.translator.say(trial.finding.trainee)))
        facets = {"status": [status], "year": [year] if year else [], "group": [trial.group]}
        cells = (status, year, trial.group)
        yield Entry(trial.id, trial.name, facts, used, trial.cite, cells, facets, held)


def _names_trial(trial: str, step: Step) -> bool:
    return trial in step.trials or (step.evidence is not None and trial in step.evidence.trials)


def _people(speaker: Speaker) -> Iterator[Entry]:
    for person in speaker.pack.people.values():
        told = _two_voices(speaker, person.family, person.trainee)
        used = _naming(speaker, "people", person.id)
        yield Entry(person.id, speaker.say(person.role).text, told, used, person.cite)


def _terms(speaker: Speaker) -> Iterator[Entry]:
    for term in speaker.pack.terms.values():
        others = [(speaker.say(other.where), speaker.say(other.meaning)) for other in term.other_meanings]
        told = " ".join(f"{where.text}: {meaning.text}" for where, meaning in others)
        facts = (
            *_two_voices(speaker, term.family, term.trainee),
            ("field_other", Phrase(told, others[0][1].lang) if others else None),
            ("field_also", ", ".join(term.also_called)),
        )
        used = _naming(speaker, "terms", term.id)
        facets = {_part(speaker): _where(speaker, used)[_part(speaker)]}
        yield Entry(term.id, speaker.say(term.term).text, facts, used, term.cite, facets=facets)


def _effects(speaker: Speaker) -> Iterator[Entry]:
    for effect in speaker.pack.effects.values():
        facts: tuple[Fact, ...] = (
            ("field_call", speaker.say(effect.call) if effect.call else None),
            ("field_plain", speaker.say(effect.what)),
            ("field_helps", speaker.say(effect.helps) if effect.helps else None),
        )
        if not speaker.is_family:
            facts = (("field_term", speaker.say(effect.term)), ("field_precise", speaker.say(effect.trainee)), *facts)
        used = _naming(speaker, "effects", effect.id)
        where = _where(speaker, used)
        cells = (", ".join(where[_part(speaker)]),)
        yield Entry(effect.id, speaker.say(effect.name).text, facts, used, effect.cite, cells, where)


def _sources(speaker: Speaker) -> Iterator[Entry]:
    for source in speaker.pack.sources.values():
        sections = "; ".join(f"{s.passages} {s.name}" for s in source.sections)
        facts = (("field_seen", source.seen), ("field_licence", source.licence), ("field_sections", sections))
        used = _using(speaker, partial(_cites, source.id))
        years = YEAR.findall(source.published)
        cells = (source.organization, max(years, default=""), source.checked.isoformat())
        facets = {"group": [source.organization], "year": [max(years)] if years else []}
        yield Entry(source.id, source.title, facts, used, cells=cells, facets=facets, page=source)


def _cites(source: str, step: Step) -> bool:
    return any(cite.startswith(f"{source}#") for cite in step.cite)


def _two_voices(speaker: Speaker, family: Text, trainee: Text) -> tuple[Fact, ...]:
    """Return the plain text, after the precise one for trainees."""
    said = (("field_plain", speaker.say(family)),)
    return said if speaker.is_family else (("field_precise", speaker.say(trainee)), *said)


MAKERS: dict[str, Callable[[Speaker], Iterator[Entry]]] = {
    "drugs": _drugs,
    "trials": _trials,
    "terms": _terms,
    "people": _people,
    "effects": _effects,
    "sources": _sources,
}
