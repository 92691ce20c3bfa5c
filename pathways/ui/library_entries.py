"""The tables of a pack as entries to read: a title, facts, and the steps where each is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pathways.model import Pack, Step, Voice
from pathways.text import Phrase
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.ui.context import Context


class Fact(NamedTuple):
    """A name in the reader's language with a text, and the language that the text is in."""

    name: str
    value: str
    lang: str


@dataclass(frozen=True)
class Entry:
    """One thing of the library. ``numbers`` holds facts that families see only when they ask."""

    table: str
    id: str
    title: str
    facts: tuple[Fact, ...]
    numbers: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def list_entries(context: Context) -> dict[str, list[Entry]]:
    """Return every entry by table, in the order of the pack."""
    return {
        "drugs": list(_drugs(context)),
        "trials": list(_trials(context)),
        "terms": list(_terms(context)),
        "people": list(_people(context)),
        "effects": list(_effects(context)),
        "sources": list(_sources(context)),
    }


def _facts(context: Context, *pairs: tuple[str, str | Phrase | None]) -> tuple[Fact, ...]:
    phrases = ((key, v if isinstance(v, Phrase) else Phrase(v or "", SOURCE_LANGUAGE)) for key, v in pairs)
    return tuple(Fact(context.word(key), phrase.text, phrase.lang) for key, phrase in phrases if phrase.text)


def _naming(pack: Pack, field: str, entry_id: str) -> tuple[str, ...]:
    """Return the steps whose list ``field`` names the entry."""
    return _using(pack, lambda step: entry_id in getattr(step, field))


def _using(pack: Pack, is_using: Callable[[Step], bool]) -> tuple[str, ...]:
    return tuple(step.id for step in pack.steps.values() if is_using(step))


def _drugs(context: Context) -> Iterator[Entry]:
    say = context.speaker().say
    for drug in context.pack.drugs.values():
        brands = ", ".join(f"{b.name} ({b.note})" if b.note else b.name for b in drug.brands)
        codes = drug.codes
        shown = (
            ", ".join(f"{n} {v}" for n, v in (("NCIt", codes.ncit), ("RxNorm", codes.rxnorm), ("ATC", codes.atc)) if v)
            if codes
            else ""
        )
        facts = _facts(
            context,
            ("field_plain", say(drug.family)),
            ("field_precise", say(drug.trainee)),
            ("drug_class", drug.drug_class),
            ("drug_target", drug.target),
            ("drug_route", drug.route),
            ("drug_brands", brands),
            ("field_also", ", ".join(drug.also_called)),
            ("field_codes", shown),
        )
        used = _naming(context.pack, "drugs", drug.id)
        yield Entry("drugs", drug.id, say(drug.name).text, facts, steps=used, cites=drug.cite)


def _trials(context: Context) -> Iterator[Entry]:
    family, trainee = context.speaker(), context.speaker(Voice.TRAINEE)
    for trial in context.pack.trials.values():
        status = f"{context.word(f'trial_{trial.status}')}, {context.word('field_as_of', date=trial.as_of)}"
        facts = _facts(
            context,
            ("field_question", family.say(trial.question)),
            ("field_finding", family.say(trial.finding)),
            ("field_changed", family.say(trial.changed) if trial.changed else None),
            ("field_group", trial.group),
            ("field_registry", trial.registry),
            ("field_status", Phrase(status, context.lang)),
        )
        numbers = _facts(
            context,
            ("field_question", trainee.say(trial.question)),
            ("field_finding", trainee.say(trial.finding)),
        )

        def is_using(step: Step, trial_id: str = trial.id) -> bool:
            return trial_id in step.trials or (step.evidence is not None and trial_id in step.evidence.trials)

        yield Entry("trials", trial.id, trial.name, facts, numbers, _using(context.pack, is_using), trial.cite)


def _people(context: Context) -> Iterator[Entry]:
    say = context.speaker().say
    for person in context.pack.people.values():
        facts = _facts(context, ("field_plain", say(person.family)), ("field_precise", say(person.trainee)))
        used = _naming(context.pack, "people", person.id)
        yield Entry("people", person.id, say(person.role).text, facts, steps=used, cites=person.cite)


def _terms(context: Context) -> Iterator[Entry]:
    say = context.speaker().say
    for term in context.pack.terms.values():
        others = [(say(other.where), say(other.meaning)) for other in term.other_meanings]
        told = " ".join(f"{where.text}: {meaning.text}" for where, meaning in others)
        facts = _facts(
            context,
            ("field_plain", say(term.family)),
            ("field_precise", say(term.trainee)),
            ("field_other", Phrase(told, others[0][1].lang) if others else None),
            ("field_also", ", ".join(term.also_called)),
        )
        used = _naming(context.pack, "terms", term.id)
        yield Entry("terms", term.id, say(term.term).text, facts, steps=used, cites=term.cite)


def _effects(context: Context) -> Iterator[Entry]:
    say = context.speaker().say
    for effect in context.pack.effects.values():
        facts = _facts(
            context,
            ("field_plain", say(effect.what)),
            ("field_helps", say(effect.helps) if effect.helps else None),
            ("field_call", say(effect.call) if effect.call else None),
            ("field_term", say(effect.term)),
            ("field_precise", say(effect.trainee)),
        )
        used = _naming(context.pack, "effects", effect.id)
        yield Entry("effects", effect.id, say(effect.name).text, facts, steps=used, cites=effect.cite)


def _sources(context: Context) -> Iterator[Entry]:
    for source in context.pack.sources.values():
        sections = "; ".join(f"{s.passages} {s.name}" for s in source.sections)
        facts = _facts(
            context,
            ("field_group", source.organization),
            ("field_published", source.published),
            ("field_checked", source.checked.isoformat()),
            ("field_address", source.address),
            ("field_seen", source.seen),
            ("field_licence", source.licence),
            ("field_sections", sections),
        )

        def is_citing(step: Step, prefix: str = f"{source.id}#") -> bool:
            return any(cite.startswith(prefix) for cite in step.cite)

        used = _using(context.pack, is_citing)
        yield Entry("sources", source.id, source.title, facts, steps=used)
