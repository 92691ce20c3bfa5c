"""Take this with you: a file of the map that is open, made only when asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pathways.errors import PathwaysError
from pathways.export.formats import FORMATS, Format, make_file, name_file
from pathways.export.letters import tell_missing
from pathways.export.picture import SCALES
from pathways.export.request import Request
from pathways.graph import View, on_route, resolve_routes, view_pathway
from pathways.model import Voice
from pathways.text import Reader, Speaker, language_name
from pathways.ui.address import DETAILS, Address, write_address
from pathways.ui.context import Context
from pathways.ui.kept import kept
from pathways.ui.plain import plain

THIS, ALL = "", "*"
READY = "take-ready"


def show_takeaway(context: Context, pathway: str, region: str, voice: Voice) -> None:
    """Offer files of a map that this reader may see; nothing is made before the button is pressed.

    Not a fragment: what is chosen while the page still runs would be dropped without a word.
    """
    title, icon = context.word("take_title"), ":material/download:"
    # What is in it is sent when it is unfolded: the map comes first on a slow line.
    panel = st.expander(title, icon=icon, key="take-panel", on_change="rerun")
    if panel.open:
        with panel:
            _show_panel(context, pathway, region, voice)


def _show_panel(context: Context, pathway: str, region: str, voice: Voice) -> None:
    st.write(context.word("take_lead"))
    view = view_pathway(context.pack, pathway, region)
    request, format_ = _choose(context, view, voice)
    key = (context, name_file(format_, request), context.agreed)
    # What is made is what is chosen when the press arrives, not what was chosen when the button was drawn.
    if st.button(context.word("take_make"), key="take-make"):
        st.session_state[READY] = key
    if st.session_state.get(READY) == key:
        _deliver(context, format_, request)
    _show_link(context, pathway, region, voice)
    st.caption(context.word("take_private"))


def _show_link(context: Context, pathway: str, region: str, voice: Voice) -> None:
    """Show the address of this map: it names the public map alone, and nothing of the reader."""
    query = write_address(Address(pathway, None, voice, context.lang, region, DETAILS[0]), context.pack)
    page = (st.context.url or "explore").split("?")[0]
    st.caption(context.word("take_link"))
    st.code(f"{page}?{urlencode(query)}", language=None, wrap_lines=True)


def _choose(context: Context, view: View, voice: Voice) -> tuple[Request, Format]:
    """Show the choices and return what they come to."""
    word = context.word
    formats = {f.name: f for f in FORMATS if f.for_readers}
    left, right = st.columns(2)
    with left:
        chosen = st.radio(
            word("take_format"),
            list(formats),
            format_func=lambda n: word(f"export_{n}"),
            key="take-format",
            captions=[word(f"export_{name}_text") for name in formats],
        )
    format_ = formats[chosen or next(iter(formats))]
    languages = list(context.pack.manifest.languages)
    with right:
        lang = st.radio(
            word("language"),
            languages,
            index=languages.index(context.lang),
            horizontal=True,
            key="take-language",
            format_func=language_name,
        )
        reader = Reader.of(context.pack, context.served.folder, lang, context.agreed)
        request = _choose_part(context, Request((view,), Speaker(reader, voice)), format_)
        return _choose_look(context, request, format_), format_


def _choose_look(context: Context, request: Request, format_: Format) -> Request:
    """Return the request with the theme, the scale and the paper, as far as the format has them."""
    word = context.word
    if "theme" in format_.options:
        looks = ["light", "dark"]
        theme = st.radio(
            word("take_look"), looks, format_func=lambda n: word(f"take_{n}"), horizontal=True, key="take-look"
        )
        request = replace(request, theme=theme or "light")
    if "scale" in format_.options:
        scale = st.radio(
            word("take_scale"), SCALES, index=1, format_func=lambda n: f"{n}×", horizontal=True, key="take-scale"
        )
        request = replace(request, scale=scale or 2)
    if format_.papers:
        key = f"take-{format_.name}"
        paper = st.radio(word("take_paper"), format_.papers, format_func=str.title, horizontal=True, key=key)
        request = replace(request, paper=paper or format_.papers[0])
    return request


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


def _deliver(context: Context, format_: Format, request: Request) -> None:
    """Make the file, with a bar that tells how far it is, and offer it."""
    name = name_file(format_, request)
    place = st.empty()
    try:
        content = _file(context, name, context.agreed, format_, replace(request, progress=_Bar(context, place)))
    except PathwaysError as error:
        place.error(context.label("take_failed", problem=str(error)))
        return
    place.empty()
    st.success(context.label("take_ready", size=_size(len(content))))
    if letters := tell_missing(format_.name, request):
        st.warning(context.label("take_letters", letters=letters))
    st.download_button(
        context.label("take_save", name=name),
        content,
        file_name=name,
        mime=format_.mime,
        on_click="ignore",
        icon=":material/download:",
        key="take-save",
    )


@kept(most=12)
def _file(context: Context, name: str, agreed: frozenset[str], _format: Format, _request: Request) -> bytes:
    """Make a file. Its name tells all that was chosen; what families said yes to stands beside it."""
    _request.progress(0.0, "")
    return make_file(_format, _request)


@dataclass(frozen=True)
class _Bar:
    """Tells how far a file is; a file that is ready already never shows it."""

    context: Context
    place: DeltaGenerator

    def __call__(self, done: float, what: str) -> None:
        text = ": ".join(part for part in (self.context.word("take_making"), what) if part)
        self.place.progress(min(1.0, max(0.0, done)), plain(text))


def _size(number: int) -> str:
    """Return a number of bytes as people say it.

    >>> _size(1_434_967), _size(84_000)
    ('1.4 MB', '84 KB')
    """
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1e3))} KB"
