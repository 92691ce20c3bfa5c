"""The first days: small pages for a family that has just been told."""

from __future__ import annotations

from pydantic import Field

from pathways.model.base import Identifier, Record
from pathways.model.evidence import Cites, Review
from pathways.model.text import Text, Title


class FirstPage(Record):
    """One small page: a few sentences, when to call, what to ask, who is who, and the steps where there is more.

    ``outside`` and ``contacts`` name places outside the hospital where a family finds help.
    """

    id: Identifier
    title: Title
    says: tuple[Text, ...] = Field(min_length=1, max_length=6)
    outside: tuple[Text, ...] = ()
    contacts: tuple[Identifier, ...] = ()
    call: Text | None = None
    ask: tuple[Text, ...] = ()
    people: tuple[Identifier, ...] = ()
    steps: tuple[Identifier, ...] = ()
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None
