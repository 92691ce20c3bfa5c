"""A voice in a language: says a pack's texts and the interface's words, and remembers which language came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from pathways.model import Pack, Step, Voice, Voiced
from pathways.text.translator import ENGLISH, Said, Translator
from pathways.text.words import words

NUMBERS = "numbers"


@dataclass(frozen=True)
class Speaker:
    """Everything a card needs to speak: the pack, the voice, the language, and which hard parts a family wants.

    ``agreed`` holds ids of the pack's questions that were answered with yes, and ``NUMBERS``.
    """

    pack: Pack = field(repr=False)
    voice: Voice
    translator: Translator = ENGLISH
    agreed: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> dict[str, str]:
        """The interface's words in this language."""
        return words(self.translator.lang)

    @property
    def is_family(self) -> bool:
        """Tell whether the voice is the family's."""
        return self.voice is Voice.FAMILY

    def unasked(self, step_id: str) -> str | None:
        """Return the question that this reader answers before seeing a step; None if it may be shown."""
        question = self.pack.question_of(step_id) if self.is_family else None
        return None if question in self.agreed else question

    def word(self, key: str, **values: object) -> str:
        """Return a word of the interface with its places filled."""
        text = self.words[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def plain(self, context: str, text: str) -> Said:
        """Say a text that has one wording."""
        return self.translator.say(context, text)

    def say(self, context: str, text: Voiced) -> Said:
        """Say a text that has two voices."""
        return self.translator.say(f"{context}/{self.voice}", text.say(self.voice))

    def fill(self, key: str, said: Said, **values: object) -> Said:
        """Return a word of the interface around a text, in the language that the text is in."""
        return Said(self.word(key, text=said.text, **values), said.lang)

    def titled(self, step_id: str) -> Said:
        """Return a step's title with the language it is in."""
        return self.say(f"{self.pack.home_of(step_id)}/{step_id}/title", self.pack.step(step_id).title)

    def title(self, step_id: str) -> str:
        """Return a step's title."""
        return self.titled(step_id).text

    def context(self, step: Step, part: str) -> str:
        """Return the catalogue context of a part of a step."""
        return f"{self.pack.home_of(step.id)}/{step.id}/{part}"
