"""A transition: one arrow of the flowchart, with its condition, its reason and its sources."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.base import Identifier, Record, Voiced
from pathways.model.evidence import Change, Cites, Evidence, Review
from pathways.model.text import At, Longest, Text
from pathways.model.vocabulary import TransitionKind


class Condition(Record):
    """When an arrow is taken: a short label for the picture, a plain sentence, the technical definition.

    Never computed from a person's data.
    """

    label: Voiced
    plain: Annotated[Text, Longest(600)]
    definition: Annotated[Text, Longest(1200)]


class Transition(Record):
    """One arrow. In YAML its ends are written ``from`` and ``to``."""

    source: Identifier = Field(alias="from")
    target: Identifier = Field(alias="to")
    kind: TransitionKind
    when: Annotated[Condition | None, At("{at}")] = None
    because: Voiced
    evidence: Evidence | None = None
    changes: Annotated[tuple[Change, ...], At("{at}/change/{n}")] = ()
    regions: tuple[Identifier, ...] = ()
    cite: Cites = Field(min_length=1)
    checked: date | None = None
    beyond_seed: bool = False
    reviewed: Review | None = None

    @model_validator(mode="after")
    def _check_condition(self) -> Transition:
        if self.kind is TransitionKind.IF and self.when is None:
            raise ValueError("a transition of kind 'if' needs 'when'")
        return self

    @property
    def id(self) -> str:
        """A readable id that is unique within a pack: ``source--kind--target``."""
        return f"{self.source}--{self.kind}--{self.target}"
