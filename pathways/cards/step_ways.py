"""The ways on from a step and back from it, as parts of its card."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.cards.blocks import ask_block, way_item
from pathways.cards.card import Block, WayItem, WaysBlock
from pathways.graph import View
from pathways.model import MOVES, Step, Transition, TransitionKind
from pathways.text.speaker import Speaker


def next_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return the ways on, without those that a family is asked about first."""
    ways = [t for t in _ways_on(view, step) if speaker.unasked(t.target) is None]
    return [_ways(view, ways, speaker, ahead=True)] if ways else []


def hard_blocks(view: View, step: Step, speaker: Speaker) -> list[Block]:
    """Return the ways on to what a family did not ask for, each behind one clear step: they come last in a card."""
    parted: dict[str, list[Transition]] = {}
    for t in _ways_on(view, step):
        if name := speaker.unasked(t.target):
            parted.setdefault(name, []).append(t)
    blocks: list[Block] = []
    for name, hidden in parted.items():
        question = speaker.pack.question(name)
        title, text = speaker.say(question.title).text, speaker.say(question.ask).text
        blocks.append(ask_block(title, text, [_ways(view, hidden, speaker, ahead=True)], name))
    return blocks


def _ways_on(view: View, step: Step) -> list[Transition]:
    return [t for t in (*view.transitions, *view.exits) if t.source == step.id and t.kind in MOVES]


def before_block(view: View, step: Step, speaker: Speaker) -> WaysBlock | None:
    """Return what leads to a step, without what a family is asked about first."""
    arrows = [t for t in (*view.transitions, *view.entries) if t.target == step.id]
    arrows = [t for t in arrows if t.kind is not TransitionKind.REPEAT]
    arrows = [t for t in arrows if speaker.unasked(t.source) is None]
    return _ways(view, arrows, speaker, ahead=False) if arrows else None


def _ways(view: View, transitions: Iterable[Transition], speaker: Speaker, ahead: bool) -> WaysBlock:
    """Return ways on or back; those to steps of other maps say which map."""
    items: list[WayItem] = []
    for t in transitions:
        text = speaker.say(t.because)
        if ahead and t.when is not None:
            text = speaker.say(t.when.plain if speaker.is_family else t.when.definition)
        other = t.target if ahead else t.source
        items.append(way_item(speaker, t, other, text, "" if other in view.phase_of else _map_of(other, speaker)))
    return {"type": "ways", "items": items}


def _map_of(step_id: str, speaker: Speaker) -> str:
    home = speaker.pack.pathway(speaker.pack.home_of(step_id))
    return speaker.word("way_map", title=speaker.say(home.title).text)
