"""A pack: one disease, its pathways and the tables they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from pathways.errors import UnknownIdError
from pathways.model.base import Identifier, Language, LongText, Record, ShortText, Voiced, split_cite
from pathways.model.calendar import Calendar
from pathways.model.cases import Case, Criteria
from pathways.model.comparison import Comparison
from pathways.model.contact import Contact
from pathways.model.evidence import Change
from pathways.model.first_days import FirstPage
from pathways.model.keys import give_keys, texts_in
from pathways.model.lookup import Lookup
from pathways.model.pathway import Pathway, Phase
from pathways.model.step import Step
from pathways.model.tables import Drug, Effect, Person, Source, Term, Trial
from pathways.model.text import At, Text, Title
from pathways.model.transition import Transition
from pathways.model.vocabulary import Modality


class Region(Record):
    """A part of the world whose way of treating is shown together; a filter, not a choice."""

    id: Identifier
    title: Annotated[Voiced, At("{at}")]


class SeedExclusion(Record):
    """A passage of the seed page that is cited nowhere, with the reason."""

    passage: ShortText
    reason: LongText


class Question(Record):
    """What a family is asked once before a hard part is shown, such as "Show what happens if it comes back?"."""

    id: Identifier
    title: Title
    ask: Text


class Manifest(Record):
    """What ``pack.yaml`` says about the pack as a whole.

    ``name`` is what an app of this pack is called, ``lead`` the sentence under it, ``limits`` for whom it is and what
    it can't tell, in one line of the first page; ``about`` what it is for.
    ``supplied`` lists kinds of treatment that cannot be given without what an earlier treatment of the kind made ready.
    """

    id: Identifier
    title: ShortText
    name: Title | None = None
    lead: Text | None = None
    limits: Text | None = None
    about: Text | None = None
    version: ShortText
    checked: date
    languages: tuple[Language, ...] = Field(default=("en",), min_length=1)
    regions: Annotated[tuple[Region, ...], At("regions/{item}")] = Field(min_length=1)
    first_pathway: Identifier
    notice: Text
    supplied: tuple[Modality, ...] = ()
    questions: Annotated[tuple[Question, ...], At("questions/{item}")] = ()
    comparisons: Annotated[tuple[Comparison, ...], At("comparisons/{item}")] = ()
    changes: Annotated[tuple[Change, ...], At("changes/{n}")] = ()
    seed_exclusions: tuple[SeedExclusion, ...] = ()


TABLES = (
    "pathways",
    "sources",
    "drugs",
    "trials",
    "terms",
    "people",
    "effects",
    "cases",
    "criteria",
    "calendars",
    "first_days",
    "lookups",
    "contacts",
)


@dataclass(frozen=True, eq=False)
class Pack:
    """Everything of one disease, ready to ask by id. Build it with ``pathways.loading``.

    Tables keep the order of their files; pathways are in their ``order``.
    """

    manifest: Manifest
    pathways: Mapping[str, Pathway]
    sources: Mapping[str, Source]
    drugs: Mapping[str, Drug]
    trials: Mapping[str, Trial]
    terms: Mapping[str, Term]
    people: Mapping[str, Person]
    effects: Mapping[str, Effect]
    cases: Mapping[str, Case] = field(default_factory=dict)
    criteria: Mapping[str, Criteria] = field(default_factory=dict)
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    first_days: Mapping[str, FirstPage] = field(default_factory=dict)
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the tables, and give every text its key."""
        object.__setattr__(self, "manifest", give_keys(self.manifest, "pack"))
        for name in TABLES:
            base = "" if name == "pathways" else f"{name}/"
            table = {key: give_keys(record, f"{base}{key}") for key, record in getattr(self, name).items()}
            object.__setattr__(self, name, MappingProxyType(table))

    def texts(self) -> Iterator[Text]:
        """Give every text that can be said in another language, with its key."""
        yield from texts_in((*self.pathways.values(), self.manifest))
        for name in TABLES[1:]:
            yield from texts_in(tuple(getattr(self, name).values()))

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """All steps by id, in the order of the files."""
        return MappingProxyType({s.id: s for p in self.pathways.values() for s in p.steps})

    @cached_property
    def phases(self) -> Mapping[str, Phase]:
        """All phases by id."""
        return MappingProxyType({f.id: f for p in self.pathways.values() for f in p.phases})

    @cached_property
    def transitions(self) -> Mapping[str, Transition]:
        """All transitions by id (``source--kind--target``)."""
        return MappingProxyType({t.id: t for p in self.pathways.values() for t in p.transitions})

    @cached_property
    def _homes(self) -> dict[str, str]:
        return {step.id: pathway.id for pathway in self.pathways.values() for step in pathway.steps}

    @cached_property
    def _sections(self) -> dict[tuple[str, str], str]:
        return {
            (source.id, passage): section.name
            for source in self.sources.values()
            for section in source.sections
            for passage in passages_of(section.passages)
        }

    def step(self, step_id: str) -> Step:
        """Return a step, or raise UnknownIdError naming the pack."""
        if step_id not in self.steps:
            raise UnknownIdError(f"the pack '{self.manifest.id}' has no step '{step_id}'")
        return self.steps[step_id]

    def pathway(self, pathway_id: str) -> Pathway:
        """Return a pathway, or raise UnknownIdError that lists those there are."""
        if pathway_id not in self.pathways:
            known = ", ".join(self.pathways)
            raise UnknownIdError(f"the pack '{self.manifest.id}' has no pathway '{pathway_id}'; it has: {known}")
        return self.pathways[pathway_id]

    def home_of(self, step_id: str) -> str:
        """Return the id of the pathway that defines the step."""
        self.step(step_id)
        return self._homes[step_id]

    def question_of(self, step_id: str) -> str | None:
        """Return the question that a family answers before seeing the step; None if it is shown at once."""
        step = self.step(step_id)
        return step.asks or self.pathways[self.home_of(step_id)].asks

    def question(self, question_id: str) -> Question:
        """Return a question by its id, or raise UnknownIdError naming the pack."""
        found = next((q for q in self.manifest.questions if q.id == question_id), None)
        if found is None:
            raise UnknownIdError(f"the pack '{self.manifest.id}' has no question '{question_id}'")
        return found

    def section_of(self, cite: str) -> str | None:
        """Return the name of the section that ``source#passage`` points to; None if there is no such passage."""
        return self._sections.get(split_cite(cite))

    def order_cites(self, cites: Iterable[str]) -> list[str]:
        """Return citations each once, as they are read: what became of a page, such as that it closed, puts it last."""
        return sorted(dict.fromkeys(cites), key=lambda cite: self.sources[split_cite(cite).source].standing is not None)


def passages_of(spec: str) -> frozenset[str]:
    """Return all passage names that a section's ``passages`` stands for.

    >>> sorted(passages_of("S014-S016"))
    ['S014', 'S015', 'S016']
    >>> sorted(passages_of("summary"))
    ['summary']
    """
    return frozenset(_expand(spec))


def _expand(spec: str) -> Iterator[str]:
    first, dash, last = spec.partition("-")
    prefix = first.rstrip("0123456789")
    digits = first[len(prefix) :]
    is_range = dash and digits and last.startswith(prefix) and last[len(prefix) :].isdecimal()
    if not is_range:
        yield spec
        return
    for number in range(int(digits), min(int(last[len(prefix) :]), int(digits) + 5000) + 1):
        yield f"{prefix}{number:0{len(digits)}d}"
