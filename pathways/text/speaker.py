"""A voice in a language: says a pack's texts and the interface's words, and remembers which language came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from pathways.model import Pack, Text, Voice, Voiced
from pathways.text.translator import ENGLISH, Phrase, Translator
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

    def say(self, text: Text | Voiced) -> Phrase:
        """Say a text of the pack, in this speaker's voice if it has two."""
        return self.translator.say(text.say(self.voice) if isinstance(text, Voiced) else text)

    def fill(self, key: str, said: Phrase, **values: object) -> Phrase:
        """Return a word of the interface around a text, in the language that the text is in."""
        return Phrase(self.word(key, text=said.text, **values), said.lang)

    def titled(self, step_id: str) -> Phrase:
        """Return a step's title with the language it is in."""
        return self.say(self.pack.step(step_id).title)

    def title(self, step_id: str) -> str:
        """Return a step's title."""
        return self.titled(step_id).text
