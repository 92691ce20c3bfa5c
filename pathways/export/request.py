"""What is to be exported: one view of a pack or several, for whom, in which language, and what every file says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pathways.cards import make_labels
from pathways.drawing import Drawing, Labels, Layout, draw
from pathways.errors import UnknownIdError
from pathways.export.map_parts import cut_view
from pathways.graph import View, resolve_routes
from pathways.model import Pack, Voice
from pathways.text import Speaker, Translator

Progress = Callable[[float, str], None]
"""Hears how much is done, from 0 to 1, and with what."""


def keep_quiet(_done: float, _what: str) -> None:
    """Hear progress and say nothing."""


@dataclass(frozen=True)
class Request:
    """One export.

    ``views`` are shown one after the other; only formats that can hold several get more than one. ``translators``
    are those of every language of the pack: boxes have room for the longest. ``scale`` is for pixels, ``paper``
    for what is printed.
    """

    views: tuple[View, ...]
    speaker: Speaker
    translators: tuple[Translator, ...]
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
        return self.speaker.translator.lang

    def labels(self, view: View) -> Labels:
        """Return every wording of a view."""
        return make_labels(view, self.translators)

    def hidden(self, view: View) -> frozenset[str]:
        """Return the steps that this reader has not asked for."""
        return frozenset(step for step in view.steps if self.speaker.unasked(step) is not None)

    def drawn(self, view: View, layout: Layout) -> tuple[Drawing, Labels]:
        """Return the layout of a view with its wordings.

        Raises
        ------
            LayoutError: if it is not known and no engine can make it.
        """
        labels = self.labels(view)
        return draw(view, labels, layout), labels


def on_route(view: View, route_id: str, speaker: Speaker) -> View:
    """Return only the steps of a named route of the view's pathway, with the arrows between them.

    Raises
    ------
        UnknownIdError: if the pathway has no such route in this region.
    """
    routes = {named.route.id: named.route for named in resolve_routes(view)}
    if route_id not in routes:
        known = ", ".join(routes) or "none"
        raise UnknownIdError(f"'{view.pathway.id}' has no route '{route_id}' here; it has: {known}")
    route = routes[route_id]
    members = {phase.id: [s for s in view.steps if view.phase_of[s] == phase.id] for phase in view.phases}
    steps = [step for stop in route.steps for step in members.get(stop, [stop])]
    named = view.pathway.model_copy(update={"title": route.title})
    return replace(cut_view(view, steps), pathway=named)


def title_of(view: View, speaker: Speaker) -> str:
    """Return the title of a view in the speaker's voice."""
    return speaker.say(view.pathway.title).text


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
