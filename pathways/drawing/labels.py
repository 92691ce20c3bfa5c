"""The wordings that a picture must have room for: every voice, every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wording:
    """One voice's wording in one language. ``subtitle`` is empty where there is none."""

    voice: str
    lang: str
    title: str
    subtitle: str = ""
    shown_lang: str = ""

    @property
    def spoken(self) -> str:
        """The language that the text is really in: a missing translation falls back."""
        return self.shown_lang or self.lang


Wordings = tuple[Wording, ...]


@dataclass(frozen=True, eq=False)
class Labels:
    """All wordings of the parts of one view, and the badge words of steps that carry one.

    A group's subtitle holds the words that say that its options have no order. ``strips`` are the words over what
    runs alongside and over what is no longer done; ``times`` say of phases how long they take, what can delay them and
    where they happen. ``doors`` are steps that open
    another pathway: their mark needs room beside the text.
    """

    title: Wordings
    nodes: Mapping[str, Wordings]
    phases: Mapping[str, Wordings]
    arrows: Mapping[str, Wordings] = field(default_factory=dict)
    badges: Mapping[str, Wordings] = field(default_factory=dict)
    groups: Mapping[str, Wordings] = field(default_factory=dict)
    strips: Mapping[str, Wordings] = field(default_factory=dict)
    times: Mapping[str, Wordings] = field(default_factory=dict)
    doors: frozenset[str] = frozenset()


def in_language(wordings: Iterable[Wording], lang: str) -> Wordings:
    """Return the wordings of one language; if it has none, those of the first language there is."""
    items = tuple(wordings)
    chosen = tuple(w for w in items if w.lang == lang)
    return chosen or tuple(w for w in items if w.lang == items[0].lang) if items else ()
