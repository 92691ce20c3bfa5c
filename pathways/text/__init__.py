"""Texts in a voice and a language: the pack's own, and the words of the interface."""

from pathways.text.reader import NUMBERS, Reader
from pathways.text.small_print import small_print
from pathways.text.speaker import Speaker
from pathways.text.translator import ENGLISH, Phrase, Translator, pack_translator
from pathways.text.words import chart_words, fill_word, words

__all__ = [
    "ENGLISH",
    "NUMBERS",
    "Phrase",
    "Reader",
    "Speaker",
    "Translator",
    "chart_words",
    "fill_word",
    "pack_translator",
    "small_print",
    "words",
]
