"""Texts in a voice and a language: the pack's own, and the words of the interface."""

from pathways.text.small_print import small_print
from pathways.text.speaker import NUMBERS, Speaker
from pathways.text.translator import ENGLISH, Phrase, Translator, pack_translator
from pathways.text.words import chart_words, words

__all__ = [
    "ENGLISH",
    "NUMBERS",
    "Phrase",
    "Speaker",
    "Translator",
    "chart_words",
    "pack_translator",
    "small_print",
    "words",
]
