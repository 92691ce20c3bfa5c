"""The frame around the pages: setup, navigation, language, and the notice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from pathways.files import ICON
from pathways.text import language_name, load_words
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.ui import about, compare, explore, library, present, start, study, where
from pathways.ui.asking import remember_answers
from pathways.ui.context import Context, reader_language
from pathways.ui.pack_store import current_pack
from pathways.ui.problems import guarded, show_bad_pack, show_problems

Page = Callable[[Context], None]
STALE_DAYS = 548

# Streamlit keeps a wide empty band above the page; the map is what matters and comes first.
STYLE = """<style>
[data-testid="stMainBlockContainer"] { padding: 3.85rem clamp(0.75rem, 3vw, 3rem) 3rem; max-width: 1760px; }
[data-testid="stMainBlockContainer"] > div > [data-testid="stVerticalBlock"] { gap: 0.6rem; }
/* What is not seen takes no room in the row of things. */
[data-testid="stElementContainer"]:has(h1.np-unseen) { position: absolute; }
h1.np-unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
h1 { font-size: clamp(1.6rem, 3vw, 2.2rem) !important; }
@media print {
  [data-testid="stHeader"], [data-testid="stToolbar"], .st-key-hard-parts, .st-key-lang_switch { display: none; }
}
</style>"""


def run() -> None:
    """Run one page of the app."""
    served = current_pack()
    name = (served.pack.manifest.name or served.pack.manifest.title) if served.pack else None
    st.set_page_config(page_title=name, page_icon=str(ICON), layout="wide")
    st.html(STYLE)
    if served.pack is None:
        show_bad_pack(served.problems)
        return
    context = Context(served, served.pack, reader_language(served.pack))
    pages = _pages(context)
    page = st.navigation(list(pages.values()), position="top")
    if served.problems:
        st.warning(context.word("bad_pack_kept", count=len(served.problems)))
        with st.expander(context.word("bad_pack")):
            show_problems(served.problems, context.lang)
    st.session_state["pages"] = pages
    page.run()
    _show_foot(context)
    remember_answers(context)


def _pages(context: Context) -> dict[str, st.Page]:
    def page(name: str, show: Page, icon: str, is_default: bool = False) -> st.Page:
        def body() -> None:
            show(context)

        body.__name__ = name
        title = context.word(f"nav_{name}")
        return st.Page(
            guarded(body, lambda: context.lang),
            title=title,
            icon=icon,
            url_path=None if is_default else name,
            default=is_default,
        )

    return {
        "start": page("start", start.show, ":material/home:", is_default=True),
        "explore": page("explore", explore.show, ":material/account_tree:"),
        "where": page("where", where.show, ":material/location_on:"),
        "present": page("present", present.show, ":material/co_present:"),
        "compare": page("compare", compare.show, ":material/compare_arrows:"),
        "study": page("study", study.show, ":material/school:"),
        "library": page("library", library.show, ":material/menu_book:"),
        "about": page("about", about.show, ":material/info:"),
    }


def _show_foot(context: Context) -> None:
    """Show the notice and the language switch under every page."""
    st.divider()
    left, right = st.columns([4, 1])
    with left:
        st.caption(context.speaker().say(context.pack.manifest.notice).text)
        if context.lang != SOURCE_LANGUAGE:
            st.caption(context.word("language_unreviewed"))
        if (date.today() - context.pack.manifest.checked).days > STALE_DAYS:
            st.warning(context.word("stale"))
    with right:
        languages = list(context.pack.manifest.languages)
        st.radio(
            " / ".join(dict.fromkeys(load_words(lang)["language"] for lang in (context.lang, *languages))),
            languages,
            index=languages.index(context.lang),
            format_func=language_name,
            key="lang_switch",
            horizontal=True,
            on_change=_switch_language,
        )


def _switch_language() -> None:
    lang = st.session_state["lang_switch"]
    st.session_state["lang"] = lang
    if "lang" in st.query_params:
        st.query_params["lang"] = lang
    st.session_state["lang_seen"] = st.query_params.get("lang")
