"""Take this with you: a file of the map that is open, made only when asked for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from pathways.errors import PathwaysError
from pathways.export.formats import FORMATS, Format, make_file, name_file
from pathways.export.picture import SCALES
from pathways.export.request import Request
from pathways.graph import View, on_route, resolve_routes, view_pathway
from pathways.model import Pack, Voice
from pathways.text import Reader, Speaker, language_name
from pathways.ui.address import DETAILS, Address, write_address
from pathways.ui.context import Context

THIS, ALL = "", "*"
KEPT = 12
READY = "take-ready"
_lock = threading.Lock()
_made: OrderedDict[tuple[object, ...], tuple[bytes, Pack]] = OrderedDict()


def show_takeaway(context: Context, pathway: str, region: str, voice: Voice) -> None:
    """Offer files of a map that this reader may see; nothing is made before the button is pressed.

    Not a fragment: what is chosen while the page still runs would be dropped without a word.
    """
    with st.expander(context.word("take_title"), icon=":material/download:"):
        st.write(context.word("take_lead"))
        view = view_pathway(context.pack, pathway, region)
        request, format_ = _choose(context, view, voice)
        name = name_file(format_, request)
        key = (id(context.pack), name, context.agreed)
        st.button(context.word("take_make"), key="take-make", on_click=_remember, args=(key,))
        if st.session_state.get(READY) == key:
            _deliver(context, format_, request, key)
        _show_link(context, pathway, region, voice)
        st.caption(context.word("take_private"))


def _show_link(context: Context, pathway: str, region: str, voice: Voice) -> None:
    """Show the address of this map: it names the public map alone, and nothing of the reader."""
    query = write_address(Address(pathway, None, voice, context.lang, region, DETAILS[0]), context.pack)
    page = (st.context.url or "explore").split("?")[0]
    st.caption(context.word("take_link"))
    st.code(f"{page}?{urlencode(query)}", language=None, wrap_lines=True)


def _remember(key: tuple[object, ...]) -> None:
    st.session_state[READY] = key


def _choose(context: Context, view: View, voice: Voice) -> tuple[Request, Format]:
    """Show the choices and return what they come to."""
    word = context.word
    formats = {f.name: f for f in FORMATS if f.for_readers}
    left, right = st.columns(2)
    with left:
        chosen = st.radio(
            word("take_format"), list(formats), format_func=lambda n: word(f"export_{n}"), key="take-format",
            captions=[word(f"export_{name}_text") for name in formats],
        )  # fmt: skip
    format_ = formats[chosen or next(iter(formats))]
    with right:
        languages = list(context.pack.manifest.languages)
        lang = st.radio(
            word("language"), languages, index=languages.index(context.lang), horizontal=True, key="take-language",
            format_func=language_name,
        )  # fmt: skip
        reader = Reader.of(context.pack, context.served.folder, lang, context.agreed)
        request = Request((view,), Speaker(reader, voice))
        request = _choose_part(context, request, format_)
        if "theme" in format_.options:
            theme = st.radio(
                word("take_look"), ["light", "dark"], format_func=lambda name: word(f"take_{name}"), horizontal=True,
                key="take-look",
            )  # fmt: skip
            request = replace(request, theme=theme or "light")
        if "scale" in format_.options:
            scale = st.radio(
                word("take_scale"), SCALES, index=1, format_func=lambda size: f"{size}×", horizontal=True,
                key="take-scale",
            )  # fmt: skip
            request = replace(request, scale=scale or 2)
        if format_.papers:
            paper = st.radio(
                word("take_paper"), format_.papers, format_func=str.title, horizontal=True, key=f"take-{format_.name}"
            )
            request = replace(request, paper=paper or format_.papers[0])
    return request, format_


def _choose_part(context: Context, request: Request, format_: Format) -> Request:
    """Return the request for this map, for a way through it, or for all maps."""
    view, speaker = request.view, request.speaker
    routes = {
        named.route.id: named.route
        for named in resolve_routes(view)
        if not {step for step in named.route.steps if step in view.phase_of and speaker.unasked(step)}
    }
    parts = [THIS, *routes, *([ALL] if format_.holds_many else [])]

    def name_of(part: str) -> str:
        if part in (THIS, ALL):
            return context.word("take_this" if part == THIS else "take_all")
        title = context.speaker(speaker.voice).say(routes[part].title).text
        return context.word("take_route", title=title)

    part = st.selectbox(
        context.word("take_what"), parts, format_func=name_of, key=f"take-what-{view.pathway.id}-{len(parts)}"
    )
    if part == ALL:
        names = [p.id for p in view.pack.pathways.values() if not p.regions or view.region in p.regions]
        views = (view_pathway(view.pack, name, view.region) for name in names)
        return replace(request, views=tuple(found for found in views if found.steps))
    if part in routes:
        return replace(request, views=(on_route(view, part),), route=part)
    return request


def _deliver(context: Context, format_: Format, request: Request, key: tuple[object, ...]) -> None:
    """Make the file, with a bar that tells how far it is, and offer it; the same file is made only once."""
    name = name_file(format_, request)
    with _lock:
        known = _made.get(key)
    if known is None:
        place = st.empty()
        bar = place.progress(0.0, context.word("take_making"))
        told = replace(request, progress=lambda done, what: _tell(bar, done, f"{context.word('take_making')}: {what}"))
        try:
            known = (make_file(format_, told), context.pack)
        except PathwaysError as error:
            place.error(context.word("take_failed", problem=str(error)))
            return
        place.empty()
        with _lock:
            # The pack is kept beside its file, so that its id cannot come to mean another pack.
            _made[key] = known
            if len(_made) > KEPT:
                _made.popitem(last=False)
    st.success(context.word("take_ready", size=_size(len(known[0]))))
    st.download_button(
        context.word("take_save", name=name), known[0], file_name=name, mime=format_.mime, on_click="ignore",
        icon=":material/download:", key="take-save",
    )  # fmt: skip


def _tell(bar: object, done: float, text: str) -> None:
    bar.progress(min(1.0, max(0.0, done)), text)  # type: ignore[attr-defined]


def _size(number: int) -> str:
    """Return a number of bytes as people say it.

    >>> _size(1_434_967), _size(84_000)
    ('1.4 MB', '84 KB')
    """
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1e3))} KB"
