"""What can be chosen above a map: composed here, shown by the map itself, so that one row is enough."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.model import Voice
from pathways.ui.context import Context
from pathways.web.payload_data import ControlsData, Named


def compose_controls(
    context: Context, maps: Mapping[str, str], shown: tuple[str, str], voice: Voice | None = None, asked: str = ""
) -> ControlsData:
    """Return the controls of a map.

    Parameters
    ----------
    maps
        The titles of the maps to choose from, by pathway.
    shown
        The pathway and the region that are shown.
    voice
        The voice that is shown, where the reader may change it.
    asked
        The question that the choice of the map answers, if it is one.
    """
    speaker = context.speaker(voice or Voice.FAMILY)
    voices = Voice if voice is not None else ()
    return {
        "map_label": asked or context.word("pathway"),
        "is_asked": bool(asked),
        "map": shown[0],
        "maps": _named(maps),
        "voice": (voice or Voice.FAMILY).value,
        "voices": [{"id": known.value, "title": context.word(f"voice_{known}")} for known in voices],
        "region": shown[1],
        "regions": _named({r.id: speaker.say(r.title).text for r in context.pack.manifest.regions}),
    }


def _named(titles: Mapping[str, str]) -> list[Named]:
    return [{"id": known, "title": title} for known, title in titles.items()]
