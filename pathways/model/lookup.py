"""Words of parents: what people type who do not know the name of a thing, and where the answer stands."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.model.base import Identifier, Record, ShortText


class Lookup(Record):
    """Words by language, each a way to say the same thing, and what answers it.

    ``steps`` come in the order in which they answer best, ``effects`` after them. ``asks`` names the question of the
    pack that comes first where the words ask for a hard part.
    """

    id: Identifier
    words: Mapping[Identifier, tuple[ShortText, ...]]
    steps: tuple[Identifier, ...] = ()
    effects: tuple[Identifier, ...] = ()
    asks: Identifier | None = None
