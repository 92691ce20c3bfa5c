"""The tables of a pack as a reader sees them: each entry with its texts, its steps, its sources, and its filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from pathways.cards.blocks import mark_language, sources_block
from pathways.cards.card import CitedSource
from pathways.cards.library_data import Library, LibraryChoice, LibraryFact, LibraryFilter, LibraryLink, LibraryTable
from pathways.cards.library_matrix import compose_matrix
from pathways.model import Drug, Source, Step, Text
from pathways.text import NUMBERS, Phrase
from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE

Fact = tuple[str, str | Phrase | None]
Facets = dict[str, list[str]]
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FILTERS = ("class", "phase", "status", "year", "group", "region")
"""All that tables are filtered by; public facts, which an address may name."""


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


def compose_library(speaker: Speaker) -> Library:
    """Return all tables; what is used only in parts that this reader has not asked for is left out."""
    tables = [_table(speaker, name, list(_shown(speaker, name))) for name in TABLES]
    voice, drugs = speaker.voice.value, {row["id"] for row in tables[0]["rows"]}
    return {"lang": speaker.lang, "voice": voice, "tables": tables, "matrix": compose_matrix(speaker, drugs)}


def list_questions(speaker: Speaker) -> dict[str, str]:
    """Return the entries that are left out, as ``table/id``, with the question that comes first."""
    found: dict[str, str] = {}
    for name in TABLES:
        for entry in MAKERS[name](speaker):
            asked = [speaker.unasked(step) for step in entry.steps]
            if asked and all(asked):
                found[f"{name}/{entry.id}"] = str(asked[0])
    return found


def _shown(speaker: Speaker, name: str) -> Iterator[Entry]:
    for entry in MAKERS[name](speaker):
        if not entry.steps or any(speaker.unasked(step) is None for step in entry.steps):
            yield entry


def _table(speaker: Speaker, name: str, entries: list[Entry]) -> LibraryTable:
    columns = [column for column in COLUMNS[name] if column not in HARD_COLUMNS or not speaker.is_family]
    return {
        "id": name,
        "title": speaker.word(f"table_{name}"),
        "columns": [{"id": column, "title": speaker.word(f"column_{column}")} for column in columns],
        "filters": [f for f in (_filter(speaker, key, entries) for key in FILTERS) if len(f["choices"]) > 1],
        "rows": [
            {
                "id": entry.id,
                "title": entry.title,
                "cells": list(entry.cells),
                "facets": {key: [plain(value) for value in values] for key, values in entry.facets.items()},
                "facts": list(_facts(speaker, entry.facts)),
                "held": entry.held,
                "links": list(_links(speaker, entry.steps)),
                "sources": _sources_of(speaker, entry),
            }
            for entry in entries
        ],
    }


def _sources_of(speaker: Speaker, entry: Entry) -> list[CitedSource]:
    """Return what an entry cites; a source is its own."""
    page = entry.page
    if page is None:
        return sources_block(speaker, entry.cites)["items"]
    return [
        {
            "cite": page.id,
            "title": page.title,
            "section": "",
            "published": page.published,
            "checked": page.checked.isoformat(),
            "address": page.address,
            **mark_language(speaker, Phrase(page.title, SOURCE_LANGUAGE)),
        }
    ]


def plain(value: str) -> str:
    """Return a value of a filter as it stands in an address.

    >>> plain("Tyrosine kinase inhibitor (class)")
    'tyrosine-kinase-inhibitor-class'
    """
    kept = "".join(letter if letter.isalnum() else " " for letter in value.casefold())
    return "-".join(kept.split())


def _filter(speaker: Speaker, key: str, entries: list[Entry]) -> LibraryFilter:
    """Return a filter with the values that occur: years from the last, phases as they come, others by name."""
    values = list(dict.fromkeys(value for entry in entries for value in entry.facets.get(key, ())))
    if key in ("class", "group", "status"):
        values.sort(key=str.casefold)
    elif key == "year":
        values.sort(reverse=True)
    elif key == "phase":
        order = list(dict.fromkeys(_phase_names(speaker)))
        values.sort(key=order.index)
    choices: list[LibraryChoice] = [{"id": plain(value), "title": value} for value in values]
    return {"id": key, "title": speaker.word(f"column_{key}"), "choices": choices}


def _facts(speaker: Speaker, pairs: Iterable[Fact]) -> Iterator[LibraryFact]:
    for key, value in pairs:
        phrase = value if isinstance(value, Phrase) else Phrase(value or "", SOURCE_LANGUAGE)
        if phrase.text:
            yield {"title": speaker.word(key), "text": phrase.text, "lang": phrase.lang}


def _links(speaker: Speaker, steps: Iterable[str]) -> Iterator[LibraryLink]:
    """Give the steps that use an entry; steps that are shown only on asking are not named here."""
    pack = speaker.pack
    rest = {} if speaker.is_family else {"voice": speaker.voice.value}
    if speaker.lang != pack.manifest.languages[0]:
        rest["lang"] = speaker.lang
    for step in steps:
        if speaker.unasked(step) is None:
            query = {"pathway": pack.home_of(step), "step": step, **_region(speaker, step), **rest}
            yield {"title": speaker.title(step), "query": query}


def _region(speaker: Speaker, step: str) -> dict[str, str]:
    """Return the region that a step belongs to, if it is not on the map that is shown at first."""
    regions, first = speaker.pack.step(step).regions, speaker.pack.manifest.regions[0].id
    return {"region": regions[0]} if regions and first not in regions else {}


def _phase_names(speaker: Speaker) -> Iterator[str]:
    for phase in speaker.pack.phases.values():
        yield speaker.say(phase.title).text


def _where(speaker: Speaker, steps: Iterable[str]) -> Facets:
    """Return the phases and regions of steps, of those that this reader may see."""
    pack = speaker.pack
    shown = [pack.step(step) for step in steps if speaker.unasked(step) is None]
    phases = [speaker.say(pack.phases[step.phase].title).text for step in shown]
    regions = [r.id for step in shown for r in pack.manifest.regions if not step.regions or r.id in step.regions]
    titles = {r.id: speaker.say(r.title).text for r in pack.manifest.regions}
    return {"phase": list(dict.fromkeys(phases)), "region": [titles[r] for r in dict.fromkeys(regions)]}


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
        cells: tuple[str, ...] = (", ".join(where["phase"]),)
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
        facets = {"phase": _where(speaker, used)["phase"]}
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
        cells = (", ".join(where["phase"]),)
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
TABLES = tuple(MAKERS)
HARD_COLUMNS = ("class",)
COLUMNS: dict[str, tuple[str, ...]] = {
    "drugs": ("title", "class", "phase"),
    "trials": ("title", "status", "year", "group"),
    "terms": ("title",),
    "people": ("title",),
    "effects": ("title", "phase"),
    "sources": ("title", "group", "year", "checked"),
}
