"""The small print of everything that leaves the app: the notice, the version, the date, who has not reviewed it."""

from __future__ import annotations

from pathways.text.speaker import Speaker
from pathways.text.translator import SOURCE_LANGUAGE


def small_print(speaker: Speaker) -> dict[str, str]:
    """Return ``notice``, ``translation`` (empty in the source language) and ``version`` with the date checked."""
    manifest = speaker.pack.manifest
    return {
        "notice": speaker.say(manifest.notice).text,
        "translation": "" if speaker.lang == SOURCE_LANGUAGE else speaker.word("paper_translation"),
        "version": speaker.word("paper_version", version=manifest.version, date=manifest.checked.isoformat()),
    }
