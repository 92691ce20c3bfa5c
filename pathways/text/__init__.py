"""Texts in a voice and a language: the pack's own, and the words of the interface."""

from pathways.text.language import direction_of, language_name, regional_tag
from pathways.text.reader import NUMBERS, Reader
from pathways.text.small_print import SmallPrint, small_print
from pathways.text.speaker import Speaker
from pathways.text.translator import ENGLISH, Phrase, Translator, pack_translator
from pathways.text.words import Words, load_words

__all__ = [
    "ENGLISH",
    "NUMBERS",
    "Phrase",
    "Reader",
    "SmallPrint",
    "Speaker",
    "Translator",
    "Words",
    "pack_translator",
    "small_print",
    "direction_of",
    "language_name",
    "load_words",
    "regional_tag",
]
