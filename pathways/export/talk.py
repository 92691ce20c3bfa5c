"""HTML: a talk as one file with the presenter in it, in every language and region, without any network."""

from __future__ import annotations

from dataclasses import replace

from pathways.export.request import Request, title_of
from pathways.graph import View, view_pathway
from pathways.text import language_name
from pathways.web.talk import TalkShow, compose_talk
from pathways.web.talk_page import render_talk_page


def make_talk(request: Request) -> bytes:
    """Return the talk about a map or a way through it; it starts in the voice, language and region asked for."""
    speaker, reader = request.speaker, request.speaker.reader
    route = next((r for r in request.view.pathway.routes if r.id == request.route), None)
    show = TalkShow(request.voice, route, tuple((t.lang, language_name(t.lang)) for t in reader.translators))
    wanted = [(view, t) for t in reader.translators for view in _views(request)]
    wanted.sort(key=lambda want: (want[1].lang != request.lang, want[0].region != request.view.region))
    talks = []
    for number, (view, translator) in enumerate(wanted):
        request.progress(number / len(wanted), title_of(view, speaker))
        talks.append(compose_talk(view, show, replace(reader, translator=translator)))
    return render_talk_page(talks, title_of(request.view, speaker)).encode("utf-8")


def _views(request: Request) -> list[View]:
    """Return the whole map in each of its regions; a way belongs to the region in which it was asked for."""
    view, pathway = request.view, request.view.pathway
    regions = pathway.regions or tuple(region.id for region in request.pack.manifest.regions)
    own = (view.region,) if request.route or view.region is None else regions
    return [view_pathway(request.pack, pathway.id, region) for region in own]
