"""How long a phase takes, what can make it longer, and where it happens: short lines for its head, and for its card."""

from __future__ import annotations

from pathways.cards.blocks import facts_block
from pathways.cards.card import FactsBlock
from pathways.cards.parts import duration_text
from pathways.graph import View
from pathways.model import Phase, PhaseTime, Setting
from pathways.text.speaker import Speaker


def times_of(view: View, phase: Phase) -> tuple[PhaseTime, ...]:
    """Return the durations of a phase in the region of a view; in that of all regions, each of them."""
    return tuple(t for t in phase.times if view.region is None or not t.regions or view.region in t.regions)


def phase_time(view: View, phase: Phase, speaker: Speaker) -> list[str]:
    """Return how long a phase usually takes, what can make it longer, and where it happens, each as a short line.

    What no source says has no line. Where it happens is told of the steps of the view that this reader may see: give
    the view of a main road for the usual places alone.
    """
    return [line for _, line in _lines(view, phase, speaker)]


def time_block(view: View, phase: Phase, speaker: Speaker) -> FactsBlock | None:
    """Return the same as names and values for the card of the phase; None if there is nothing to say."""
    lines = _lines(view, phase, speaker)
    return facts_block((speaker.word(key), line) for key, line in lines) if lines else None


def time_on_map(view: View, phase: Phase, speaker: Speaker) -> tuple[str, str]:
    """Return what the picture says of a phase: how long, and where; and what can delay it. Notes are on the card."""
    times = times_of(view, phase)
    lengths = [_in_region(view, time, speaker, _about(speaker, time)) for time in times]
    delays = [_in_region(view, time, speaker, speaker.say(time.delays).text) for time in times if time.delays]
    return " · ".join([*lengths, *_places(view, phase, speaker)]), " ".join(delays)


def _about(speaker: Speaker, time: PhaseTime) -> str:
    length = duration_text(speaker, time)
    return speaker.word("time_about", length=length) if time.least else length


def _places(view: View, phase: Phase, speaker: Speaker) -> list[str]:
    used = {place for s in speaker.shown(view) if view.phase_of[s] == phase.id for place in view.step(s).settings}
    places = ", ".join(speaker.word(f"setting_{place}") for place in Setting if place in used)
    return [places] if places else []


def _lines(view: View, phase: Phase, speaker: Speaker) -> list[tuple[str, str]]:
    """Give (the key of the name, the line); a line that holds in one region says which if others are shown too."""
    lines = []
    for time in times_of(view, phase):
        length = duration_text(speaker, time)
        if time.note is not None:
            length += " – " + speaker.say(time.note).text
        lines.append(("duration_name", _in_region(view, time, speaker, length)))
        if time.delays is not None:
            lines.append(("duration_delays", _in_region(view, time, speaker, speaker.say(time.delays).text)))
    lines += [("setting_name", places) for places in _places(view, phase, speaker)]
    return lines


def _in_region(view: View, time: PhaseTime, speaker: Speaker, line: str) -> str:
    if view.region is not None or not time.regions:
        return line
    titles = [speaker.say(r.title).text for r in speaker.pack.manifest.regions if r.id in time.regions]
    return f"{', '.join(titles)}: {line}"
