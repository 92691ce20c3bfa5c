"""What the payload says beyond its own map: words to explain, questions before hard parts, steps of other maps."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.cards import Explained, explained_terms, looked_up_words, search_words, telling_words
from pathways.graph import View, view_pathway
from pathways.model import Pack, Voice
from pathways.text import Speaker
from pathways.web.payload_data import QuestionData, StepElsewhere, voiced
from pathways.web.sent_card import SentCard


def explain_words(
    speakers: Mapping[Voice, Speaker], cards: Mapping[Voice, Mapping[str, SentCard]], view: View
) -> dict[Voice, list[Explained]]:
    """Return the glossary words that the family's cards use, and the phase over each; other voices know them."""
    family = Voice.FAMILY
    phases = [{"type": "text", "text": speakers[family].say(phase.title).text} for phase in view.phases]
    return {family: explained_terms(speakers[family], {**cards.get(family, {}), "": phases})}


def list_questions(pack: Pack, speaker: Speaker) -> list[QuestionData]:
    """Return the questions that a family has not said yes to, each with the words that lead to it."""
    if not speaker.is_family:
        return []
    words = telling_words(pack, speaker)
    return [
        {
            "id": question.id,
            "title": speaker.say(question.title).text,
            "ask": speaker.say(question.ask).text,
            "words": {"always": list(words[question.id].always), "alone": list(words[question.id].alone)},
        }
        for question in pack.manifest.questions
        if not speaker.may_see(question.id)
    ]


def list_steps_elsewhere(view: View, speakers: Mapping[Voice, Speaker]) -> list[StepElsewhere]:
    """Return the steps of all other maps, as they are in this region and as far as a family may see them."""
    pack, family = view.pack, speakers[Voice.FAMILY]
    found: list[StepElsewhere] = []
    for pathway in pack.pathways.values():
        if pathway.id == view.pathway.id or (pathway.regions and view.region not in pathway.regions):
            continue
        other = view_pathway(pack, pathway.id, view.region)
        for step_id in other.steps:
            if pack.home_of(step_id) != pathway.id or step_id in view.phase_of or family.unasked(step_id) is not None:
                continue
            step = pack.step(step_id)
            found.append(
                {
                    "step": step_id,
                    "map_id": f"{pack.manifest.id}/{pathway.id}/{view.region or 'all'}",
                    "title": voiced({v: s.title(step_id) for v, s in speakers.items()}),
                    "map": voiced({v: s.say(pathway.title).text for v, s in speakers.items()}),
                    "search": [*search_words(step, pack, family), *looked_up_words(step, pack)],
                }
            )
    return found
