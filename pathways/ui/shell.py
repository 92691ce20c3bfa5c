"""The frame around the pages: setup, navigation, language, and the notice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from pathways.files import ICON
from pathways.text import language_name, load_words
from pathways.text.translator import SOURCE_LANGUAGE
from pathways.ui import about, compare, explore, first, library, present, start, study, where
from pathways.ui.asking import remember_answers
from pathways.ui.context import Context, last_voice, reader_language
from pathways.ui.finding import finder_for
from pathways.ui.going import follow_going, go, name_language, speak
from pathways.ui.lost import find_lost, tell_language
from pathways.ui.pack_store import current_pack
from pathways.ui.plain import plain
from pathways.ui.problems import guarded, show_bad_pack, show_problems
from pathways.ui.tab import name_tab
from pathways.ui.wishes import agree
from pathways.web.assets import load_sheet
from pathways.web.bar import show_bar
from pathways.web.connection import show_connection
from pathways.web.triggers import BarData

Page = Callable[[Context], None]
STALE_DAYS = 548

# Streamlit's own header gives way to our bar, which has the search and the language beside the pages.
STYLE = """<style>
[data-testid="stHeader"], [data-testid="stSkipToContent"] { display: none; }
[data-testid="stMain"] { scroll-padding-top: 60px; }
[data-testid="stMainBlockContainer"] { padding: 0 clamp(0.75rem, 3vw, 3rem) 3rem; max-width: 1760px; }
.st-key-top-bar { position: sticky; top: 0; z-index: 1000; background: var(--st-background-color, #fff); }
[data-testid="stMainBlockContainer"] > div > [data-testid="stVerticalBlock"] { gap: 0.6rem; }
/* What is not seen takes no room in the row of things. */
[data-testid="stElementContainer"]:has(h1.np-unseen) { position: absolute; max-width: 1px; overflow: hidden; }
h1.np-unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (max-width: 640px) {
  [data-testid="stElementContainer"]:has(h1.np-unseen:not(.is-always)) {
    position: static; max-width: none; overflow: visible;
  }
  h1.np-unseen:not(.is-always) {
    position: static; width: auto; height: auto; clip-path: none; margin: 0; padding: 0;
    font-size: 1.05rem !important; line-height: 1.2; text-overflow: ellipsis;
  }
}
aside.np-call {
  max-width: 44rem; padding: 0.8rem 1rem; border-radius: 12px; border-inline-start: 5px solid #a8124f;
  background: color-mix(in srgb, #a8124f 8%, transparent);
}
aside.np-call strong { display: block; }
h1 { font-size: clamp(1.6rem, 3vw, 2.2rem) !important; }
h2 { font-size: clamp(1.35rem, 2.4vw, 1.75rem) !important; }
h3 { font-size: clamp(1.15rem, 2vw, 1.35rem) !important; }
[data-testid="stPageLink"] a, .st-key-first-ways button { min-height: 44px; }
[data-testid="stPageLink"] a p { text-decoration: underline; text-underline-offset: 3px; }
@media print {
  [data-testid="stHeader"], [data-testid="stToolbar"], .st-key-hard-parts, .st-key-top-bar { display: none; }
}
</style>"""


def run() -> None:
    """Run one page of the app; whatever fails in the frame around it is told as kindly as what fails in a page."""
    guarded(_run, lambda: str(st.session_state.get("lang", SOURCE_LANGUAGE)))()


def _run() -> None:
    served = current_pack()
    name = (served.pack.manifest.name or served.pack.manifest.title) if served.pack else None
    st.set_page_config(page_title=name, page_icon=str(ICON), layout="wide")
    st.html(STYLE + f"<style>{load_sheet('forced')}{load_sheet('print')}</style>")
    if served.pack is None:
        show_bad_pack(served.problems)
        return
    context = Context(served, served.pack, reader_language(served.pack))
    pages = _pages(context)
    lost = find_lost(context)
    page = st.navigation([*pages.values(), *lost], position="hidden")
    st.session_state["pages"] = pages
    follow_going()
    name_tab(context, page.title if page.url_path else "")
    _show_bar(context, page.url_path, pages)
    tell_language(context, page.url_path)
    if served.problems:
        st.warning(context.label("bad_pack_kept", count=len(served.problems)))
        with st.expander(context.word("bad_files")):
            show_problems(served.problems, context.lang)
    page.run()
    name_language(context, context.lang)
    guarded(lambda: _show_foot(context), lambda: context.lang)()
    remember_answers(context)
    show_connection(context.word("connection_gone"), context.lang)


def _pages(context: Context) -> dict[str, st.Page]:
    def page(name: str, show: Page, icon: str, is_default: bool = False) -> st.Page:
        def body() -> None:
            show(context)

        body.__name__ = f"{name}_page" if is_default else name
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
        "first": page("first", first.show, ":material/waving_hand:"),
        "present": page("present", present.show, ":material/co_present:"),
        "compare": page("compare", compare.show, ":material/compare_arrows:"),
        "study": page("study", study.show, ":material/school:"),
        "library": page("library", library.show, ":material/menu_book:"),
        "about": page("about", about.show, ":material/info:"),
    }


def _show_bar(context: Context, here: str, pages: dict[str, st.Page]) -> None:
    """Show the bar on top: pages, search and language, the same everywhere."""
    languages = context.pack.manifest.languages
    bar: BarData = {
        "page": here,
        "voice": last_voice().value,
        "place": f"{here}/{st.query_params.get('part', '')}",
        "pages": [{"page": page.url_path, "title": page.title} for name, page in pages.items() if name != "first"],
        "lang": context.lang,
        "languages": [{"id": lang, "title": language_name(lang)} for lang in languages],
        "words": load_words(context.lang).for_script("bar"),
    }
    finder = finder_for(context.reader, last_voice())
    with st.container(key="top-bar"):
        show_bar(bar, finder, "bar", go, lambda lang: speak(context, lang), lambda asked: agree(context, asked))


def _show_foot(context: Context) -> None:
    """Show the notice under every page."""
    st.divider()
    st.caption(plain(context.speaker().say(context.pack.manifest.notice).text))
    if context.lang != SOURCE_LANGUAGE:
        st.caption(context.word("language_unreviewed"))
    if (date.today() - context.pack.manifest.checked).days > STALE_DAYS:
        st.warning(context.word("stale"))
