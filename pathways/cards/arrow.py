"""The card of an arrow: why does this follow that, on what does it depend, and on what evidence."""

from __future__ import annotations

from pathways.cards import parts
from pathways.cards.blocks import (
    changes_block,
    make_fold,
    marked_fact,
    sources_block,
    text_block,
    way_item,
)
from pathways.cards.card import Card, FactsBlock, WaysBlock, make_card
from pathways.model import Status, Transition
from pathways.text.speaker import Speaker
from pathways.text.translator import Phrase


def compose_arrow_card(transition: Transition, speaker: Speaker) -> Card:
    """Return everything about one arrow as plain data."""
    ends = {"from": speaker.title(transition.source), "to": speaker.title(transition.target)}
    because = text_block(speaker.say(transition.because), speaker)
    evidence = parts.evidence_blocks(speaker, transition.evidence)
    cites = [*transition.cite, *(cite for change in transition.changes for cite in change.cite)]
    folds = [
        make_fold("reason", speaker.word("fold_reason"), [because], is_open=True),
        make_fold("depends", speaker.word("fold_depends"), [_condition(transition, speaker)], is_open=True),
        make_fold("ends", speaker.word("fold_ends"), [_ends(transition, speaker)], is_open=True),
        make_fold("evidence", speaker.word("fold_evidence"), evidence, is_open=True),
        make_fold("changes", speaker.word("fold_changes"), [changes_block(speaker, transition.changes)]),
        make_fold("sources", speaker.word("fold_sources"), [sources_block(speaker, cites)], is_open=True),
    ]
    badges = parts.badges_of(speaker, Status.STANDARD, transition.evidence, transition.beyond_seed)
    return make_card(speaker.word(f"arrow_{transition.kind}", **ends), speaker.word("card_arrow"), badges, folds)


def _condition(transition: Transition, speaker: Speaker) -> FactsBlock | None:
    when = transition.when
    if when is None:
        return None
    said = [("condition_plain", speaker.say(when.plain))]
    if not speaker.is_family:
        said.append(("condition_definition", speaker.say(when.definition)))
    return {"type": "facts", "items": [marked_fact(speaker, speaker.word(key), text) for key, text in said]}


def _ends(transition: Transition, speaker: Speaker) -> WaysBlock:
    ends = (transition.source, transition.target)
    nothing = Phrase("", speaker.lang)
    return {"type": "ways", "items": [{**way_item(speaker, transition, end, nothing), "label": None} for end in ends]}
