"""The card of an option group: what its options have in common, and each of them with what it depends on."""

from __future__ import annotations

from pathways.cards import parts
from pathways.cards.blocks import make_fold, sources_block, text_block, way_item
from pathways.cards.card import Card, WaysBlock, make_card
from pathways.cards.labels import hint_key
from pathways.graph import View
from pathways.model import MOVES, OptionGroup, Status
from pathways.text.speaker import Speaker
from pathways.text.translator import Phrase


def compose_group_card(view: View, group: OptionGroup, speaker: Speaker) -> Card:
    """Return everything about one option group as plain data."""
    folds = [
        make_fold("what", speaker.word("fold_what"), [text_block(speaker.say(group.what), speaker)],
                  is_open=True),
        make_fold("options", speaker.word("fold_options"), [_options(view, group, speaker)], is_open=True),
        make_fold("sources", speaker.word("fold_sources"), [sources_block(speaker, group.cite)]),
    ]  # fmt: skip
    title, hint = speaker.say(group.title).text, speaker.word(hint_key(view, group.id))
    return make_card(title, hint, parts.badges_of(speaker, Status.STANDARD, None, group.beyond_seed), folds)


def _options(view: View, group: OptionGroup, speaker: Speaker) -> WaysBlock:
    items = []
    for step_id in view.members_of(group.id):
        step = view.step(step_id)
        arrow = next((t for t in view.transitions if t.target == step_id and t.kind in MOVES), None)
        status = speaker.word(f"status_{step.status}") + "."
        if arrow is not None and arrow.when is not None:
            said = speaker.say(arrow.when.plain if speaker.is_family else arrow.when.definition)
        else:
            said = speaker.say(step.subtitle)
        arrow = arrow or next((t for t in view.transitions if step_id in (t.source, t.target)), None)
        if arrow is not None:
            items.append(way_item(speaker, arrow, step_id, Phrase(f"{status} {said.text}", said.lang)))
    return {"type": "ways", "items": items}
