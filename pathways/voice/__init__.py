"""Texts in a voice and a language: labels for the drawing, cards, words of the interface."""

from pathways.voice.arrow_card import compose_arrow_card
from pathways.voice.asking_words import telling_words
from pathways.voice.catalogue import ENGLISH, Said, Translator, pack_translator
from pathways.voice.glossary import Explained, explained_terms
from pathways.voice.group_card import compose_group_card
from pathways.voice.labels import hint_key, make_labels
from pathways.voice.phase_card import compose_phase_card
from pathways.voice.scenes import Ask, Notes, Scene, SceneKind, compose_scenes
from pathways.voice.search import search_words
from pathways.voice.small_print import small_print
from pathways.voice.speaker import NUMBERS, Speaker
from pathways.voice.step_card import compose_step_card
from pathways.voice.words import chart_words, words

__all__ = [
    "ENGLISH",
    "Explained",
    "NUMBERS",
    "Ask",
    "Notes",
    "Said",
    "Scene",
    "SceneKind",
    "Speaker",
    "Translator",
    "chart_words",
    "compose_arrow_card",
    "compose_group_card",
    "compose_phase_card",
    "compose_scenes",
    "compose_step_card",
    "explained_terms",
    "hint_key",
    "make_labels",
    "pack_translator",
    "search_words",
    "small_print",
    "telling_words",
    "words",
]
