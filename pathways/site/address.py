"""Where each page of the site lies: one file for a page, a map or a step, named by public facts alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from os.path import relpath
from posixpath import dirname

from pathways.model import Pack, Voice

VOICED = ("explore", "compare", "library")
"""Pages that speak in one of two voices."""
SHOWN = ".shown"
"""Ends the name of a page that is shown after a yes, for readers without scripts."""


@dataclass(frozen=True)
class Place:
    """A page of the site: its name in the app, the language, and for whom.

    ``part`` is a number of the first days, or the name of a comparison. ``is_shown`` says that the question before a
    hard part got its yes.
    """

    lang: str
    page: str = "start"
    voice: Voice = Voice.FAMILY
    region: str | None = None
    pathway: str = ""
    step: str = ""
    part: str = ""
    is_shown: bool = False

    def to(self, **changes: object) -> Place:
        """Return another page for the same reader; map, step and part are those that are given."""
        rest: dict[str, object] = {"pathway": "", "step": "", "part": "", "is_shown": False}
        return replace(self, **{**rest, **changes})  # type: ignore[arg-type]


def path_of(place: Place, pack: Pack) -> str:
    """Return the path of a page below the top of the site; what is usual is left out.

    The scripts know the same paths: ``web/js/site/address.js``.
    """
    manifest = pack.manifest
    folders = [place.lang] if place.lang != manifest.languages[0] else []
    if place.voice is not Voice.FAMILY and place.page in VOICED:
        folders.append(place.voice.value)
    if place.page == "explore":
        if place.region not in (None, manifest.regions[0].id):
            folders.append(str(place.region))
        names = ["explore", place.pathway, place.step]
    else:
        names = ["index" if place.page == "start" else place.page, place.part]
    end = SHOWN if place.is_shown else ""
    return "/".join([*folders, *filter(None, names)]) + f"{end}.html"


def link_from(path: str, target: str) -> str:
    """Return the relative address of one file of the site on another.

    >>> link_from("es/explore/high-risk/hr-surgery.html", "index.html")
    '../../../index.html'
    >>> link_from("index.html", "explore/high-risk.html")
    'explore/high-risk.html'
    """
    return relpath(target, dirname(path) or ".").replace("\\", "/")


def root_from(path: str) -> str:
    """Return the relative address of the top of the site on one of its pages.

    >>> root_from("index.html"), root_from("es/first/2.html")
    ('./', '../../')
    """
    return "../" * path.count("/") or "./"
