"""The card of an arrow: why does this follow that, on what does it depend, and on what evidence."""

from __future__ import annotations

from typing import Any

from pathways.model import Status, Transition
from pathways.voice import parts
from pathways.voice.blocks import Block, changes_block, facts_block, make_fold, sources_block, text_block, way_item
from pathways.voice.speaker import Speaker


def compose_arrow_card(transition: Transition, speaker: Speaker) -> dict[str, Any]:
    """Return everything about one arrow as plain data."""
    ends = {"from": speaker.title(transition.source), "to": speaker.title(transition.target)}
    because = text_block(speaker.say(f"{transition.id}/because", transition.because), speaker)
    evidence = parts.evidence_blocks(speaker, transition.evidence, transition.id)
    cites = [*transition.cite, *(cite for change in transition.changes for cite in change.cite)]
    folds = [
        make_fold("reason", speaker.word("fold_reason"), [because], is_open=True),
        make_fold("depends", speaker.word("fold_depends"), [_condition(transition, speaker)], is_open=True),
        make_fold("ends", speaker.word("fold_ends"), [_ends(transition, speaker)], is_open=True),
        make_fold("evidence", speaker.word("fold_evidence"), evidence, is_open=True),
        make_fold("changes", speaker.word("fold_changes"), [changes_block(speaker, transition.changes, transition.id)]),
        make_fold("sources", speaker.word("fold_sources"), [sources_block(speaker, cites)], is_open=True),
    ]
    return {
        "title": speaker.word(f"arrow_{transition.kind}", **ends),
        "subtitle": speaker.word("card_arrow"),
        "badges": parts.badges_of(speaker, Status.STANDARD, transition.evidence, transition.beyond_seed),
        "folds": [fold for fold in folds if fold is not None],
    }


def _condition(transition: Transition, speaker: Speaker) -> Block | None:
    when = transition.when
    if when is None:
        return None
    plain = (speaker.word("condition_plain"), speaker.plain(f"{transition.id}/plain", when.plain).text)
    if speaker.is_family:
        return facts_block([plain])
    definition = speaker.plain(f"{transition.id}/definition", when.definition).text
    return facts_block([plain, (speaker.word("condition_definition"), definition)])


def _ends(transition: Transition, speaker: Speaker) -> Block:
    ends = (transition.source, transition.target)
    return {"type": "ways", "items": [{**way_item(speaker, transition, end, ""), "label": None} for end in ends]}
