"""Every format in which a map can leave the app: a new one is a file of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pathways.errors import ExportError, UnknownIdError
from pathways.export.graphs.dot import make_dot
from pathways.export.graphs.graphml import make_graphml
from pathways.export.graphs.mermaid import make_mermaid
from pathways.export.graphs.node_link import make_node_link
from pathways.export.graphs.tables import make_csv
from pathways.export.naming import file_name
from pathways.export.page import make_page
from pathways.export.picture import make_png, make_svg
from pathways.export.request import Request
from pathways.export.talk import make_talk
from pathways.extras import needing
from pathways.graph import View


@dataclass(frozen=True)
class Format:
    """One format.

    ``name`` is its word on the command line and in file names; ``export_<name>`` and ``export_<name>_text`` are its
    title and description among the interface's words. ``options`` are those of ``theme``, ``scale``, ``level``,
    ``road`` and ``scenes`` that it knows. A format that ``holds_many`` puts a whole pack into one file; others make a
    file for each map. What is ``for_readers`` is offered in the app; the rest are for programs. ``papers`` are the
    sizes of a printed format, the usual one first.
    """

    name: str
    ending: str
    mime: str
    make: Callable[[Request], bytes]
    options: frozenset[str] = frozenset()
    holds_many: bool = False
    for_readers: bool = False
    papers: tuple[str, ...] = ()


# Slides and papers need packages that a plain install does not have: they are imported when they are asked for.
def _slides(request: Request) -> bytes:
    with needing("export"):
        from pathways.export.slides.deck import make_slides
    return make_slides(request)


def _handout(request: Request) -> bytes:
    with needing("export"):
        from pathways.export.papers.handout import make_handout
    return make_handout(request)


def _brief(request: Request) -> bytes:
    with needing("export"):
        from pathways.export.papers.brief import make_brief
    return make_brief(request)


def _poster(request: Request) -> bytes:
    with needing("export"):
        from pathways.export.papers.poster import make_poster
    return make_poster(request)


PICTURED = frozenset({"level", "road"})
POSTER_PAPERS = ("a3", "a2", "a4", "tabloid", "letter")
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
FORMATS = (
    Format("slides", "pptx", PPTX, _slides, frozenset({"road", "scenes"}), for_readers=True),
    Format("talk", "html", "text/html", make_talk, for_readers=True),
    Format("page", "html", "text/html", make_page, holds_many=True, for_readers=True),
    Format(
        "handout", "pdf", "application/pdf", _handout, frozenset({"road"}), for_readers=True, papers=("a4", "letter")
    ),
    Format("brief", "pdf", "application/pdf", _brief, frozenset({"road"}), for_readers=True, papers=("a4", "letter")),
    Format("poster", "pdf", "application/pdf", _poster, PICTURED, for_readers=True, papers=POSTER_PAPERS),
    Format("svg", "svg", "image/svg+xml", make_svg, PICTURED | {"theme"}, for_readers=True),
    Format("png", "png", "image/png", make_png, PICTURED | {"theme", "scale"}, for_readers=True),
    Format("csv", "csv", "text/csv", make_csv),
    Format("json", "json", "application/json", make_node_link),
    Format("graphml", "graphml", "application/xml", make_graphml),
    Format("dot", "dot", "text/vnd.graphviz", make_dot),
    Format("mermaid", "mmd", "text/plain", make_mermaid),
)


def find_format(name: str) -> Format:
    """Return a format by its name.

    Raises
    ------
    UnknownIdError
        If there is none of this name.
    """
    for format_ in FORMATS:
        if format_.name == name:
            return format_
    raise UnknownIdError(f"format: found '{name}'; allowed: {', '.join(f.name for f in FORMATS)}.")


def make_file(format_: Format, request: Request) -> bytes:
    """Return the file.

    Raises
    ------
    ExportError
        If a family has not asked for this map, or a value is not one of those allowed.
    """
    waiting = [view for view in request.views if is_waiting(request, view)]
    if waiting and not format_.holds_many:
        asks = waiting[0].pathway.asks
        raise ExportError(
            f"'{waiting[0].pathway.id}': families see this map only after a yes to the question '{asks}'. "
            f"Say yes to '{asks}' first, or choose the trainee's voice, or the format 'page', which asks by itself."
        )
    return format_.make(request)


def is_waiting(request: Request, view: View) -> bool:
    """Tell whether a family has not asked for a view yet."""
    return not request.speaker.may_see(view.pathway.asks)


def paper_of(format_: Format, request: Request) -> str:
    """Return the paper on which a file is printed: the one asked for, else the usual one; empty for other formats."""
    return (request.paper or format_.papers[0]) if format_.papers else ""


def name_file(format_: Format, request: Request) -> str:
    """Return the name of the file: from the general to the special, so that a folder of them sorts."""
    manifest, view = request.pack.manifest, request.view
    many = len(request.views) > 1
    pathway = "all" if many else "-".join(part for part in (view.pathway.id, request.route) if part)
    size = f"{request.scale}x" if "scale" in format_.options else paper_of(format_, request) or None
    look = request.theme if "theme" in format_.options and request.theme != "light" else None
    own = "arranged" if request.arrangement else None
    part = request.level if "level" in format_.options else None
    road = request.road if "road" in format_.options else None
    return file_name(
        manifest.id,
        pathway,
        view.region,
        format_.name,
        format_.ending,
        manifest.checked,
        request.voice.value,
        request.lang,
        "-".join(each for each in (own, part, road, look, size) if each) or None,
    )
