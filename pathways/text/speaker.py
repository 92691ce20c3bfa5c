"""A reader's voice: says a pack's texts and the interface's words, and which language came out."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.graph import View
from pathways.model import Pack, Text, Voice, Voiced
from pathways.text.reader import Reader
from pathways.text.translator import Phrase, Translator


@dataclass(frozen=True)
class Speaker:
    """Everything a card needs to speak: a reader, and the voice in which it is spoken to."""

    reader: Reader
    voice: Voice

    @property
    def pack(self) -> Pack:
        """The pack whose texts are said."""
        return self.reader.pack

    @property
    def translator(self) -> Translator:
        """The translator into the reader's language."""
        return self.reader.translator

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.reader.lang

    @property
    def is_family(self) -> bool:
        """Tell whether the voice is the family's."""
        return self.voice is Voice.FAMILY

    def may_see(self, question: str | None) -> bool:
        """Tell whether what comes after ``question`` is shown."""
        return self.reader.may_see(question, self.voice)

    def unasked(self, step_id: str) -> str | None:
        """Return the question that this reader answers before seeing a step; None if it may be shown."""
        return self.reader.unasked(step_id, self.voice)

    def shown(self, view: View) -> tuple[str, ...]:
        """Return the steps of a view that this reader may see, in order."""
        return self.reader.shown(view, self.voice)

    def hidden(self, view: View) -> frozenset[str]:
        """Return the steps of a view that this reader has not asked for."""
        return self.reader.hidden(view, self.voice)

    def word(self, key: str, **values: object) -> str:
        """Return a word of the interface with its places filled."""
        return self.reader.word(key, **values)

    def say(self, text: Text | Voiced) -> Phrase:
        """Say a text of the pack, in this speaker's voice if it has two."""
        return self.translator.say(text.say(self.voice) if isinstance(text, Voiced) else text)

    def fill(self, key: str, phrase: Phrase, **values: object) -> Phrase:
        """Return a word of the interface around a text, in the language that the text is in."""
        return Phrase(self.word(key, text=phrase.text, **values), phrase.lang)

    def titled(self, step_id: str) -> Phrase:
        """Return a step's title with the language it is in."""
        return self.say(self.pack.step(step_id).title)

    def title(self, step_id: str) -> str:
        """Return a step's title."""
        return self.titled(step_id).text
