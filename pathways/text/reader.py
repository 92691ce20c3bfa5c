"""Who reads: a pack, a language, the hard parts asked for; the only home of what a family sees unasked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from pathways.graph import View
from pathways.model import Pack, Voice
from pathways.text.translator import ENGLISH, Translator, pack_translator
from pathways.text.words import Words, load_words

NUMBERS = "numbers"


@dataclass(frozen=True)
class Reader:
    """A reader of a pack.

    ``translators`` are those of every language of the pack: boxes have room for the longest wording. ``agreed`` holds
    ids of the pack's questions that were answered with yes, and ``NUMBERS``.
    """

    pack: Pack = field(repr=False)
    translator: Translator = ENGLISH
    translators: tuple[Translator, ...] = (ENGLISH,)
    agreed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, pack: Pack, folder: Path, lang: str, agreed: frozenset[str] = frozenset()) -> Self:
        """Return the reader of a pack in one of its languages; its catalogues are in ``folder``."""
        languages = tuple(pack_translator(folder, name) for name in pack.manifest.languages)
        return cls(pack, pack_translator(folder, lang), languages, agreed)

    @property
    def lang(self) -> str:
        """The language that is read."""
        return self.translator.lang

    @property
    def words(self) -> Words:
        """The interface's words in this language."""
        return load_words(self.lang)

    def word(self, key: str, **values: object) -> str:
        """Return a word of the interface with its places filled."""
        return self.words.say(key, **values)

    def may_see(self, question: str | None, voice: Voice) -> bool:
        """Tell whether what comes after ``question`` is shown: families say yes to it first, trainees see all."""
        return question is None or voice is not Voice.FAMILY or question in self.agreed

    def unasked(self, step_id: str, voice: Voice) -> str | None:
        """Return the question that this reader answers before seeing a step; None if it may be shown."""
        question = self.pack.question_of(step_id)
        return None if self.may_see(question, voice) else question

    def shown(self, view: View, voice: Voice) -> tuple[str, ...]:
        """Return the steps of a view that this reader may see, in order; none of a map that was not asked for."""
        if not self.may_see(view.pathway.asks, voice):
            return ()
        return tuple(step for step in view.steps if self.unasked(step, voice) is None)

    def hidden(self, view: View, voice: Voice) -> frozenset[str]:
        """Return the steps of a view that this reader has not asked for."""
        return frozenset(view.steps).difference(self.shown(view, voice))
