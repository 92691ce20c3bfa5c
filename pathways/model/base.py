"""What every model record shares: strictness, identifiers, texts, the two voices and citations."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, StringConstraints

from pathways.model.text import Text

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A readable id in lower-case words joined by hyphens, such as ``hr-induction``."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
"""A language by its code, perhaps with script and region, such as ``es``, ``pt-BR`` or ``zh-Hant``."""

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
LongText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]

Cite = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*#[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=120)]
"""A citation ``source#passage``, such as ``pdq-hp#H201``."""


class Record(BaseModel):
    """Base of all model records: immutable, and no field that the model does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Voice(StrEnum):
    """Who a text speaks to. Educators' notes are a part of each record, not a third wording of it."""

    FAMILY = "family"
    TRAINEE = "trainee"


class Voiced(Record):
    """The same thing said twice: plainly for families, precisely for trainees."""

    family: Text
    trainee: Text

    def say(self, voice: Voice) -> Text:
        """Return the wording for ``voice``.

        >>> Voiced(family=Text("Collecting stem cells"), trainee=Text("Apheresis")).say(Voice.TRAINEE)
        'Apheresis'
        """
        return self.family if voice is Voice.FAMILY else self.trainee


class Passage(NamedTuple):
    """A citation taken apart."""

    source: str
    passage: str


def split_cite(cite: str) -> Passage:
    """Take ``source#passage`` apart.

    >>> split_cite("pdq-hp#H201")
    Passage(source='pdq-hp', passage='H201')
    """
    source, _, passage = cite.partition("#")
    return Passage(source, passage)
