"""What an educator has in hand at a scene: what to say, why it stands here, what a room asks and is asked."""

from __future__ import annotations

from pathways.cards.scene import Ask, Notes
from pathways.graph import View
from pathways.model import MOVES, RETURNS, StepKind, Teaching, Text
from pathways.text.speaker import Speaker

MOST_REASONS = 2


def teaching_notes(speaker: Speaker, teaching: Teaching | None, why: tuple[str, ...] = ()) -> Notes:
    """Return an educator's notes; a question to the room only where it is asked in the speaker's voice."""
    if teaching is None:
        return Notes(why=why)

    def say(text: Text) -> str:
        return speaker.say(text).text

    room = (say(teaching.room_asks),) if teaching.room_asks else ()
    asked = teaching.ask_the_room.of(speaker.voice) if teaching.ask_the_room else None
    said = [speaker.say(text) for text in asked or ()]
    # A question in another language than the talk's is none that this room can be asked.
    asks = (Ask(said[0].text, said[1].text),) if said and all(one.lang == speaker.lang for one in said) else ()
    return Notes((say(teaching.say),), room, asks, why)


def reasons(view: View, step: str, speaker: Speaker) -> tuple[str, ...]:
    """Return why a step stands where it does: the reasons of the arrows that lead on to it, and what they come from."""
    kinds = MOVES - RETURNS
    into = [t for t in view.transitions if t.target == step and t.kind in kinds and t.source in view.phase_of]
    lines = [
        speaker.word("notes_after", title=speaker.title(t.source), text=speaker.say(t.because).text)
        for t in into
        if speaker.unasked(t.source) is None
    ]
    return tuple(dict.fromkeys(lines))[:MOST_REASONS]


def overview_notes(view: View, road: tuple[str, ...], phases: int, speaker: Speaker) -> Notes:
    """Return what to say before the whole way: how long it is, and where it is decided."""
    decisions = [speaker.title(step) for step in road if view.step(step).kind is StepKind.DECISION]
    says = [speaker.word("notes_whole", phases=phases, count=len(road))]
    if decisions:
        says.append(speaker.word("notes_decisions", names="; ".join(dict.fromkeys(decisions))))
    return Notes(say=(*says, speaker.word("notes_no_child")))
