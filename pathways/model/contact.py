"""Help outside the hospital: a place that a family can turn to, with its address and the languages it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from pathways.model.base import Identifier, Language, Record, ShortText
from pathways.model.evidence import Cites, Review
from pathways.model.text import Text, Title

WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[\w-]+(\.[\w-]+)+(/[^\s<>\"\\]*)?$", max_length=200)]
"""An address of a page that people can read, over a safe line."""


class Contact(Record):
    """A place outside the hospital where families find help.

    ``where`` is its country or part of the world, ``languages`` are those it helps in; ``addresses`` holds its page in
    another language where it has one. ``family`` says in one plain sentence or two what it does.
    """

    id: Identifier
    name: ShortText
    address: WebAddress
    addresses: Mapping[Language, WebAddress] = Field(default_factory=dict)
    phone: ShortText | None = None
    where: Title
    languages: tuple[Language, ...] = Field(min_length=1)
    family: Text
    checked: date
    cite: Cites = Field(min_length=1)
    reviewed: Review | None = None
