"""The card of a phase: what it is for, its steps, and an educator's notes."""

from __future__ import annotations

from pathways.cards import parts
from pathways.cards.blocks import list_block, make_fold, sources_block, text_block
from pathways.cards.card import Card, ListBlock, make_card
from pathways.cards.phase_time import time_block, times_of
from pathways.graph import View
from pathways.model import Phase, Status
from pathways.text.speaker import Speaker


def compose_phase_card(view: View, phase: Phase, speaker: Speaker) -> Card:
    """Return everything about one phase as plain data; families read a title that is a term in plain words below it."""
    what = text_block(speaker.say(phase.what), speaker)
    teaching = [] if speaker.is_family else parts.teaching_blocks(speaker, phase.teaching)
    cites = [*phase.cite, *(cite for time in times_of(view, phase) for cite in time.cite)]
    folds = [
        make_fold("what", speaker.word("fold_what"), [what], is_open=True),
        make_fold("where", speaker.word("fold_where"), [time_block(view, phase, speaker)], is_open=True),
        make_fold("steps", speaker.word("fold_steps"), _steps(view, phase, speaker), is_open=True),
        make_fold("teaching", speaker.word("fold_teaching"), teaching),
        make_fold("sources", speaker.word("fold_sources"), [sources_block(speaker, cites)]),
    ]
    badges = parts.badges_of(speaker, Status.STANDARD, None, phase.beyond_seed)
    plain = speaker.say(phase.plain).text if phase.plain and speaker.is_family else speaker.word("card_phase")
    return make_card(speaker.say(phase.title).text, plain, badges, folds)


def _steps(view: View, phase: Phase, speaker: Speaker) -> list[ListBlock]:
    """Return the steps that this reader may see; a phase may have none of them."""
    shown = [speaker.title(step) for step in speaker.shown(view) if view.phase_of[step] == phase.id]
    return [list_block(shown)] if shown else []
