"""What is to be exported: one view of a pack or several, how much of it, for whom, and what every file says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pathways.cards import make_labels
from pathways.drawing import Drawing, Labels, Layout, Wording, draw
from pathways.export.arrangement import Arrangement
from pathways.graph import View, list_roads
from pathways.model import Pack, Voice
from pathways.text import Speaker

Progress = Callable[[float, str], None]
"""Hears how much is done, from 0 to 1, and with what."""


class Level(StrEnum):
    """How much of a map a picture shows: its phases, its main road, or everything."""

    PHASES = "phases"
    ROAD = "road"
    EVERYTHING = "everything"


LAYOUTS = {Level.PHASES: Layout.OVERVIEW, Level.ROAD: Layout.ROAD, Level.EVERYTHING: Layout.SHEET}


def keep_quiet(_done: float, _what: str) -> None:
    """Hear progress and say nothing."""


@dataclass(frozen=True)
class Request:
    """One export.

    ``views`` are shown one after the other; only formats that can hold several get more than one. ``scale`` is for
    pixels, ``paper`` for what is printed. ``level`` None is what is usual for the format, ``road`` None the first of
    the map's main roads. ``arrangement`` is a speaker's own version of the talk, for formats that have scenes.
    """

    views: tuple[View, ...]
    speaker: Speaker
    route: str | None = None
    theme: str = "light"
    scale: int = 2
    paper: str = ""
    level: Level | None = None
    road: str | None = None
    arrangement: Arrangement | None = None
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

    def drawn(self, view: View, usual: Level) -> tuple[Drawing, Labels]:
        """Return the picture that a screen shows of a view, with its wordings; nothing in it opens.

        Parameters
        ----------
        usual
            The level, unless another is asked for.

        Raises
        ------
        UnknownIdError
            If the view has no such road.
        """
        labels = self.labels(view)
        drawing = draw(view, labels, LAYOUTS[self.level or usual], self.road)
        return replace(drawing, panels=()), labels


def one_voice(labels: Labels, voice: str, lang: str) -> Labels:
    """Return the labels of one voice and language alone."""

    def chosen(wordings: tuple[Wording, ...]) -> tuple[Wording, ...]:
        return tuple(w for w in wordings if w.voice == voice and w.lang == lang) or wordings[:1]

    def table(found: Mapping[str, tuple[Wording, ...]]) -> dict[str, tuple[Wording, ...]]:
        return {key: chosen(wordings) for key, wordings in found.items()}

    return replace(
        labels,
        title=chosen(labels.title),
        nodes=table(labels.nodes),
        phases=table(labels.phases),
        arrows=table(labels.arrows),
        badges=table(labels.badges),
        groups=table(labels.groups),
        strips=table(labels.strips),
        times=table(labels.times),
    )


def without_quiet_lines(labels: Labels) -> Labels:
    """Return the labels with the titles of steps alone."""
    nodes = {step: tuple(replace(w, subtitle="") for w in wordings) for step, wordings in labels.nodes.items()}
    return replace(labels, nodes=nodes, times={})


def title_of(view: View, speaker: Speaker) -> str:
    """Return the title of a view in the speaker's voice."""
    return speaker.say(view.title).text


def road_title(view: View, road: str | None, speaker: Speaker) -> str:
    """Return the title of a main road; empty if the view has no other, so that none is to be told from it."""
    roads = list_roads(view)
    found = [r for r in roads if r.id == road] or roads[:1]
    return speaker.say(found[0].title).text if len(roads) > 1 else ""


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
