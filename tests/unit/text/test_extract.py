"""What can be translated is what is said: the list of texts and the cards ask for the same contexts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest

from pathways.cards import compose_arrow_card, compose_group_card, compose_phase_card, compose_step_card
from pathways.graph import view_pathway
from pathways.model import Voice
from pathways.text import Speaker, pack_translator
from pathways.text.extract import extract, find_gaps
from pathways.text.translator import Said, Translator
from tests.unit.cards.test_cards import FOLDER, shipped

ELSEWHERE = (
    "regions/", "questions/", "changes/", "comparisons/", "drugs/", "trials/", "effects/", "people/", "terms/", "pack/",
)  # fmt: skip
"""Texts that pages say too, so that a card need not."""


@dataclass(frozen=True)
class Listener(Translator):
    """A translator that remembers what it was asked to say."""

    heard: dict[str, str] = field(default_factory=dict)

    def say(self, context: str, text: str) -> Said:
        """Remember the text and say it in English."""
        self.heard[context] = text
        return super().say(context, text)


def heard_in_all_cards() -> dict[str, str]:
    """Return every context and text that the cards of all pathways and regions ask for."""
    listener = Listener()
    pack = shipped()
    regions = [region.id for region in pack.manifest.regions]
    for view in (view_pathway(pack, p, region) for p in pack.pathways for region in regions):
        listener.say(f"{view.pathway.id}/title/family", view.pathway.title.family)
        listener.say(f"{view.pathway.id}/title/trainee", view.pathway.title.trainee)
        for speaker in (Speaker(pack, voice, listener) for voice in Voice):
            for step in view.steps:
                compose_step_card(view, view.step(step), speaker)
            for group in view.groups:
                compose_group_card(view, group, speaker)
            for phase in view.phases:
                compose_phase_card(view, phase, speaker)
    for speaker in (Speaker(pack, voice, listener) for voice in Voice):
        for pathway in pack.pathways.values():
            for route in pathway.routes:
                speaker.say(f"{pathway.id}/route/{route.id}", route.title)
        for transition in pack.transitions.values():
            compose_arrow_card(transition, speaker)
    return listener.heard


def test_each_context_stands_for_one_text() -> None:
    """No context is given twice, so a translation can't land on another text."""
    twice = [context for context, count in Counter(context for context, _ in extract(shipped())).items() if count > 1]
    assert twice == []


def test_all_that_cards_say_can_be_translated() -> None:
    """Every text that a card says is in the list, under the same context; and nothing in the list is never said."""
    listed, heard = dict(extract(shipped())), heard_in_all_cards()
    assert heard.items() - listed.items() == set()
    unheard = {context for context in listed.keys() - heard.keys() if not context.startswith(ELSEWHERE)}
    assert unheard == set()


def test_a_full_catalogue_has_no_gaps() -> None:
    """A catalogue made from the list is neither missing nor stale nor orphaned anywhere, and it is used."""
    entries = {context: (text, f"¡{text}!") for context, text in extract(shipped())}
    gaps = find_gaps(shipped(), entries)
    assert (gaps.missing, gaps.stale, gaps.orphan) == ((), (), ())
    translator = Translator("es", entries)
    title = shipped().step("hr-harvest").title.family
    assert translator.say("high-risk/hr-harvest/title/family", title) == Said(f"¡{title}!", "es")


@pytest.mark.parametrize("kind", ["missing", "stale", "orphan"])
def test_each_kind_of_gap_is_named(kind: str) -> None:
    """A dropped, an outdated and an invented entry are each found by their context, and only they."""
    context = "high-risk/hr-harvest/title/family"
    entries = {name: (text, text) for name, text in extract(shipped())}
    if kind == "missing":
        del entries[context]
    elif kind == "stale":
        entries[context] = ("An older title", "Un título")
    else:
        context = "high-risk/no-such-step/title/family"
        entries[context] = ("No such step", "Ninguno")
    gaps = find_gaps(shipped(), entries)
    assert {name: getattr(gaps, name) for name in ("missing", "stale", "orphan")} == {
        **dict.fromkeys(("missing", "stale", "orphan"), ()),
        kind: (context,),
    }


def test_the_shipped_spanish_catalogue_has_no_orphans() -> None:
    """Every entry of the Spanish catalogue belongs to a text that the app can say."""
    assert find_gaps(shipped(), pack_translator(FOLDER, "es").entries).orphan == ()
