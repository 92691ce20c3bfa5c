"""A comparison: two ways that are worth seeing side by side, named by the pack."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.base import Identifier, Record, Voiced
from pathways.model.evidence import Cites, Review
from pathways.model.text import At


class Side(Record):
    """One of the two: a pathway, in a region or not, and perhaps one named route of it, or some of its steps alone.

    ``steps`` claim no order among themselves; they are shown in the order of the map.
    """

    pathway: Identifier
    region: Identifier | None = None
    route: Identifier | None = None
    steps: tuple[Identifier, ...] = ()
    title: Annotated[Voiced | None, At("{at}")] = None

    @model_validator(mode="after")
    def _check_one_of(self) -> Side:
        if self.route is not None and self.steps:
            raise ValueError("a side has 'route' or 'steps', not both")
        return self


class Comparison(Record):
    """Two ways side by side. ``asks`` names a question that families answer before they see it."""

    id: Identifier
    title: Voiced
    what: Voiced
    here: Side
    there: Side
    asks: Identifier | None = None
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None
