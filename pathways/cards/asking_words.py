"""Words that tell of a hard part: who types one of them is offered the kind question, not the part itself."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from pathways.cards.search import search_words
from pathways.model import Pack, Step
from pathways.text.speaker import Speaker

SHORTEST = 4
MANY = 3
WORD = re.compile(r"[^\W_]+")


class Telling(NamedTuple):
    """Words of one question: ``always`` lead to it; ``alone`` only where nothing open to all is found by them."""

    always: tuple[str, ...]
    alone: tuple[str, ...]


@lru_cache(maxsize=32)
def telling_words(pack: Pack, speaker: Speaker) -> Mapping[str, Telling]:
    """Return, for each question of the pack, the words and pairs of words that belong to what is behind it.

    A word tells of a question if steps behind it are known by it, and next to no step and no text that is open to all.
    So "hospice" tells, and "chemo" does not.
    """
    behind: dict[str, Counter[str]] = {question.id: Counter() for question in pack.manifest.questions}
    apart: Counter[str] = Counter()
    for step in pack.steps.values():
        question = pack.question_of(step.id)
        if question is None:
            apart.update(_pieces([*search_words(step, pack, speaker), step.family.what, step.family.why or ""]))
            apart.update(dict.fromkeys(_pieces(_medicines(pack, step)), MANY))
        else:
            behind[question].update(_pieces([speaker.title(step.id), *step.also_called, *_medicines(pack, step)]))
    own = {q.id: speaker.say(q.title).text for q in pack.manifest.questions}
    return {name: _sort_out(counts, apart, _pieces([own[name]])) for name, counts in behind.items()}


def _sort_out(counts: Mapping[str, int], apart: Mapping[str, int], own: set[str]) -> Telling:
    pairs = {piece for piece in own if " " in piece}
    common = {piece for piece, n in counts.items() if n >= MANY and n >= MANY * apart[piece]}
    always = {piece for piece in common if " " not in piece} | pairs
    alone = {piece for piece in counts if not apart[piece]} - always
    return Telling(tuple(sorted(always)), tuple(sorted(alone)))


def _medicines(pack: Pack, step: Step) -> list[str]:
    drugs = [pack.drugs[d] for d in step.drugs]
    return [name for d in drugs for name in (d.name, *d.also_called, *(brand.name for brand in d.brands))]


def _pieces(texts: Iterable[str]) -> set[str]:
    """Return the words of the texts, and the pairs of words side by side, in small letters without accents."""
    found: set[str] = set()
    for text in texts:
        plain = unicodedata.normalize("NFD", text)
        words = WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)).lower())
        found.update(word for word in words if len(word) >= SHORTEST and not word.isdigit())
        pairs = zip(words, words[1:], strict=False)
        found.update(f"{a} {b}" for a, b in pairs if min(len(a), len(b)) >= SHORTEST)
    return found
