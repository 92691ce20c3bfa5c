"""Every text of a pack knows its key, and what is said is what can be translated."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from dataclasses import dataclass, field, replace

import pytest

from pathways.cards import compose_arrow_card, compose_group_card, compose_phase_card, compose_scenes, compose_step_card
from pathways.errors import KeylessTextError
from pathways.graph import view_pathway
from pathways.model import Text, Voice, Voiced
from pathways.text import Reader, Speaker, pack_translator
from pathways.text.gaps import find_gaps, is_for_families
from pathways.text.translator import Phrase, Translator
from tests.unit.cards.test_cards import FOLDER, shipped

ELSEWHERE = (
    "first_days/",  # said by its own pages
    "regions/", "questions/", "changes/", "comparisons/", "drugs/", "trials/", "effects/", "people/", "terms/", "pack/",
    "cases/", "criteria/", "calendars/",
)  # fmt: skip
"""Texts that pages say too, so that a card need not. Titles of lanes are said by nobody yet."""


@dataclass(frozen=True)
class Listener(Translator):
    """A translator that remembers what it was asked to say."""

    heard: dict[str, str] = field(default_factory=dict)

    def say(self, text: Text) -> Phrase:
        """Remember the text and say it in English."""
        self.heard[text.key] = text
        return super().say(text)


def heard_in_all_cards() -> dict[str, str]:
    """Return every key and text that the cards and talks of all pathways and regions say."""
    listener = Listener()
    pack = shipped()
    everything = frozenset(question.id for question in pack.manifest.questions)
    speakers = [Speaker(Reader(pack, listener, agreed=everything), voice) for voice in Voice]
    for view in (view_pathway(pack, p, region.id) for p in pack.pathways for region in pack.manifest.regions):
        for speaker in speakers:
            compose_scenes(view, speaker)
            for step in view.steps:
                compose_step_card(view, view.step(step), speaker)
            for group in view.groups:
                compose_group_card(view, group, speaker)
            for phase in view.phases:
                compose_phase_card(view, phase, speaker)
    for speaker in speakers:
        for pathway in pack.pathways.values():
            for title in (*(route.title for route in pathway.routes), *(road.title for road in pathway.roads)):
                speaker.say(title)
        for transition in pack.transitions.values():
            compose_arrow_card(transition, speaker)
    return listener.heard


def test_each_key_stands_for_one_text() -> None:
    """No key is given twice, so a translation can't land on another text."""
    twice = [key for key, count in Counter(text.key for text in shipped().texts()).items() if count > 1]
    assert twice == []


def test_all_that_is_said_can_be_translated_and_the_other_way_round() -> None:
    """Every text that cards and talks say is a text of the pack under its key; and each text of the pack is said."""
    listed, heard = {text.key: text for text in shipped().texts()}, heard_in_all_cards()
    assert heard.items() - listed.items() == set()
    unheard = {key for key in listed.keys() - heard.keys() if not key.startswith(ELSEWHERE) and "/lane/" not in key}
    assert unheard == set()


@pytest.mark.parametrize("lang", [lang for lang in shipped().manifest.languages if lang != "en"])
def test_the_keys_of_a_catalogue_are_those_of_the_texts(lang: str) -> None:
    """Each key of a shipped catalogue is the key of a text, and each text for families is in the catalogue."""
    texts = {text.key for text in shipped().texts()}
    entries = pack_translator(FOLDER, lang).entries
    assert entries.keys() - texts == set()
    assert {key for key in texts if is_for_families(key)} - entries.keys() == set()


def test_a_text_of_no_pack_cannot_be_said() -> None:
    """A text that is not a pack's raises; it does not fall back to English in silence."""
    speaker = Speaker(Reader.of(shipped(), FOLDER, "es"), Voice.FAMILY)
    for text in (Text("Made up"), Voiced(family=Text("Made up"), trainee=Text("Invented"))):
        with pytest.raises(KeylessTextError, match="found a text without a key: 'Made up'"):
            speaker.say(text)


def test_a_key_stays_with_its_text() -> None:
    """Copies, pickles and records changed elsewhere keep a text's key; a text equals the plain text that it is."""
    step = shipped().step("hr-harvest")
    title = step.title.family
    for same in (copy.copy(title), copy.deepcopy(title), pickle.loads(pickle.dumps(title))):
        assert (same, same.key) == (title, "high-risk/hr-harvest/title/family")
    route = shipped().pathway("high-risk").routes[0]
    renamed = shipped().pathway("high-risk").model_copy(update={"title": route.title})
    assert renamed.title.family.key == f"high-risk/route/{route.id}/family"
    assert renamed.steps is shipped().pathway("high-risk").steps
    assert title == str(title) and hash(title) == hash(str(title))
    again = replace(shipped())
    assert again.step("hr-harvest") is step


def test_a_full_catalogue_has_no_gaps() -> None:
    """A catalogue made from the list is neither missing nor stale nor orphaned anywhere, and it is used."""
    entries = {text.key: (str(text), f"¡{text}!") for text in shipped().texts()}
    gaps = find_gaps(shipped(), entries)
    assert (gaps.missing, gaps.stale, gaps.orphan) == ((), (), ())
    translator = Translator("es", entries)
    title = shipped().step("hr-harvest").title.family
    assert translator.say(title) == Phrase(f"¡{title}!", "es")


@pytest.mark.parametrize("kind", ["missing", "stale", "orphan"])
def test_each_kind_of_gap_is_named(kind: str) -> None:
    """A dropped, an outdated and an invented entry are each found by their key, and only they."""
    key = "high-risk/hr-harvest/title/family"
    entries = {text.key: (str(text), str(text)) for text in shipped().texts()}
    if kind == "missing":
        del entries[key]
    elif kind == "stale":
        entries[key] = ("An older title", "Un título")
    else:
        key = "high-risk/no-such-step/title/family"
        entries[key] = ("No such step", "Ninguno")
    gaps = find_gaps(shipped(), entries)
    assert {name: getattr(gaps, name) for name in ("missing", "stale", "orphan")} == {
        **dict.fromkeys(("missing", "stale", "orphan"), ()),
        kind: (key,),
    }
