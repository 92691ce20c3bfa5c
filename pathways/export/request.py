"""What is to be exported: one view of a pack or several, for whom, in which language, and what every file says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pathways.cards import make_labels
from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.graph import View
from pathways.model import Pack, Voice
from pathways.text import Speaker

Progress = Callable[[float, str], None]
"""Hears how much is done, from 0 to 1, and with what."""


def keep_quiet(_done: float, _what: str) -> None:
    """Hear progress and say nothing."""


@dataclass(frozen=True)
class Request:
    """One export.

    ``views`` are shown one after the other; only formats that can hold several get more than one. ``scale`` is for
    pixels, ``paper`` for what is printed.
    """

    views: tuple[View, ...]
    speaker: Speaker
    route: str | None = None
    theme: str = "light"
    scale: int = 2
    paper: str = ""
    progress: Progress = field(default=keep_quiet, compare=False)

    @property
    def pack(self) -> Pack:
        """The pack that is exported."""
        return self.speaker.pack

    @property
    def view(self) -> View:
        """The first view, which is the only one for most formats."""
        return self.views[0]

    @property
    def voice(self) -> Voice:
        """The voice in which the file speaks."""
        return self.speaker.voice

    @property
    def lang(self) -> str:
        """The language in which the file speaks."""
        return self.speaker.lang

    def labels(self, view: View) -> Labels:
        """Return every wording of a view."""
        return make_labels(view, self.speaker.reader.translators)

    def hidden(self, view: View) -> frozenset[str]:
        """Return the steps that this reader has not asked for."""
        return self.speaker.hidden(view)

    def drawn(self, view: View, layout: Layout) -> tuple[Drawing, Labels]:
        """Return the layout of a view with its wordings.

        Raises
        ------
        LayoutError
            If it is not known and no engine can make it.
        """
        labels = self.labels(view)
        return draw(view, labels, layout), labels


def title_of(view: View, speaker: Speaker) -> str:
    """Return the title of a view in the speaker's voice."""
    return speaker.say(view.title).text


def region_of(view: View, speaker: Speaker) -> str:
    """Return the name of the view's region; empty if it shows all."""
    found = next((r for r in speaker.pack.manifest.regions if r.id == view.region), None)
    return speaker.say(found.title).text if found else ""


def stamp_of(speaker: Speaker) -> str:
    """Return version and date of the content, as it stands on every file."""
    manifest = speaker.pack.manifest
    return speaker.word("export_stamp", title=manifest.title, version=manifest.version, date=manifest.checked)


def notice_of(speaker: Speaker) -> str:
    """Return the notice, as it stands on every file."""
    return speaker.say(speaker.pack.manifest.notice).text
