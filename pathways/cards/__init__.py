"""What is said about a step, an arrow, a phase or a whole map: cards, scenes, comparisons, wordings for the drawing."""

from pathways.cards.arrow import compose_arrow_card
from pathways.cards.asking_words import telling_words
from pathways.cards.card import Block, Card, Fold
from pathways.cards.glossary import Explained, explained_terms
from pathways.cards.group import compose_group_card
from pathways.cards.labels import hint_key, make_labels
from pathways.cards.phase import compose_phase_card
from pathways.cards.phase_time import phase_time, times_of
from pathways.cards.scene import Ask, Notes, Scene, SceneKind
from pathways.cards.scenes import compose_scenes
from pathways.cards.search import looked_up_words, search_words
from pathways.cards.step import compose_step_card

__all__ = [
    "Ask",
    "Block",
    "Card",
    "Explained",
    "Fold",
    "Notes",
    "Scene",
    "SceneKind",
    "compose_arrow_card",
    "compose_group_card",
    "compose_phase_card",
    "compose_scenes",
    "compose_step_card",
    "explained_terms",
    "hint_key",
    "make_labels",
    "phase_time",
    "looked_up_words",
    "search_words",
    "telling_words",
    "times_of",
]
