"""Papers that the server sets: the family's sheet as a PDF file, for those who want a file.

The way without any request is ``sheet.js``: it prints on the device. Here nothing is sent before the form is, and then
only public step names (``docs/decisions/0012-sheet.md``).
"""

from __future__ import annotations

import streamlit as st

from pathways.errors import PathwaysError
from pathways.export.naming import file_name
from pathways.export.papers.paper import HAND_SIZES
from pathways.export.papers.sheet_pdf import sheet_pdf
from pathways.graph import Place, View, view_pathway
from pathways.model import Voice
from pathways.ui.context import Context

PDF = "application/pdf"


def show_sheet(context: Context, pathway: str, region: str) -> None:
    """Offer the sheet of one map as PDF, folded away; it says first what is sent for it.

    The choice travels with the form alone, stands in no address and no log, and is gone with the session.
    """
    view = view_pathway(context.pack, pathway, region)
    speaker = context.speaker(Voice.FAMILY)
    shown = speaker.shown(view)
    with st.expander(context.word("sheet_pdf")):
        st.write(context.word("sheet_pdf_private"))
        with st.form(f"sheet-{pathway}-{region}", border=False):
            now = st.multiselect(context.word("sheet_pdf_now"), shown, format_func=speaker.title)
            done = st.multiselect(context.word("sheet_pdf_done"), shown, format_func=speaker.title)
            paper = st.radio(
                context.word("sheet_paper"),
                HAND_SIZES,
                format_func=lambda size: context.word(f"sheet_paper_{size}"),
                horizontal=True,
            )
            is_wanted = st.form_submit_button(context.word("sheet_pdf_make"))
        if is_wanted:
            _offer(context, view, Place(frozenset(now), frozenset(done)), paper or HAND_SIZES[0])


def sheet_name(context: Context, view: View, paper: str) -> str:
    """Return the name of the file. It tells the map and the date of the content, and nothing of the place."""
    manifest = context.pack.manifest
    return file_name(
        manifest.id,
        view.pathway.id,
        view.region,
        "sheet",
        "pdf",
        manifest.checked,
        Voice.FAMILY.value,
        context.lang,
        paper,
    )


def _offer(context: Context, view: View, place: Place, paper: str) -> None:
    try:
        with st.spinner(context.word("sheet_pdf_make")):
            made = sheet_pdf(view, place, context.reader, paper)
    except PathwaysError as problem:
        st.error(context.word("sheet_pdf_failed", problem=problem))
        return
    # Saving is no run of its own: the file is there, and the choice is not sent again.
    st.download_button(
        context.word("sheet_pdf_save"), made, sheet_name(context, view, paper), PDF, on_click="ignore", type="primary"
    )
