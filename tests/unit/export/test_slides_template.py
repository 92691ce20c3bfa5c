"""The template of the slides is what its recipe makes: after a change of colours or font, ``make template``."""

from __future__ import annotations

from pathlib import Path

from pptx.util import Pt

from pathways.export.slides.theme import COVER, PICTURE, TEMPLATE, TEXT, empty_deck
from scripts.make_template import make_template


def test_the_template_is_that_of_the_recipe() -> None:
    """Byte for byte, so that the slides have the colours of the screen."""
    assert Path(TEMPLATE).read_bytes() == make_template(), "run 'make template' and look at a deck"


def test_an_empty_deck_has_the_layouts_and_no_slides() -> None:
    """A title, a text and a picture; 16:9."""
    deck = empty_deck()
    assert [layout.name for layout in deck.slide_layouts] == [COVER, TEXT, PICTURE]
    assert len(deck.slides) == 0
    assert (deck.slide_width, deck.slide_height) == (Pt(960), Pt(540))
