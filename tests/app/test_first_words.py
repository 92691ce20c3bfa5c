"""The first words of every page: in the language of the address, and nothing of a hard part."""

from __future__ import annotations

import pytest

from pathways.model import Pack
from pathways.ui.first_words import compose_first_words
from pathways.ui.pack_store import current_pack


def shipped() -> Pack:
    """Return the pack that the app serves."""
    pack = current_pack().pack
    assert pack is not None
    return pack


@pytest.mark.parametrize("page", ["", "explore", "where", "first", "present", "compare", "study", "library", "about"])
def test_every_page_has_first_words(page: str) -> None:
    """Each page names itself in the language of its address and says that the rest is coming."""
    words = compose_first_words(page, {"lang": "es"})
    assert words is not None and words.lang == "es"
    assert "Caminos del neuroblastoma" in words.title
    assert "está en camino" in words.body


def test_every_step_has_its_own_first_words_unless_it_is_asked_for() -> None:
    """A step's title and first sentence are there; a step of a hard part shows its question's title alone."""
    pack, hard = shipped(), 0
    for step in pack.steps.values():
        words = compose_first_words("explore", {"step": step.id})
        assert words is not None
        asked = pack.question_of(step.id)
        if asked is None:
            assert words.title.startswith(step.title.family) and words.waits
        else:
            title = pack.question(asked).title
            assert words.title.startswith(title)
            assert step.family.what not in words.body
            hard += 1
    assert hard > 0
