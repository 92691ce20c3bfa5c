"""The search of a map by itself, as in full screen and on a saved page, knows the words of parents too."""

from __future__ import annotations

from functools import cache

from pathways.cards import looked_up_words
from pathways.model import Voice
from pathways.text import Reader
from pathways.web.payload import Show, compose_payload
from tests.unit.cards.test_cards import FOLDER, shipped, views


@cache
def words_of(pathway: str) -> dict[str, list[str]]:
    """Return what finds each step for a family: those of a map, and those of other maps."""
    view = next(v for v in views() if v.pathway.id == pathway)
    payload = compose_payload(view, Show(Voice.FAMILY, has_place=True), Reader.of(shipped(), FOLDER, "en"))
    own = {step: node["search"] for step, node in payload["nodes"].items()}
    return own | {step["step"]: step["search"] for step in payload["elsewhere"]}


def test_a_step_is_found_by_the_words_that_it_answers() -> None:
    """Fever, fiebre: in every language, on the map that shows the step and from any other one."""
    found = words_of("high-risk")
    seen = set()
    for lookup in (one for one in shipped().lookups.values() if one.asks is None):
        for step in (step for step in lookup.steps if step in found):
            seen.add(step)
            words = {word for words in lookup.words.values() for word in words}
            assert words <= set(found[step]), (lookup.id, step)
    assert {"hr-chemo-early", "sup-symptoms"} <= seen


def test_words_of_a_hard_part_find_nothing_unasked() -> None:
    """A word that belongs to a question alone is not among what parents' words add to a step that is open."""
    lookups = shipped().lookups.values()
    hard = {word for one in lookups if one.asks for words in one.words.values() for word in words}
    hard -= {word for one in lookups if not one.asks for words in one.words.values() for word in words}
    assert hard
    for step in words_of("high-risk"):
        assert not hard & set(looked_up_words(shipped().step(step), shipped())), step
