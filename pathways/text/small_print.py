"""The small print of everything that leaves the app: the notice, the version, the date, who has not reviewed it."""

from __future__ import annotations

from typing_extensions import TypedDict

from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE


class SmallPrint(TypedDict):
    """The small print as texts: ``translation`` is empty in the source language; ``version`` has the date checked."""

    notice: str
    translation: str
    version: str


def small_print(speaker: Speaker) -> SmallPrint:
    """Return the small print in a voice and a language."""
    manifest = speaker.pack.manifest
    return {
        "notice": speaker.say(manifest.notice).text,
        "translation": "" if speaker.lang == SOURCE_LANGUAGE else speaker.word("paper_translation"),
        "version": speaker.word("paper_version", version=manifest.version, date=manifest.checked.isoformat()),
    }
